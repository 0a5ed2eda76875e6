# SPDX-License-Identifier: EPL-2.0
"""releng/faults/run damage: bytes of a file's structure are changed, one place at a time, and the file is verified.

The places are in the superblock and in every kind of block that HDF5 has in the file (object headers, heaps of strings,
indexes of chunks, ...), in channel_summary and in the tables of the live contract; of a closed live file and of a finished
one. Each change must be found, or do no harm because everything in the file reads as before. HDF5 keeps no checksum of
strings and rows, so a letter inside of a string, or a number about the writer that nothing else repeats, may change unseen;
those are counted apart, as unprotected. Nothing may hang or crash.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import shutil
import sys
import time

import h5py

import lab
from lab import LabError, say
from programs import Programs, scratch

LIMIT = 120
BLOCKS = re.compile(rb"OHDR\x02|OCHK|FRHP|FHDB|FHIB|BTHD|BTLF|BTIN|EAHD|EAIB|EASB|EADB|FAHD|FADB|GCOL\x01|TREE|SNOD|HEAP")
#: enough to meet header, fields and, mostly, what they tell of
BLOCK_BYTES = {b"GCOL": 4096}
TABLES = ("Experiment/channel_summary", "mtlive/writer", "mtlive/committed")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="releng/faults/run damage", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--long", action="store_true", help="20,000 places")
    parser.add_argument("--places", type=int, help="places in each file (default 250; --long: 10000)")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chosen.places = chosen.places or (10_000 if chosen.long else 250)
    return chosen


class Places:
    """Where to change what, by kind."""

    def __init__(self, file: pathlib.Path):
        self.content = file.read_bytes()
        self.kinds = {"superblock": [range(0, 48)]}
        for found in BLOCKS.finditer(self.content):
            self.kinds.setdefault(found[0][:4].decode(), []).append(self.block(found))
        with h5py.File(file, "r") as h5:
            for table in TABLES:
                if table in h5:
                    rows = h5[table]
                    used = sum(row["component"] != b"" for row in rows[()]) if "summary" in table else len(rows)
                    row_bytes = rows.dtype.itemsize
                    for number in range(used):
                        chunk = rows.id.get_chunk_info_by_coord((number,))
                        start = chunk.byte_offset + number % rows.chunks[0] * row_bytes
                        self.kinds.setdefault(table.split("/")[1], []).append(range(start, start + row_bytes))

    def block(self, found) -> range:
        start = found.start()
        size = BLOCK_BYTES.get(found[0][:4])
        if found[0] == b"OHDR\x02":
            size = self.header_bytes(start)
        return range(start, min(start + (size or 64), len(self.content)))

    def header_bytes(self, start: int) -> int:
        """Of an object header of version 2: prefix, optional times and phase changes, size of the first chunk, checksum."""
        flags = self.content[start + 5]
        at = start + 6 + (16 if flags & 0x20 else 0) + (4 if flags & 0x10 else 0)
        width = 1 << (flags & 3)
        return at - start + width + int.from_bytes(self.content[at:at + width], "little") + 4

    def pick(self, rng: random.Random) -> tuple:
        """A kind, a place, and what is changed there."""
        kind = rng.choice(sorted(self.kinds))
        return kind, rng.choice(rng.choice(self.kinds[kind])), rng.choice((0xFF, 1 << rng.randrange(8)))

    def is_text(self, place: int) -> bool:
        """Inside of a string in a heap: not its header."""
        heaps = [block for block in self.kinds.get("GCOL", ()) if place in block]
        for block in heaps:
            at = block.start + 16
            while at + 16 <= block.stop:
                index = int.from_bytes(self.content[at:at + 2], "little")
                length = int.from_bytes(self.content[at + 8:at + 16], "little")
                if index == 0:
                    return False
                if at + 16 <= place < at + 16 + length:
                    return True
                at += 16 + (length + 7) // 8 * 8
        return False


class Laboratory:
    def __init__(self, programs: Programs, folder: pathlib.Path):
        self.programs = programs
        self.folder = folder
        self.verifier = None
        self.figures = collections.Counter()
        self.kinds = collections.defaultdict(collections.Counter)
        self.problems = []

    def verify(self, file: pathlib.Path) -> dict:
        if self.verifier is None or not self.verifier.is_running():
            self.verifier = lab.Child("verifier", self.programs.command("VerifyMany"), self.folder)
            self.verifier.await_line("ready".__eq__, LIMIT)
        self.verifier.forget()
        self.verifier.send(str(file))
        try:
            return json.loads(self.verifier.await_line(lambda line: line.startswith("{"), LIMIT))
        except LabError:
            died = not self.verifier.is_running()
            code = self.verifier.process.poll()
            self.verifier.close()
            return {"crashed": code} if died else {"hung": LIMIT}

    def damage(self, name: str, file: pathlib.Path, number: int, rng: random.Random) -> None:
        places = Places(file)
        sound = self.verify(file)
        if "content" not in sound:
            raise LabError(f"{name} is not sound by itself: {sound}")
        damaged = self.folder / "damaged.h5"
        for _ in range(number):
            kind, place, mask = places.pick(rng)
            shutil.copyfile(file, damaged)
            with open(damaged, "r+b") as out:
                out.seek(place)
                out.write(bytes([places.content[place] ^ mask]))
            self.judge(name, f"{kind} at byte {place}, xor {mask:#x}", kind, self.verify(damaged), sound,
                       places.is_text(place))

    def judge(self, name: str, title: str, kind: str, said: dict, sound: dict, is_text: bool) -> None:
        if "found" in said:
            verdict = "found"
        elif "content" not in said:
            verdict = "stuck"
        elif said["content"] == sound["content"]:
            verdict = "harmless"
        else:
            verdict = "unprotected" if is_text or kind == "writer" else "missed"
        self.figures[verdict] += 1
        self.kinds[kind][verdict] += 1
        if verdict in ("stuck", "missed"):
            self.problems.append(f"{name}: {title}: {verdict} {said}")
            say(f"PROBLEM {self.problems[-1]}")

    def close(self) -> None:
        if self.verifier:
            self.verifier.close()


def main() -> int:
    chosen = options()
    begun = time.monotonic()
    folder = pathlib.Path(scratch("damage"))
    programs = Programs()
    laboratory = Laboratory(programs, folder)
    try:
        live, finished = folder / "live.h5", folder / "finished.h5"
        lab.run("record", folder, programs.command("RecordForDamage", live, finished), LIMIT)
        for name, file in (("live", live), ("finished", finished)):
            laboratory.damage(name, file, chosen.places, random.Random(chosen.seed))
            say(f"{name}: {dict(laboratory.figures)}")
    except LabError as e:
        laboratory.problems.append(e)
    finally:
        laboratory.close()
        programs.close()
        shutil.rmtree(folder, ignore_errors=True)
    return lab.finish({"lab": "damage", "places": 2 * chosen.places, **laboratory.figures,
                       "by_kind": {kind: dict(verdicts) for kind, verdicts in laboratory.kinds.items()},
                       "seconds": round(time.monotonic() - begun, 1)}, laboratory.problems)


if __name__ == "__main__":
    sys.exit(main())
