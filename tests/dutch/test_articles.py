"""References to articles, in one form."""

from __future__ import annotations

import pytest

from planmaker.dutch import artikelverwijzing


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("artikel 4, tweede lid, onder b", "artikel 4, tweede lid, onder b"),
        ("art. 4 lid 2 sub b", "artikel 4, tweede lid, onder b"),
        ("Artikel 171 lid 2 van de Gemeentewet", "artikel 171, tweede lid, van de Gemeentewet"),
        ("artikel 4:36, tweede lid, Awb", "artikel 4:36, tweede lid, Awb"),
        ("art 2.3.1", "artikel 2.3.1"),
        ("artikel 10a", "artikel 10a"),
        ("artikel 6, eerste lid, aanhef en onder a, van de AVG", "artikel 6, eerste lid, onder a, van de AVG"),
        ("artikel 3, onder b, 2°", "artikel 3, onder b, 2°"),
        ("artikel 5  van de   Wsob", "artikel 5, van de Wsob"),
    ],
)
def test_a_reference_is_written_as_official_drafting_asks(typed: str, written: str) -> None:
    assert artikelverwijzing(typed) == written
    assert artikelverwijzing(written) == written


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("lid 2", "is geen verwijzing"),
        ("artikel", "is geen verwijzing"),
        ("artikel vier", "is geen verwijzing"),
        ("artikel 4, zoveelste lid", '"zoveelste lid" bestaat niet'),
        ("artikel 4 lid 99", "van 1 tot en met 50"),
        ("artikel 4 lid 0", "van 1 tot en met 50"),
        ("artikel 4 lid", "is geen verwijzing"),
    ],
)
def test_what_is_no_reference_is_refused_with_what_to_type(typed: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        artikelverwijzing(typed)
