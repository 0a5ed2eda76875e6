# SPDX-License-Identifier: EPL-2.0
"""Reads a live file as fast as it can and looks for a summary ahead of its data, ragged channels or wrong values.

usage: ragged_poller.py FILE INPUT COLUMNS FLUSH_SAMPLES ENOUGH_SAMPLES LIMIT_SECONDS
INPUT holds the recorded columns (names of COLUMNS separated by commas) as text, one sample a line.
Ragged are channels of the run that are more than one flush apart.
prints {"polls", "changes", "early", "ragged", "back", "wrong", "samples"}
"""
import json
import sys
import time

import h5py
import numpy as np

file, source, columns = sys.argv[1:4]
flush_samples, enough, limit = int(sys.argv[4]), int(sys.argv[5]), float(sys.argv[6])
expected = dict(zip(columns.split(","), np.loadtxt(source).T))
counts = dict.fromkeys(("polls", "changes", "early", "ragged", "back", "wrong"), 0)

with h5py.File(file, "r", swmr=True, libver="latest", locking=False) as h5:
    table = h5["Experiment/channel_summary" if "Experiment" in h5 else "Survey/channel_summary"]
    channels = {}
    last = 0
    end = time.monotonic() + limit
    print("polling", flush=True)
    while last < enough and time.monotonic() < end:
        table.refresh()
        rows = [row for row in table[:] if row["component"] != b""]
        for row in rows:
            name = row["component"].decode()
            if name not in channels:
                channels[name] = h5[row["hdf5_reference"]]
            channels[name].refresh()
        stated = [int(row["n_samples"]) for row in rows]
        extents = [len(channels[row["component"].decode()]) for row in rows]
        if not rows:
            continue
        now = min(stated)
        counts["polls"] += 1
        counts["early"] += sum(n > extent for n, extent in zip(stated, extents))
        # A channel that is looked at later may have grown meanwhile; one that was looked at earlier cannot be far ahead.
        ahead = max(first - min(extents[i:]) for i, first in enumerate(extents))
        counts["ragged"] += max(max(stated) - now, ahead) > flush_samples
        counts["back"] += now < last
        if now > last:
            counts["changes"] += 1
            for name, channel in channels.items():
                counts["wrong"] += not np.array_equal(channel[last:now], expected[name][last:now])
            last = now
print(json.dumps(counts | {"samples": last}))
sys.exit(0 if last >= enough else f"only {last} of {enough} samples after {limit} s")
