# SPDX-License-Identifier: EPL-2.0
"""Compares every channel of a run with the columns of a text file.

usage: same_values.py FILE RUN_PATH INPUT COLUMNS
prints {"samples": n, "different": n} over all channels
"""
import json
import sys

import h5py
import numpy as np

file, run, source, columns = sys.argv[1:5]
expected = dict(zip(columns.split(","), np.loadtxt(source).T))
different = 0
with h5py.File(file, "r") as h5:
    for name, values in expected.items():
        found = h5[run][name][:]
        if len(found) != len(values):
            sys.exit(f"{name}: {len(found)} samples instead of {len(values)}")
        different += int(np.count_nonzero(found != values))
print(json.dumps({"samples": len(values), "different": different}))
