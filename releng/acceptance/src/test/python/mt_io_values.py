# SPDX-License-Identifier: EPL-2.0
"""Compares the channels of a run with what mt-io reads out of the recorder's own files: samples, times, sample rate.

usage: mt_io_values.py FILE RUN_PATH lemi424|td_150|td_24k RECORDING
prints {"channels": n, "samples": n, "different": n, "padded": n, "errors": [...]}: samples as mt-io reads them, over
all channels; padded are those of the run that mt-io has not, all NaN
"""
import json
import pathlib
import sys

import h5py
import numpy as np
from loguru import logger

from mt_io.lemi.lemi424 import LEMI424
from mt_io.phoenix.readers.contiguous.decimated_continuous_reader import DecimatedContinuousReader
from mt_io.phoenix.readers.segmented.decimated_segmented_reader import DecimatedSegmentCollection

logger.remove()  # the last line is for the test

file, run, kind, recording = sys.argv[1:5]


def lemi424():
    """Yields component, rate, [(start, samples)]."""
    reader = LEMI424(recording)
    reader.read()
    for component in ("bx", "by", "bz", "e1", "e2", "temperature_e", "temperature_h"):
        start = np.datetime64(reader.data.index[0].tz_localize(None))
        yield component, 1.0, [(start, reader.data[component].to_numpy())]


def phoenix():
    for folder in sorted(pathlib.Path(recording).iterdir()):
        files = sorted(folder.glob("*." + kind)) if folder.is_dir() else []
        if not files:
            continue
        reader = DecimatedContinuousReader(files[0])
        component = reader.channel_map[reader.channel_id]
        if kind == "td_150":
            samples = reader.read_sequence()
            parts = [(when(reader.sequence_start), samples)]
        else:
            parts = [(when(s.segment_start_time), s.data) for f in files
                     for s in DecimatedSegmentCollection(f).read_segments() if s.data is not None]
        yield component, reader.sample_rate, parts


def when(time):
    return np.datetime64(str(time.isoformat()).replace("+00:00", ""))


found = {"channels": 0, "samples": 0, "different": 0, "padded": 0, "errors": []}
with h5py.File(file, "r") as h5:
    for component, rate, parts in lemi424() if kind == "lemi424" else phoenix():
        dataset = h5[run][component]
        ours = dataset[:]
        start = np.datetime64(dataset.attrs["time_period.start"].replace("+00:00", ""))
        if dataset.attrs["sample_rate"] != rate:
            found["errors"].append(f"{component}: {dataset.attrs['sample_rate']} Hz instead of {rate}")
        expected = np.full(len(ours), np.nan, ours.dtype)
        for first, samples in parts:
            index = int(round((first - start) / np.timedelta64(1, "s") * rate))
            if index < 0 or index + len(samples) > len(ours):
                found["errors"].append(f"{component}: {len(samples)} samples at {index} of {len(ours)}")
                continue
            expected[index:index + len(samples)] = samples
            found["samples"] += len(samples)
        found["channels"] += 1
        found["padded"] += int(np.isnan(expected).sum())
        found["different"] += int(np.count_nonzero((ours != expected) & ~(np.isnan(ours) & np.isnan(expected))))
print(json.dumps(found))
