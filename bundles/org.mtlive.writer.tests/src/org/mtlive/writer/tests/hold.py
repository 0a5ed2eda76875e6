# SPDX-License-Identifier: EPL-2.0
"""Opens a file as a careless reader does, locks and all, and holds it until a line comes on standard input."""
import sys

import h5py

with h5py.File(sys.argv[1], "r") as h5:
    print("attached", flush=True)
    sys.stdin.readline()
