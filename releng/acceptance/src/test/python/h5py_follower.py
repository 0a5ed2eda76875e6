# SPDX-License-Identifier: EPL-2.0
"""A plain h5py SWMR reader: extents of all channels of a file, refreshed, never reopened, until one holds enough.

usage: h5py_follower.py FILE ENOUGH_SAMPLES LIMIT_SECONDS
prints "following N channels", then the least extent at each change; code 1 when it is not reached in time
"""
import sys
import time

import h5py

file, enough, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
channels = []


def collect(_, item):
    if isinstance(item, h5py.Dataset) and item.attrs.get("mth5_type") in ("Electric", "Magnetic", "Auxiliary"):
        channels.append(item)


with h5py.File(file, "r", swmr=True, libver="latest", locking=False) as h5:
    h5.visititems(collect)
    print(f"following {len(channels)} channels", flush=True)
    end = time.monotonic() + limit
    last = 0
    while last < enough and time.monotonic() < end:
        for channel in channels:
            channel.refresh()
        least = min(len(channel) for channel in channels)
        if least < last:
            sys.exit(f"the extent went back from {last} to {least}")
        if least != last:
            for channel in channels:
                channel[last:least]
            print(least, flush=True)
            last = least
        time.sleep(0.02)
sys.exit(0 if last >= enough else f"only {last} of {enough} samples after {limit} s")
