# SPDX-License-Identifier: EPL-2.0
"""A reader of a growing live file with h5py alone; runs on HDF5 1.10, 1.14 and 2.0.

usage: h5py_reader.py references|refresh|reopen FILE [patient]
  references  never reopens: the rows of channel_summary and the commit record, refreshed, lead to the channels
  refresh     never reopens: walks from the surveys down, refreshing each group (H5Orefresh) and dataset
  reopen      opens the file anew for every look
  patient     writers come and go: an exception while nobody writes in SWMR mode is no error, a wrong value is
Reads until standard input says stop, then once more every value, or those of 2,000 runs of all ages where there are
more; prints its counts as JSON.
"""
import ctypes
import re
import sys

import h5py

from tally import Tally, spread

MOST_RUNS = 2000
SUMMARY = "Experiment/channel_summary"
SURVEYS = "Experiment/Surveys"


def text(value) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


class H5Reader:
    def __init__(self, kind: str, file: str):
        self.tally = Tally(f"h5py-{kind}-{h5py.version.hdf5_version}")
        self.tally.counts["hdf5"] = h5py.version.hdf5_version
        self.file = file
        self.h5 = None

    def close(self) -> None:
        if self.h5:
            self.h5.close()

    def open(self) -> h5py.File:
        return h5py.File(self.file, "r", swmr=True, libver="latest", locking=False)

    def check_attributes(self, item, **wanted) -> None:
        attributes = dict(item.attrs)
        self.tally.add("attributes", len(attributes))
        for name, value in wanted.items():
            self.tally.check_attribute(name, attributes.get(name), value)

    def check_channel(self, data, run: str, component: str, atleast: int) -> None:
        self.check_attributes(data, component=component)
        first, count = self.tally.window(len(data))
        self.tally.check_values(run, component, first, data[first:first + count], min(atleast, first + count))
        if len(data) < atleast:
            self.tally.add("early")

    def pick(self, names: list, _stations: int = 0) -> list:
        return self.tally.pick(names, 2, 2)

    def check_run(self, run, name: str, refresh) -> None:
        self.check_attributes(run, id=name)
        found = sorted(run)
        if found != ["ex", "ey", "hx", "hy", "hz"]:
            self.tally.note(f"run {name} has {found}")
            self.tally.add("incomplete")
        for component in found:
            data = run[component]
            refresh(data)
            self.check_channel(data, name, component, 0)


class References(H5Reader):
    def __init__(self, file: str):
        super().__init__("references", file)
        self.h5 = self.open()
        self.summary = self.h5[SUMMARY]
        self.committed = self.h5["mtlive/committed"]

    def rows(self) -> list:
        self.committed.refresh()
        self.safe = {text(row["path"]).strip("/"): int(row["samples"]) for row in self.committed[:]}
        self.summary.refresh()
        return [row for row in self.summary[:] if row["component"] != b""]

    def check(self, rows: list) -> None:
        for row in rows:
            run, component = text(row["run"]), text(row["component"])
            data = self.h5[row["hdf5_reference"]]
            data.refresh()
            # not data.name: HDF5 looks for that in the groups as they were when the file was opened
            safe = self.safe.get(f"{SURVEYS}/{text(row['survey'])}/Stations/{text(row['station'])}/{run}/{component}", 0)
            self.check_channel(data, run, component, max(safe, int(row["n_samples"])))
            if run in self.tally.runs and component != "ex":
                continue
            self.tally.runs.add(run)
            self.check_attributes(self.h5[row["run_hdf5_reference"]], id=run)
            self.check_attributes(self.h5[row["station_hdf5_reference"]], id=text(row["station"]))

    def look(self) -> None:
        self.check(self.tally.pick(self.rows(), 10, 10))

    def everything(self) -> None:
        rows = self.rows()
        self.check(spread(rows, 5 * MOST_RUNS))
        self.tally.runs.update(text(row["run"]) for row in rows)


class Reopen(H5Reader):
    def __init__(self, file: str):
        super().__init__("reopen", file)

    def look(self) -> None:
        self.walk(self.pick, self.pick)

    def everything(self) -> None:
        self.walk(list, few)

    def walk(self, some_stations, some_runs) -> None:
        with self.open() as h5:
            for survey in h5[SURVEYS].values():
                stations = survey["Stations"]
                chosen = some_stations(sorted(stations))
                for station in chosen:
                    self.check_attributes(stations[station], id=station)
                    runs = runs_of(stations[station])
                    self.tally.runs.update(runs)
                    for run in some_runs(runs, len(chosen)):
                        self.check_run(stations[station][run], run, lambda data: None)


class Refresh(H5Reader):
    def __init__(self, file: str):
        super().__init__("refresh", file)
        self.library = libhdf5()
        self.h5 = self.open()
        self.groups = {}

    def refreshed(self, path: str):
        """A group that stays open, as it is now."""
        if path not in self.groups:
            self.groups[path] = self.h5[path]
        if self.library.H5Orefresh(ctypes.c_int64(self.groups[path].id.id)) < 0:
            raise OSError(f"H5Orefresh of {path} failed")
        return self.groups[path]

    def look(self) -> None:
        self.walk(self.pick, self.pick)

    def everything(self) -> None:
        self.walk(list, few)

    def walk(self, some_stations, some_runs) -> None:
        for survey in sorted(self.refreshed(SURVEYS)):
            stations = f"{SURVEYS}/{survey}/Stations"
            chosen = some_stations(sorted(self.refreshed(stations)))
            for station in chosen:
                path = f"{stations}/{station}"
                self.check_attributes(self.refreshed(path), id=station)
                runs = runs_of(self.groups[path])
                self.tally.runs.update(runs)
                for run in some_runs(runs, len(chosen)):
                    group = self.groups[path][run]
                    self.check_run(group, run, lambda data: data.refresh())


def runs_of(station) -> list[str]:
    return sorted(name for name in station if re.fullmatch(r"r\d+", name))


def few(runs: list, stations: int) -> list:
    """All runs of a station, or of so many stations its share of the most."""
    return spread(runs, MOST_RUNS // stations or 1)


def libhdf5() -> ctypes.CDLL:
    """The very library that h5py has loaded."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if re.search(r"/libhdf5(_serial)?[-.]", line)}
    library = ctypes.CDLL(paths.pop())
    library.H5Orefresh.restype = ctypes.c_int
    return library


KINDS = {"references": References, "refresh": Refresh, "reopen": Reopen}


def main() -> int:
    kind, file, *patient = sys.argv[1:]
    reader = KINDS[kind](file)
    reader.tally.patient = bool(patient)
    return reader.tally.follow(reader.look, reader.everything, 0.5)


if __name__ == "__main__":
    sys.exit(main())
