# SPDX-License-Identifier: EPL-2.0
"""The guide's monitor: an mth5 reader that stays open and prints the samples of a component whenever they changed.
usage: mth5_monitor.py FILE COMPONENT; ends when a line comes on standard input."""
import select
import sys
import time

from loguru import logger

logger.remove()
from mth5.mth5 import MTH5

reader = MTH5()
reader.open_mth5(sys.argv[1], mode="r", single_writer_multiple_reader=True)
last = -1
while not select.select([sys.stdin], [], [], 0)[0]:
    table = reader.channel_summary.to_dataframe()
    samples = int(table[table.component == sys.argv[2]].n_samples.iloc[0])
    if samples != last:
        print(samples, flush=True)
    last = samples
    time.sleep(0.02)
reader.close_mth5()
