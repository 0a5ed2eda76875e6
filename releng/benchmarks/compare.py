# SPDX-License-Identifier: EPL-2.0
"""Runs the appenders in alternating rounds and compares them; started by the script run.

Every program makes its own file in the same folder: float32 channels, chunks of 10,000 samples, SWMR on, appends of
1,000 samples a channel, each append flushed. MTLive also keeps its tables with each flush, so that readers see it: the
rows of the channel summary and of the commit record. C runs four times: with the chunk cache that HDF5 makes and, as
MTLive's writer, without one; each with the samples alone and with the same tables. h5py writes the samples alone.

What a program costs in a round is its median, for one channel. The table shows the least, the median and the mean of
the rounds; a ratio is that of the least ones, since a busy machine only ever adds to a cost.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

SAMPLES, CHUNK = 1000, 10000
CASES = {5: 4000, 1000: 60}  # channels: appends, so that each program runs for a short second
PROGRAMS = {
    "write": "bare write() of the bytes",
    "c_cache": "C, default chunk cache",
    "c_cache_tables": "C, default chunk cache, tables",
    "c": "C, no chunk cache",
    "c_tables": "C, no chunk cache, tables",
    "mtlive": "MTLive (no chunk cache, tables)",
    "h5py": "h5py",
}
HERE = pathlib.Path(__file__).parent


def arguments():
    parser = argparse.ArgumentParser(prog="run", description="cost of an append: MTLive, h5py and C side by side")
    parser.add_argument("--rounds", type=int, default=5, help="how often each program runs (default %(default)s)")
    parser.add_argument("--channels", type=int, choices=CASES, help="this case only (default: all)")
    parser.add_argument("--folder", help="where the files are written (default: the system's temporary folder)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    for name in ("mtlive", "append", "library"):
        parser.add_argument("--" + name, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def output(command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600)
    if result.returncode != 0:
        sys.exit(f"{command[0]} ended with {result.returncode}:\n{result.stderr}")
    return json.loads(result.stdout)


def commands(options, folder, channels, appends):
    file, sizes = folder / "append.h5", (channels, SAMPLES, appends, CHUNK)
    found = {name: [options.append, options.library, file, *sizes, cache, tables]
             for name, cache, tables in (("c_cache", 1, 0), ("c", 0, 0), ("c_cache_tables", 1, 1), ("c_tables", 0, 1))}
    found["mtlive"] = [options.mtlive, "bench", "append", "--channels", channels, "--samples", SAMPLES,
                       "--appends", appends, "--chunk", CHUNK, "--folder", folder, "--json"]
    found["h5py"] = [sys.executable, HERE / "append_h5py.py", file, *sizes]
    return found


def measure(options, folder, channels, appends):
    """The order of the programs turns from round to round, so that none always comes first."""
    rounds = []
    for number in range(options.rounds):
        programs = list(commands(options, folder, channels, appends).items())
        programs = programs[number % len(programs):] + programs[:number % len(programs)]
        print(f"round {number + 1} of {options.rounds} with {channels} channels", file=sys.stderr)
        medians = {}
        for name, command in programs:
            result = output(command)
            medians[name] = result["us_median"]
            if name == "mtlive":
                medians["write"] = result["bare_us_median"]
        rounds.append(medians)

    cost = {name: {"min": min(values), "median": statistics.median(values), "mean": statistics.fmean(values)}
            for name in PROGRAMS for values in [[medians[name] for medians in rounds]]}
    ours = cost["mtlive"]["min"]
    ratios = {"mtlive_to_" + name: ours / cost[name]["min"] for name in PROGRAMS if name.startswith("c")}
    return {"channels": channels, "samples": SAMPLES, "appends": appends, "chunk": CHUNK, "rounds": options.rounds,
            "us": cost, **ratios, "h5py_to_mtlive": cost["h5py"]["min"] / ours}


def text(result):
    yield (f"{result['channels']} channels: us to append {SAMPLES} float32 samples to one and flush it, "
           f"{result['rounds']} rounds")
    yield f"{'':34}{'min':>8}{'median':>8}{'mean':>8}   MTLive is"
    for name, title in PROGRAMS.items():
        cost = result["us"][name]
        figures = "".join(f"{cost[kind]:8.2f}" for kind in ("min", "median", "mean"))
        ratio = ""
        if name.startswith("c"):
            ratio = f"   {result['mtlive_to_' + name]:.2f} x"
        elif name == "h5py":
            ratio = f"   {result['h5py_to_mtlive']:.1f} times faster"
        yield f"{title:34}{figures}{ratio}"


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="mtlive-bench-", dir=options.folder) as folder:
        results = [measure(options, pathlib.Path(folder), *case) for case in CASES.items()
                   if options.channels in (None, case[0])]
    if options.json:
        print(json.dumps(results, indent=2))
    else:
        print("\n\n".join("\n".join(text(result)) for result in results))


main()
