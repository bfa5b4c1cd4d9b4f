"""The ten questions that matter, asked in the terminal; their answers go into a first dossier, the rest stays open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import click

from planmaker.cli.screen import tell
from planmaker.dossier.first.forms import FORMS, First, add_partners, first_dossier, known_form
from planmaker.dossier.first.start import fill


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the field that its answer fills, and what makes a date or a choice of it."""

    text: str
    path: str
    example: str = ""
    kind: str = "tekst"


QUESTIONS = (
    Question("Hoe heet de samenwerking?", "samenwerking.naam", "Taalhuis Waterveen"),
    Question("Welk soort samenwerking is het?", "samenwerking.vorm", kind="vorm"),
    Question("Waarom werkt u nu samen, in één zin?", "samenwerking.aanleiding"),
    Question("Waar werkt u samen?", "samenwerking.werkgebied", "de gemeente Waterveen"),
    Question("Wat is de officiële naam van de bibliotheek?", "partijen[0].naam", "Stichting Bibliotheek Waterveen"),
    Question("Met welke gemeente werkt u samen?", "partijen[1].naam", "gemeente Waterveen"),
    Question("Wie doen er nog meer mee? Zet er komma's tussen.", "partijen", "Stichting Welzijn, ROC Waterveen"),
    Question("Wij werken samen om …", "ambitie.belofte", "iedere inwoner te helpen met lezen"),
    Question("Wanneer gaan de afspraken in?", "samenwerking.looptijd.ingang", "1 januari 2027", "datum"),
    Question("Tot en met wanneer gelden ze?", "samenwerking.looptijd.einde", "31 december 2030", "datum"),
)

Answers = dict[str, str]
"""By the path of the question; a question that was skipped is not there."""


def ask(vorm: str | None) -> Answers:
    """Ask everything, except the form when that is known, until each answer can be read. Enter skips a question."""
    tell("Tien vragen. Weet u iets nog niet, druk dan op Enter: u vult het later in.")
    answers: Answers = {"samenwerking.vorm": vorm} if vorm else {}
    for number, question in enumerate(QUESTIONS, 1):
        if question.path not in answers:
            typed = _answer(number, question)
            if typed:
                answers[question.path] = typed
    return answers


def _answer(number: int, question: Question) -> str:
    example = f"\n   (bijvoorbeeld {question.example})" if question.example else ""
    if question.kind == "vorm":
        example = f"\n   ({', '.join(FORMS)} of anders)"
    asked = f"{number:2}. {question.text}{example}\n  "
    while True:
        typed = click.prompt(asked, default="", show_default=False, prompt_suffix=" > ", err=True).strip()
        wrong = _CHECKS[question.kind](typed) if typed else ""
        if not wrong:
            return str(typed)
        tell(f"    {wrong}")


def _wrong_form(typed: str) -> str:
    from planmaker.dutch import meest_lijkend

    if known_form(typed):
        return ""
    near = meest_lijkend(typed, (*FORMS, "anders"))
    return f'"{typed}" staat er niet bij' + (f"; bedoelt u {near}?" if near else "")


def _wrong_date(typed: str) -> str:
    from planmaker.dutch import parse_datum

    try:
        parse_datum(typed)
    except ValueError as error:
        return str(error)
    return ""


def _wrong_text(typed: str) -> str:
    from planmaker.dossier.values import ILLEGAL

    return "er staat een teken in dat Word niet kan bewaren; typ het opnieuw" if ILLEGAL.search(typed) else ""


_CHECKS: dict[str, Callable[[str], str]] = {"tekst": _wrong_text, "vorm": _wrong_form, "datum": _wrong_date}


def filled(answers: Answers) -> First:
    """Return the first dossier, cut to the form that was answered, with the answers filled in.

    Whoever named partners gets those, in place of the ones that the form suggests.
    """
    others = [name.strip() for name in answers.get("partijen", "").split(",") if name.strip()]
    first = first_dossier(known_form(answers.get("samenwerking.vorm", "")), suggest=not others)
    add_partners(first.tree, [("anders", name, "", "anders") for name in others])
    for path, answer in answers.items():
        if path not in ("partijen", "samenwerking.vorm"):
            fill(first.tree, path, answer)
    return first
