# SPDX-License-Identifier: EPL-2.0
"""What a reader counts, and the frame it runs in: look again and again until told to stop, never hang unnoticed."""
import faulthandler
import json
import random
import sys
import threading
import time
import traceback

import expected

HANG_SECONDS = 300
EVERYTHING_SECONDS = 3600
LOGGED_ERRORS = 20


def spread(items: list, most: int) -> list:
    """At most so many, of all ages, the newest among them."""
    return items[::-1][::-(-len(items) // most) or 1]


class Tally:
    """Counts of one reader; printed as JSON at its end. growth is the number of looks that found runs not seen before."""

    def __init__(self, kind: str):
        self.counts = dict(kind=kind, hdf5="", looks=0, growth=0, channels=0, attributes=0, values=0, errors=0, wrong=0,
                           early=0, incomplete=0, excused=0, longest_ms=0.0)
        self.runs = set()
        self.choice = random.Random(kind)
        self.logged = 0
        self.patient = False

    def add(self, name: str, number: int = 1) -> None:
        self.counts[name] += number

    def check_values(self, run: str, component: str, first: int, read, atleast: int = 0) -> None:
        """Values from index first on; fewer than the table had promised are an error too."""
        wrong = expected.wrong(run, component, first, read)
        if wrong:
            self.note(f"{wrong} wrong values in {run}/{component} from {first}, {len(read)} read")
        if first + len(read) < atleast:
            self.note(f"only {first + len(read)} of {atleast} samples in {run}/{component}")
            self.add("early")
        self.add("wrong", wrong)
        self.add("values", len(read))
        self.add("channels")

    def check_attribute(self, name: str, found, wanted) -> None:
        if isinstance(found, bytes):
            found = found.decode()
        if found != wanted:
            self.note(f"attribute {name} is {found!r}, not {wanted!r}")
            self.add("wrong")

    def pick(self, items: list, newest: int, others: int) -> list:
        """The newest ones and some of the others."""
        old = items[:-newest]
        return items[-newest:] + self.choice.sample(old, min(others, len(old)))

    def window(self, samples: int) -> tuple[int, int]:
        """A long channel is read in pieces: (first, count)."""
        most = 20_000
        if samples <= most:
            return 0, samples
        first = self.choice.choice((samples - most, self.choice.randrange(samples - most)))
        return first, most

    def error(self) -> None:
        """Counts the exception that is being handled."""
        self.add("excused" if self.patient else "errors")
        self.note(traceback.format_exc())

    def note(self, text: str) -> None:
        self.logged += 1
        if self.logged <= LOGGED_ERRORS:
            print(f"{time.strftime('%H:%M:%S')} {self.counts['kind']}: {text}", file=sys.stderr, flush=True)

    def follow(self, look, everything, pause: float) -> int:
        """Looks until standard input ends or says stop, then reads everything once; the process's exit code."""
        stop = threading.Event()
        threading.Thread(target=lambda: (sys.stdin.readline(), stop.set()), daemon=True).start()
        print("ready", flush=True)
        while not stop.is_set():
            known = len(self.runs)
            self.timed(look, HANG_SECONDS)
            self.add("growth", int(len(self.runs) > known))
            stop.wait(pause)
        self.patient = False
        self.timed(everything, EVERYTHING_SECONDS)
        self.tell()
        return int(any(self.counts[name] for name in ("errors", "wrong", "early", "incomplete")))

    def tell(self) -> None:
        self.counts["runs"] = len(self.runs)
        print(json.dumps(self.counts), flush=True)

    def timed(self, look, limit: float) -> None:
        # its thread needs no lock of Python's: a call that never comes back ends the process with a trace
        faulthandler.dump_traceback_later(limit, exit=True)
        start = time.monotonic()
        try:
            look()
        except Exception:
            self.error()
        faulthandler.cancel_dump_traceback_later()
        self.add("looks")
        self.counts["longest_ms"] = max(self.counts["longest_ms"], round((time.monotonic() - start) * 1e3, 1))
