# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run structure: surveys, stations and runs are added while readers of all kinds stay attached.

`mtlive bench structure` makes the changes. At least nine readers, each a process of its own, verify every value against
what it must be, from before the first change until after the last; one that never comes back from a look is counted as
hanging, one that did not see the structure grow as failing. Afterwards the file is verified, finalised, read as a whole
with h5py and h5dump and given to mth5's validator.
"""
import argparse
import json
import pathlib
import shutil
import signal
import sys
import tempfile
import time

import h5py

import lab
from lab import LabError, say

ALL = 1_000_000
TABLE = "Experiment/channel_summary"
FIRST_CHANNEL = "Experiment/Surveys/first/Stations/ST0000/r00000/ex"

START_LIMIT = 300
END_LIMIT = 3600
# far below what any machine does in three minutes: who sees less was not there
LEAST_LOOKS = 5
LEAST_GROWTH = 3


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="releng/faults/run structure", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, help="changes to make (default 500; --long: 10000)")
    parser.add_argument("--for", dest="seconds", type=lab.duration,
                        help="time in which they are made, such as 3m or 1h (default 3m; --long: 4h)")
    parser.add_argument("--at-most", type=lab.duration,
                        help="no more changes after this time, however many are made (default: all are made)")
    parser.add_argument("--long", action="store_true", help="10,000 changes in 4 hours")
    parser.add_argument("--without", metavar="READER", action="append", default=[], help="leave this reader out")
    parser.add_argument("--folder", type=pathlib.Path, help="where the file is made (default: a temporary folder)")
    parser.add_argument("--keep", action="store_true", help="keep the files and the readers' logs")
    chosen = parser.parse_args()
    chosen.changes = chosen.changes or (10_000 if chosen.long else 500)
    chosen.seconds = chosen.seconds or (4 * 3600 if chosen.long else 180)
    return chosen


class Reader:
    """One reader process and what it must have seen at its end."""

    least_looks = LEAST_LOOKS
    least_growth = LEAST_GROWTH

    def __init__(self, child: lab.Child, most_runs: int = ALL):
        self.child = child
        self.most_runs = most_runs

    def stop(self) -> None:
        self.child.send("stop")

    def result(self) -> dict:
        return self.child.result()

    def verdict(self, runs: int) -> list:
        """What is wrong with what it saw."""
        code = self.child.wait(END_LIMIT)
        found = self.child.result()
        name = self.child.name
        if "Timeout (" in self.child.errors():
            return [f"{name} hung: {self.child.errors()}"]
        problems = [f"{name}: {count} {found[count]}" for count in ("errors", "wrong", "early", "incomplete")
                    if found.get(count)]
        if code != 0 or not found:
            problems.append(f"{name} ended with {code}: {self.child.errors()}")
        if found.get("looks", 0) < self.least_looks or found.get("growth", 0) < self.least_growth:
            problems.append(f"{name} saw too little: {found}")
        if found.get("runs", 0) < min(runs, self.most_runs):
            problems.append(f"{name} saw {found.get('runs')} of {runs} runs")
        return problems


class Monitor(Reader):
    """The guide's monitor, and ours: no verdict of their own, so their lines are looked at."""

    def __init__(self, child: lab.Child, file: pathlib.Path):
        super().__init__(child)
        self.file = file

    def stop(self) -> None:
        """When it has told the last sample: the writer has ended before."""
        self.last = samples_of_first(self.file)
        end = time.monotonic() + START_LIMIT
        while self.child.is_running() and self.counts()[-1:] != [self.last] and time.monotonic() < end:
            time.sleep(0.1)
        self.child.signal(signal.SIGINT)

    def verdict(self, runs: int) -> list:
        code = self.child.wait(START_LIMIT)
        counts = self.counts()
        problems = [] if code == 0 else [f"{self.child.name} ended with {code}: {self.child.errors()}"]
        if "Traceback" in self.child.errors():
            problems.append(f"{self.child.name}: {self.child.errors()}")
        if len(counts) < LEAST_LOOKS or counts != sorted(counts) or counts[-1] != self.last:
            problems.append(f"{self.child.name} saw {counts[:5]}...{counts[-3:]} of {self.last}, {len(counts)} updates")
        return problems

    def result(self) -> dict:
        counts = self.counts()
        return {"updates": len(counts), "last": counts[-1] if counts else 0}

    def counts(self) -> list:
        if self.child.name == "guide-monitor":
            return [int(line.split()[2]) for line in self.child.lines if line.startswith("Data update:")]
        updates = [json.loads(line) for line in self.child.lines if line.startswith("{")]
        return [update["samples"] for update in updates]


class Watcher(Reader):
    """Ours that verifies: it ends by itself when the writer has finished."""

    def stop(self) -> None:
        pass


def readers(file: pathlib.Path, folder: pathlib.Path, without: list) -> list:
    """All kinds of readers, attached and reading."""
    def verifying(interpreter, script, kind, most_runs=ALL):
        command = [interpreter, "-u", lab.HERE / script, kind, file]
        return lambda name: Reader(lab.Child(name, command, folder), most_runs)

    kinds = {
        "mth5-never": verifying(lab.PYTHON, "mth5_reader.py", "never", prepared_runs(file)),
        "mth5-refresh": verifying(lab.PYTHON, "mth5_reader.py", "refresh"),
        "mth5-reopen": verifying(lab.PYTHON, "mth5_reader.py", "reopen"),
        "h5py-references-2.0": verifying(lab.PYTHON, "h5py_reader.py", "references"),
        "h5py-refresh-1.14": verifying(lab.PYTHON_H5PY114, "h5py_reader.py", "refresh"),
        "h5py-reopen-1.10": verifying(lab.PYTHON_H5PY110, "h5py_reader.py", "reopen"),
        "guide-monitor": lambda name: Monitor(
            lab.Child(name, [lab.PYTHON, "-u", lab.HERE / "guide_monitor.py", file], folder), file),
        "mtlive-monitor": lambda name: Monitor(
            lab.mtlive(name, folder, "monitor", file, "--component", "Ex", "--json"), file),
        "mtlive-watch": lambda name: Watcher(lab.mtlive(name, folder, "bench", "watch", file)),
    }
    made = [kind(name) for name, kind in kinds.items() if name not in without]
    for reader in made:
        if isinstance(reader, Monitor):
            reader.child.await_line(lambda line: "Data update" in line or line.startswith("{"), START_LIMIT)
        else:
            reader.child.await_line("ready".__eq__, START_LIMIT)
    return made


def prepared_runs(file: pathlib.Path) -> int:
    """For how many runs the live table has rows: a reader that never refreshes it does not see it grow."""
    with h5py.File(file, "r", swmr=True, locking=False) as h5:
        return len(h5[TABLE]) // 5


def samples_of_first(file: pathlib.Path) -> int:
    try:
        with h5py.File(file, "r") as h5:
            return len(h5[FIRST_CHANNEL])
    except OSError as e:
        raise LabError(f"the file cannot be read after the writer's end: {e}") from e


def await_log(child: lab.Child, text: str, limit: float) -> None:
    """Waits for a line of progress."""
    end = time.monotonic() + limit
    while text not in child.errors():
        if time.monotonic() > end or not child.is_running():
            raise LabError(f"{child.name} did not say '{text}' within {limit} s: {child.errors()}")
        time.sleep(0.1)


def follow(writer: lab.Child, attached: list, at_most: float | None, limit: float) -> None:
    """Tells the writer's progress until it ends; a reader that ends before is a problem seen at its verdict."""
    told = 0
    begin = time.monotonic()
    while writer.is_running():
        seconds = time.monotonic() - begin
        if at_most and seconds > at_most:
            at_most = None
            say("time is up")
            writer.signal(signal.SIGINT)
        if seconds > limit:
            raise LabError(f"the writer hangs: {writer.errors()}")
        lines = writer.log.read_text(errors="replace").splitlines()
        for line in lines[told:]:
            gone = [reader.child.name for reader in attached if not reader.child.is_running()]
            say(line + (f"; READERS GONE: {', '.join(gone)}" if gone else ""))
        told = len(lines)
        time.sleep(1)


def check_after(file: pathlib.Path, folder: pathlib.Path, runs: int) -> dict:
    """What must be true of the closed file, and of the finished one."""
    finished = folder / "finished.h5"
    lab.run("verify", folder, [lab.MTLIVE, "verify", file, "--samples"], END_LIMIT)
    before = time.monotonic()
    lab.run("finalize", folder, [lab.MTLIVE, "finalize", file, "--out", finished], END_LIMIT)
    seconds = time.monotonic() - before
    lab.run("verify-finished", folder, [lab.MTLIVE, "verify", finished, "--samples"], END_LIMIT)
    for name, interpreter in (("2.0", lab.PYTHON), ("1.10", lab.PYTHON_H5PY110)):
        walked = lab.run(f"walk-{name}", folder, [interpreter, lab.HERE / "walk.py", finished, runs], END_LIMIT)
    lab.run("h5dump-finished", folder, ["sh", "-c", 'exec h5dump "$0" > /dev/null', finished], END_LIMIT)
    accepted = lab.run("mth5-accepts", folder, [lab.PYTHON, lab.HERE / "validate.py", finished, runs], END_LIMIT)
    return {"finalise_seconds": round(seconds, 1), "walked": walked.result(), "mth5": accepted.result(),
            "live_mib": file.stat().st_blocks // 2048, "finished_mib": finished.stat().st_blocks // 2048}


def laboratory(chosen: argparse.Namespace, folder: pathlib.Path, figures: dict, problems: list) -> None:
    file = folder / "live.h5"
    attached = []
    writer = lab.mtlive("writer", folder, "bench", "structure", file, "--changes", chosen.changes, "--for",
                        f"{chosen.seconds}s", "--readers", 0, "--hold", "--json")
    try:
        await_log(writer, "is live", START_LIMIT)
        attached = readers(file, folder, chosen.without)
        say(f"{len(attached)} readers attached: {', '.join(reader.child.name for reader in attached)}")
        writer.send("begin")
        follow(writer, attached, chosen.at_most, chosen.seconds * 10 + START_LIMIT)
        if writer.wait(60) == 0:
            figures.update(json.loads("\n".join(writer.lines)))
        else:
            problems.append(f"the writer failed: {writer.errors()}")
        say("the changes are made; every reader reads everything once more")
        for reader in attached:
            reader.stop()
        runs = figures.get("runs", 0)
        figures["readers"] = {}
        for reader in attached:
            problems += reader.verdict(runs)
            figures["readers"][reader.child.name] = reader.result()
            say(f"{reader.child.name}: {reader.result()}")
        if runs:
            figures["after"] = check_after(file, folder, runs)
    finally:
        for child in [writer, *(reader.child for reader in attached)]:
            child.close()


def main() -> int:
    chosen = options()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="mtlive-structure-", dir=chosen.folder))
    say(f"structure: {chosen.changes} changes in {chosen.seconds:.0f} s, in {folder}")
    figures, problems = {}, []
    try:
        laboratory(chosen, folder, figures, problems)
    except LabError as e:
        problems.append(e)
    for what in ("change", "append_without_changes", "append_with_changes"):
        if figures.get(what):
            say("{0}: p50 {p50_us:.0f} us, p99 {p99_us:.0f} us, most {max_us:.0f} us".format(what, **figures[what]))
    if not chosen.keep and not problems:
        shutil.rmtree(folder)
    return lab.finish(figures, problems)


if __name__ == "__main__":
    sys.exit(main())
