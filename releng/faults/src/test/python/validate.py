# SPDX-License-Identifier: EPL-2.0
"""mth5's validator on a finished file of many runs: usage validate.py FILE RUNS; code 1 on any error."""
import json
import sys
import warnings

warnings.filterwarnings("ignore")

from loguru import logger
from mth5.mth5 import MTH5
from mth5.utils.mth5_validator import MTH5Validator, ValidationLevel

logger.remove()
file, runs = sys.argv[1], int(sys.argv[2])
results = MTH5Validator(file, check_data=True).validate()
errors = [str(message) for message in results.messages if message.level is ValidationLevel.ERROR]
with MTH5() as mth5:
    mth5.open_mth5(file, mode="r")
    summary = mth5.run_summary
print(json.dumps({"errors": errors[:20], "runs": len(summary)}))
sys.exit(0 if results.is_valid and not errors and len(summary) == runs else 1)
