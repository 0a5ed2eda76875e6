# SPDX-License-Identifier: EPL-2.0
"""Records a simulated station in one process, shows it in the real window of another, and prints what that costs."""
import argparse
import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

START_LIMIT_S = 600
WARM_UP_S = 15
COMPONENTS = ("ex", "ey", "hx", "hy")


def arguments():
    parser = argparse.ArgumentParser(prog="releng/benchmarks/workbench", description=__doc__)
    parser.add_argument("--channels", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1000, help="samples a second of each channel")
    parser.add_argument("--seconds", type=float, default=60, help="how long it is measured, after a warm-up")
    parser.add_argument("--speed", type=float, default=1, help="of the recording: 60 makes an hour in a minute")
    parser.add_argument("--flush-millis", type=int, default=100)
    parser.add_argument("--batch", type=int, default=0, help="samples of a batch; 0 is 50 ms of samples")
    for name in ("--folder", "--mtlive", "--workbench"):
        parser.add_argument(name, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def collect(options, file):
    names = [COMPONENTS[i % len(COMPONENTS)] + str(i // len(COMPONENTS) + 1) for i in range(options.channels)]
    batch = options.batch or max(1, round(options.rate * options.speed / 20))
    settings = {"sample-rate": options.rate, "channels": ",".join(names), "speed": options.speed, "batch": batch,
                "filter-length": 256}
    command = [options.mtlive, "collect", str(file), "--driver", "simulator", "--survey", "bench", "--station", "MT1",
               "--run", "001", "--flush-millis", str(options.flush_millis)]
    for name, value in settings.items():
        command += ["--set", f"{name}={value}"]
    log = open(file.with_suffix(".log"), "w")
    return subprocess.Popen(command, stdout=log, stderr=log, process_group=0)


def show(options, file, measured):
    environment = dict(os.environ, MTLIVE_WORKSPACE=str(file.parent / "workspace"),
                       MTLIVE_JAVA_OPTIONS=f"-Dmtlive.measure={measured}")
    log = open(file.parent / "workbench.log", "w")
    return subprocess.Popen([options.workbench, str(file)], env=environment, stdout=log, stderr=log,
                            process_group=0)


def wait_for(condition, processes, what):
    end = time.monotonic() + START_LIMIT_S
    while not condition():
        for process in processes:
            if process.poll() is not None:
                sys.exit(f"{what}: process {process.args[0]} ended with {process.returncode}")
        if time.monotonic() > end:
            sys.exit(f"{what}: not within {START_LIMIT_S} s")
        time.sleep(0.2)


def rows(measured):
    if not measured.exists():
        return []
    with open(measured, newline="") as lines:
        table = list(csv.DictReader(lines))
    return [{name: float(value) for name, value in row.items()} for row in table if None not in row.values()]


def resident(process):
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def cpu_seconds(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def end(process):
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def measure(options, folder):
    file = folder / "bench.h5"
    measured = folder / "measured.csv"
    recorder = collect(options, file)
    started = [recorder]
    try:
        wait_for(lambda: file.exists() and file.stat().st_size > 100_000, started, "recording")
        window = show(options, file, measured)
        started.append(window)
        wait_for(lambda: rows(measured) and rows(measured)[-1]["redraws"] > 20, started, "showing")
        time.sleep(WARM_UP_S)
        first, cpu, at, memory = rows(measured)[-1], cpu_seconds(window), time.monotonic(), resident(window)
        load = os.getloadavg()[0]
        time.sleep(options.seconds)
        last, elapsed = rows(measured)[-1], time.monotonic() - at
        kept = [row["kept_bytes"] for row in rows(measured) if row["seconds"] >= first["seconds"]]
        quarter = max(1, len(kept) // 4)
        return {
            "channels": options.channels, "rate_hz": options.rate, "speed": options.speed,
            "flush_ms": options.flush_millis, "measured_s": round(elapsed, 1),
            "recorded_s": round(elapsed * options.speed), "cores": round((cpu_seconds(window) - cpu) / elapsed, 3),
            "redraws_a_second": round((last["redraws"] - first["redraws"]) / (last["seconds"] - first["seconds"]), 1),
            "redraw_p50_ms": last["redraw_p50_ms"], "redraw_p95_ms": last["redraw_p95_ms"],
            "sample_to_screen_p50_ms": last["lag_p50_ms"], "sample_to_screen_p95_ms": last["lag_p95_ms"],
            "paint_p50_ms": last["paint_ms"],
            "kept_heap_mb_first_quarter": round(min(kept[:quarter]) / 1e6, 1),
            "kept_heap_mb_last_quarter": round(min(kept[-quarter:]) / 1e6, 1),
            "resident_mb_begin": round(memory / 1e6), "resident_mb_end": round(resident(window) / 1e6),
            "processors": os.cpu_count(), "load_average": round(load, 1),
        }
    finally:
        for process in reversed(started):
            end(process)


def main():
    options = arguments()
    folder = Path(tempfile.mkdtemp(prefix="workbench-", dir=options.folder))
    try:
        print(json.dumps(measure(options, folder), indent=2))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
