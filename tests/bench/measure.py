"""Measuring CPU time: of workers that wait for work, and of whole processes."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Sequence

from tests.support import ROOT

BURST = 0.3  # seconds of each engine in each round


class Worker:
    """A running engine, that makes in each burst as many documents as take `seconds`; one for no seconds at all."""

    def __init__(self, command: Sequence[str], seconds: float = BURST) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self.count = 1
        for _ in range(3 if seconds else 0):
            self.count = max(1, round(self.count * seconds / max(1e-3, self.burst()[1])))

    def burst(self) -> tuple[float, float]:
        """Return CPU and clock seconds of one burst."""
        self.start()
        return self.finish()

    def start(self) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{self.count}\n")
        self._process.stdin.flush()

    def finish(self) -> tuple[float, float]:
        assert self._process.stdout
        cpu, clock = map(float, self._process.stdout.readline().split())
        return cpu, clock

    def each(self) -> float:
        """Return the CPU seconds of one document."""
        return self.burst()[0] / self.count

    def stop(self) -> None:
        self._process.communicate()


def whole(run: Sequence[str]) -> tuple[float, float]:
    """Return CPU seconds and peak memory (MB) of a whole process."""
    probe = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
    done = subprocess.run([sys.executable, "-c", probe, *run], cwd=ROOT, capture_output=True, text=True, check=True)
    cpu, memory = map(float, done.stdout.split())
    return cpu, memory


def paired(ours: Sequence[str], theirs: Sequence[str], rounds: int) -> tuple[float, float]:
    """Return our CPU time and memory as a share of theirs: medians over pairs of whole processes."""
    for command in (ours, theirs):
        whole(command)  # fills the cache, and writes byte code
    pairs = [(whole(ours), whole(theirs)) for _ in range(rounds)]
    return statistics.median(a[0] / b[0] for a, b in pairs), statistics.median(a[1] / b[1] for a, b in pairs)
