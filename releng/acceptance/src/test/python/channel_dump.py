# SPDX-License-Identifier: EPL-2.0
"""Writes every channel of a file with one run, as h5py reads it, to FOLDER/COMPONENT.f64 (little-endian doubles).

usage: channel_dump.py FILE FOLDER
prints {component: time of its first sample}
"""
import json
import pathlib
import sys

import h5py
import numpy as np

starts = {}


def visit(path, item):
    if isinstance(item, h5py.Dataset) and item.attrs.get("mth5_type") in ("Electric", "Magnetic", "Auxiliary"):
        component = path.rsplit("/", 1)[1]
        np.asarray(item[()], "<f8").tofile(pathlib.Path(sys.argv[2], component + ".f64"))
        starts[component] = str(item.attrs["time_period.start"])


with h5py.File(sys.argv[1], "r", locking=False) as h5:
    h5.visititems(visit)
print(json.dumps(starts))
