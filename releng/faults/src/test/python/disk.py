# SPDX-License-Identifier: EPL-2.0
"""Disk: every change that a short recording makes to its files fails once, with no space and with an error of the disk;
and a recording fills a small file system.

The writer must say so and end in state FAILED (or not begin), its process must live on, what it had confirmed must be
there after a recovery, and nothing may be wrong.
"""

import argparse
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import known
from programs import Programs, Recoverer, scratch

ERRORS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO}
BATCH = 25  # recordings in one process; each loads a library of its own
BOOT = "0000-here"
RUN = known.STATION + "/001/"


def recordings(programs, folder, error, numbers):
    """What the program says of each recording; a last {"died": code} when its process did not end well."""
    done = subprocess.run(programs.command("FailingDisk", programs.faultio, folder, error, *numbers), timeout=600,
                          env=programs.environment(files=folder + "/", boot=BOOT), capture_output=True, text=True)
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or len(said) < len(numbers):
        said.append({"died": done.returncode, "errors": done.stderr[-2000:]})
    return said


class Judge:
    def __init__(self, programs):
        self.recoverer = Recoverer(programs, BOOT)
        self.findings = []
        self.failed = self.refused = self.unhurt = 0

    def judge(self, title, said, path):
        if "died" in said:
            self.findings.append(f"{title}: the process ended with {said['died']}: {said['errors']}")
            return
        hit = said["writes"] >= said["n"] > 0
        if not hit or said["state"] == "Finished":
            self.unhurt += 1
        elif not said["opened"]:
            self.refused += 1
        else:
            self.failed += 1
        if hit and not said["said"] and said["state"] != "Finished":
            self.findings.append(f"{title}: not a word about it: {said}")
        if hit and said["opened"] and said["state"] not in ("FAILED", "Finished"):
            self.findings.append(f"{title}: state {said['state']}: {said}")
        self.look_into(title, said, path)

    def look_into(self, title, said, path):
        """What was confirmed must be in the recovered file, or in the file itself when it was closed in order."""
        safe = {RUN + component: said["confirmed"] for component in known.COMPONENTS}
        if not os.path.exists(path):
            if said["confirmed"]:
                self.findings.append(f"{title}: the file is gone: {said}")
            return
        target = path + ".recovered.h5"
        report = self.recoverer.recover(path, target)
        if "refused" in report:
            if said["confirmed"]:
                self.findings.append(f"{title}: {report} after {said}")
            return
        if "needed" not in report:
            self.findings.append(f"{title}: {report}")
            return
        missing, bad = known.wrong(target if report["needed"] else path, safe)
        if not said["confirmed"] and (report["lossy"] or not said["opened"]):
            missing = []
        self.findings.extend(f"{title}: {complaint} ({said}, {report})" for complaint in missing + bad)


def every_write(programs, judge, every):
    """Fails the first, middle and last writes more densely than a sample does: each number once, or one in so many."""
    folder = scratch("disk")
    try:
        count = recordings(programs, folder, 0, [0])[0]["writes"]
        shutil.rmtree(folder)
        numbers = list(range(1, count + 1, max(1, count // every) if every else 1))
        for name, error in ERRORS.items():
            for first in range(0, len(numbers), BATCH):
                os.makedirs(folder)
                batch = numbers[first:first + BATCH]
                for n, said in zip(batch, recordings(programs, folder, error, batch)):
                    judge.judge(f"{name} at change {n}", said, os.path.join(folder, f"{n}.h5"))
                shutil.rmtree(folder)
                print(f"disk: {name} at {first + len(batch)} of {len(numbers)} changes, "
                      f"{len(judge.findings)} findings", file=sys.stderr)
        return count, len(numbers)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def collect(path, run, *options):
    command = [os.environ["MTLIVE_COMMAND"], "collect", path, "--driver", "simulator", "--set", "sample-rate=24000",
               "--survey", "S1", "--station", "MT001", "--run", run, *options]
    return subprocess.run(command, timeout=240, capture_output=True, text=True)


def full_disk(judge):
    """The product itself records until a small file system is full, or nearly full, and goes on when there is room."""
    folder = tempfile.mkdtemp(prefix="mtlive-full-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder], capture_output=True).returncode:
        print("disk: no small file system can be mounted here (root is needed), so it was left out", file=sys.stderr)
        os.rmdir(folder)
        return False
    try:
        to_the_last_byte(judge, folder)
        to_the_reserve(judge, folder)
        return True
    finally:
        subprocess.run(["umount", "-l", folder], check=False)
        os.rmdir(folder)


def to_the_last_byte(judge, folder):
    """A write fails: code 1, a word about recovery; and with room, recover and record on."""
    path = os.path.join(folder, "full.h5")
    done = collect(path, "001", "--min-free", "0", "--for", "120s")
    if done.returncode != 1 or "space" not in done.stderr.lower() or "mtlive recover" not in done.stderr:
        judge.findings.append(f"a full disk: code {done.returncode}: {done.stderr[-1500:]}")
    outside = tempfile.mkdtemp(prefix="mtlive-recovered-")
    try:
        report = judge.recoverer.recover(path, os.path.join(outside, "full.h5"))
        if "needed" not in report or report["lossy"] or report["needed"] and not report["safe"]:
            judge.findings.append(f"a full disk: {report}")
    finally:
        shutil.rmtree(outside)
    again = collect(path, "002", "--for", "1s", "--override", "full on purpose: what comes next?")
    if again.returncode != 1 or "ecover" not in again.stderr:
        judge.findings.append(f"a file that must be recovered is recorded into: {again.returncode} {again.stderr}")
    subprocess.run(["mount", "-o", "remount,size=200m", folder], check=True)
    steps = [subprocess.run([os.environ["MTLIVE_COMMAND"], "recover", path, "--in-place"], timeout=240,
                            capture_output=True, text=True), collect(path, "002", "--for", "2s")]
    for step in steps:
        if step.returncode:
            judge.findings.append(f"after there was room again: {step.args} {step.stdout} {step.stderr}")
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))


def to_the_reserve(judge, folder):
    """The recording stops in order before the disk is full, so that nothing has to be recovered."""
    path = os.path.join(folder, "reserve.h5")
    done = collect(path, "001", "--min-free", "180MB", "--for", "120s")
    if done.returncode != 1 or "nearly full" not in done.stderr:
        judge.findings.append(f"at the reserve: code {done.returncode}: {done.stderr[-1500:]}")
    again = collect(path, "002", "--min-free", "0", "--for", "1s")
    if again.returncode:
        judge.findings.append(f"a file closed at the reserve is not recorded into: {again.stderr}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("--long", action="store_true", help="every single write; without it about 20 of each error")
    parser.add_argument("--sample", type=int, default=20, help="about so many writes fail with each error")
    options = parser.parse_args()
    begun = time.monotonic()
    programs = Programs()
    judge = Judge(programs)
    try:
        writes, tried = every_write(programs, judge, 0 if options.long else options.sample)
        full = full_disk(judge)
        for finding in judge.findings[:20]:
            print("disk:", finding, file=sys.stderr)
        print(json.dumps({"lab": "disk", "writes": writes, "tried_with_each_error": tried, "failed": judge.failed,
                          "refused_at_open": judge.refused, "not_hurt": judge.unhurt, "full_disk": full,
                          "findings": len(judge.findings), "seconds": round(time.monotonic() - begun, 1)}))
        return 1 if judge.findings else 0
    finally:
        judge.recoverer.close()
        programs.close()


if __name__ == "__main__":
    sys.exit(main())
