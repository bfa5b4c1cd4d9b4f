"""The rows of `make bench` about the whole job, run once; how long anything takes is no test."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from tests.bench import jobs
from tests.bench.jobs import JOBS, Job

_RATIO = re.compile(r"(\S+) x the CPU time of (?:docxtpl|a bare docxtpl script)")
_TEXT = re.compile(r"for (\S+) x the text")


def _row(job: Job, printed: str) -> str:
    """Return the only row that was printed, when it is about this job and has one ratio that is a number."""
    (row,) = printed.splitlines()
    assert str(job) in row
    (ratio,) = _RATIO.findall(row)
    assert 0 < float(ratio) < math.inf
    return row


@pytest.mark.parametrize("job", JOBS, ids=str)
def test_the_warm_row_of_an_example_has_a_ratio_to_docxtpl_for_about_as_much_text(
    job: Job, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    jobs.warm(job, tmp_path, rounds=1, seconds=0)
    (share,) = _TEXT.findall(_row(job, capsys.readouterr().out))
    assert 0.75 < float(share) < 1.33


@pytest.mark.parametrize("job", JOBS, ids=str)
def test_the_cold_row_of_an_example_has_a_ratio_to_a_bare_script_that_wrote_its_document_too(
    job: Job, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    jobs.cold(job, tmp_path, rounds=1)
    _row(job, capsys.readouterr().out)
    assert len(list(tmp_path.rglob("*.docx"))) == 2
