from __future__ import annotations

import subprocess
import sys

from planmaker.figures.registry import Figures
from planmaker.figures.values import Matrix, Node, Risk, Tree
from planmaker.templating import fill_text

_TREE = Tree("Organisatie", "Eén stuurgroep.", (Node("Stuurgroep"),))
_MATRIX = Matrix("Risico's", "Eén risico.", (Risk("1", 2, 3),))


def _figures() -> Figures:
    return Figures(lambda number: f"<{number}>")


def test_figures_are_numbered_as_a_template_prints_them() -> None:
    figures = _figures()
    view = {"boom": figures.of(lambda: _TREE), "matrix": figures.of(lambda: _MATRIX)}

    made = fill_text("{{ matrix }} {{ boom }} {{ matrix }}", view)

    assert made == "<0> <1> <0>"
    assert figures.figures == (_MATRIX, _TREE)


def test_a_figure_that_is_not_printed_is_not_there() -> None:
    figures = _figures()
    boom = figures.of(lambda: _TREE)

    made = fill_text("{% if boom %}{{ boom.titel }}: {{ boom.alt }}{% endif %}", {"boom": boom})

    assert made == "Organisatie: Eén stuurgroep."
    assert figures.figures == ()


def test_a_figure_with_nothing_to_show_counts_as_false() -> None:
    assert not _figures().of(lambda: Tree("Leeg", "Niets.", ()))


def test_a_figure_is_made_once_and_only_when_a_template_asks_for_it() -> None:
    made: list[Tree] = []
    figures = _figures()
    boom = figures.of(lambda: made.append(_TREE) or _TREE)  # type: ignore[func-returns-value]

    assert made == []
    assert fill_text("{% if boom %}{{ boom }}{{ boom.alt }}{% endif %}", {"boom": boom}) == "<0>Eén stuurgroep."
    assert made == [_TREE]


def test_values_and_registry_load_no_library() -> None:
    program = "import sys, planmaker.figures.values, planmaker.figures.registry; print('lxml' in sys.modules)"

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)

    assert run.stdout == "False\n"
