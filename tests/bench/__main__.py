"""Compare engines in one interleaved run: `make bench`, or `python -m tests.bench [--rounds N] [--only WORD]`.

Every round gives each engine a short burst in turn; a ratio is the median of the ratios inside the rounds, of CPU time.
Absolute times say nothing on a machine that does other work. Outputs of the engines are compared first: only equal
texts are timed; `jobs.py` says what the whole job is set against. docxtemplater joins in when NODE_MODULES names a
folder with it; the cold figures use the cache of compiled templates.
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

from tests.bench import jobs
from tests.bench.fixture import DOCXTEMPLATER, DOCXTPL, build, data
from tests.bench.measure import Worker, paired
from tests.support import ROOT, text_of

NODE = os.environ.get("NODE_MODULES", "")
HELLO = "import click\n@click.group()\ndef main(): 'Hallo.'\n@main.command()\ndef een(): 'Een.'\nmain()\n"


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


def cold(folder: Path, rounds: int) -> None:
    """Print whole processes against each other."""
    pair = [command(engine, folder, "lean", 2000, str(folder / "out.docx")) for engine in ("planmaker", "docxtpl")]
    cpu, memory = paired(pair[0], pair[1], rounds)
    print(f"2,000 rows, whole process: {memory:.2f} x the memory and {cpu:.2f} x the CPU time of docxtpl")
    hello = folder / "hello.py"
    hello.write_text(HELLO)
    main = [sys.executable, "-m", "planmaker"]
    cpu, _ = paired([*main, "--help"], [sys.executable, str(hello), "--help"], rounds * 2)
    print(f"planmaker --help: {cpu:.2f} x a click hello")


def fixtures(folder: Path) -> None:
    """Write the templates and values that engines are compared on."""
    for case, heavy in (("lean", False), ("heavy", True)):
        build(folder / f"{case}.docx", DOCXTPL, heavy=heavy)
        build(folder / f"{case}-node.docx", DOCXTEMPLATER, heavy=heavy)
    for rows in (40, 2000, 16000):
        (folder / f"{rows}.json").write_text(json.dumps(data(rows)))


def whole_jobs(folder: Path, rounds: int) -> None:
    """Print the whole job of each example, in a process that is warm and as a command."""
    for job in jobs.JOBS:
        jobs.warm(job, folder, rounds)
    for job in jobs.JOBS:
        jobs.cold(job, folder, rounds)


def main() -> None:
    """Run the comparisons asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default="", help="lean, heavy, rows, linear, two, cold, make")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Byte code as an installed package has it: kept, whatever the shell says, and out of the checkout.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        places = {"PLANMAKER_CACHE": folder / "cache", "PYTHONPYCACHEPREFIX": folder / "bytecode", "PYTHONPATH": ROOT}
        os.environ.update({variable: str(place) for variable, place in places.items()})
        if asked.only != "make":
            fixtures(folder)
        engines = ["planmaker", "docxtpl", *(["docxtemplater"] if NODE else [])]
        steps: dict[str, Callable[[], None]] = {
            "lean": lambda: warm(engines, folder, "lean", 40, asked.rounds),
            "heavy": lambda: warm(engines, folder, "heavy", 40, asked.rounds),
            "rows": lambda: warm(engines, folder, "lean", 2000, asked.rounds),
            "linear": lambda: linear(folder, asked.rounds),
            "two": lambda: two_processes(folder, asked.rounds),
            "cold": lambda: cold(folder, asked.rounds),
            "make": lambda: whole_jobs(folder, asked.rounds),
        }
        for step, run in steps.items():
            if asked.only in ("", step):
                run()


if __name__ == "__main__":
    main()
