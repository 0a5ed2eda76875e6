# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run readers: what readers may do to a live file, and what befalls them when its writer goes.

stopped   readers are stopped (SIGSTOP) while the writer goes on, and later go on themselves
killed    readers are killed in the middle of a look, one after the other; each time another one comes
restart   the writer is killed, its file recovered in place, and a second writer goes on in it; readers stay:
          foreign ones that open anew for each look, and ours. While nobody writes live they may be refused, never wrong

The writer is `mtlive bench structure`, so every sample that is read tells whether it is right.
"""
import argparse
import json
import pathlib
import random
import signal
import sys
import tempfile
import time

import h5py

import lab
from lab import LabError, say
from structure import Reader, await_log

LIMIT = 300
SECOND_WRITER = 5000
TABLE = "Experiment/channel_summary"


class Witness(Reader):
    """Is there for minutes at most, of which it may be refused for a good part."""
    least_looks = 1
    least_growth = 1


class Session:
    """A live file, its writers and its readers."""

    def __init__(self, folder: pathlib.Path, chosen: argparse.Namespace):
        self.folder = folder
        self.chosen = chosen
        self.file = folder / "live.h5"
        self.children = []
        self.problems = []
        self.figures = {}
        self.random = random.Random(chosen.seed)

    def writer(self, name: str, *options) -> lab.Child:
        child = lab.mtlive(name, self.folder, "bench", "structure", self.file, "--readers", 0, "--json", *options)
        self.children.append(child)
        await_log(child, "is live", LIMIT)
        return child

    def reader(self, name: str, command: list) -> Reader:
        reader = Witness(lab.Child(name, command, self.folder))
        self.children.append(reader.child)
        reader.child.await_line("ready".__eq__, LIMIT)
        return reader

    def python(self, name: str, interpreter: str, script: str, kind: str, *more) -> Reader:
        return self.reader(name, [interpreter, "-u", lab.HERE / script, kind, self.file, *more])

    def watch(self, name: str) -> Reader:
        return self.reader(name, [lab.MTLIVE, "bench", "watch", self.file, "--stay"])

    def runs(self) -> int:
        with h5py.File(self.file, "r", swmr=True, locking=False) as h5:
            return len({row["run"] for row in h5[TABLE][:] if row["run"]})

    def await_more_runs(self, more: int) -> int:
        """Until the writer has added so many; it must not be held up by anyone."""
        wanted = self.runs() + more
        end = time.monotonic() + LIMIT
        while self.runs() < wanted:
            if time.monotonic() > end:
                raise LabError(f"the writer has made {self.runs() - wanted + more} of {more} runs in {LIMIT} s")
            time.sleep(0.05)
        return wanted

    def end(self, readers: list, signalled: bool = False) -> None:
        """Every reader reads everything once more and must be right."""
        runs = self.runs()
        for reader in readers:
            reader.child.signal(signal.SIGINT) if signalled else reader.stop()
        for reader in readers:
            self.problems += reader.verdict(runs)
            self.figures[reader.child.name] = reader.result()
            say(f"{reader.child.name}: {reader.result()}")

    def close(self) -> None:
        for child in self.children:
            child.close()


def stopped(session: Session, readers: list) -> None:
    """Runs come while readers stand still; these look again afterwards, at a file that has long gone on."""
    for reader in readers:
        reader.child.signal(signal.SIGSTOP)
    runs = session.await_more_runs(session.chosen.runs)
    for reader in readers:
        reader.child.signal(signal.SIGCONT)
    say(f"stopped: {len(readers)} readers stood still while {session.chosen.runs} runs came, up to {runs}")


def killed(session: Session) -> None:
    """Readers die with the file open."""
    for number in range(session.chosen.kills):
        victim = session.python(f"killed-{number}", lab.PYTHON, "h5py_reader.py", "references")
        time.sleep(session.random.uniform(0, 1))
        victim.child.signal(signal.SIGKILL)
        victim.child.wait(LIMIT)
        session.await_more_runs(3)
    session.figures["readers_killed"] = session.chosen.kills
    say(f"killed: {session.chosen.kills} readers, each with the file open; the writer goes on")


def restart(session: Session, writer: lab.Child, readers: list) -> None:
    """The writer dies, the file is recovered where it is, another one goes on in it."""
    writer.close()
    before = time.monotonic()
    lab.run("recover", session.folder, [lab.MTLIVE, "recover", session.file, "--in-place"], LIMIT)
    second = session.writer("second-writer", "--first-run", SECOND_WRITER, "--changes", session.chosen.runs,
                            "--for", "3s")
    seconds = session.figures["restart_seconds"] = round(time.monotonic() - before, 1)
    if second.wait(LIMIT) != 0:
        raise LabError(f"the second writer failed: {second.errors()}")
    session.figures["second_writer"] = json.loads("\n".join(second.lines))["runs"]
    say(f"restart: recovered and live again after {seconds} s; {len(readers)} readers stayed")


def laboratory(session: Session) -> None:
    writer = session.writer("first-writer", "--changes", 100_000, "--for", "20000s")
    attached = [
        session.python("h5py-refresh-1.14", lab.PYTHON_H5PY114, "h5py_reader.py", "refresh"),
        session.python("h5py-references-2.0", lab.PYTHON, "h5py_reader.py", "references"),
    ]
    staying = [
        session.python("h5py-reopen-1.10", lab.PYTHON_H5PY110, "h5py_reader.py", "reopen", "patient"),
        session.python("mth5-reopen", lab.PYTHON, "mth5_reader.py", "reopen", "patient"),
    ]
    ours = session.watch("mtlive-watch")
    say(f"{len(attached) + len(staying) + 1} readers attached")
    stopped(session, [*attached, ours])
    killed(session)
    session.end(attached)
    restart(session, writer, [*staying, ours])
    session.end(staying)
    session.end([ours], signalled=True)
    finished = session.folder / "finished.h5"
    runs = session.runs()
    lab.run("verify", session.folder, [lab.MTLIVE, "verify", session.file, "--samples"], LIMIT)
    lab.run("finalize", session.folder, [lab.MTLIVE, "finalize", session.file, "--out", finished], LIMIT)
    walked = lab.run("walk", session.folder, [lab.PYTHON, lab.HERE / "walk.py", finished, runs], LIMIT)
    session.figures["walked"] = walked.result()


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="releng/faults/run readers", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="300 runs while readers stand still, 100 readers killed")
    parser.add_argument("--runs", type=int, help="runs that come in each part (default 20; --long: 300)")
    parser.add_argument("--kills", type=int, help="readers that are killed (default 3; --long: 100)")
    parser.add_argument("--seed", type=int, default=1, help="when they are killed")
    chosen = parser.parse_args()
    chosen.runs = chosen.runs or (300 if chosen.long else 20)
    chosen.kills = chosen.kills or (100 if chosen.long else 3)
    return chosen


def main() -> int:
    chosen = options()
    with tempfile.TemporaryDirectory(prefix="mtlive-readers-") as folder:
        session = Session(pathlib.Path(folder), chosen)
        try:
            laboratory(session)
        except LabError as e:
            session.problems.append(e)
        finally:
            session.close()
        return lab.finish(session.figures, session.problems)


if __name__ == "__main__":
    sys.exit(main())
