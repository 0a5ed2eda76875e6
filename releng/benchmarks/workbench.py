# SPDX-License-Identifier: EPL-2.0
"""Measures what the window costs: its start, 32 live traces, a recording of its own. Prints JSON."""
import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path

import window
from window import Window

WARM_UP_S = 15
COMPONENTS = ("ex", "ey", "hx", "hy")
NAIVE = {"every_sample_of_32_x_60000": (32, 60000, 1700, 640, 20),
         "every_sample_of_5_x_10000": (5, 10000, 1000, 600, 60)} # traces, samples, size, redraws
PARTS = ("start", "traces", "own", "reference")


def arguments():
    parser = argparse.ArgumentParser(prog="releng/benchmarks/workbench", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="measure only this; may be repeated")
    parser.add_argument("--starts", type=int, default=5, help="how often the window is opened, after a first time")
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
    return window.start(command, file.with_suffix(".log"))


def measure_start(options, folder):
    """The first start of an installation makes what the later ones find: classes laid out, some seconds after its end."""
    times, used = [], []
    kept = [folder / "workspace/window-1/classes.aot", Path(options.workbench).resolve().parent / "jre/classes.aot"]
    for _ in range(options.starts + 1):
        with Window(options.workbench, folder, []) as shown:
            times.append(round(shown.wait_open() * 1000))
            used.append(shown.cpu_seconds())
            shown.quit()
        window.wait_for(lambda: any(file.exists() for file in kept), [], "laying out the classes")
    later = sorted(times[1:])
    return {"first_ms": times[0], "later_p50_ms": later[len(later) // 2], "later_most_ms": later[-1],
            "later_cpu_s": round(sorted(used[1:])[len(later) // 2], 2)}


def measure_traces(options, folder):
    file = folder / "bench.h5"
    recorder = collect(options, file)
    try:
        window.wait_for(lambda: file.exists() and file.stat().st_size > 100_000, [recorder], "recording")
        with Window(options.workbench, folder, [str(file)]) as shown:
            shown.fill_screen()
            figures = shown.measure(WARM_UP_S, options.seconds, file)
            recorded = figures.pop("file_grew_bytes") / (4 * options.channels * options.rate)
            return {"channels": options.channels, "rate_hz": options.rate, "speed": options.speed,
                    "flush_ms": options.flush_millis, "recorded_s": round(recorded), **figures}
    finally:
        window.end(recorder)


def measure_own(options, folder):
    """The recording of the welcome page: its writer is in the window, so all five terms are known."""
    file = folder / "own.h5"
    with Window(options.workbench, folder, ["--simulate", str(file)]) as shown:
        shown.fill_screen()
        figures = shown.measure(WARM_UP_S, min(options.seconds, 60), file)
        kept = ("cores", "rows", "redraw_p50_ms", "redraw_p95_ms", "redraw_cpu_p95_ms", "sample_to_screen_p50_ms",
                "sample_to_screen_p95_ms", "terms_ms")
        return {name: figures[name] for name in kept}


def measure_reference(product):
    """Every sample painted as a point of a line, in the size of the traces and in that of the first trials."""
    swt = ":".join(str(jar) for jar in sorted(product.glob("plugins/org.eclipse.swt*.jar")))
    figures = {}
    for name, size in NAIVE.items():
        figures[name] = json.loads(window.output([window.java(), "--enable-native-access=ALL-UNNAMED", "-cp", swt,
                                                  str(Path(__file__).with_name("NaiveRedraw.java")), *map(str, size)]))
    return figures


def measure(options, folder):
    product = Path(options.workbench).resolve().parent
    parts = {"start": lambda place: measure_start(options, place), "traces": lambda place: measure_traces(options, place),
             "own": lambda place: measure_own(options, place), "reference": lambda place: measure_reference(product)}
    result = {"processors": os.cpu_count(), "load_average": round(os.getloadavg()[0], 1)}
    for name in options.only or PARTS:
        place = folder / name # each with settings of its own
        place.mkdir()
        result[name] = parts[name](place)
    return result


def main():
    options = arguments()
    folder = Path(tempfile.mkdtemp(prefix="workbench-", dir=options.folder))
    try:
        print(json.dumps(measure(options, folder), indent=2))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
