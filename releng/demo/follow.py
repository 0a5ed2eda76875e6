#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Follows a live file as any Python program can, with stock mth5: follow.py FILE SECONDS."""
import pathlib
import sys
import time

from loguru import logger
from mth5.mth5 import MTH5

logger.remove()  # mth5's own log


def main(path: str, seconds: float) -> None:
    pathlib.Path(path + ".awaited").touch()  # all is loaded: the recording may begin
    m = open_when_there(path)
    seen: dict[tuple[str, str], int] = {}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        table = m.channel_summary.to_dataframe()
        for station, rows in table[table.station != ""].groupby("station"):
            row = rows.iloc[0]
            key = (row.station, row.component)
            if row.n_samples != seen.get(key, 0):
                print(f"station {row.station}: {row.component} has {row.n_samples} samples "
                      f"(+{row.n_samples - seen.get(key, 0)} new) until {row.end}", flush=True)
                seen[key] = row.n_samples
        time.sleep(2)
    m.close_mth5()


def open_when_there(path: str) -> MTH5:
    """Opens the file as soon as its writer has made it."""
    for attempt in range(100):
        try:
            m = MTH5()
            m.open_mth5(path, mode="r", single_writer_multiple_reader=True)
            return m
        except Exception:
            if attempt == 99:
                raise
            time.sleep(0.3)
    raise AssertionError("not reached")


main(sys.argv[1], float(sys.argv[2]))
