# SPDX-License-Identifier: EPL-2.0
"""Opens a file with plain h5py, reads every attribute and every value, and tells what the channels hold.

usage: h5py_contents.py FILE [swmr]
prints {"hdf5": version, "objects": n, "attributes": n, "channels":
        {path: {"samples", "dtype", "chunk", "unlimited", "sha256" of the values as little-endian doubles}}}
"""
import hashlib
import json
import sys

import h5py
import numpy as np

file = sys.argv[1]
swmr = "swmr" in sys.argv[2:]
found = {"hdf5": h5py.version.hdf5_version, "objects": 0, "attributes": 0, "channels": {}}


def visit(path, item):
    found["objects"] += 1
    found["attributes"] += len(dict(item.attrs))
    if not isinstance(item, h5py.Dataset):
        return
    data = item[()]
    if item.attrs.get("mth5_type") in ("Electric", "Magnetic", "Auxiliary"):
        found["channels"][path] = {
            "samples": len(data),
            "dtype": str(item.dtype),
            "chunk": item.chunks[0] if item.chunks else 0,
            "unlimited": item.maxshape == (None,),
            "sha256": hashlib.sha256(np.asarray(data, "<f8").tobytes()).hexdigest(),
        }


with h5py.File(file, "r", swmr=swmr, locking=False) as h5:
    visit("", h5)
    h5.visititems(visit)
print(json.dumps(found))
