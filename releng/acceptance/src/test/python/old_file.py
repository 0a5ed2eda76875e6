# SPDX-License-Identifier: EPL-2.0
"""Makes an MTH5 file in the oldest file format, which knows no SWMR.

usage: old_file.py FILE
"""
import sys

import h5py

with h5py.File(sys.argv[1], "w", libver=("earliest", "v108")) as h5:
    h5.attrs["file.type"] = "MTH5"
    h5.attrs["file.version"] = "0.2.0"
    h5.create_group("Experiment/Surveys")
    h5.create_group("Experiment/Reports")
    h5.create_group("Experiment/Standards")
