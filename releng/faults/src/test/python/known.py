# SPDX-License-Identifier: EPL-2.0
"""What is in a file of the program Recording, told by h5py: how much, and whether it is right."""

import h5py
import numpy as np

COMPONENTS = ("ex", "ey", "hx")
STATION = "Experiment/Surveys/S1/Stations/MT001"


def values(component, count):
    wide = np.arange(count, dtype=np.int64) * 7 + 1_000_003 * COMPONENTS.index(component)
    return wide.astype(np.int32)


def committed(path):
    """Samples of each channel in the commit record of a file that was not closed; {} when there is none."""
    try:
        with h5py.File(path, "r", swmr=True, locking=False) as file:
            return {row["path"].decode().strip("/"): int(row["samples"]) for row in file["mtlive/committed"][:]}
    except (OSError, KeyError):
        return {}


def wrong(path, at_least):
    """(missing, wrong): complaints about a whole file that must hold these channels with at least so many samples."""
    missing, bad = [], []
    try:
        with h5py.File(path, "r", locking=False) as file:
            for name, count in at_least.items():
                if count and (name not in file or len(file[name]) < count):
                    missing.append(f"{name}: {count} samples were safe, {len(file[name]) if name in file else 0} are there")
            for run, group in (file[STATION].items() if STATION in file else ()):
                if isinstance(group, h5py.Group):
                    bad.extend(compare(run, group))
    except (OSError, KeyError, RuntimeError) as e:
        missing.append(f"not readable: {e}")
    return missing, bad


def compare(run, group):
    for component in COMPONENTS:
        if component in group:
            there = group[component][:]
            places = np.flatnonzero(there != values(component, len(there)))
            if len(places):
                yield f"{run}/{component}: {len(places)} of {len(there)} samples wrong from {places[0]}"
