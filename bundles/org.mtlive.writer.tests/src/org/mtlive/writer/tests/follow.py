# SPDX-License-Identifier: EPL-2.0
"""Follows a live file as HDF5's own SWMR test does: reads the commit record, then the summary, then the data, again and
again, and counts what must not be. Ends when the contract says FINISHED; prints JSON.

usage: follow.py FILE, samples of a flush, components in the order of the instrument (ex,ey,...)"""
import json
import sys
import time

import h5py
import numpy as np

file, unit, order = sys.argv[1], int(sys.argv[2]), sys.argv[3].split(",")
h5 = h5py.File(file, "r", swmr=True, libver="latest", locking=False)
summary = h5["Experiment/channel_summary"]
committed, writer = h5["mtlive/committed"], h5["mtlive/writer"]
row_of = {row["component"].decode(): n for n, row in enumerate(summary[:]) if row["station"]}
rows = [row_of[name] for name in order]
sets = [h5["Experiment/Surveys/S1/Stations/MT001/001"][name] for name in order]
seen = dict(polls=0, changes=0, ahead=0, back=0, ragged=0, wrong=0, samples=0, heartbeats=0, state="")
last, beat = [0] * len(sets), -1


def record():
    """The commit record. A read may meet a write half done (each row is right, not all of the same flush): read again
    until two reads agree."""
    before = None
    while True:
        committed.refresh()
        now = committed["samples"][:][rows]
        if before is not None and (now == before).all():
            return now
        before = now


print("attached", flush=True)
deadline = time.monotonic() + 100
while seen["state"] != "FINISHED" and time.monotonic() < deadline:
    writer.refresh()
    status = writer[0]
    seen["heartbeats"] += int(status["heartbeat"]) != beat
    beat, seen["state"] = int(status["heartbeat"]), status["state"].decode()
    safe = record()
    summary.refresh()
    told = summary["n_samples"][:][rows]
    lengths = []
    for n, dataset in enumerate(sets):
        dataset.refresh()
        lengths.append(dataset.shape[0])
        first = max(last[n], safe[n] - 3 * unit)
        index = np.arange(first, safe[n])
        seen["wrong"] += int((dataset[first:safe[n]] != n * 1000.0 + index % 8000).sum())
    seen["ahead"] += int((safe > told).sum() + (told > np.array(lengths)).sum())
    seen["back"] += int((safe < last).sum())
    seen["ragged"] += int(safe.max() - safe.min() > unit)
    seen["polls"] += 1
    seen["changes"] += int(safe.max()) != seen["samples"]
    seen["samples"], last = int(safe.max()), list(map(int, safe))
    time.sleep(0.001)
print(json.dumps(seen))
