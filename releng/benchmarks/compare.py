# SPDX-License-Identifier: EPL-2.0
"""Runs the appenders in alternating rounds and compares them; started by the script run.

Every program makes its own file in the same folder: float32 channels, chunks of 10,000 samples, SWMR on, appends of
1,000 samples a channel, each append flushed. MTLive also keeps its tables with each flush, so that readers see it: the
rows of the channel summary and of the commit record. C is measured plain and with the same tables; h5py is plain.
A figure is the best of the rounds, since a busy machine only ever adds to it; a ratio is that of two such figures.
The mean holds the new chunk at every tenth append, the median does not, and is steadier on a busy machine.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

SAMPLES, CHUNK = 1000, 10000
CASES = {5: 4000, 1000: 60}  # channels: appends, so that each program runs for a short second
HERE = pathlib.Path(__file__).parent


def arguments():
    parser = argparse.ArgumentParser(prog="run", description="cost of an append: MTLive, h5py and C side by side")
    parser.add_argument("--rounds", type=int, default=5, help="how often each program runs (default %(default)s)")
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
    """The programs; the order of a round turns, so that none always comes first."""
    file, sizes = folder / "append.h5", (channels, SAMPLES, appends, CHUNK)
    return {
        "c": [options.append, options.library, file, *sizes, 0],
        "c_tables": [options.append, options.library, file, *sizes, 1],
        "mtlive": [options.mtlive, "bench", "append", "--channels", channels, "--samples", SAMPLES,
                   "--appends", appends, "--chunk", CHUNK, "--folder", folder, "--json"],
        "h5py": [sys.executable, HERE / "append_h5py.py", file, *sizes],
    }


def measure(options, folder, channels, appends):
    rounds = []
    for number in range(options.rounds):
        programs = list(commands(options, folder, channels, appends).items())
        programs = programs[number % len(programs):] + programs[:number % len(programs)]
        rounds.append({name: output(command) for name, command in programs})

    return {
        "channels": channels, "samples": SAMPLES, "appends": appends, "chunk": CHUNK, "rounds": options.rounds,
        "mean": figures(rounds, "us_per_append", "bare_us_per_append"), "median": figures(rounds, "us_median"),
    }


def figures(rounds, key, bare_key=None):
    cost = {name: min(result[name][key] for result in rounds) for name in rounds[0]}
    if bare_key:
        cost["write"] = min(result["mtlive"][bare_key] for result in rounds)
    return {
        "us": cost,
        "mtlive_to_c": cost["mtlive"] / cost["c"], "mtlive_to_c_tables": cost["mtlive"] / cost["c_tables"],
        "h5py_to_mtlive": cost["h5py"] / cost["mtlive"],
    }


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="mtlive-bench-", dir=options.folder) as folder:
        results = [measure(options, pathlib.Path(folder), *case) for case in CASES.items()]
    if options.json:
        print(json.dumps(results, indent=2))
        return
    print(f"us to append {SAMPLES} float32 samples to one channel and flush it (best of {options.rounds} rounds)")
    print("channels           write()         C  C+tables    MTLive      h5py | MTLive/C  /C+tables  h5py/MTLive")
    for result in results:
        for kind in ("mean", "median"):
            found = result[kind]
            costs = (found["us"].get(name) for name in ("write", "c", "c_tables", "mtlive", "h5py"))
            text = "".join(f"{'' if cost is None else f'{cost:.2f}':>10}" for cost in costs)
            print(f"{result['channels']:>8} {kind:>7}{text} |"
                  f"{found['mtlive_to_c']:>9.2f} {found['mtlive_to_c_tables']:>10.2f} {found['h5py_to_mtlive']:>12.2f}")


main()
