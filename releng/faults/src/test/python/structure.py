# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run structure: surveys, stations and runs are added while readers of all kinds stay attached.

`mtlive bench structure` makes the changes. At least nine readers, each a process of its own, verify every value against
what it must be, from before the first change until after the last; one that never comes back from a look is counted as
hanging. Afterwards the file is verified, finalised, read as a whole with h5py and given to mth5's validator.
"""
import argparse
import json
import pathlib
import shutil
import signal
import sys
import tempfile
import time

import lab
from lab import LabError, say

START_LIMIT = 180
END_LIMIT = 1800


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="releng/faults/run structure", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, help="changes to make (default 500; --long: 10000)")
    parser.add_argument("--for", dest="seconds", type=lab.duration,
                        help="time in which they are made, such as 3m or 1h (default 3m; --long: 4h)")
    parser.add_argument("--long", action="store_true", help="10,000 changes in 4 hours")
    parser.add_argument("--folder", type=pathlib.Path, help="where the file is made (default: a temporary folder)")
    parser.add_argument("--keep", action="store_true", help="keep the files and the readers' logs")
    chosen = parser.parse_args()
    chosen.changes = chosen.changes or (10_000 if chosen.long else 500)
    chosen.seconds = chosen.seconds or (4 * 3600 if chosen.long else 180)
    return chosen


class Reader:
    """One reader process and what it must have seen at its end."""

    def __init__(self, child: lab.Child, sees_all_runs: bool):
        self.child = child
        self.sees_all_runs = sees_all_runs

    def stop(self) -> None:
        self.child.send("stop")

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
        if self.sees_all_runs and found.get("runs") != runs:
            problems.append(f"{name} saw {found.get('runs')} of {runs} runs")
        return problems


class Monitor(Reader):
    """The guide's monitor, and ours: no verdict of their own, so their lines are looked at."""

    def __init__(self, child: lab.Child):
        super().__init__(child, False)

    def stop(self) -> None:
        self.child.signal(signal.SIGINT)

    def verdict(self, runs: int) -> list:
        code = self.child.wait(120)
        counts = self.counts()
        problems = [] if code == 0 else [f"{self.child.name} ended with {code}: {self.child.errors()}"]
        if "Traceback" in self.child.errors():
            problems.append(f"{self.child.name}: {self.child.errors()}")
        if len(counts) < 3 or counts != sorted(counts):
            problems.append(f"{self.child.name} saw {counts[:10]}...{counts[-3:]}, {len(counts)} updates")
        return problems

    def counts(self) -> list:
        if self.child.name == "guide-monitor":
            return [int(line.split()[2]) for line in self.child.lines if line.startswith("Data update:")]
        updates = [json.loads(line) for line in self.child.lines if line.startswith("{")]
        return [update["samples"] for update in updates]


class Watcher(Reader):
    """Ours that verifies: it ends by itself when the writer has finished."""

    def stop(self) -> None:
        pass


def readers(file: pathlib.Path, folder: pathlib.Path) -> list:
    """All kinds of readers, attached and reading."""
    def python(interpreter, script, kind, name, sees_all):
        return Reader(lab.Child(name, [interpreter, "-u", lab.HERE / script, kind, file], folder), sees_all)

    made = [
        python(lab.PYTHON, "mth5_reader.py", "never", "mth5-never", True),
        python(lab.PYTHON, "mth5_reader.py", "refresh", "mth5-refresh", True),
        python(lab.PYTHON, "mth5_reader.py", "reopen", "mth5-reopen", True),
        python(lab.PYTHON, "h5py_reader.py", "references", "h5py-references-2.0", True),
        python(lab.PYTHON_H5PY114, "h5py_reader.py", "refresh", "h5py-refresh-1.14", True),
        python(lab.PYTHON_H5PY110, "h5py_reader.py", "reopen", "h5py-reopen-1.10", True),
        Monitor(lab.Child("guide-monitor", [lab.PYTHON, "-u", lab.ACCEPTANCE / "data_monitor.py", file, "ex"], folder)),
        Monitor(lab.mtlive("mtlive-monitor", folder, "monitor", file, "--component", "Ex", "--json")),
        Watcher(lab.mtlive("mtlive-watch", folder, "bench", "watch", file), True),
    ]
    for reader in made:
        if isinstance(reader, Monitor):
            reader.child.await_line(lambda line: "Data update" in line or line.startswith("{"), START_LIMIT)
        else:
            reader.child.await_line("ready".__eq__, START_LIMIT)
    return made


def await_log(child: lab.Child, text: str, limit: float) -> None:
    """Waits for a line of progress."""
    end = time.monotonic() + limit
    while text not in child.errors():
        if time.monotonic() > end or not child.is_running():
            raise LabError(f"{child.name} did not say '{text}' within {limit} s: {child.errors()}")
        time.sleep(0.1)


def follow(writer: lab.Child, attached: list, limit: float) -> None:
    """Tells the writer's progress until it ends; a reader that ends before is a problem seen at its verdict."""
    told = 0
    end = time.monotonic() + limit
    while writer.is_running():
        if time.monotonic() > end:
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
        attached = readers(file, folder)
        say(f"{len(attached)} readers attached: {', '.join(reader.child.name for reader in attached)}")
        writer.send("begin")
        follow(writer, attached, chosen.seconds * 2 + START_LIMIT)
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
            figures["readers"][reader.child.name] = reader.child.result()
            say(f"{reader.child.name}: {reader.child.result()}")
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
    if figures.get("change"):
        say("a change: p50 {p50_us:.0f} us, p99 {p99_us:.0f} us, most {max_us:.0f} us".format(**figures["change"]))
    if not chosen.keep and not problems:
        shutil.rmtree(folder)
    return lab.finish(figures, problems)


sys.exit(main())
