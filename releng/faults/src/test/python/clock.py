# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run clock: the civil clock jumps by hours, back and forth, while a recording and its readers run.

Each process has a clock of its own, by the library faultio, which is set anew while it runs. (libfaketime did the same and
made the virtual machine start eight times slower.) Nothing may be lost or late, no reader may take the writer for dead,
and the lock must hold. A sample's time follows from its
index, so no jump shows in the data.
"""
import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import time

import h5py

import lab
from lab import LabError, say
from programs import Programs

LIMIT = 180
HOURS = [3, -5, 26, -24, 0.5, 0]
RUN = "Experiment/Surveys/S1/Stations/MT001/001"


class Clock:
    """A clock that one process sees."""

    def __init__(self, programs: Programs, folder: pathlib.Path, name: str):
        self.programs = programs
        self.file = folder / f"{name}.clock"
        self.set(0)

    def set(self, hours: float) -> None:
        draft = self.file.with_suffix(".new")
        draft.write_text(f"{hours * 3600:.0f}\n")
        draft.replace(self.file)

    def environment(self) -> dict:
        return {"LD_PRELOAD": self.programs.faultio, "FAULTIO_CLOCK": str(self.file)}


def samples(path: pathlib.Path) -> int:
    """What is committed now."""
    with h5py.File(path, "r", swmr=True, locking=False) as file:
        return int(file["mtlive/committed"][:]["samples"].sum())


def await_more(path: pathlib.Path, before: int, writer: lab.Child) -> int:
    end = time.monotonic() + LIMIT
    while True:
        now = samples(path)
        if now > before:
            return now
        if time.monotonic() > end or not writer.is_running():
            raise LabError(f"no new samples after {before}: {writer.errors()}")
        time.sleep(0.1)


def life(path: pathlib.Path, clock: Clock, folder: pathlib.Path) -> dict:
    """What a reader with its own clock says of the file."""
    reader = lab.Child("info", [lab.MTLIVE, "info", path, "--json"], folder, **clock.environment())
    try:
        code = reader.wait(LIMIT)
        if code:
            raise LabError(f"info ended with {code}: {reader.errors()}")
        return json.loads("\n".join(reader.lines))
    finally:
        reader.close()


def record(programs: Programs, jumps: list, folder: pathlib.Path) -> tuple:
    path = folder / "site.h5"
    mine, theirs = Clock(programs, folder, "writer"), Clock(programs, folder, "reader")
    problems = []
    writer = lab.Child("collect", [lab.MTLIVE, "collect", path, "--driver", "simulator", "--set", "sample-rate=200",
                                   "--survey", "S1", "--station", "MT001", "--run", "001", "--flush-millis", "200"],
                       folder, **mine.environment())
    monitor = None
    try:
        await_text(writer, "collect: recording")
        monitor = lab.Child("monitor", [lab.MTLIVE, "monitor", path, "--component", "Ex"], folder,
                            **theirs.environment())
        monitor.await_line(lambda line: line.startswith("Data update"), LIMIT)
        seen = samples(path)
        for hours in jumps:
            mine.set(hours)
            theirs.set(-hours)
            for _ in range(3):  # over several heartbeats
                seen = await_more(path, seen, writer)
            monitor.forget()
            monitor.await_line(lambda line: line.startswith("Data update"), LIMIT)
            found = life(path, theirs, folder)
            beat = found["writer"]["heartbeat_time"]
            say(f"writer {hours:+} h: {found['life']}, {seen} samples, heartbeat {beat}")
            if found["life"] != "LIVE":
                problems.append(f"after a jump of {hours} h the writer is {found['life']}: {found['text']}")
            second = lab.Child("second", [lab.MTLIVE, "collect", path, "--driver", "simulator", "--survey", "S1",
                                          "--station", "MT001", "--run", "001"], folder, **theirs.environment())
            code = second.wait(LIMIT)
            if code != 1 or "only one writer" not in second.errors():
                problems.append(f"after a jump of {hours} h a second writer ended with {code}: {second.errors()}")
        lab.run("stop", folder, [lab.MTLIVE, "stop", path], LIMIT)
        code = writer.wait(LIMIT)
        if code:
            problems.append(f"the recording ended with {code}: {writer.errors()}")
        if "Traceback" in monitor.errors() or monitor.wait(LIMIT) not in (0, 130):
            problems.append(f"the monitor: {monitor.errors()}")
        with h5py.File(path) as file:
            lengths = sorted({len(channel) for channel in file[RUN].values()})
        if len(lengths) != 1 or lengths[0] * 5 < seen:
            problems.append(f"{lengths} samples a channel, {seen} in all were committed before")
        return seen, problems
    finally:
        writer.close()
        if monitor:
            monitor.close()


def await_text(writer: lab.Child, text: str) -> None:
    end = time.monotonic() + LIMIT
    while text not in writer.errors():
        if time.monotonic() > end or not writer.is_running():
            raise LabError(f"no '{text}': {writer.errors()}")
        time.sleep(0.05)


def main() -> int:
    parser = argparse.ArgumentParser(prog="releng/faults/run clock", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="a hundred jumps; without it six")
    chosen = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="mtlive-clock-"))
    jumps = HOURS * 16 if chosen.long else HOURS
    programs = Programs()
    try:
        seen, problems = record(programs, jumps, folder)
        return lab.finish({"lab": "clock", "jumps": len(jumps), "samples": seen}, problems)
    except LabError as e:
        return lab.finish({"lab": "clock", "jumps": len(jumps)}, [e])
    finally:
        programs.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
