# SPDX-License-Identifier: EPL-2.0
"""The h5py side of the comparison: the same work as append.c, as a careful Python programmer writes it.

usage: append_h5py.py FILE CHANNELS SAMPLES APPENDS CHUNK
prints {"us_per_append": mean, "us_median": median} for one channel, and the version of HDF5
"""
import json
import statistics
import sys
import time

import h5py
import numpy as np

file = sys.argv[1]
channels, samples, appends, chunk = map(int, sys.argv[2:6])
values = np.arange(samples, dtype="float32")
times = []
with h5py.File(file, "w", libver=("v110", "v110")) as h5:
    datasets = [h5.create_dataset(f"c{c}", (0,), "float32", maxshape=(None,), chunks=(chunk,)) for c in range(channels)]
    h5.swmr_mode = True
    for n in range(appends):
        first = n * samples
        before = time.perf_counter_ns()
        for dataset in datasets:
            dataset.resize((first + samples,))
            dataset[first:] = values
        for dataset in datasets:
            dataset.flush()
        times.append((time.perf_counter_ns() - before) / 1e3 / channels)
times = times[appends // 10:]
print(json.dumps({"us_per_append": statistics.fmean(times), "us_median": statistics.median(times),
                  "hdf5": h5py.version.hdf5_version}))
