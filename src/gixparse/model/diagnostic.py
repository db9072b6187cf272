"""Findings about a report, as values: a code with typed arguments; the wording is made from them on demand."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from gixparse.model.exact import Number
from gixparse.model.span import Span

Severity = Literal[
    "error",  # something printed could not be read
    "warning",  # the organ's print contradicts itself, or something is missing
    "info",  # something was inferred, converted or unusual
]

Language = Literal["en", "zh"]

# What the templates of the catalogue are filled with.
Argument = Number | str


@frozen
class Diagnostic:
    """One finding: a stable code, a severity, a place, and the arguments of its message.

    `about` names what it concerns, a cell as `table.row.column`, else a table, a section or a fact. `span` is
    where it shows; what is missing points at the place where it should have stood. `arguments` are pairs of
    name and value in the order of the template.
    """

    code: str
    severity: Severity
    span: Span
    about: str
    arguments: tuple[tuple[str, Argument], ...] = ()
    related: tuple[Span, ...] = ()

    def message(self, language: Language = "en") -> str:
        """The finding in words, English or Chinese."""
        from gixparse.messages.catalogue import render

        return render(self, language)
