"""One, two and many; de, het and no article; a person, a body and a group; with and without a capital: all agree."""

from __future__ import annotations

import itertools

import pytest

from tests.build import made

WHO = {
    ("de", "person"): ({"functie": "de coördinator"}, "de coördinator", "De coördinator", False, "hij zijn hem"),
    ("het", "person"): ({"functie": "het bestuurslid"}, "het bestuurslid", "Het bestuurslid", False, "het zijn het"),
    ("", "person"): ({"naam": "mevrouw A. Bos"}, "mevrouw A. Bos", "Mevrouw A. Bos", False, "zij haar haar"),
    ("de", "body"): ({"naam": "de stuurgroep"}, "de stuurgroep", "De stuurgroep", False, "zij haar haar"),
    ("het", "body"): ({"term": "het College"}, "het College", "Het College", False, "het zijn het"),
    ("", "body"): ({"term": "KunstForm"}, "KunstForm", "KunstForm", False, "zij haar haar"),
    ("de", "group"): ({"term": "de Gemeenten"}, "de Gemeenten", "De Gemeenten", True, "zij hun hen"),
    ("het", "group"): ({"term": "het Netwerk"}, "het Netwerk", "Het Netwerk", False, "het zijn het"),
    ("", "group"): ({"term": "Partners"}, "Partners", "Partners", True, "zij hun hen"),
}
OTHERS = ({"term": "de Bieb"}, {"term": "Socius"})


@pytest.mark.parametrize(("article", "sort"), WHO)
@pytest.mark.parametrize(("others", "behind"), [(0, ""), (1, " en de Bieb"), (2, ", de Bieb en Socius")])
def test_a_sentence_agrees_with_whoever_it_is_about(article: str, sort: str, others: int, behind: str) -> None:
    one, name, capital, several, pronouns = WHO[article, sort]
    who = [one, *OTHERS[:others]]
    plural = several or others > 0
    verb, adverb = ("betalen", "zijn") if plural else ("betaalt", "is")
    context = {"x": who, "alleen": one if others == 0 else who}

    assert made(
        context,
        '{{ x|wie("betalen") }}.',
        '{{ x|wie("betalen")|hoofdletter }}.',
        'Dan {{ x|doet("betalen") }}.',
        '{{ alleen|wie }} die er {{ alleen|werkwoord("zijn") }}.',
        "{{ x|zij }} {{ x|haar }} {{ x|hen }}",
    ) == [
        f"{name}{behind} {verb}.",
        f"{capital}{behind} {verb}.",
        f"Dan {verb} {name}{behind}.",
        f"{name}{behind} die er {adverb}.",
        "zij hun hen" if plural else pronouns,
    ]


def test_the_table_has_every_combination() -> None:
    assert set(WHO) == set(itertools.product(("de", "het", ""), ("person", "body", "group")))


def test_all_parties_of_a_group_are_called_by_its_term_and_some_of_them_by_their_own_names() -> None:
    towns = [{"id": f"g{n}", "term": f"de Gemeente {n}"} for n in (1, 2, 3)]
    library = {"id": "bieb", "term": "de Bibliotheek"}
    context = {"groepsnamen": [{"term": "de Gemeenten", "leden": towns}], "g": towns, "b": library}

    assert made(
        context,
        '{{ g|wie("betalen") }}',
        '{{ ([b] + g)|wie("betalen") }}',
        '{{ g[:2]|wie("betalen") }}',
        '{{ g[0]|wie("betalen") }}',
    ) == [
        "de Gemeenten betalen",
        "de Bibliotheek en de Gemeenten betalen",
        "de Gemeente 1 en de Gemeente 2 betalen",
        "de Gemeente 1 betaalt",
    ]
