"""What is found in one part of a template: its tags with their places, its blocks, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from planmaker.findings import Finding, Place, Severity
from planmaker.templating.places import Locator
from planmaker.templating.surveying.blocks import Step
from planmaker.templating.surveying.scan import Tag


@dataclass(slots=True)
class Found:
    """One tag of a part, with all that is known about its place."""

    number: int
    tag: Tag
    spot: str
    run: str = ""
    """The formatting of its run, as XML."""
    paragraph: str = ""
    """The formatting of its paragraph, as XML, without a section break."""
    splits: bool = False
    """Whether a value may break the paragraph here: the run stands directly in the paragraph."""


@dataclass(slots=True)
class Survey:
    """What was found in one part."""

    part: str
    root: etree._Element
    locator: Locator
    file: str
    found: list[Found] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    begins: dict[etree._Element, int] = field(default_factory=dict)
    """How many steps come before each paragraph with text."""
    touched: bool = False
    """Whether printing the part changes anything: it has tags, comments or escaped marks."""

    def place(self, element: etree._Element) -> Place:
        """Return the place of `element` in the template."""
        return Place(self.file, spot=self.locator.spot(element))

    def report(
        self, code: str, message: str, element: etree._Element, hint: str, severity: Severity = Severity.ERROR
    ) -> None:
        """Add a finding about `element`."""
        self.findings.append(Finding(code, message, self.place(element), hint, severity))
