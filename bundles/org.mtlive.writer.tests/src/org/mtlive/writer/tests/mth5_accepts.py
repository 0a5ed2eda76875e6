# SPDX-License-Identifier: EPL-2.0
"""What mth5 says of a finished file: its validator, the summary, every sample through to_runts.
usage: mth5_accepts.py FILE; prints JSON."""
import json
import sys
import warnings

warnings.filterwarnings("ignore")
import numpy as np
from loguru import logger
from mth5.mth5 import MTH5
from mth5.utils.mth5_validator import MTH5Validator, ValidationLevel

logger.remove()
order = ["ex", "ey", "hx", "hy", "hz"]
messages = MTH5Validator(sys.argv[1], check_data=True).validate().messages
mth5 = MTH5()
mth5.open_mth5(sys.argv[1], mode="r")
samples = int(mth5.channel_summary.to_dataframe().n_samples.min())
data = mth5.get_run("MT001", "001", survey="S1").to_runts().dataset
wrong = 0
for name in order:
    values = data[name].values
    wrong += int((values != order.index(name) * 1000.0 + np.arange(samples) % 8000).sum())
mth5.close_mth5()
errors = [str(m) for m in messages if m.level is ValidationLevel.ERROR]
print(json.dumps({"errors": len(errors), "samples": samples, "wrong": wrong, "texts": errors}))
