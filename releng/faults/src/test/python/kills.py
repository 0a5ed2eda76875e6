# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run kills: writers are killed (kill -9) while foreign readers follow, at random moments and inside changes.

Each writer delivers samples, flushes, and adds runs and stations; it says on its standard output what it has promised.
After the kill the readers read everything once more. Then the product recovers the file, every object and value is
looked at, the file is recorded on, verified and finalised; of some the finished file is given to h5py and to mth5's
validator. Nothing may be half-made, wrong, lost or stuck.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import queue
import random
import shutil
import sys
import threading
import time

import lab
from lab import LabError, say
from programs import NATIVES, Programs, scratch

LIMIT = 120
#: finished files that mth5 looks at in one process
TOGETHER = 10
PACKAGE = "org.mtlive.faults.kills."
#: kills while the file is being made, at random moments, and within a few milliseconds of the begin of a change
OPENING, RANDOM, INSIDE = "opening", "random", "inside"
READERS = ((lab.PYTHON, "references"), (lab.PYTHON_H5PY114, "refresh"), (lab.PYTHON_H5PY110, "reopen"))
JUDGED = ("inside", "beyond", "runs", "samples")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="releng/faults/run kills", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="2,000 kills")
    parser.add_argument("--kills", type=int, help="kills (default 200; --long: 2000)")
    parser.add_argument("--accepted-every", type=int, default=20, metavar="N",
                        help="every N-th finished file is given to h5py and mth5's validator (default 20)")
    parser.add_argument("--parallel", type=int, default=2, help="writers at the same time (default 2)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first kill")
    parser.add_argument("--roll-overs", action="store_true", help="each change by a roll-over, and no readers, which "
                        "would have to open the file again")
    parser.add_argument("--openings", action="store_true", help="each while its file is being made, or goes live")
    chosen = parser.parse_args()
    chosen.kills = chosen.kills or (2000 if chosen.long else 200)
    return chosen


class Slot:
    """What lives longer than one writer: a judge and readers, each on its own; started again when they are gone."""

    def __init__(self, name: str, programs: Programs, folder: pathlib.Path):
        self.name = name
        self.programs = programs
        self.folder = folder
        self.helpers = {}

    def helper(self, name: str, command: list) -> lab.Child:
        child = self.helpers.get(name)
        if child is None or not child.is_running():
            child = self.helpers[name] = lab.Child(f"{self.name}-{name}", command, self.folder)
            child.await_line("ready".__eq__, LIMIT)
        child.forget()
        return child

    def judge(self) -> lab.Child:
        return self.helper("judge", self.programs.command(PACKAGE + "Judge", NATIVES))

    def readers(self) -> list:
        return [self.helper(f"reader-{kind}", [python, "-u", lab.HERE / "kills_reader.py", kind])
                for python, kind in READERS]

    def close(self) -> None:
        for child in self.helpers.values():
            child.close()


class Writer:
    """A writer to be killed; what it says is acted upon at once."""

    def __init__(self, child: lab.Child):
        self.child = child

    def await_live(self) -> None:
        self.child.await_line("live".__eq__, LIMIT)

    def await_change(self, number: int) -> None:
        """Until it begins the n-th change from now on; says so too late at times, which is as good a moment."""
        with self.child.changed:
            wanted = self.changes() + number
            if not self.child.changed.wait_for(lambda: self.child.ended or self.changes() >= wanted, LIMIT):
                raise LabError(f"{self.child.name} makes no changes: {self.child.errors()}")

    def changes(self) -> int:
        return sum(line.startswith("adding") for line in self.child.lines)

    def kill(self) -> str:
        """What it had said."""
        if not self.child.is_running():
            raise LabError(f"{self.child.name} ended by itself: {self.child.errors()}")
        self.child.process.kill()
        self.child.wait(LIMIT)
        return "".join(line + "\n" for line in self.child.lines)


class Trials:
    def __init__(self, chosen: argparse.Namespace, programs: Programs, folder: pathlib.Path):
        self.chosen = chosen
        self.programs = programs
        self.folder = folder
        self.lock = threading.Lock()
        self.problems = []
        self.finished = []  # files, each with its number of runs, that mth5 has not seen yet
        self.figures = collections.Counter()
        self.opening_seconds = None  # from the file's first byte to being live, on this machine
        self.slots = queue.SimpleQueue()
        self.all_slots = [Slot(f"slot{number}", programs, folder) for number in range(chosen.parallel)]
        for slot in self.all_slots:
            self.slots.put(slot)

    def moment(self, number: int) -> str:
        """One in 20 while the file is made, else turn about."""
        if self.chosen.openings or number % 20 == 19:
            return OPENING
        return RANDOM if number % 2 else INSIDE

    def trial(self, number: int) -> None:
        slot = self.slots.get()
        try:
            self.kill(number, slot)
        except LabError as e:
            self.problem(f"kill {number}: {e}")
        finally:
            for path in self.folder.iterdir():
                if f"k{number}." in path.name:
                    path.unlink()
            self.slots.put(slot)

    def kill(self, number: int, slot: Slot) -> None:
        rng = random.Random(self.chosen.seed + number)
        file = self.folder / f"k{number}.h5"
        readers = [] if self.moment(number) == OPENING or self.chosen.roll_overs else slot.readers()
        child = lab.Child(f"k{number}", self.programs.command(
            PACKAGE + "KilledWriter", NATIVES, file, number, "ALWAYS" if self.chosen.roll_overs else "NEVER"), self.folder)
        try:
            said = self.let_live(rng, Writer(child), number, readers, file)
        finally:
            child.close()
        for reader in readers:
            self.end(number, reader)
        self.count(self.moment(number))
        if not file.exists():
            self.count("no_file_yet")
            return
        promise = self.folder / f"k{number}.said"
        promise.write_text(said)
        self.judge(number, slot.judge(), file, promise)

    def let_live(self, rng: random.Random, writer: Writer, number: int, readers: list, file: pathlib.Path) -> str:
        if self.moment(number) == OPENING:
            self.await_beginning(rng, writer, file)
            return writer.kill()
        writer.await_live()
        for reader in readers:
            reader.send(str(file))
        for reader in readers:
            reader.await_line("attached".__eq__, LIMIT)
        if self.moment(number) == INSIDE:
            writer.await_change(rng.randint(1, 5))
            time.sleep(rng.uniform(0, 0.5 if self.chosen.roll_overs else 0.004))
        else:
            time.sleep(rng.uniform(0, 0.5))
        return writer.kill()

    def await_beginning(self, rng: random.Random, writer: Writer, file: pathlib.Path) -> None:
        """Some time after the file has come into being, up to a bit longer than others took from then to being live."""
        end = time.monotonic() + LIMIT
        while not file.exists():
            if time.monotonic() > end or not writer.child.is_running():
                raise LabError(f"{writer.child.name} makes no file: {writer.child.errors()}")
            time.sleep(0.001)
        made = time.monotonic()
        with self.lock:
            longest = self.opening_seconds
        if longest is None or rng.random() < 0.1:
            writer.await_live()
            with self.lock:
                self.opening_seconds = time.monotonic() - made
        else:
            time.sleep(rng.uniform(0, 1.2 * longest))

    def end(self, number: int, reader: lab.Child) -> None:
        reader.send("end")
        seen = json.loads(reader.await_line(lambda line: line.startswith("{"), LIMIT))
        self.count("read_by_foreign_readers", seen["values"])
        wrong = {name: seen[name] for name in ("errors", "wrong", "early", "incomplete") if seen[name]}
        if wrong:
            self.problem(f"kill {number}: {reader.name}: {wrong}: {reader.errors()[-1500:]}")

    def judge(self, number: int, judge: lab.Child, file: pathlib.Path, promise: pathlib.Path) -> None:
        accepted = number % self.chosen.accepted_every == 0
        judge.send(f"{file} {promise}{' keep' if accepted else ''}")
        try:
            verdict = json.loads(judge.await_line(lambda line: line.startswith("{"), LIMIT))
        except LabError:
            judge.close()
            raise
        for name in JUDGED:
            self.count(name if name != "inside" else "died_inside_a_change", int(verdict.get(name, 0)))
        for name in ("refused", "recorded_on"):
            self.count(name, int(name in verdict))
        with self.lock:
            self.figures["slowest_recovery_ms"] = max(self.figures["slowest_recovery_ms"],
                                                      verdict.get("recovery_ms", 0))
        for problem in verdict["problems"]:
            self.problem(f"kill {number} ({self.moment(number)}): {problem}")
        if accepted and "recorded_on" in verdict and not verdict["problems"]:
            self.accept(number, verdict)

    def accept(self, number: int, verdict: dict) -> None:
        """The finished file by what others wrote; mth5 is started once for several."""
        finished, runs = verdict["recorded_on"], verdict["finished_runs"]
        lab.run(f"verify-k{number}", self.folder, [lab.MTLIVE, "verify", finished, "--samples"], LIMIT)
        lab.run(f"walk-k{number}", self.folder, [lab.PYTHON_H5PY110, lab.HERE / "walk.py", finished, runs], LIMIT)
        kept = pathlib.Path(finished).rename(self.folder / f"finished{number}.h5")
        with self.lock:
            self.finished += [kept, runs]
            some = self.finished if len(self.finished) >= 2 * TOGETHER else []
            if some:
                self.finished = []
        self.validate(some)

    def validate(self, files: list) -> None:
        """These files, each with its number of runs, are given to mth5's validator."""
        if not files:
            return
        try:
            lab.run(f"mth5-{files[0].stem}", self.folder, [lab.PYTHON, lab.HERE / "validate.py", *files],
                    LIMIT * len(files))
            self.count("accepted_by_mth5", len(files) // 2)
        except LabError as e:
            self.problem(f"mth5: {e}")
        finally:
            for file in files[::2]:
                file.unlink()

    def count(self, name: str, number: int = 1) -> None:
        with self.lock:
            self.figures[name] += number

    def problem(self, text: str) -> None:
        say(f"PROBLEM {text}")
        with self.lock:
            self.problems.append(text)

    def run(self) -> None:
        with concurrent.futures.ThreadPoolExecutor(self.chosen.parallel) as pool:
            for done, _ in enumerate(pool.map(self.trial, range(self.chosen.kills)), 1):
                if done % 50 == 0:
                    say(f"{done} killed, {len(self.problems)} problems")
        self.validate(self.finished)

    def close(self) -> None:
        for slot in self.all_slots:
            slot.close()


def main() -> int:
    chosen = options()
    begun = time.monotonic()
    folder = pathlib.Path(scratch("kills"))
    programs = Programs()
    programs.learn()
    say(f"kills: {chosen.kills}, in {folder}")
    trials = Trials(chosen, programs, folder)
    try:
        trials.run()
        figures = {"lab": "kills", "kills": chosen.kills, **trials.figures,
                   "seconds": round(time.monotonic() - begun, 1)}
        return lab.finish(figures, trials.problems)
    finally:
        trials.close()
        programs.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
