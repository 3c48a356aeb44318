"""Whole processes, measured by what the system says of each when it ends."""
import os
import re
import resource
import shutil
import statistics
import subprocess
import time
from typing import NamedTuple

# ru_maxrss is in kilobytes on Linux and in bytes on macOS.
PEAK_UNIT = 1 if os.uname().sysname == "Darwin" else 1024


class Cost(NamedTuple):
    """What one or more processes took: seconds, seconds, bytes."""

    wall: float
    cpu: float
    peak: int

    def __add__(self, other):
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def run(words, environment, source=os.devnull, allows_failure=False):
    """Runs one command with its input from `source` and its output thrown away.

    CPU is user and system time together: their sum is exact, while the kernel
    splits it by sampling, which says nothing about a few milliseconds. The peak
    is never below what this script itself has held, see `own_peak`.
    """
    files = [
        (os.POSIX_SPAWN_OPEN, 0, source, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    ]
    if allows_failure:
        files.append((os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0))
    start = time.perf_counter()
    child = os.posix_spawnp(words[0], words, environment, file_actions=files)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if status != 0 and not allows_failure:
        raise SystemExit(f"this failed: {' '.join(words)[:200]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * PEAK_UNIT)


def own_peak():
    """What this script has held at most: a child begins life with its parent's memory."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT


def instructions(words, environment, source=os.devnull):
    """How many instructions a command takes, which hardly varies; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    with open(source, "rb") as file:
        done = subprocess.run(
            tool + words, env=environment, stdin=file, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, check=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    return int(found.group(1)) if found else None


def output(words, environment, source=os.devnull):
    """What a command prints."""
    with open(source, "rb") as file:
        return subprocess.run(
            words, env=environment, stdin=file, stdout=subprocess.PIPE, check=True).stdout.decode()


class Samples(dict):
    """Costs by name, taken in rounds, so that each pairs with its neighbours."""

    def add(self, name, cost):
        self.setdefault(name, []).append(cost)

    def forget_first(self):
        """Drops the warm-up round."""
        for costs in self.values():
            del costs[0]

    def median(self, name, part):
        return statistics.median(getattr(cost, part) for cost in self[name])

    def ratio(self, one, other, part):
        """The median of what `one` took for each unit of `other` in the same round."""
        pairs = zip(self[one], self[other])
        return statistics.median(getattr(a, part) / getattr(b, part) for a, b in pairs)
