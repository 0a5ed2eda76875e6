# SPDX-License-Identifier: EPL-2.0
"""A trace of faultio, and what of it is on the disk when a process or a computer goes down in the middle of it."""

import os
import struct

SECTOR = 512
EVENT = struct.Struct("<4q")


class Change:
    """One change of a file or of a name, in the order they were made."""

    def __init__(self, kind, inode, at=0, data=b"", names=()):
        self.kind, self.inode, self.at, self.data, self.names = kind, inode, at, data, names


class Trace:
    """changes: write, length, sync of inodes; link, rename, unlink of names; folder: names were forced."""

    def __init__(self, path, folder):
        self.changes = []
        inodes = {}  # by opened number
        names = {}  # as they are at the end
        fresh = 0
        with open(path, "rb") as file:
            while True:
                head = file.read(EVENT.size)
                if len(head) < EVENT.size:
                    break
                kind, number, at, size = EVENT.unpack(head)
                data = file.read(size)
                kind = chr(kind)
                if kind == "o":
                    name = os.path.relpath(data.decode(), folder)
                    if name not in names and name != ".":
                        fresh += 1
                        names[name] = fresh
                        self.changes.append(Change("link", fresh, names=(name,)))
                    inodes[number] = names.get(name, 0)
                    if at and name != ".":
                        self.changes.append(Change("length", inodes[number], 0))
                elif kind == "w":
                    self.changes.append(Change("write", inodes[number], at, data))
                elif kind == "t":
                    self.changes.append(Change("length", inodes[number], at))
                elif kind == "s":
                    inode = inodes[number]
                    self.changes.append(Change("sync", inode) if inode else Change("folder", 0))
                elif kind == "r":
                    source, target = (os.path.relpath(name, folder) for name in data.decode().split("\n"))
                    if source in names:  # else no file: the control socket is made beside its name and moved there
                        names[target] = names.pop(source)
                        self.changes.append(Change("rename", names[target], names=(source, target)))
                elif kind == "u":
                    name = os.path.relpath(data.decode(), folder)
                    if name in names:
                        self.changes.append(Change("unlink", names.pop(name), names=(name,)))

    def after_kill(self, end):
        """Names and contents after the first changes, all of which the operating system has."""
        disk = Disk()
        for change in self.changes[:end]:
            disk.apply(change)
        return disk.files()

    def after_power_cut(self, end, random):
        """The same when the computer goes down: of what was not forced any writes are there, or sectors of them."""
        forced, last_folder = {}, -1
        for index, change in enumerate(self.changes[:end]):
            if change.kind == "sync":
                forced[change.inode] = index
            elif change.kind == "folder":
                last_folder = index
        chance = random.choice((0.1, 0.5, 0.9))
        pending_names = [i for i, change in enumerate(self.changes[:end]) if change.names and i > last_folder]
        # a journal keeps changes of names in their order
        kept_names = random.randint(0, len(pending_names))
        last_name = pending_names[kept_names - 1] if kept_names else last_folder
        disk = Disk()
        for index, change in enumerate(self.changes[:end]):
            if change.names:
                # forcing a new file brings its name to the disk, too
                if index <= last_name or (change.kind == "link" and change.inode in forced):
                    disk.apply(change)
            elif index <= forced.get(change.inode, -1):
                disk.apply(change)
            elif change.kind == "write":
                disk.write_partly(change, random, chance)
            elif random.random() < chance:
                disk.apply(change)
        return disk.files()


class Disk:
    def __init__(self):
        self.names = {}
        self.contents = {}

    def apply(self, change):
        if change.kind == "link":
            self.names[change.names[0]] = change.inode
        elif change.kind == "rename":
            self.names.pop(change.names[0], None)
            self.names[change.names[1]] = change.inode
        elif change.kind == "unlink":
            self.names.pop(change.names[0], None)
        elif change.kind == "write":
            self.write(change.inode, change.at, change.data)
        elif change.kind == "length":
            content = self.contents.setdefault(change.inode, bytearray())
            if change.at < len(content):
                del content[change.at:]
            else:
                content.extend(bytes(change.at - len(content)))

    def write(self, inode, at, data):
        content = self.contents.setdefault(inode, bytearray())
        if len(content) < at:
            content.extend(bytes(at - len(content)))
        content[at:at + len(data)] = data

    def write_partly(self, change, random, chance):
        whole = random.random()
        if whole < 0.4:
            if random.random() < chance:
                self.apply(change)
            return
        start = change.at
        end = change.at + len(change.data)
        while start < end:
            stop = min(end, (start // SECTOR + 1) * SECTOR)
            if random.random() < chance:
                self.write(change.inode, start, change.data[start - change.at:stop - change.at])
            start = stop

    def files(self):
        return {name: self.contents.get(inode, bytearray()) for name, inode in self.names.items()}
