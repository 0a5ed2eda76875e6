# SPDX-License-Identifier: EPL-2.0
"""mth5's validator on finished files of many runs: usage validate.py FILE RUNS [FILE RUNS ...]; code 1 on any error."""
import json
import sys
import warnings

warnings.filterwarnings("ignore")

from loguru import logger
from mth5.mth5 import MTH5
from mth5.utils.mth5_validator import MTH5Validator, ValidationLevel

logger.remove()


def accepts(file: str, runs: int) -> bool:
    results = MTH5Validator(file, check_data=True).validate()
    errors = [str(message) for message in results.messages if message.level is ValidationLevel.ERROR]
    with MTH5() as mth5:
        mth5.open_mth5(file, mode="r")
        summary = mth5.run_summary
    print(json.dumps({"file": file, "errors": errors[:20], "runs": len(summary)}))
    return results.is_valid and not errors and len(summary) == runs


accepted = [accepts(file, int(runs)) for file, runs in zip(sys.argv[1::2], sys.argv[2::2])]
sys.exit(0 if accepted and all(accepted) else 1)
