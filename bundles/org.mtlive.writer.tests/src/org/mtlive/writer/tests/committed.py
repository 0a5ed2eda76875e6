# SPDX-License-Identifier: EPL-2.0
"""Reads what the commit record says is safe, as a SWMR reader does. usage: committed.py FILE; prints JSON."""
import json
import sys

import h5py
import numpy as np

with h5py.File(sys.argv[1], "r", swmr=True, libver="latest", locking=False) as h5:
    samples, wrong = [], 0
    for n, row in enumerate(h5["mtlive/committed"][:]):
        count = int(row["samples"])
        samples.append(count)
        wrong += int((h5[row["path"]][:count] != n * 1000.0 + np.arange(count) % 8000).sum())
    print(json.dumps({"channels": len(samples), "least": min(samples), "most": max(samples), "sum": sum(samples),
                      "wrong": wrong}))
