# SPDX-License-Identifier: EPL-2.0
"""The monitor of the SWMR guide with stock mth5: the summary is read again each second, the file stays open.

usage: data_monitor.py FILE [COMPONENT]
prints "Data update: N total samples (+K new)"; ends on SIGINT
"""
import sys
import time
import warnings

warnings.filterwarnings("ignore")

from loguru import logger
from mth5.mth5 import MTH5

logger.remove()
file = sys.argv[1]
component = sys.argv[2] if len(sys.argv) > 2 else "ex"

mth5 = MTH5()
mth5.open_mth5(file, "r", single_writer_multiple_reader=True)
print(f"Monitoring data, SWMR {mth5.is_swmr_mode()}, writable {mth5.h5_is_write()}", flush=True)
last = 0
try:
    while True:
        rows = mth5.channel_summary.to_dataframe()
        rows = rows[rows.component == component]
        if not rows.empty:
            now = int(rows.iloc[0].n_samples)
            if now != last:
                print(f"Data update: {now} total samples (+{now - last} new)", flush=True)
                last = now
        time.sleep(1)
except KeyboardInterrupt:
    print("Stopping monitor...")
finally:
    mth5.close_mth5()
    print("Monitor stopped")
