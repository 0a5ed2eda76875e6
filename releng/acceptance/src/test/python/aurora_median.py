# SPDX-License-Identifier: EPL-2.0
"""Median apparent resistivity that aurora finds in one station's run.

usage: aurora_median.py FILE STATION
prints {"periods": n, "xy": r, "yx": r}: the median over the periods, in ohm m, for both polarisations

aurora opens its input for writing, therefore FILE is copied first.
"""
import json
import pathlib
import shutil
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")

import numpy as np
from aurora.config.config_creator import ConfigCreator
from aurora.pipelines.process_mth5 import process_mth5
from loguru import logger
from mth5.processing import KernelDataset, RunSummary

logger.remove()
source, station = sys.argv[1:3]
with tempfile.TemporaryDirectory() as folder:
    copy = shutil.copy(source, pathlib.Path(folder) / "copy.h5")
    runs = RunSummary()
    runs.from_mth5s([pathlib.Path(copy)])
    kernel = KernelDataset()
    kernel.from_run_summary(runs, station)
    config = ConfigCreator().create_from_kernel_dataset(kernel)
    result = process_mth5(config, kernel)

# The impedance is in (mV/km)/nT: rho = 0.2 T |Z|^2
periods = result.period
impedance = result.impedance.values
medians = {name: float(np.median(0.2 * periods * np.abs(impedance[:, i, j]) ** 2))
           for name, i, j in (("xy", 0, 1), ("yx", 1, 0))}
print(json.dumps({"periods": len(periods), **medians}))
