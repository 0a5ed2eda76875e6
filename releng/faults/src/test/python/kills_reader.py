# SPDX-License-Identifier: EPL-2.0
"""A foreign reader of one live file after the other, whose writers are killed: usage kills_reader.py KIND, as h5py_reader.

Standard input names a file, which it attaches to and looks at again and again; the next line ends that: everything is
read once more, and its counts follow as a line of JSON. A look that never comes back ends the process.
"""
import queue
import sys
import threading

import h5py_reader
from tally import HANG_SECONDS

PAUSE = 0.1


def collect(orders: queue.SimpleQueue) -> None:
    for line in sys.stdin:
        orders.put(line.strip())
    orders.put("")


def main() -> int:
    kind = h5py_reader.KINDS[sys.argv[1]]
    orders = queue.SimpleQueue()
    threading.Thread(target=collect, args=(orders,), daemon=True).start()
    print("ready", flush=True)
    while file := orders.get():
        reader = kind(file)
        reader.tally.timed(reader.look, HANG_SECONDS)
        print("attached", flush=True)
        while True:
            try:
                orders.get(timeout=PAUSE)
                break
            except queue.Empty:
                reader.tally.timed(reader.look, HANG_SECONDS)
        reader.tally.timed(reader.everything, HANG_SECONDS)
        reader.close()
        reader.tally.tell()
    return 0


sys.exit(main())
