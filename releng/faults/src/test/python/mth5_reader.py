# SPDX-License-Identifier: EPL-2.0
"""A reader of a growing live file with stock mth5.

usage: mth5_reader.py never|refresh|reopen FILE [patient]
  never    opens once and refreshes nothing: the stored channel_summary and its references lead to the channels
  refresh  opens once; refreshes the table and the channels
  reopen   opens anew for every look and goes by names: get_station, get_run, get_channel, to_runts
  patient  writers come and go: an exception while nobody writes in SWMR mode is no error, a wrong value is
Reads until standard input says stop, then runs of all ages once more; prints its counts as JSON.
"""
import sys
import warnings

warnings.filterwarnings("ignore")

import h5py
from loguru import logger
from mth5.mth5 import MTH5

from tally import Tally, spread

logger.remove()

# mth5 needs tens of milliseconds for an object
MOST_CHANNELS = 150
MOST_RUNS = 10


class Mth5Reader:
    def __init__(self, kind: str, file: str):
        self.tally = Tally(f"mth5-{kind}")
        self.tally.counts["hdf5"] = h5py.version.hdf5_version
        self.file = file

    def open(self) -> MTH5:
        mth5 = MTH5()
        mth5.open_mth5(self.file, "r", single_writer_multiple_reader=True)
        return mth5

    def check_channel(self, data, row, refreshed: bool) -> None:
        first, count = self.tally.window(len(data))
        self.tally.check_values(row.run, row.component, first, data[first:first + count])
        if refreshed and len(data) < row.n_samples:
            self.tally.note(f"{row.run}/{row.component}: {len(data)} samples, {row.n_samples} in the table")
            self.tally.add("early")

    def check_metadata(self, group, **wanted) -> None:
        metadata = group.metadata
        self.tally.add("attributes", len(group.hdf5_dataset.attrs if hasattr(group, "hdf5_dataset")
                                         else group.hdf5_group.attrs))
        for name, value in wanted.items():
            self.tally.check_attribute(name, getattr(metadata, name), value)


class Attached(Mth5Reader):
    """Opened once."""

    def __init__(self, kind: str, file: str):
        super().__init__(kind, file)
        self.refresh = kind == "refresh"
        self.mth5 = self.open()

    def rows(self) -> list:
        if self.refresh:
            self.mth5.channel_summary.array.refresh()
        rows = self.mth5.channel_summary.to_dataframe()
        return list(rows[rows.component != ""].itertuples())

    def check(self, rows: list) -> None:
        for row in rows:
            channel = self.mth5.from_reference(row.hdf5_reference)
            if self.refresh:
                channel.hdf5_dataset.refresh()
            self.check_channel(channel.hdf5_dataset, row, self.refresh)
            self.check_metadata(channel, component=row.component)
            self.tally.runs.add(row.run)
            if row.component == "ex":
                self.check_metadata(self.mth5.from_reference(row.run_hdf5_reference), id=row.run)
                self.check_metadata(self.mth5.from_reference(row.station_hdf5_reference), id=row.station)

    def look(self) -> None:
        self.check(self.tally.pick(self.rows(), 5, 5))

    def everything(self) -> None:
        rows = self.rows()
        self.tally.runs.update(row.run for row in rows)
        self.check(spread(rows, MOST_CHANNELS))


class Reopen(Mth5Reader):
    def __init__(self, file: str):
        super().__init__("reopen", file)

    def look(self) -> None:
        self.walk(lambda runs: self.tally.pick(runs, 2, 1))

    def everything(self) -> None:
        self.walk(lambda runs: spread(runs, MOST_RUNS))

    def walk(self, choose) -> None:
        mth5 = self.open()
        try:
            rows = mth5.channel_summary.to_dataframe()
            rows = rows[rows.component != ""]
            runs = {}
            for row in rows.itertuples():
                runs.setdefault(row.run, []).append(row)
            self.tally.runs.update(runs)
            for name in choose(list(runs)):
                self.check_run(mth5, runs[name])
        finally:
            mth5.close_mth5()

    def check_run(self, mth5: MTH5, rows: list) -> None:
        name = rows[0].run
        station = mth5.get_station(rows[0].station, survey=rows[0].survey)
        self.check_metadata(station, id=rows[0].station)
        run = mth5.get_run(rows[0].station, name, survey=rows[0].survey)
        self.check_metadata(run, id=name)
        if len(rows) != 5:
            self.tally.note(f"run {name} has {len(rows)} rows")
            self.tally.add("incomplete")
        for row in rows:
            channel = mth5.get_channel(row.station, name, row.component, survey=row.survey)
            self.check_channel(channel.hdf5_dataset, row, True)
            self.check_metadata(channel, component=row.component)
        least = min(row.n_samples for row in rows)
        if 0 < least < 20_000:
            data = run.to_runts().dataset
            for row in rows:
                self.tally.check_values(name, row.component, 0, data[row.component].values[:least], least)


def main() -> int:
    kind, file, *patient = sys.argv[1:]
    reader = Reopen(file) if kind == "reopen" else Attached(kind, file)
    reader.tally.patient = bool(patient)
    return reader.tally.follow(reader.look, reader.everything, 0.5)


sys.exit(main())
