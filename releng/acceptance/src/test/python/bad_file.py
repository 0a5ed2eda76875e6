# SPDX-License-Identifier: EPL-2.0
"""Makes a file that is not what it should be.

usage: bad_file.py FILE KIND
KIND: "other" (HDF5, not MTH5), "version" (MTH5 of a version that nobody knows), "old" (MTH5 in the oldest file format,
which knows no SWMR)
"""
import sys

import h5py

file, kind = sys.argv[1:3]
with h5py.File(file, "w", libver=("earliest", "v108") if kind == "old" else ("v110", "v110")) as h5:
    if kind == "other":
        h5["temperature"] = [1.0, 2.0]
    else:
        h5.attrs["file.type"] = "MTH5"
        h5.attrs["file.version"] = "9.9.9" if kind == "version" else "0.2.0"
        h5.create_group("Experiment/Surveys")
        h5.create_group("Experiment/Reports")
        h5.create_group("Experiment/Standards")
