"""Same dossier, same date: same bytes. Another content: another hash."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import planmaker
from planmaker.dossier.model.fingerprint import fingerprint
from planmaker.intake import read_text
from tests.build import part
from tests.convenant import build
from tests.convenant.build import DATE
from tests.convenant.conftest import Example
from tests.support import ROOT, text_in

SCRIPT = """
import datetime, hashlib, sys, planmaker
made = planmaker.make("convenant", sys.argv[1], date=datetime.date(2026, 12, 1))
print(hashlib.sha256(made.data).hexdigest(), made.filename)
"""


def properties(data: bytes) -> dict[str, str]:
    return {one.get("name", ""): text_in(one) for one in part(data, "docProps/custom.xml")}


def test_the_same_dossier_and_date_give_the_same_bytes(example: Example) -> None:
    again = planmaker.make("convenant", example.path, date=DATE)

    assert again.data == example.concept.data
    assert again.filename == example.concept.filename


def test_two_processes_with_other_hash_seeds_give_the_same_bytes(made_examples: dict[str, Example]) -> None:
    example = made_examples["velserbroek"]
    for seed in ("1", "4242"):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(example.path)],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": "Pacific/Auckland"},
        )
        assert run.stdout.split() == [hashlib.sha256(example.concept.data).hexdigest(), example.concept.filename]


def test_a_document_knows_its_kind_date_and_dossier(example: Example) -> None:
    found = properties(example.concept.data)

    assert found["planmaker.kind"] == "convenant"
    assert found["planmaker.datum"] == "2026-12-01"
    assert re.fullmatch("[0-9a-f]{64}", found["planmaker.dossier"])
    assert found["planmaker.dossier"] == fingerprint(example.dossier)


def test_the_hash_is_of_the_content_and_not_of_the_file() -> None:
    plain = "samenwerking: {naam: Huis}\npartijen:\n  - {id: een, naam: Bieb, kvk: '00000001'}\n"
    other = (
        "# een opmerking\npartijen:\n  - kvk: \"00000001\"\n    naam: 'Bieb'   # nog een\n    id: een\n"
        "samenwerking:\n  naam: >-\n    Huis\n"
    )
    changed = plain.replace("Bieb", "Biep")

    hashes = [
        properties(planmaker.make("convenant", read_text(text, "dossier.yaml"), date=DATE).data)["planmaker.dossier"]
        for text in (plain, other, changed)
    ]

    assert hashes[0] == hashes[1] != hashes[2]


def test_two_files_that_say_the_same_give_the_same_document(tmp_path: Path) -> None:
    one, two = tmp_path / "een.yaml", tmp_path / "twee.yaml"
    one.write_text(build.text(), encoding="utf-8")
    two.write_text("# anders getypt\n" + build.text().replace("12.", "12."), encoding="utf-8")

    first, second = (planmaker.make("convenant", path, date=DATE) for path in (one, two))

    assert first.data == second.data


def test_no_path_user_or_time_of_making_is_in_the_file(example: Example) -> None:
    from tests.convenant.reading import all_xml

    whole = all_xml(example.concept.data)

    assert str(ROOT) not in whole
    assert "dossier.yaml" not in whole
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z?", whole)) == {"2026-12-01T00:00:00Z"}
