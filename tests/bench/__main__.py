"""Compare engines in one interleaved run: `make bench`, or `python -m tests.bench [--rounds N] [--only WORD]`.

Every round gives each engine a short burst in turn; a ratio is the median of the ratios inside the rounds, of CPU time.
Absolute times say nothing on a machine that does other work. Outputs are compared first: only equal texts are timed.
docxtemplater joins in when NODE_MODULES names a folder with it; the cold figures use the cache of compiled templates.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.fixture import DOCXTEMPLATER, DOCXTPL, build, data
from tests.support import ROOT, text_of

BURST = 0.3  # seconds of each engine in each round
NODE = os.environ.get("NODE_MODULES", "")
HELLO = "import click\n@click.group()\ndef main(): 'Hallo.'\n@main.command()\ndef een(): 'Een.'\nmain()\n"


class Worker:
    """A running engine."""

    def __init__(self, command: Sequence[str]) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self.count = 1
        for _ in range(3):
            self.count = max(1, round(self.count * BURST / max(1e-3, self.burst()[1])))

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
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


def command(engine: str, folder: Path, case: str, rows: int, *more: str) -> list[str]:
    """Return the command of a worker."""
    values = str(folder / f"{rows}.json")
    if engine == "docxtemplater":
        node = shutil.which("node") or "node"
        return [
            node,
            str(Path(__file__).with_name("docxtemplater.mjs")),
            str(folder / f"{case}-node.docx"),
            values,
            *more,
        ]
    return [sys.executable, "-m", "tests.bench.worker", engine, str(folder / f"{case}.docx"), values, *more]


def equal_texts(engines: Sequence[str], folder: Path, case: str, rows: int) -> bool:
    """Tell whether all engines give the same text."""
    texts = []
    for engine in engines:
        out = folder / f"{engine}.docx"
        subprocess.run(command(engine, folder, case, rows, str(out)), cwd=ROOT, check=True)
        texts.append([line for line in text_of(out.read_bytes()) if line.strip()])
    return all(text == texts[0] for text in texts)


def warm(engines: Sequence[str], folder: Path, case: str, rows: int, rounds: int) -> None:
    """Print how many times as fast as each other engine planmaker is."""
    same = equal_texts(engines, folder, case, rows)
    workers = {engine: Worker(command(engine, folder, case, rows)) for engine in engines}
    seen = [{engine: worker.each() for engine, worker in workers.items()} for _ in range(rounds)]
    for worker in workers.values():
        worker.stop()
    ratios = {e: statistics.median(one[e] / one["planmaker"] for one in seen) for e in engines if e != "planmaker"}
    shown = ", ".join(f"{ratio:.1f} x {engine}" for engine, ratio in ratios.items())
    print(f"warm, {case}, {rows} rows: {shown} (texts {'equal' if same else 'DIFFER'}; {rounds} rounds)", flush=True)


def linear(folder: Path, rounds: int) -> None:
    """Print the cost of a row at 2,000 and at 16,000 rows."""
    workers = {rows: Worker(command("planmaker", folder, "lean", rows)) for rows in (2000, 16000)}
    seen = [{rows: worker.each() / rows for rows, worker in workers.items()} for _ in range(rounds)]
    for worker in workers.values():
        worker.stop()
    print(f"a row of 16,000 costs {statistics.median(one[16000] / one[2000] for one in seen):.2f} x a row of 2,000")


def two_processes(folder: Path, rounds: int) -> None:
    """Print what a second process gains, for us and for a loop that only counts, in the same run."""
    gains: dict[str, list[float]] = {"planmaker": [], "spin": []}
    pairs = {name: [Worker(command(name, folder, "lean", 40)) for _ in range(2)] for name in gains}
    for _ in range(rounds):
        for name, (one, two) in pairs.items():
            alone = one.count / one.burst()[1]
            one.start()
            two.start()
            both = sum(worker.count / worker.finish()[1] for worker in (one, two))
            gains[name].append(both / alone)
    for pair in pairs.values():
        for worker in pair:
            worker.stop()
    ours, spin = (statistics.median(gains[name]) for name in ("planmaker", "spin"))
    print(f"two processes: {ours:.2f} x one, a spin loop {spin:.2f} x: {ours / spin:.2f} of it")


def whole(run: Sequence[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return CPU seconds and peak memory (MB) of a whole process."""
    probe = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
    done = subprocess.run(
        [sys.executable, "-c", probe, *run], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    cpu, memory = map(float, done.stdout.split())
    return cpu, memory


def paired(ours: Sequence[str], theirs: Sequence[str], rounds: int, environment: dict[str, str]) -> tuple[float, float]:
    """Return our CPU time and memory as a share of theirs: medians over pairs of whole processes."""
    whole(ours, environment)  # fills the cache
    pairs = [(whole(ours, environment), whole(theirs, environment)) for _ in range(rounds)]
    return statistics.median(a[0] / b[0] for a, b in pairs), statistics.median(a[1] / b[1] for a, b in pairs)


def cold(folder: Path, rounds: int, environment: dict[str, str]) -> None:
    """Print whole processes against each other."""
    pair = [command(engine, folder, "lean", 2000, str(folder / "out.docx")) for engine in ("planmaker", "docxtpl")]
    cpu, memory = paired(pair[0], pair[1], rounds, environment)
    print(f"2,000 rows, whole process: {memory:.2f} x the memory and {cpu:.2f} x the CPU time of docxtpl")
    hello = folder / "hello.py"
    hello.write_text(HELLO)
    main = [sys.executable, "-m", "planmaker"]
    cpu, _ = paired([*main, "--help"], [sys.executable, str(hello), "--help"], rounds * 2, environment)
    print(f"planmaker --help: {cpu:.2f} x a click hello")


BARE = """
import json, sys
import jinja2
from docxtpl import DocxTemplate

class Names(dict):
    def __contains__(self, name):
        return True
    def get(self, name, other=None):
        return self[name]
    def __missing__(self, name):
        return lambda *values, **more: values[0] if values else ""

class Silent(jinja2.ChainableUndefined):
    __lt__ = __le__ = __gt__ = __ge__ = lambda self, other: False
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = lambda self, other: 0

template, context, out = sys.argv[1:]
environment = jinja2.Environment(undefined=Silent)
environment.filters = Names(environment.filters)
document = DocxTemplate(template)
filled = lambda row: {name: "" if value is None else value for name, value in row.items()}
values = json.load(open(context, encoding="utf-8"), object_hook=filled)
values.update((name, environment.filters["x"]) for name in "artikel artikelen bijlage label lid teken".split())
document.render(values, environment, autoescape=True)
document.save(out)
"""
"""A bare script: docxtpl, the same template and data, each filter of ours replaced by one that does nothing."""


def convenant(folder: Path, rounds: int, environment: dict[str, str]) -> None:
    """Print `planmaker make convenant` as a whole against a bare docxtpl script on the same template and data."""
    script, context = folder / "bare.py", folder / "context.json"
    script.write_text(BARE, encoding="utf-8")
    make = [sys.executable, "-m", "planmaker", "make", "convenant", str(ROOT / "examples/taalhuis/dossier.yaml")]
    make += ["-o", str(folder / "c.docx")]
    whole([*make, "--dump-context", str(context)], environment)
    template = str(ROOT / "templates/convenant/template.docx")
    bare = [sys.executable, str(script), template, str(context), str(folder / "d.docx")]
    cpu, _ = paired(make, bare, rounds, environment)
    print(f"planmaker make convenant, cold: {cpu:.2f} x a bare docxtpl script", flush=True)


def main() -> None:
    """Run the comparisons asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default="", help="lean, heavy, rows, linear, two, cold, make")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Byte code as an installed package has it: kept, whatever the shell says, and out of the checkout.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        places = {"PLANMAKER_CACHE": "cache", "PYTHONPYCACHEPREFIX": "bytecode"}
        environment = {**kept, **{name: str(folder / place) for name, place in places.items()}, "PYTHONPATH": str(ROOT)}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ.update(environment)
        for case, heavy in (("lean", False), ("heavy", True)):
            build(folder / f"{case}.docx", DOCXTPL, heavy=heavy)
            build(folder / f"{case}-node.docx", DOCXTEMPLATER, heavy=heavy)
        for rows in (40, 2000, 16000):
            (folder / f"{rows}.json").write_text(json.dumps(data(rows)))
        engines = ["planmaker", "docxtpl", *(["docxtemplater"] if NODE else [])]
        steps: dict[str, Callable[[], None]] = {
            "lean": lambda: warm(engines, folder, "lean", 40, asked.rounds),
            "heavy": lambda: warm(engines, folder, "heavy", 40, asked.rounds),
            "rows": lambda: warm(engines, folder, "lean", 2000, asked.rounds),
            "linear": lambda: linear(folder, asked.rounds),
            "two": lambda: two_processes(folder, asked.rounds),
            "cold": lambda: cold(folder, asked.rounds, environment),
            "make": lambda: convenant(folder, asked.rounds, environment),
        }
        for step, run in steps.items():
            if asked.only in ("", step):
                run()


if __name__ == "__main__":
    main()
