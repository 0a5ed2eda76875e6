# SPDX-License-Identifier: EPL-2.0
"""mth5 reads a finished file in every way it offers; any error of its validator ends with code 1.

usage: mth5_accepts.py FILE
prints {"version", "errors": [...], "warnings": [...], "runs": {"survey/station/run": {"component": n_samples}},
        "summary": rows of channel_summary, "experiment": {"surveys", "stations", "runs", "channels"}}
"""
import json
import sys
import warnings

warnings.filterwarnings("ignore")

from loguru import logger
from mth5.mth5 import MTH5
from mth5.utils.mth5_validator import MTH5Validator, ValidationLevel

logger.remove()
file = sys.argv[1]
results = MTH5Validator(file, check_data=True).validate()
messages = {level: [str(m) for m in results.messages if m.level is level] for level in ValidationLevel}

mth5 = MTH5()
mth5.open_mth5(file, mode="r")
summary = mth5.channel_summary.to_dataframe()
runs = {}
for row in mth5.run_summary.itertuples():
    run = mth5.get_run(row.station, row.run, survey=row.survey if mth5.file_version == "0.2.0" else None)
    data = run.to_runts().dataset
    runs[f"{row.survey}/{row.station}/{row.run}"] = {name: int(data[name].size) for name in data.data_vars}
experiment = mth5.to_experiment()
stations = [station for survey in experiment.surveys for station in survey.stations]
found_runs = [run for station in stations for run in station.runs]
print(json.dumps({
    "version": mth5.file_version,
    "errors": messages[ValidationLevel.ERROR],
    "warnings": messages[ValidationLevel.WARNING],
    "runs": runs,
    "summary": json.loads(summary.drop(columns=[c for c in summary if "reference" in c]).to_json(
        orient="records", date_format="iso")),
    "experiment": {"surveys": len(experiment.surveys), "stations": len(stations), "runs": len(found_runs),
                   "channels": sum(len(run.channels) for run in found_runs)},
}))
mth5.close_mth5()
sys.exit(0 if results.is_valid else 1)
