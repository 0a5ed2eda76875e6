# SPDX-License-Identifier: EPL-2.0
"""A stock mth5 reader that follows the stored channel_summary without ever reopening the file.

usage: mth5_follower.py FILE COMPONENT ENOUGH_SAMPLES LIMIT_SECONDS
prints the n_samples it sees, one line a change; code 0 when ENOUGH_SAMPLES are there, 1 after LIMIT_SECONDS
"""
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore")

from loguru import logger
from mth5.mth5 import MTH5

logger.remove()
file, component = sys.argv[1:3]
enough, limit = int(sys.argv[3]), float(sys.argv[4])



def opened():
    """The file, as soon as its writer has made it."""
    if not os.path.exists(file):
        print("waiting", flush=True)
    end = time.monotonic() + limit
    while True:
        try:
            mth5 = MTH5()
            mth5.open_mth5(file, "r", single_writer_multiple_reader=True)
            return mth5
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


mth5 = opened()
print(f"following {mth5.is_swmr_mode()} {mth5.h5_is_write()}", flush=True)
end = time.monotonic() + limit
last = 0
while last < enough and time.monotonic() < end:
    rows = mth5.channel_summary.to_dataframe()
    rows = rows[rows.component == component]
    seen = int(rows.n_samples.iloc[0]) if len(rows) else 0
    if seen < last:
        sys.exit(f"the summary went back from {last} to {seen}")
    if seen != last:
        print(seen, flush=True)
        last = seen
    time.sleep(0.05)
mth5.close_mth5()
sys.exit(0 if last >= enough else f"only {last} of {enough} samples after {limit} s")
