"""The page of filters and functions for authors of templates, each with an example whose result is worked out here."""

from __future__ import annotations

import datetime
import textwrap
from typing import Any

from planmaker.dossier.values import Bedrag
from planmaker.templating import Template
from planmaker.templating.filters import FILTERS, FUNCTIONS
from planmaker.templating.language import language
from tests.build import docx, p
from tests.support import text_of

Told = tuple[str, str, tuple[str, ...]]
"""What something takes, what it gives, and examples: what stands between `{{` and `}}`, or text with tags."""

DATA: dict[str, Any] = {
    "ingang": datetime.date(2027, 1, 1),
    "budget": Bedrag(1250050),
    "zaken": ["brood en beleg", "thee"],
    "partijen": [{"term": "de Bibliotheek"}, {"term": "de Gemeente"}],
    "fase": {"begin": datetime.date(2027, 2, 1), "einde": datetime.date(2027, 3, 1)},
    "norm": None,
    "keuzes": {"go-met-voorwaarden": "Go, met voorwaarden"},
}
"""What the examples are about; the page shows it."""

_SHOWN = """\
| naam | waarde |
| --- | --- |
| `ingang` | 1 januari 2027 |
| `budget` | € 12.500,50 |
| `zaken` | de teksten ‘brood en beleg’ en ‘thee’ |
| `partijen` | de Bibliotheek en de Gemeente |
| `fase` | een onderdeel met `begin` 1 februari 2027 en `einde` 1 maart 2027 |
| `norm` | niets ingevuld |
| `keuzes` | een lijstje woorden: bij `go-met-voorwaarden` hoort ‘Go, met voorwaarden’ |
"""

TOLD: dict[str, Told] = {
    "aantal": ("getal", "het getal met zijn zelfstandig naamwoord", ('3|aantal("week")', '1|aantal("stuk", "stuks")')),
    "bedrag": ("bedrag", "het bedrag in een zin", ("budget|bedrag", "budget|bedrag(false)")),
    "bedrag_getal": ("bedrag", "het bedrag in een cel van een tabel", ("budget|bedrag_getal",)),
    "btw": ("keuze", "hoe bedragen tot de btw staan", ('"inclusief"|btw', '"vrijgesteld"|btw')),
    "datum": ("datum", "de datum in een zin", ("ingang|datum",)),
    "datum_kort": ("datum", "de datum in een cel van een tabel", ("ingang|datum_kort",)),
    "dd": ("datum", "de datum na het woord voor een stuk", ("ingang|dd",)),
    "doet": (
        "partij, overleg, tekst of lijst",
        "wie het doet, met het werkwoord voorop",
        ('partijen|doet("betalen")',),
    ),
    "eenheid": (
        "eenheid, naam van een indicator",
        "de eenheid zonder wat de naam al zegt",
        ('"deelnemers per jaar"|eenheid("aantal deelnemers")',),
    ),
    "eerste_woord": ("tekst", "het werkwoord van een zinsdeel, met ‘zich’", ('"zet zich in voor taal"|eerste_woord',)),
    "getal": ("getal", "het getal met punten en een komma", ("12500|getal", "0.5|getal(2)")),
    "haar": ("partij, overleg, tekst of lijst", "het bezittelijk voornaamwoord", ("partijen[0]|haar", "partijen|haar")),
    "hen": ("partij, overleg, tekst of lijst", "het voornaamwoord als lijdend voorwerp", ("partijen|hen",)),
    "hoofdletter": ("tekst", "de tekst met een hoofdletter voorop", ('"de Bibliotheek"|hoofdletter',)),
    "ieder_jaar": ("tekst", "wanneer iets ieder jaar is", ('"oktober"|ieder_jaar(none)',)),
    "ieder_jaar_voor": ("tekst", "vóór welke dag iets ieder jaar is", ('"1 april"|ieder_jaar_voor(none)',)),
    "in_woorden": (
        "keuze",
        "de woorden die een tabel bij de keuze heeft",
        ('"go-met-voorwaarden"|in_woorden(keuzes)',),
    ),
    "inzet": (
        "tekst",
        "wat iemand inzet, achter een toezegging",
        ('"120 uur per jaar"|inzet', '"€ 50 per jaar"|inzet'),
    ),
    "keer": ("getal", "hoe vaak", ("2|keer", "5|keer")),
    "lidwoord": ("zelfstandig naamwoord", "het lidwoord dat erbij hoort", ('"bibliotheek"|lidwoord',)),
    "maand_jaar": ("datum", "de maand en het jaar", ("ingang|maand_jaar",)),
    "na_eerste_woord": ("tekst", "wat op het werkwoord volgt", ('"zet zich in voor taal"|na_eerste_woord',)),
    "met": (
        "waarde",
        "de waarde met woorden ervoor en erna, of niets als er niets is",
        ('"K-1"|met(", kenmerk ")', '"Zie"|met("", " hier")'),
    ),
    "naar_aantal": (
        "lijst of getal",
        "de woorden voor één, of die voor meer of geen",
        ('zaken|naar_aantal("het doel", "de doelen")', '1|naar_aantal("het doel", "de doelen")'),
    ),
    "of": ("waarde", "de waarde, of andere woorden als er niets is", ('norm|of("nog te bepalen")',)),
    "of_streep": ("waarde", "de waarde, of een streepje als er niets is", ("norm|of_streep",)),
    "opsomming": (
        "lijst",
        "de items als opsomming; van onderdelen het veld dat u noemt",
        ("zaken|opsomming", 'partijen|opsomming("term")', 'zaken|opsomming(voegwoord="of")'),
    ),
    "procent": ("getal", "het percentage", ("70|procent",)),
    "puntkommas": ("lijst", "de items met puntkomma's ertussen", ("zaken|puntkommas",)),
    "rangtelwoord": ("getal", "het hoeveelste, in woorden", ("2|rangtelwoord",)),
    "slug": ("tekst", "de tekst als deel van een bestandsnaam", ('"Café Noord"|slug',)),
    "te": ("plaats", "waar iemand gevestigd is", ('"Waterveen"|te', '"gemeente Waterveen"|te')),
    "tijdvak": ("onderdeel met `begin` en `einde`", "van wanneer tot wanneer, in een cel", ("fase|tijdvak",)),
    "uiterlijk": (
        "zinsdeel, datum",
        "het zinsdeel met zijn laatste dag, ervoor of achter het werkwoord",
        ('"een zaal te openen"|uiterlijk(ingang)', '"opent een zaal"|uiterlijk(ingang, true)'),
    ),
    "verwijswoord": (
        "tekst",
        "het voornaamwoord: `onderwerp`, `bezittelijk` of `lijdend`",
        ('"de Bibliotheek"|verwijswoord("bezittelijk")', '"het College"|verwijswoord("onderwerp")'),
    ),
    "voluit": ("getal", "het getal in woorden", ("7|voluit",)),
    "voud": ("getal", "het aantal exemplaren", ("2|voud",)),
    "wanneer": ("tekst", "een tijd die in de zin past", ('"najaar 2027"|wanneer',)),
    "werkwoord": (
        "partij, overleg, tekst of lijst",
        "het werkwoord dat erbij past",
        ('partijen|werkwoord("betalen")',),
    ),
    "wie": (
        "partij, overleg, tekst of lijst",
        "wie, met een werkwoord ook wat die doet",
        ("partijen|wie", 'partijen[0]|wie("betalen")'),
    ),
    "zij": (
        "partij, overleg, tekst of lijst",
        "het voornaamwoord als onderwerp",
        ("partijen[0]|zij", '"het College"|zij'),
    ),
    "zin": ("tekst", "de tekst als hele zin", ('"er komt brood"|zin',)),
    "zonder_lidwoord": ("tekst", "de tekst zonder lidwoord voorop", ('"de Bibliotheek"|zonder_lidwoord',)),
    "zonder_punt": ("tekst", "de tekst zonder punt aan het eind", ('"Er komt brood."|zonder_punt',)),
    "artikel": ("naam van een artikel", "een verwijzing naar een artikel", ('artikel("looptijd")',)),
    "artikelen": ("namen van artikelen", "een verwijzing naar enkele artikelen", ('artikelen("doel", "looptijd")',)),
    "bijlage": ("naam van een bijlage", "een verwijzing naar een bijlage", ('bijlage("begroting")',)),
    "hoofdstuk": ("naam van een hoofdstuk", "een verwijzing naar een hoofdstuk", ('hoofdstuk("looptijd")',)),
    "label": ("naam", "niets; de alinea waar het staat, heet zo voor verwijzingen", ('{{ label("slot") }}Slot',)),
    "lid": ("naam van een artikel, getal", "een verwijzing naar een lid", ('lid("looptijd", 2)',)),
    "teken": (
        "`loop`",
        "een puntkomma na elk item van een lus, een punt na het laatste",
        ("{% for zaak in zaken %}{{ zaak }}{{ teken(loop) }} {% endfor %}",),
    ),
}
"""Every filter and function of planmaker, by name."""

_HEAD = """\
# Filters en functies in een sjabloon

<!-- Gemaakt uit de code; wijzig deze pagina niet hier. Opnieuw maken: make renew -->

Wat een sjabloon met een waarde kan doen. Hoe tags werken, staat in [Sjablonen maken in Word](sjablonen.md); welke namen
er zijn, in [Namen in een sjabloon](sjabloonnamen.md).

Elk voorbeeld hieronder is uitgevoerd, met deze waarden:

"""

_TABLE = "| naam | neemt | geeft | u schrijft | in het document staat |\n| --- | --- | --- | --- | --- |\n"

_JINJA = "https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-filters"

_ARTICLES = (
    p("Doel", "Artikel", "doel")
    + p("Een", "Lid")
    + p("Looptijd", "Artikel", "looptijd")
    + p("Een", "Lid")
    + p("Twee", "Lid")
    + p("Kaart", "Bijlage", "bijlage_kaart")
    + p("Begroting", "Bijlage", "bijlage_begroting")
)


def page() -> str:
    """Return the page. Raises KeyError for a filter or function that nothing is told of."""
    jinja = sorted(set(language().filters) - set(FILTERS))
    return (
        f"{_HEAD}{_SHOWN}\n## Filters\n\n{_TABLE}{_rows(FILTERS)}\n## Functies\n\n"
        "Achter een verwijzing past alleen het filter `hoofdletter`. In de voorbeelden staan een artikel ‘Doel’, een\n"
        "artikel ‘Looptijd’ met twee leden, en de bijlagen ‘Kaart’ en ‘Begroting’.\n\n"
        f"{_TABLE}{_rows(FUNCTIONS)}\n## Van Jinja\n\n"
        f"Deze filters van [Jinja]({_JINJA}) werken ook:\n\n"
        f"{_wrapped(jinja)}\n"
    )


def _rows(names: dict[str, Any]) -> str:
    return "".join(_row(name, *TOLD[name]) for name in sorted(names))


def _row(name: str, takes: str, gives: str, examples: tuple[str, ...]) -> str:
    written = "<br>".join(f"`{_tagged(one)}`" for one in examples)
    shown = "<br>".join(result(_tagged(one)) for one in examples)
    cells = (f"`{name}`", takes, gives, written, shown)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _tagged(example: str) -> str:
    return example if "{" in example else f"{{{{ {example} }}}}"


def result(text: str) -> str:
    """Return what a document says where a template has this text."""
    template = Template(docx(_ARTICLES, p(text)), "voorbeeld.docx")
    return text_of(template.render(DATA))[-1].replace("\u00a0", " ").strip()


def _wrapped(words: list[str]) -> str:
    return textwrap.fill(", ".join(f"`{word}`" for word in words) + ".", 120, break_on_hyphens=False)
