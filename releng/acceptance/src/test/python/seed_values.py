# SPDX-License-Identifier: EPL-2.0
"""Compares a miniSEED file, as obspy reads it, with the channels of an MTH5 file with one run, as h5py reads them.

usage: seed_values.py MSEED MTH5
prints {code: {"component", "traces", "samples", "equal", "late_us", "rate", "encodings"}}, where late_us is how far the
times of the traces are from those of the samples, at most.
"""
import json
import sys

import h5py
import numpy as np
import obspy

CODES = {"QN": "ex", "QE": "ey", "FN": "hx", "FE": "hy", "FZ": "hz"}
channels = {}


def visit(path, item):
    if isinstance(item, h5py.Dataset) and item.attrs.get("mth5_type") in ("Electric", "Magnetic"):
        channels[path.rsplit("/", 1)[1]] = (item[()], obspy.UTCDateTime(str(item.attrs["time_period.start"])))


with h5py.File(sys.argv[2], "r", locking=False) as h5:
    h5.visititems(visit)

found = {}
for trace in obspy.read(sys.argv[1], format="MSEED"):
    values, start = channels[CODES[trace.stats.channel[1:]]]
    row = found.setdefault(trace.id, {"component": CODES[trace.stats.channel[1:]], "traces": 0, "samples": 0,
                                      "equal": True, "late_us": 0, "rate": trace.stats.sampling_rate, "encodings": []})
    place = (trace.stats.starttime.ns - start.ns) / 1e9 * trace.stats.sampling_rate
    first = round(place)
    part = values[first:first + len(trace.data)]
    row["traces"] += 1
    row["samples"] += len(trace.data)
    row["equal"] = row["equal"] and part.dtype == trace.data.dtype and bool(np.array_equal(part, trace.data))
    row["late_us"] = max(row["late_us"], abs(place - first) / trace.stats.sampling_rate * 1e6)
    row["encodings"] = sorted({*row["encodings"], trace.stats.mseed.encoding})
print(json.dumps(found))
