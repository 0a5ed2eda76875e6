# SPDX-License-Identifier: EPL-2.0
"""Reads every object, attribute and value of a finished file with plain h5py: usage walk.py FILE RUNS.

Prints {"hdf5", "objects", "attributes", "values", "runs", "wrong"}; code 1 when a value or the number of runs is not
right, or a row of channel_summary does not lead to its channel.
"""
import json
import sys

import h5py

import expected

file, runs = sys.argv[1], int(sys.argv[2])
channels = {}  # path by address: HDF5 would search the file for the name of each object that a reference leads to
found = {"hdf5": h5py.version.hdf5_version, "objects": 0, "attributes": 0, "values": 0, "runs": 0, "wrong": 0}


def address(item):
    return h5py.h5o.get_info(item.id).addr


def visit(path, item):
    found["objects"] += 1
    attributes = dict(item.attrs)
    found["attributes"] += len(attributes)
    kind = attributes.get("mth5_type")
    if kind == "Run":
        found["runs"] += 1
        found["wrong"] += sorted(item) != sorted(expected.COMPONENTS)
    elif kind in ("Electric", "Magnetic"):
        channels[address(item)] = path
        values = item[()]
        run, component = path.split("/")[-2:]
        found["values"] += len(values)
        found["wrong"] += expected.wrong(run, component, 0, values)
        found["wrong"] += attributes["component"] != component


with h5py.File(file, "r") as h5:
    h5.visititems(visit)
    rows = h5["Experiment/channel_summary"][()]
    for row in rows:
        data = h5[row["hdf5_reference"]]
        wanted = f"/{row['run'].decode()}/{row['component'].decode()}"
        found["wrong"] += int(not channels.get(address(data), "").endswith(wanted))
        found["wrong"] += int(len(data) != int(row["n_samples"]))
    found["wrong"] += len(rows) != 5 * runs
print(json.dumps(found))
sys.exit(0 if found["wrong"] == 0 and found["runs"] == runs else 1)
