#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""A driver is plugged in and pulled again and again while two other instruments record ten channels.

Each cycle drops the jar of a driver into the drivers folder, records with it into a file of its own, pulls it while it
records (by removing the jar, or by stopping its bundle, which is started again), and removes the jar. Afterwards every
sample of the other instruments is compared with what they had to record, and heap, threads and class loaders are
looked at. The work is done by PlugCyclesTest, inside an OSGi framework.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[5]
TESTS = "bundles/org.mtlive.hotplug.tests"
# what the tests run with; Maven cannot tell by itself which bundles bring a package
BUNDLES = ("hdf5 hdf5.ffm hdf5.ffm.linux.x86_64 mth5 mth5.store acquisition.api control acquisition writer reader testing "
           "driver.tck driver.simulator driver.seedlink driver.mqtt driver.epics hotplug").split()
MODULES = ["releng/target-platform"] + [f"bundles/org.mtlive.{name}" for name in BUNDLES] + [TESTS]
SHORT = 40
LONG = 1000


def main() -> int:
    parser = argparse.ArgumentParser(prog="releng/faults/run plug", description=__doc__.splitlines()[0])
    parser.add_argument("--long", action="store_true", help=f"{LONG} cycles instead of {SHORT}")
    parser.add_argument("--cycles", type=int, help="so many cycles")
    parser.add_argument("--maven", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    cycles = options.cycles or (LONG if options.long else SHORT)
    figures = ROOT / TESTS / "target" / "plug.json"
    figures.unlink(missing_ok=True)
    print(f"plug: {cycles} cycles", file=sys.stderr)
    for classes in ROOT.glob("bundles/*/target/test-classes"):  # else only the changed ones are compiled, by themselves
        shutil.rmtree(classes)
    code = subprocess.run(
        [options.maven, "-B", "-ntp", "-q", "-f", str(ROOT / "pom.xml"), "-P", "tests", "-pl", ",".join(MODULES), "verify",
         "-Dtest=PlugCyclesTest", "-DfailIfNoTests=false", "-Dsurefire.failIfNoSpecifiedTests=false",
         f"-Dmtlive.plug.cycles={cycles}"],
        stdout=sys.stderr, check=False).returncode
    if code != 0 or not figures.exists():
        print(json.dumps({"cycles": cycles, "failed": True}))
        return 1
    print(json.dumps(json.loads(figures.read_text())))
    return 0


sys.exit(main())
