# SPDX-License-Identifier: EPL-2.0
"""A reader that comes before the writer and stays: holds a file open with h5py's own locking until a line comes.

usage: h5py_holder.py FILE
"""
import sys

import h5py

with h5py.File(sys.argv[1], "r"):
    print("holding", flush=True)
    sys.stdin.readline()
