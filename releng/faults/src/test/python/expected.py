# SPDX-License-Identifier: EPL-2.0
"""What `mtlive bench structure` writes: every sample follows from its run's number, its channel and its index."""
import numpy as np

COMPONENTS = ("ex", "ey", "hx", "hy", "hz")


def run_number(name: str) -> int:
    """The number in a run's name: 17 for r00017."""
    return int(name.lstrip("r"))


def values(run: str, component: str, first: int, count: int) -> np.ndarray:
    """Samples first..first+count of a channel, as 32-bit integers."""
    index = np.arange(first, first + count, dtype=np.int64)
    return ((run_number(run) * 1_000_003 + COMPONENTS.index(component) * 8_191 + index) & 0x3FFFFFFF).astype(np.int32)


def wrong(run: str, component: str, first: int, read) -> int:
    """How many of the values that were read from index first on are not what was written."""
    return int((np.asarray(read) != values(run, component, first, len(read))).sum())
