# SPDX-License-Identifier: EPL-2.0
"""The programs of the laboratories that run on the product's own bundles, without a framework: compiled once, started
quickly; and the library faultio, which does to their files what disks and clocks do."""

import glob
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "../../../../.."))
NATIVES = os.path.join(ROOT, "bundles/org.mtlive.hdf5.ffm.linux.x86_64/native")


def scratch(name):
    """A folder for files, in memory where that is possible: forcing thousands of files to a disk takes hours."""
    base = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    return tempfile.mkdtemp(prefix="mtlive-" + name + "-", dir=base)


class Programs:
    """Compiles everything in a folder that goes with it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="mtlive-programs-")
        product = os.path.dirname(os.environ["MTLIVE_COMMAND"])
        jars = [jar for jar in glob.glob(product + "/plugins/*.jar") if "equinox" not in os.path.basename(jar)]
        home = os.environ.get("JAVA_HOME", "")
        tool = (lambda name: os.path.join(home, "bin", name)) if home else (lambda name: name)
        self.java = tool("java")
        self.classpath = ":".join(jars + [os.path.join(self.folder, "programs.jar")])
        self.start_up = ["-Xshare:auto"]
        sources = glob.glob(os.path.join(HERE, "../programs/**/*.java"), recursive=True)
        classes = os.path.join(self.folder, "classes")
        subprocess.run([tool("javac"), "-nowarn", "-proc:none", "-cp", ":".join(jars), "-d", classes] + sources,
                       check=True, timeout=300)
        subprocess.run([tool("jar"), "--create", "--file", os.path.join(self.folder, "programs.jar"), "-C", classes, "."],
                       check=True, timeout=300)
        compiler = shutil.which("cc") or shutil.which("gcc")
        if not compiler:
            sys.exit("a C compiler is needed (Debian package gcc)")
        self.faultio = os.path.join(self.folder, "faultio.so")
        subprocess.run([compiler, "-O1", "-Wall", "-shared", "-fPIC", "-o", self.faultio,
                        os.path.join(HERE, "../c/faultio.c"), "-ldl", "-lpthread"], check=True, timeout=120)

    def command(self, program, *arguments):
        return [self.java, *self.start_up, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED", "-Dmtlive.natives=" + NATIVES, "-cp", self.classpath,
                program] + [str(argument) for argument in arguments]

    def learn(self):
        """Lets one recording show which classes writers load, so that hundreds of them start at half the cost."""
        cache = os.path.join(self.folder, "programs.aot")
        self.start_up = ["-XX:AOTCacheOutput=" + cache]
        file = os.path.join(self.folder, "learned.h5")
        subprocess.run(self.command("RecordTraced", file, 8), check=True, capture_output=True, timeout=300)
        self.start_up = ["-XX:AOTCache=" + cache] if os.path.exists(cache) else ["-Xshare:auto"]

    def environment(self, **faultio):
        """faultio: files, trace, boot, clock."""
        changes = {"FAULTIO_" + name.upper(): str(value) for name, value in faultio.items()}
        return dict(os.environ, LD_PRELOAD=self.faultio, **changes)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Recoverer:
    """A Java process that recovers one file after the other, on a computer with this boot id."""

    def __init__(self, programs, boot):
        self.programs = programs
        self.boot = boot
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.programs.command("RecoverMany"), stdin=subprocess.PIPE, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        env=self.programs.environment(boot=self.boot))

    def recover(self, file, target, limit=60):
        """What it says; {"died": code} when the process is gone, {"hung": seconds} after the limit."""
        import json
        import select
        if self.process is None:
            self.start()
        self.process.stdin.write(file + "\t" + target + "\n")
        self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], limit)[0]:
            self.close()
            return {"hung": limit}
        line = self.process.stdout.readline()
        if not line:
            code = self.process.wait(limit)
            self.process = None
            return {"died": code}
        return json.loads(line)

    def close(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None
