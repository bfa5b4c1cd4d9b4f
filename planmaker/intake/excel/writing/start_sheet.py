"""The first sheet of a workbook: how to go about it, and where everything stands."""

from __future__ import annotations

from collections.abc import Sequence

from planmaker.intake.excel import layout
from planmaker.intake.excel.writing import looks
from planmaker.office.workbook import Tab

_STEPS = (
    "In deze werkmap vult u één keer in wat u met uw partners afspreekt. planmaker maakt er de documenten van, "
    "in Word.",
    "Begin met het blad ‘Samenwerking’ en daarna met ‘Partijen’. De rest kan later: wat leeg is, wordt in het concept "
    "een opvallend label dat zegt waar u het invult.",
    "Boven elke kolom staat wat u invult. Een * betekent: verplicht zodra u de rij gebruikt. De rij ‘voorbeeld’ telt "
    "niet mee; laat haar staan, en begin op de rij met nummer 1.",
    "Geef elke partij een kort id, zoals gemeente-waterveen. Op andere bladen kiest u dat id uit een lijst.",
    "Horen er meer regels bij één partij of één doel? Dan heeft dat een eigen blad. In de kolom ‘Hoort bij’ kiest u "
    "bij welke het hoort.",
    "Meer teksten in één cel? Zet elk op een eigen regel, met Alt+Enter. Zo maakt u ook een nieuwe alinea.",
    "Op een blad met velden onder elkaar kiest u soms ‘ja’ bij een onderdeel. Dan geldt de standaardafspraak, ook als "
    "u de velden eronder leeg laat.",
    "Verander de koppen en de namen van de bladen niet. Bladen die u niet nodig hebt, mag u leeg laten of weggooien.",
    "Een blad met een zwarte tab, en een kolom waar ‘Intern’ bij staat, is voor uw eigen organisatie: dat komt nooit "
    "in een document voor partners. Stuur deze werkmap dus niet zomaar door.",
    "Formules mogen: planmaker leest de uitkomst. Eigen aantekeningen? Maak daarvoor een eigen blad.",
    "Klaar? Bewaar het bestand, sluit het, en typ: planmaker check dossier.xlsx (of hoe uw bestand heet). Daarna: "
    "planmaker make convenant dossier.xlsx",
)


def start_sheet(sheets: Sequence[tuple[str, str]]) -> Tab:
    """Return the first sheet; `sheets` has the name of each other sheet and what it is for."""
    tab = Tab(layout.START, columns=[(34.0, looks.PLAIN), (110.0, looks.PLAIN)], gridlines=False)
    tab.put(1, 1, "Het dossier van uw samenwerking", looks.TITLE)
    row = 3
    for number, step in enumerate(_STEPS, 1):
        tab.put(row, 1, f"{number}.", looks.PLAIN)
        tab.put(row, 2, step, looks.PLAIN)
        row += 1
    row += 1
    tab.put(row, 1, "Blad", looks.HEADING)
    tab.put(row, 2, "Wat u er invult", looks.HEADING)
    for name, explanation in sheets:
        row += 1
        tab.put(row, 1, name, looks.LINK)
        tab.put(row, 2, explanation, looks.PLAIN)
        tab.links[row, 1] = name
    return tab
