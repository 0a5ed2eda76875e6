# SPDX-License-Identifier: EPL-2.0
"""Compares a recovered file with the killed one: usage killed_contents.py KILLED RECOVERED RUN_PATH COLUMN,...

Sample i of the c-th of n columns is n i + c. Prints JSON: the committed samples of each column in the killed file, their
number in the recovered one, how many of those are wrong, how many lay behind the record. The recovered file is opened
to be written, without any property.
"""
import json
import sys

import h5py
import numpy as np

killed, recovered, run, columns = sys.argv[1:]
columns = columns.split(",")
result = {"committed": [], "recovered": [], "wrong": 0, "beyond": 0}
with h5py.File(killed, "r", swmr=True) as before, h5py.File(recovered, "r+") as after:
    committed = {row["path"].decode().strip("/"): int(row["samples"]) for row in before["mtlive/committed"][()]}
    for number, name in enumerate(columns):
        path = f"{run}/{name}"
        values = after[path][()]
        expected = len(columns) * np.arange(len(values)) + number
        result["committed"].append(committed[path])
        result["recovered"].append(len(values))
        result["wrong"] += int((values != expected).sum())
        result["beyond"] += len(before[path]) - committed[path]
    result["state"] = after["mtlive/writer"][0]["state"].decode()
print(json.dumps(result))
