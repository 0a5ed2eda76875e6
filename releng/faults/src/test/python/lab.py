# SPDX-License-Identifier: EPL-2.0
"""What the laboratories share: child processes that cannot be left behind, the product, the Pythons, the report.

The environment names what is under test: MTLIVE_COMMAND, MTLIVE_PYTHON (mth5, HDF5 2.0), MTLIVE_PYTHON_H5PY114,
MTLIVE_PYTHON_H5PY110; releng/faults/run sets it.
"""
import argparse
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[4]
ACCEPTANCE = ROOT / "releng/acceptance/src/test/python"
MTLIVE = os.environ.get("MTLIVE_COMMAND", str(ROOT / "mtlive"))
PYTHON = os.environ.get("MTLIVE_PYTHON", sys.executable)
PYTHON_H5PY114 = os.environ.get("MTLIVE_PYTHON_H5PY114", "")
PYTHON_H5PY110 = os.environ.get("MTLIVE_PYTHON_H5PY110", "/usr/bin/python3")

# for commands of a second or two, in which the second compiler costs more than it gains
SHORT_LIVED = {"MTLIVE_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1"}

_started = time.monotonic()
# a shell starts what is in the background with SIGINT ignored, and the children would inherit that
signal.signal(signal.SIGINT, signal.default_int_handler)


def say(text: str) -> None:
    """Progress, with the time since the start; to standard error."""
    seconds = int(time.monotonic() - _started)
    print(f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02} {text}", file=sys.stderr, flush=True)


def duration(text: str) -> float:
    """Seconds of 90, 250ms, 30s, 5m, 1h."""
    form = re.fullmatch(r"(\d+(?:\.\d+)?)(ms|s|m|h)?", text.strip())
    if not form:
        raise argparse.ArgumentTypeError(f"'{text}' is not a duration such as 30s, 5m or 1h")
    return float(form[1]) * {"ms": 0.001, "s": 1, "m": 60, "h": 3600, None: 1}[form[2]]


class Child:
    """A process; its standard output is collected by line, its standard error goes to a file of its own."""

    def __init__(self, name: str, command: list, folder: pathlib.Path, **environment: str):
        self.name = name
        self.log = folder / f"{name}.log"
        self.lines = []
        self.changed = threading.Condition()
        self.ended = False
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=log, start_new_session=True,
                                            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment})
        threading.Thread(target=self._collect, daemon=True).start()

    def _collect(self) -> None:
        for line in self.process.stdout:
            with self.changed:
                self.lines.append(line.decode(errors="replace").rstrip("\n"))
                self.changed.notify_all()
        with self.changed:
            self.ended = True
            self.changed.notify_all()

    def await_line(self, fits, limit: float) -> str:
        """The first line that fits; fails when the process ends without it or the time is over."""
        with self.changed:
            if self.changed.wait_for(lambda: self.ended or any(map(fits, self.lines)), limit):
                for line in self.lines:
                    if fits(line):
                        return line
        raise LabError(f"{self.name} gave no such line within {limit} s: {self.errors()}")

    def forget(self) -> None:
        """The lines so far; the next one awaited comes after them."""
        with self.changed:
            self.lines.clear()

    def send(self, line: str) -> None:
        try:
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass  # it has ended; whoever waits for it finds out how

    def wait(self, limit: float) -> int:
        """The exit code; fails and kills when it takes longer."""
        try:
            code = self.process.wait(limit)
        except subprocess.TimeoutExpired:
            self.close()
            raise LabError(f"{self.name} hangs: still running {limit} s after it was to end") from None
        with self.changed:
            self.changed.wait_for(lambda: self.ended, 10)
        return code

    def result(self) -> dict:
        """The JSON of the last line."""
        for line in reversed(self.lines):
            if line.startswith("{"):
                return json.loads(line)
        return {}

    def errors(self) -> str:
        return self.log.read_text(errors="replace")[-3000:]

    def signal(self, number: int) -> None:
        """To it and whatever it started, as a terminal does."""
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass

    def is_running(self) -> bool:
        return self.process.poll() is None

    def close(self) -> None:
        self.signal(signal.SIGKILL)
        self.process.wait(30)


class LabError(Exception):
    """Something did not go as it must; the laboratory ends with code 1 and this text."""


def mtlive(name: str, folder: pathlib.Path, *arguments) -> Child:
    return Child(name, [MTLIVE, *arguments], folder)


def run(name: str, folder: pathlib.Path, command: list, limit: float = 600, expect: int = 0) -> Child:
    """Runs a process to its end; its exit code must be the expected one."""
    child = Child(name, command, folder, **SHORT_LIVED)
    try:
        code = child.wait(limit)
    finally:
        child.close()
    if code != expect:
        raise LabError(f"{name} ended with {code}: " + "\n".join(child.lines[-20:]) + child.errors())
    return child


def finish(figures: dict, problems: list) -> int:
    """Prints the report; the exit code."""
    for problem in problems:
        say(f"PROBLEM {problem}")
    figures["problems"] = [str(problem) for problem in problems]
    print(json.dumps(figures), flush=True)
    return 1 if problems else 0
