# SPDX-License-Identifier: EPL-2.0
"""The real window on a display of its own: starts it, waits for it, reads what it measures of itself."""
import csv
import math
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

LIMIT_S = 600
FIRST_REDRAWS = 20
TERMS = ("batch", "queue", "flush", "poll", "paint")


def java(name="java"):
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / name) if home else name


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def start(command, log, **environment):
    with open(log, "w") as out:
        # a group, not a session: else the system shares the processors out among sessions, whatever their priority
        return subprocess.Popen(command, env=dict(os.environ, **environment), stdout=out, stderr=out, process_group=0)


def end(process):
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_for(condition, processes, what, pause_s=0.2):
    limit = time.monotonic() + LIMIT_S
    while not condition():
        for process in processes:
            if process.poll() is not None:
                sys.exit(f"{what}: process {process.args[0]} ended with {process.returncode}")
        if time.monotonic() > limit:
            sys.exit(f"{what}: not within {LIMIT_S} s")
        time.sleep(pause_s)


class Window:
    def __init__(self, workbench, folder, files):
        self.measured = folder / "measured.csv"
        self.measured.unlink(missing_ok=True)
        self.log = folder / "workbench.log"
        self.begun = time.monotonic()
        self.process = start([workbench, *files], self.log, MTLIVE_WORKSPACE=str(folder / "workspace"),
                             MTLIVE_JAVA_OPTIONS=f"-Dmtlive.startup=true -Dmtlive.measure={self.measured}")

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        end(self.process)

    def wait_open(self):
        """Seconds from the start of the process until the window was painted."""
        wait_for(lambda: "window open" in self.log.read_text(), [self.process], "opening the window", 0.005)
        return time.monotonic() - self.begun

    def quit(self):
        """As a user does; the window then keeps its state. Pressed again where the window had no ear yet."""
        def ended():
            subprocess.run(["xdotool", "key", "ctrl+q"], check=True)
            return self.process.poll() is not None
        wait_for(ended, [], "closing the window", 1)

    def fill_screen(self):
        self.wait_open()
        for name in output(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]).split():
            subprocess.run(["xdotool", "windowmove", name, "0", "0", "windowsize", name, "100%", "100%"], check=True)

    def rows(self):
        if not self.measured.exists():
            return []
        with open(self.measured, newline="") as lines:
            table = list(csv.DictReader(lines))
        # the terms are missing while nothing can be told of them, as in a replay
        return [{name: float(value or "nan") for name, value in row.items()} for row in table
                if row["redraw_cpu_p95_ms"]]

    def proc(self, name):
        return Path(f"/proc/{self.process.pid}/{name}").read_text()

    def resident_mb(self):
        lines = [line.split() for line in self.proc("status").splitlines() if line.startswith("VmRSS:")]
        return round(int(lines[0][1]) / 1000)

    def cpu_seconds(self):
        fields = self.proc("stat").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def old_generation_mb(self):
        """What is left of it after a full garbage collection."""
        output([java("jcmd"), str(self.process.pid), "GC.run"])
        for line in output([java("jcmd"), str(self.process.pid), "GC.heap_info"]).splitlines():
            if "tenured" in line.lower() and "used" in line:
                return round(int(line.split("used")[1].split("K")[0]) / 1000, 1)
        sys.exit("the old generation is not told: the window runs with another garbage collector")

    def measure(self, warm_up_s, seconds, file):
        wait_for(lambda: self.rows() and self.rows()[-1]["redraws"] > FIRST_REDRAWS, [self.process], "showing")
        time.sleep(warm_up_s)
        old, resident, size = self.old_generation_mb(), self.resident_mb(), file.stat().st_size
        first, cpu, at = self.rows()[-1], self.cpu_seconds(), time.monotonic()
        time.sleep(seconds)
        last, used, elapsed = self.rows()[-1], self.cpu_seconds() - cpu, time.monotonic() - at
        figures = {
            "measured_s": round(elapsed, 1), "cores": round(used / elapsed, 3), "rows": int(last["rows"]),
            "redraws_a_second": round((last["redraws"] - first["redraws"]) / (last["seconds"] - first["seconds"]), 1),
            "redraw_p50_ms": last["redraw_p50_ms"], "redraw_p95_ms": last["redraw_p95_ms"],
            "redraw_cpu_p50_ms": last["redraw_cpu_p50_ms"], "redraw_cpu_p95_ms": last["redraw_cpu_p95_ms"],
            "sample_to_screen_p50_ms": known(last["lag_p50_ms"]), "sample_to_screen_p95_ms": known(last["lag_p95_ms"]),
            "terms_ms": {term: [known(last[f"{term}_p50_ms"]), known(last[f"{term}_p99_ms"])] for term in TERMS
                         if f"{term}_p50_ms" in last},
            "old_generation_mb": [old, self.old_generation_mb()], "resident_mb": [resident, self.resident_mb()],
            "file_grew_bytes": file.stat().st_size - size,
        }
        return figures


def known(value):
    return None if math.isnan(value) else value
