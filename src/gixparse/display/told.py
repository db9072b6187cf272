"""Which findings are told in one breath: those of one code about neighbouring rows, cells or sections.

They stay separate values; only people who read them are spared the same sentence nineteen times.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from gixparse.audit.findings import CODES
from gixparse.display.words import PHRASES
from gixparse.form import cells_of
from gixparse.messages.catalogue import render, subject
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.order import cells_by_address
from gixparse.model.report import SECTION_NAMES

# Fewer are told one by one.
FEWEST = 3
# What an equation finds has numbers of its own, and each is worth its line.
_ALONE = frozenset(CODES.values())


@frozen
class Told:
    """One finding, or several of one code on neighbours, in the order of the text."""

    findings: tuple[Diagnostic, ...]

    @property
    def first(self) -> Diagnostic:
        """The finding that stands first in the text."""
        return self.findings[0]

    @property
    def last(self) -> Diagnostic:
        """The finding that stands last in the text."""
        return self.findings[-1]

    def message(self, language: Language) -> str:
        """The finding in words; of several, how many they are, from where to where, and the words of the first."""
        if len(self.findings) == 1:
            return render(self.first, language)
        phrases, about = PHRASES[language], {one.about for one in self.findings}
        kind = "sections" if self.first.about.startswith("section.") else _kind(about)
        ends = (subject(one.about, language) for one in (self.first, self.last))
        first, last = (end.removeprefix("section ").partition(" (")[0] if kind == "sections" else end for end in ends)
        where = phrases[kind].format(count=len(about), first=first, last=last)
        if len({one.arguments for one in self.findings}) > 1:
            where = phrases["first_row"].format(where)
        return render(self.first, language, where)


def told(findings: Iterable[Diagnostic], edition: str | None) -> tuple[Told, ...]:
    """The findings in their order, neighbours of one code together at the place of the first of them."""
    runs: list[list[Diagnostic]] = []
    open_runs: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        run = open_runs.get(finding.code)
        if run and finding.code not in _ALONE and _neighbours(run[-1].about, finding.about, edition):
            run.append(finding)
        else:
            open_runs[finding.code] = [finding]
            runs.append(open_runs[finding.code])
    return tuple(
        group for run in runs for group in ([Told(tuple(run))] if len(run) >= FEWEST else [Told((one,)) for one in run])
    )


def _kind(about: set[str]) -> str:
    return "cells_of" if all(one in _places(None) and _is_cell(one) for one in about) else "rows"


def _is_cell(about: str) -> bool:
    return about in {".".join(address) for address in cells_by_address()}


def _neighbours(one: str, other: str, edition: str | None) -> bool:
    """Whether both are rows (or cells of rows, or sections) that follow one another in the form."""
    places = _places(edition)
    if one not in places or other not in places or _is_cell(one) != _is_cell(other):
        return False
    (table, row), (other_table, other_row) = places[one], places[other]
    return table == other_table and other_row - row in (0, 1)


@cache
def _places(edition: str | None) -> dict[str, tuple[str, int]]:
    """Table and ordinal of the row of everything that a finding about a row or a cell is about; of sections, too."""
    places = {f"section.{name}": ("section", place) for place, name in enumerate(SECTION_NAMES)}
    rows: dict[tuple[str, str], int] = {}
    for table, row, column in cells_of(edition) if edition else cells_by_address():
        place = table, rows.setdefault((table, row), len(rows))
        places[f"{table}.{row}"] = places[f"{table}.{row}.{column}"] = place
    return places
