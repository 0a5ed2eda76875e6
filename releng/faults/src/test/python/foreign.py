# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run foreign: other programs do to a file under the hands of its writer what they must not.

`mtlive collect` records; then h5py opens the file with mode 'w', or it is moved, removed, replaced, cut, emptied or
copied over. The recording must end with code 1, say what happened and where the samples are, and not one byte of what
another program made may change. What was saved is read with h5py: whole where only the name was lost.
"""
import argparse
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import h5py
import numpy as np

import lab
from lab import LabError, say

LIMIT = 120
RUN = "Experiment/Surveys/S1/Stations/MT001/001"
OVERWRITE = """
import sys, time, h5py
for attempt in range(5):
    try:
        with h5py.File(sys.argv[1], "w", locking=False) as file:
            file["mine"] = list(range(1000))
        break
    except OSError:  # the writer had written between the emptying and h5py's look at the length
        time.sleep(2)
else:
    sys.exit(1)
"""


class Deed:
    """One thing that is done, and what must be there afterwards."""

    def __init__(self, name: str, words: str, whole: str = "", foreign: bool = False):
        self.name = name
        self.words = words
        self.whole = whole
        self.foreign = foreign

    def happen(self, file: pathlib.Path) -> None:
        other = file.with_name("other.h5")
        match self.name:
            case "mode w":
                call(sys.executable, "-c", OVERWRITE, file)
            case "copied over":
                other.write_bytes(b"something else" * 500)
                call("cp", other, file)
            case "emptied":
                call("truncate", "-s", "0", file)
            case "cut":
                call("truncate", "-s", "-2000", file)
            case "moved":
                call("mv", file, file.with_name("moved.h5"))
            case "removed":
                call("rm", file)
            case "replaced":
                other.write_bytes(b"something else" * 500)
                call("mv", other, file)


DEEDS = [Deed("mode w", "overwritten", foreign=True), Deed("copied over", "overwritten", foreign=True),
         Deed("emptied", "overwritten"), Deed("cut", "cut off"), Deed("moved", "moved away", whole="moved.h5"),
         Deed("removed", "removed", whole="site.rescued.h5"),
         Deed("replaced", "replaced", whole="site.rescued.h5", foreign=True)]


def call(*command) -> None:
    done = subprocess.run([str(part) for part in command], timeout=LIMIT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LabError(f"{command}: {done.stderr}")


def digest(file: pathlib.Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""


def trial(deed: Deed, seed: int, policy: str, folder: pathlib.Path) -> list:
    file = folder / "site.h5"
    writer = lab.mtlive("collect", folder, "collect", file, "--driver", "simulator", "--set", "sample-rate=1000", "--set",
                        f"seed={seed}", "--survey", "S1", "--station", "MT001", "--run", "001", "--on-failure", policy,
                        "--flush-millis", "500")
    try:
        await_text(writer, "collect: recording")
        await_text(writer, "collect: 00:00:02")
        deed.happen(file)
        done = time.monotonic()
        time.sleep(1)  # it is noticed within half a second; what was under way then is written by now
        before = digest(file) if deed.foreign else ""
        code = writer.wait(LIMIT)
        say(f"{deed.name} ({policy}): ended with {code} {time.monotonic() - done:.1f} s after it")
        problems = verdict(deed, writer, code, folder)
        if deed.foreign and digest(file) != before and deed.name != "mode w":
            problems.append("what another program made was changed")
        if deed.name == "mode w":
            with h5py.File(file) as mine:
                if int(mine["mine"][:].sum()) != 499500:
                    problems.append("what h5py wrote is not there")
        return [f"{deed.name} ({policy}): {problem}" for problem in problems]
    finally:
        writer.close()


def await_text(writer: lab.Child, text: str) -> None:
    end = time.monotonic() + LIMIT
    while text not in writer.errors():
        if time.monotonic() > end or not writer.is_running():
            raise LabError(f"no '{text}': {writer.errors()}")
        time.sleep(0.05)


def verdict(deed: Deed, writer: lab.Child, code: int, folder: pathlib.Path) -> list:
    said = writer.errors()
    problems = [] if code == 1 else [f"code {code}"]
    if deed.words not in said or "nothing more is written there" not in said or "unexpected error" in said:
        problems.append(f"it does not say what happened: {said}")
    if deed.whole:
        return problems + whole(folder / deed.whole, said)
    saved = folder / "site.rescued.h5"
    if "samples that were in memory are in" in said:
        return problems + in_memory(saved, said)
    return problems if "nothing was in memory" in said else problems + [f"it does not say what is saved: {said}"]


def whole(file: pathlib.Path, said: str) -> list:
    """Every sample that was accepted is there, and the file was closed in order."""
    with h5py.File(file) as saved:
        lengths = {name: len(channel) for name, channel in saved[RUN].items()}
        row = saved["mtlive/writer"][0]
        total = int(row["samples"])
        problems = [] if row["state"].decode() == "ABORTED" else [f"state {row['state']}"]
        if sum(lengths.values()) != total or not total:
            problems.append(f"{lengths} are not the {total} samples that were taken")
        problems += [f"{name} has values that are no numbers" for name, channel in saved[RUN].items()
                     if not np.isfinite(channel[:]).all()]
    if str(file) not in said:
        problems.append(f"it does not name {file}: {said}")
    return problems


def in_memory(file: pathlib.Path, said: str) -> list:
    count = int(re.search(r"(\d+) samples that were in memory", said)[1])
    with h5py.File(file) as saved:
        there = sum(len(channel) for channel in saved[RUN].values())
    return [] if there == count and count else [f"{there} of {count} samples were saved"]


def main() -> int:
    parser = argparse.ArgumentParser(prog="releng/faults/run foreign", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="each deed ten times, with both failure policies")
    chosen = parser.parse_args()
    problems = []
    trials = 0
    for turn in range(10 if chosen.long else 1):
        for number, deed in enumerate(DEEDS):
            for policy in ("stop", "resume") if chosen.long else (("stop", "resume")[number % 2],):
                folder = pathlib.Path(tempfile.mkdtemp(prefix="mtlive-foreign-"))
                try:
                    problems += trial(deed, turn, policy, folder)
                    trials += 1
                except (LabError, OSError, subprocess.TimeoutExpired) as e:
                    problems.append(f"{deed.name} ({policy}): {e}")
                finally:
                    shutil.rmtree(folder, ignore_errors=True)
    return lab.finish({"lab": "foreign", "deeds": len(DEEDS), "trials": trials}, problems)


if __name__ == "__main__":
    sys.exit(main())
