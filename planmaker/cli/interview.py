"""The questions for a first dossier, asked in the terminal: with a way back, and one to stop and go on later."""

from __future__ import annotations

import json
from enum import Enum, auto
from pathlib import Path

import click

from planmaker import dutch
from planmaker.cli.screen import tell
from planmaker.dossier.first.questions import (
    FORM,
    QUESTIONS,
    Answers,
    Question,
    doubtful,
    names,
    problem,
    standing,
)
from planmaker.findings import Finding, InputError, Place

_BACK, _STOP, _HELP, _NOTHING = ("<", "terug"), ("stop",), ("?",), "-"


class _Turn(Enum):
    """What somebody may want instead of answering."""

    BACK = auto()
    STOP = auto()


class Interview:
    """The questions for the dossier at `target`; the answers so far are kept in a file beside it."""

    def __init__(self, target: Path, vorm: str | None) -> None:
        self.file = target.with_name(f"{target.stem}.antwoorden.json")
        self.answers = self._kept()
        if vorm:
            self.answers[FORM] = vorm
        self._questions = [question for question in QUESTIONS if not (vorm and question.path == FORM)]

    def ask(self) -> bool:
        """Ask what was not answered yet, until each answer can be read. Return False when somebody stopped.

        Raises:
            OutputError: the answers cannot be kept.
        """
        many = dutch.hoofdletter(dutch.voluit(len(self._questions)))
        tell(
            f"{many} vragen. Weet u iets nog niet, druk dan op Enter: u vult het later in.\n"
            "Typ < om terug te gaan, ? voor uitleg, - om een antwoord te wissen, en stop om later verder te gaan."
        )
        at = next((n for n, one in enumerate(self._questions) if one.path not in self.answers), len(self._questions))
        if 0 < at < len(self._questions):
            tell(f"U was bij vraag {at + 1}; daar gaat u verder.")
        while at < len(self._questions):
            question = self._questions[at]
            reply = self._reply(at, question)
            if reply is _Turn.STOP:
                return False
            if reply is _Turn.BACK:
                at = max(at - 1, 0)
                continue
            assert not isinstance(reply, _Turn)
            self.answers[question.path] = reply
            self._keep()
            at += 1
        return True

    def done(self) -> None:
        """Throw the kept answers away: they are in the dossier now."""
        self.file.unlink(missing_ok=True)

    def _reply(self, at: int, question: Question) -> str | list[str] | _Turn:
        """Ask one question until there is an answer, or somebody wants something else."""
        earlier = self.answers.get(question.path, "")
        while True:
            typed = _prompt(f"{at + 1:2}. {question.text}{_told(question, earlier)}\n  ")
            word = typed.lower()
            if word in _STOP:
                return _Turn.STOP
            if word in _BACK and at:
                return _Turn.BACK
            if word in _BACK:
                tell("    dit is de eerste vraag")
            elif word in _HELP:
                tell(f"    {question.shape.description}")
            elif not typed:
                return earlier
            elif typed == _NOTHING:
                return ""
            elif (answer := self._checked(question, typed)) is not None:
                return answer

    def _checked(self, question: Question, typed: str) -> str | list[str] | None:
        """Return the answer that was typed; None, after telling why, when it is to be asked again."""
        words = list(question.choices)
        if typed.isdecimal() and 0 < int(typed) <= len(words):
            typed = words[int(typed) - 1]
        elif words:
            typed = typed.lower()
        wrong = problem(question, typed, self.answers)
        if wrong:
            tell(f"    {wrong}")
            return None
        if question.several:
            return self._names(typed)
        if (
            question.one_name
            and (doubtful(typed) or len(names(typed)) > 1)
            and not _yes(f'Is "{typed}" de naam van één organisatie?')
        ):
            tell("    Noem er hier één. De andere noemt u bij de vraag wie er nog meer meedoen.")
            return None
        return typed

    def _names(self, typed: str) -> list[str] | None:
        """Return the names in an answer, when each is the name of one organisation."""
        found = names(typed)
        for name in found:
            if doubtful(name) and not _yes(f'Is "{name}" de naam van één organisatie?'):
                tell("    Typ ze dan opnieuw, met een komma ertussen.")
                return None
        if len(found) > 1:
            tell(f"    {dutch.hoofdletter(dutch.voluit(len(found)))} partijen: {dutch.opsomming(found)}.")
        return found

    def _kept(self) -> Answers:
        """Return the answers that were kept. Raises InputError when that file holds something else."""
        from planmaker.output.files import look
        from planmaker.output.reasons import in_dutch

        with in_dutch(self.file):
            seen = look(self.file, 1_000_000)
        if seen is None:
            return {}
        try:
            return standing(json.loads(seen.data))
        except (ValueError, RecursionError) as error:
            message = "de bewaarde antwoorden zijn niet te lezen"
            hint = "verplaats of verwijder dit bestand; dan begint u opnieuw"
            raise InputError([Finding("antwoorden-onleesbaar", message, Place(str(self.file)), hint)]) from error

    def _keep(self) -> None:
        from planmaker.output.files import look, put_new, put_over
        from planmaker.output.reasons import in_dutch

        data = (json.dumps(self.answers, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogateescape")
        with in_dutch(self.file):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            seen = look(self.file, 1_000_000)
            if seen is None:
                put_new(self.file, data)
            else:
                put_over(self.file, data, seen)


def _told(question: Question, earlier: str | list[str]) -> str:
    """Return what stands below a question: what to choose from, an example, and what was answered before."""
    lines = [
        f"   {number:2} {word}" + (f" ({meaning})" if meaning else "")
        for number, (word, meaning) in enumerate(question.choices.items(), 1)
    ]
    if question.example:
        lines.append(f"   (bijvoorbeeld {question.example})")
    if earlier:
        shown = ", ".join(earlier) if isinstance(earlier, list) else earlier
        lines.append(f"   (nu: {shown}; met Enter blijft dat zo)")
    return "".join(f"\n{line}" for line in lines)


def _prompt(text: str) -> str:
    return str(click.prompt(text, default="", show_default=False, prompt_suffix=" > ", err=True)).strip()


def _yes(question: str) -> bool:
    """Ask something that is answered by ja or nee."""
    while True:
        typed = _prompt(f"    {question} (ja of nee)\n   ").lower()
        if typed in ("ja", "j", "nee", "n"):
            return typed.startswith("j")
