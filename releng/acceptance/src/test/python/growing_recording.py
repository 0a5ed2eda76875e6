# SPDX-License-Identifier: EPL-2.0
"""Writes the files of a recorder again as it does: piece by piece, in the order of their names, channels side by side.

usage: growing_recording.py SOURCE TARGET PIECE_BYTES PAUSE_SECONDS
prints "begun" when each channel has its first piece, and goes on when it is sent a line; prints "done" at the end
"""
import pathlib
import sys
import time

source, target = map(pathlib.Path, sys.argv[1:3])
piece, pause = int(sys.argv[3]), float(sys.argv[4])
folders = sorted({file.parent for file in source.rglob("*") if file.is_file()})
for folder in folders:
    (target / folder.relative_to(source)).mkdir(parents=True, exist_ok=True)
for notes in source.glob("*.json"):
    (target / notes.name).write_bytes(notes.read_bytes())


def pieces(folder):
    """Pieces of the files of one folder, each with the file it belongs to."""
    for file in sorted(f for f in folder.iterdir() if f.is_file() and f.suffix != ".json"):
        content = file.read_bytes()
        for at in range(0, len(content), piece):
            yield target / file.relative_to(source), content[at:at + piece]


writers = [pieces(folder) for folder in folders]
begun = False
while writers:
    for writer in list(writers):
        part = next(writer, None)
        if part is None:
            writers.remove(writer)
            continue
        with open(part[0], "ab") as out:
            out.write(part[1])
    if not begun:
        begun = True
        print("begun", flush=True)
        sys.stdin.readline()
    time.sleep(pause)
print("done", flush=True)
