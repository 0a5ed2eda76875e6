#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Adds up the JUnit reports of a build: totals.py ROOT MAVEN_STATUS.

Prints what failed and why something was skipped, and the totals last. The exit code is not 0 when a test failed, when
the build itself failed, when no test ran, or, in CI, when a test was skipped.
"""
import os
import pathlib
import sys
import xml.etree.ElementTree as tree


def main(root: pathlib.Path, build_status: int) -> int:
    passed = failed = skipped = 0
    for report in sorted(root.glob("*/**/target/surefire-reports/TEST-*.xml")):
        for case in tree.parse(report).getroot().iter("testcase"):
            name = f"{case.get('classname')}.{case.get('name')}"
            problem = next((child for child in case if child.tag in ("failure", "error")), None)
            skip = case.find("skipped")
            if problem is not None:
                failed += 1
                print(f"FAILED {name}: {first_line(problem.get('message') or problem.text)}")
            elif skip is not None:
                skipped += 1
                print(f"skipped {name}: {first_line(skip.get('message') or skip.text)}")
            else:
                passed += 1
    in_ci = os.environ.get("CI") == "true"
    if build_status != 0:
        print(f"the build ended with status {build_status}")
    if in_ci and skipped:
        print("a skipped test counts as a failure in CI")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return int(build_status != 0 or failed > 0 or passed == 0 or (in_ci and skipped > 0))


def first_line(text: str | None) -> str:
    return (text or "no message").strip().splitlines()[0][:300]


sys.exit(main(pathlib.Path(sys.argv[1]), int(sys.argv[2])))
