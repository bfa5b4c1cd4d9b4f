"""The ten questions that matter for a first dossier, as data: for the terminal, and for any form.

What may be answered, an example and what the choices mean follow from the field that a question fills.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.first.forms import First, add_partners, first_dossier, known_form
from planmaker.dossier.first.start import fill
from planmaker.dossier.model.examples import example
from planmaker.dossier.model.fields import Shape, part_at, shape_map

Answers = dict[str, str | list[str]]
"""What was answered, by the path of the question; "" where a question was skipped."""

FORM, PARTNERS = "samenwerking.vorm", "partijen"
"""The questions whose answers decide what the first dossier is, and not only fill a field of it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the field that its answer fills.

    `shown` is an example where that of the field does not fit; `not_before` the question whose day this one cannot come
    before; `one_name` says that the answer names one organisation.
    """

    path: str
    text: str
    shown: str = ""
    not_before: str = ""
    one_name: bool = False

    @property
    def shape(self) -> Shape:
        """The field."""
        *above, name = re.findall(r"[a-z_]+", self.path)
        part = part_at(Dossier, tuple(above))
        assert part is not None
        return shape_map(part)[name]

    @property
    def several(self) -> bool:
        """Whether the answer is a list of names."""
        return self.shape.part is not None

    @property
    def choices(self) -> Mapping[str, str]:
        """The words to choose from, each with what it means."""
        shape = self.shape
        return {word: shape.meanings.get(word, "") for word in shape.choices}

    @property
    def example(self) -> str:
        """An example of an answer; nothing when there are choices."""
        if self.shown or self.choices:
            return self.shown
        *above, name = re.findall(r"[a-z_]+", self.path)
        part = part_at(Dossier, tuple(above))
        assert part is not None
        return str(example(part, name) or "")


QUESTIONS = (
    Question("samenwerking.naam", "Hoe heet de samenwerking?"),
    Question(FORM, "Welk soort samenwerking is het?"),
    Question("samenwerking.aanleiding", "Waarom werkt u nu samen, in één zin?"),
    Question("samenwerking.werkgebied", "Waar werkt u samen?"),
    Question("partijen[0].naam", "Wat is de officiële naam van de bibliotheek?", one_name=True),
    Question("partijen[1].naam", "Met welke gemeente werkt u samen?", "gemeente Waterveen", one_name=True),
    Question(PARTNERS, "Wie doen er nog meer mee? Zet er komma's tussen.", "Stichting Welzijn, ROC Waterveen"),
    Question("ambitie.belofte", "Wij werken samen om …", "iedere inwoner te helpen met lezen"),
    Question("samenwerking.looptijd.ingang", "Wanneer gaan de afspraken in?"),
    Question(
        "samenwerking.looptijd.einde", "Tot en met wanneer gelden ze?", not_before="samenwerking.looptijd.ingang"
    ),
)  # fmt: skip


def problem(question: Question, typed: str, answers: Answers) -> str:
    """Return what is wrong with an answer, given what was answered before; nothing when it can stand."""
    if question.choices:
        if typed in question.choices:
            return ""
        near = dutch.meest_lijkend(typed, question.choices)
        return f'"{typed}" staat er niet bij' + (f"; bedoelt u {near}?" if near else "")
    value, wrong = _read(question, typed)
    if wrong or not question.not_before:
        return wrong
    earlier = answers.get(question.not_before)
    begin = _read(_of(question.not_before), earlier)[0] if isinstance(earlier, str) and earlier else None
    if begin is not None and value < begin:
        return f"dat is vóór {dutch.datum(begin)}, de dag waarop de afspraken ingaan"
    return ""


def _of(path: str) -> Question:
    return next(question for question in QUESTIONS if question.path == path)


def _read(question: Question, typed: str) -> tuple[Any, str]:
    """Return the value that the field makes of a text, and what is wrong with that text."""
    kind: Any = str if question.several else question.shape.annotation
    if question.several:
        kind = _of("samenwerking.naam").shape.annotation  # names are texts like any other
    try:
        return TypeAdapter(kind).validate_python(typed), ""
    except ValidationError as error:
        told = error.errors()[0].get("ctx", {})
        return None, "; ".join(str(told[part]) for part in ("message", "hint") if told.get(part)) or "dit kan hier niet"


def names(typed: str) -> list[str]:
    """Return the names in an answer: what stands between commas, semicolons and line ends."""
    return [name for part in re.split(r"[,;\n]", typed) if (name := part.strip())]


def doubtful(name: str) -> bool:
    """Tell whether this may be more than one name: "ROC en Kwadraad"; "Stichting Welzijn en Zorg" is one."""
    return re.search(r"\s(?:en|&|\+)\s|/", name) is not None


def answered(answers: Answers) -> First:
    """Return the first dossier for these answers, cut to the form that was answered.

    Whoever named partners gets those, in place of the ones that the form suggests. An answer that no longer can stand,
    or to no question, counts for nothing.
    """
    form, others = answers.get(FORM), answers.get(PARTNERS)
    partners = others if isinstance(others, list) else []
    first = first_dossier(known_form(form) if isinstance(form, str) else None, suggest=not partners)
    add_partners(first.tree, [("anders", name, "", "anders") for name in partners])
    for question in QUESTIONS:
        answer = answers.get(question.path)
        if isinstance(answer, str) and answer and question.path != FORM and not question.several:
            fill(first.tree, question.path, answer)
    return first


def standing(found: Any) -> Answers:
    """Return the answers in `found`, read from anywhere, that can stand."""
    answers: Answers = {}
    for question in QUESTIONS if isinstance(found, dict) else ():
        answer = found.get(question.path)
        if question.several and isinstance(answer, list):
            if all(isinstance(name, str) and name.strip() and not _read(question, name)[1] for name in answer):
                answers[question.path] = answer
        elif isinstance(answer, str) and not (answer and problem(question, answer, answers)):
            answers[question.path] = answer
    return answers
