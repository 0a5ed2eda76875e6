# SPDX-License-Identifier: EPL-2.0
"""A live file written by Python mth5: usage swmr_writer.py FILE VERSION.

Sample i of channel c (ex ey hx hy) is 1000000 c + i. Orders on standard input: "append N", "close"; each is answered.
mth5 knows no empty channel: every channel begins with one sample.
"""
import sys
import warnings

warnings.filterwarnings("ignore")

import numpy as np
from loguru import logger
from mt_metadata.timeseries import Electric, Magnetic
from mth5.mth5 import MTH5

logger.remove()
path, version = sys.argv[1:]
survey = "py" if version == "0.2.0" else None
components = ("ex", "ey", "hx", "hy")

mth5 = MTH5(file_version=version)
mth5.open_mth5(path, "w")
if survey:
    mth5.add_survey(survey)
run = mth5.add_station("PY1", survey=survey).add_run("001")
for number, component in enumerate(components):
    kind, metadata = ("electric", Electric()) if component[0] == "e" else ("magnetic", Magnetic())
    metadata.component = component
    metadata.sample_rate = 10.0
    metadata.time_period.start = "2026-01-01T00:00:00+00:00"
    run.add_channel(component, kind, np.array([1e6 * number]), channel_metadata=metadata, max_shape=(None,),
                    chunks=(1000,))
mth5.close_mth5()

mth5.open_mth5(path, "a", single_writer_multiple_reader=True)
run = mth5.get_run("PY1", "001", survey=survey)
datasets = [run.get_channel(component).hdf5_dataset for component in components]
print("recording", flush=True)
for order in sys.stdin:
    if order.startswith("append"):
        count = int(order.split()[1])
        for number, dataset in enumerate(datasets):
            first = len(dataset)
            dataset.resize((first + count,))
            dataset[first:] = 1e6 * number + np.arange(first, first + count)
        mth5.flush()
        print("length", len(datasets[-1]), flush=True)
    else:
        mth5.close_mth5()
        print("closed", flush=True)
        break
