# SPDX-License-Identifier: EPL-2.0
"""Cuts: a recording with flushes, checkpoints and changes of structure is traced, and stopped at any point of the trace.

Kills: every change before the point is there. Power cuts: of what was not forced to the disk any writes are there, in
any combination, or some of their sectors. Each file is recovered by the product's recovery service and compared by h5py:
nothing may be wrong, and nothing that was committed (killed) or forced (power cut) may be missing.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time

import known
from programs import Programs, Recoverer, scratch
from trace import Trace

NAME = "live.h5"
LOG = ".live.h5.mtlive-checkpoint"
WRITER_BOOT = "0000-writer"
NEXT_BOOT = "1111-after-it"


def record(programs, rounds):
    folder = scratch("traced")
    path = folder + ".trace"
    try:
        done = subprocess.run(programs.command("RecordTraced", os.path.join(folder, NAME), rounds), timeout=300,
                              env=programs.environment(files=folder, trace=path, boot=WRITER_BOOT),
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit("cuts: the recording failed\n" + done.stderr)
        return Trace(path, folder), json.loads(done.stdout)
    finally:
        shutil.rmtree(folder)
        os.path.exists(path) and os.remove(path)


class Trials:
    def __init__(self, trace, programs):
        self.trace = trace
        self.folder = scratch("cuts")
        self.killed = Recoverer(programs, WRITER_BOOT)
        self.restarted = Recoverer(programs, NEXT_BOOT)
        self.findings = []
        self.refused = 0
        self.told_damaged = 0
        self.slowest = 0.0
        self.checkpoints = self.find_checkpoints()

    def find_checkpoints(self):
        """(index, committed) after which a power cut may take nothing of it: file and checkpoint file are forced."""
        logs = {change.inode for change in self.trace.changes if change.names and LOG in change.names[-1]}
        found = []
        begun = False
        for index, change in enumerate(self.trace.changes):
            appended = change.kind == "sync" and change.inode in logs and begun
            begun = begun or change.kind == "folder"
            if change.kind == "folder" or appended:
                found.append((index + 1, self.committed(self.trace.after_kill(index + 1))))
        return found

    def lay_out(self, files):
        for name in os.listdir(self.folder):
            os.remove(os.path.join(self.folder, name))
        for name, content in files.items():
            with open(os.path.join(self.folder, name), "wb") as file:
                file.write(content)
        return os.path.join(self.folder, NAME)

    def committed(self, files):
        return known.committed(self.lay_out(files)) if NAME in files else {}

    def kill(self, end):
        files = self.trace.after_kill(end)
        if NAME in files:
            self.judge(f"kill after change {end}", self.killed, files, self.committed(files))

    def power_cut(self, end, seed):
        files = self.trace.after_power_cut(end, random.Random(seed))
        safe = {}
        for index, counts in self.checkpoints:
            if index <= end:
                safe = counts
        if NAME in files:
            self.judge(f"power cut after change {end}, seed {seed}", self.restarted, files, safe)
        elif any(safe.values()):
            self.findings.append(f"power cut after change {end}, seed {seed}: the file is gone")

    def judge(self, title, recoverer, files, safe):
        path = self.lay_out(files)
        target = os.path.join(self.folder, "recovered.h5")
        begun = time.monotonic()
        said = recoverer.recover(path, target)
        self.slowest = max(self.slowest, time.monotonic() - begun)
        if "refused" in said:
            self.refused += 1
            if any(safe.values()) or not said["refused"].startswith("Cannot recover"):
                self.findings.append(f"{title}: refused: {said['refused']}")
            return
        if "needed" not in said:
            self.findings.append(f"{title}: {said}")
            return
        missing, bad = known.wrong(target if said["needed"] else path, safe)
        nothing_safe = not any(safe.values())
        if nothing_safe and (said["lossy"] or not said["needed"]):
            self.told_damaged += 1
            missing = []
        elif said["lossy"]:
            missing.append(f"lossy: {said['said']}")
        self.findings.extend(f"{title}: {complaint}" for complaint in missing + bad)

    def close(self):
        self.killed.close()
        self.restarted.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("--long", action="store_true", help="a kill at every change, 1,000 power cuts, also before the first checkpoint")
    parser.add_argument("--kills", type=int, help="kills, at points spread over the recording")
    parser.add_argument("--power-cuts", type=int, help="power cuts, at random points")
    parser.add_argument("--rounds", type=int, default=60, help="flushes of the recording")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first power cut")
    options = parser.parse_args()
    begun = time.monotonic()
    programs = Programs()
    trials = None
    try:
        trace, recorded = record(programs, options.rounds)
        trials = Trials(trace, programs)
        changes = len(trace.changes)
        print(f"cuts: traced {changes} changes, {len(trials.checkpoints)} checkpoints, {recorded}", file=sys.stderr)
        kills = changes if options.long else options.kills or 120
        cuts = options.power_cuts or (1000 if options.long else 250)
        for number in range(kills):
            trials.kill(1 + number * changes // kills)
        first = 1 if options.long or not trials.checkpoints else trials.checkpoints[0][0]
        for number in range(cuts):
            seed = options.seed + number
            trials.power_cut(random.Random(seed * 7919).randint(first, changes), seed)
        for finding in trials.findings[:20]:
            print("cuts:", finding, file=sys.stderr)
        print(json.dumps({"lab": "cuts", "changes": changes, "checkpoints": len(trials.checkpoints), "kills": kills,
                          "power_cuts": cuts, "nothing_committed": {"refused": trials.refused,
                          "told_damaged": trials.told_damaged},
                          "findings": len(trials.findings), "slowest_recovery_s": round(trials.slowest, 2),
                          "runs_added": recorded["runs_added"], "seconds": round(time.monotonic() - begun, 1)}))
        return 1 if trials.findings or not trials.checkpoints else 0
    finally:
        if trials:
            trials.close()
        programs.close()


if __name__ == "__main__":
    sys.exit(main())
