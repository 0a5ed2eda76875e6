# SPDX-License-Identifier: EPL-2.0
"""A live file written by Python mth5, step by step on orders from standard input.

usage: python_writer.py FILE VERSION
Structure (survey "py", station "PY1", run "001", channels ex ey hx hy at 10 Hz, one sample each: mth5 knows no empty
channel) is made in normal mode, then the file is reopened as SWMR writer.
orders: "append N" (sample i of channel c is 1000 c + i), "summarize" (rows of channel_summary in place), "close"
Each order is answered by a line.
"""
import sys
import warnings

warnings.filterwarnings("ignore")

import numpy as np
from loguru import logger
from mth5.mth5 import MTH5
from mt_metadata.timeseries import Electric, Magnetic

logger.remove()
file, version = sys.argv[1:3]
COMPONENTS = ("ex", "ey", "hx", "hy")


def values(channel, first, count):
    return (1000 * channel + np.arange(first, first + count)).astype("float64")


def survey(mth5):
    return "py" if version == "0.2.0" else None


mth5 = MTH5(file_version=version)
mth5.open_mth5(file, "w")
if version == "0.2.0":
    mth5.add_survey("py")
run = mth5.add_station("PY1", survey=survey(mth5)).add_run("001")
for number, name in enumerate(COMPONENTS):
    kind, metadata = ("electric", Electric()) if name[0] == "e" else ("magnetic", Magnetic())
    metadata.component = name
    metadata.sample_rate = 10.0
    metadata.time_period.start = "2026-01-01T00:00:00+00:00"
    run.add_channel(name, kind, values(number, 0, 1), channel_metadata=metadata, max_shape=(None,), chunks=(1000,))
mth5.close_mth5()

mth5.open_mth5(file, "a", single_writer_multiple_reader=True)
run = mth5.get_run("PY1", "001", survey=survey(mth5))
datasets = [run.get_channel(name).hdf5_dataset for name in COMPONENTS]
print("recording", flush=True)
for order in sys.stdin:
    word, *numbers = order.split()
    if word == "append":
        count = int(numbers[0])
        for number, dataset in enumerate(datasets):
            first = len(dataset)
            dataset.resize((first + count,))
            dataset[first:] = values(number, first, count)
        mth5.flush()
        print(f"appended {len(datasets[-1])}", flush=True)
    elif word == "summarize":
        table = mth5.channel_summary.array
        for row in range(len(table)):
            line = table[row]
            line["n_samples"] = len(datasets[-1])
            table[row] = line
        mth5.flush()
        print("summarized", flush=True)
    elif word == "close":
        mth5.close_mth5()
        print("closed", flush=True)
        break
