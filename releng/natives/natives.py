#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Fills the native fragments bundles/org.mtlive.hdf5.ffm.<os>.<arch> with libhdf5 and what it needs.

The libraries come out of the h5py wheels that requirements.txt pins by version and hash. pip downloads them, so pip's
configuration says from where. A fragment that was filled from the same requirements is left alone.

    natives.py          the platform of this machine
    natives.py --all    every platform
    natives.py --list   what is filled
"""
import argparse
import hashlib
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REQUIREMENTS = HERE / "requirements.txt"
WHEELS = ROOT / ".tools" / "wheels"
LIBRARIES = "libraries"   # names of the files in the order of loading, read by the provider
STAMP = "origin"          # what the fragment was filled from
PYTHON = "3.11"           # any that the wheels exist for: only their libraries are used
LICENCE = re.compile(r"[^/]*\.dist-info/licenses/licenses/(hdf5\.txt)")


class Platform(NamedTuple):
    tag: str       # pip's name of the platform
    members: str   # the libraries in the wheel; the group is the name in the fragment


LINUX = r"h5py\.libs/(lib(?:aec|sz|hdf5)-.*)"
MACOS = r"h5py/\.dylibs/(lib(?:z|hdf5)\..*)"
WINDOWS = r"h5py/((?:z|hdf5)\.dll)"
PLATFORMS = {
    "linux.x86_64": Platform("manylinux_2_28_x86_64", LINUX),
    "linux.aarch64": Platform("manylinux_2_28_aarch64", LINUX),
    "macosx.x86_64": Platform("macosx_10_9_x86_64", MACOS),
    "macosx.aarch64": Platform("macosx_11_0_arm64", MACOS),
    "win32.x86_64": Platform("win_amd64", WINDOWS),
    "win32.aarch64": Platform("win_arm64", WINDOWS),
}


def this_platform():
    system = {"Linux": "linux", "Darwin": "macosx", "Windows": "win32"}.get(platform.system())
    machine = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "aarch64", "aarch64": "aarch64"}.get(
        platform.machine().lower())
    name = f"{system}.{machine}"
    if name not in PLATFORMS:
        sys.exit(f"natives: no HDF5 for {platform.system()} {platform.machine()}; there is {', '.join(PLATFORMS)}")
    return name


def folder(name):
    return ROOT / "bundles" / f"org.mtlive.hdf5.ffm.{name}" / "native"


def origin(name):
    """What a fragment filled now would be filled from."""
    pins = REQUIREMENTS.read_bytes() + repr(PLATFORMS[name]).encode()
    return f"requirements {hashlib.sha256(pins).hexdigest()}\n"


def is_filled(name):
    stamp = folder(name) / STAMP
    index = folder(name) / LIBRARIES
    return (stamp.is_file() and stamp.read_text() == origin(name) and index.is_file()
            and all((folder(name) / library).is_file() for library in index.read_text().split()))


def wheel(name):
    """The pinned wheel of a platform; from the folder of earlier downloads when its hash is right."""
    target = WHEELS / PLATFORMS[name].tag
    pinned = re.findall(r"sha256:([0-9a-f]{64})", REQUIREMENTS.read_text())
    for found in target.glob("*.whl"):
        if hashlib.sha256(found.read_bytes()).hexdigest() in pinned:
            return found
        found.unlink()
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--only-binary=:all:", "--require-hashes", "--requirement", str(REQUIREMENTS),
               "--platform", PLATFORMS[name].tag, "--python-version", PYTHON, "--implementation", "cp",
               "--dest", str(target)]
    if subprocess.run(command).returncode != 0:
        sys.exit(f"natives: the wheel for {name} could not be downloaded; pip's message is above")
    return next(target.glob("*.whl"))


def fill(name):
    source = wheel(name)
    target = folder(name)
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        fresh = pathlib.Path(made) / "native"
        fresh.mkdir()
        libraries = unpack(source, PLATFORMS[name].members, fresh)
        (fresh / LIBRARIES).write_text("".join(f"{library}\n" for library in libraries))
        (fresh / STAMP).write_text(origin(name))
        if target.exists():
            shutil.rmtree(target)
        os.replace(fresh, target)
    print(f"natives: {name}: {' '.join(libraries)} from {source.name}")


def unpack(source, members, target):
    """Takes the libraries and the licence out of a wheel; returns the libraries in the order of loading."""
    libraries = []
    with zipfile.ZipFile(source) as archive:
        for member in archive.namelist():
            library = re.fullmatch(members, member)
            taken = library or LICENCE.fullmatch(member)
            if taken:
                (target / taken[1]).write_bytes(archive.read(member))
            if library:
                libraries.append(library[1])
    libraries.sort(key=lambda name: ("hdf5" in name, name))   # first what libhdf5 needs
    if not libraries or "hdf5" not in libraries[-1]:
        sys.exit(f"natives: no libhdf5 in {source}")
    return libraries


def main():
    parser = argparse.ArgumentParser(description="Fills the native fragments with libhdf5.")
    parser.add_argument("--all", action="store_true", help="every platform, not only that of this machine")
    parser.add_argument("--list", action="store_true", help="only say which fragments are filled")
    options = parser.parse_args()
    for name in PLATFORMS if options.all or options.list else [this_platform()]:
        if options.list:
            print(f"{name}: {'filled' if is_filled(name) else 'empty'}")
        elif not is_filled(name):
            fill(name)


if __name__ == "__main__":
    main()
