"""Which findings are told in one breath: those of one code about neighbouring rows, or about parts all missing.

They stay separate values; only people who read them are spared the same sentence nineteen times.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from gixparse.audit.findings import CODES
from gixparse.display.words import PHRASES, TITLES
from gixparse.form import cells_of
from gixparse.messages.catalogue import render, subject
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.order import cells_by_address
from gixparse.model.report import SECTION_NAMES

# Fewer are told one by one.
FEWEST = 3
# What an equation finds has numbers of its own, and each is worth its line.
_ALONE = frozenset(CODES.values())
_PARTS = (*TITLES["en"], *(f"section.{name}" for name in SECTION_NAMES))


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
        """The finding in words; of several, what they are about, and the words of the first."""
        if len(self.findings) == 1:
            return render(self.first, language)
        where = _named(self.findings, language) if _is_part(self.first.about) else _ranged(self.findings, language)
        if len({one.arguments for one in self.findings}) > 1:
            where = PHRASES[language]["first_row"].format(where)
        return render(self.first, language, where)


def told(findings: Iterable[Diagnostic], edition: str | None) -> tuple[Told, ...]:
    """The findings in their order, those that belong together at the place of the first of them."""
    runs: list[list[Diagnostic]] = []
    open_runs: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        run = open_runs.get(finding.code)
        if run and finding.code not in _ALONE and _together(run[-1], finding, edition):
            run.append(finding)
        else:
            open_runs[finding.code] = [finding]
            runs.append(open_runs[finding.code])
    return tuple(
        group for run in runs for group in ([Told(tuple(run))] if len(run) >= FEWEST else [Told((one,)) for one in run])
    )


def _together(one: Diagnostic, other: Diagnostic, edition: str | None) -> bool:
    """Whether both are about sections or tables and point to one place, or about neighbouring rows of the form."""
    if _is_part(one.about) and _is_part(other.about):
        return one.span == other.span
    places = _places(edition)
    if one.about not in places or other.about not in places or _is_cell(one.about) != _is_cell(other.about):
        return False
    (table, row), (other_table, other_row) = places[one.about], places[other.about]
    return table == other_table and other_row - row in (0, 1)


def _ranged(findings: tuple[Diagnostic, ...], language: Language) -> str:
    """How many rows or cells, from where to where."""
    about = dict.fromkeys(one.about for one in findings)
    phrase = PHRASES[language]["cells_of" if all(map(_is_cell, about)) else "rows"]
    first, last = (subject(one.about, language) for one in (findings[0], findings[-1]))
    return phrase.format(count=len(about), first=first, last=last)


def _named(findings: tuple[Diagnostic, ...], language: Language) -> str:
    """Sections or tables by their names, in the order of the form."""
    about = sorted({one.about for one in findings}, key=_PARTS.index)
    if language == "zh":
        return PHRASES[language]["and"].join(subject(one, language) for one in about)
    kind = "sections" if about[0].startswith("section.") else "tables"
    return f"{kind} {', '.join(one.removeprefix('section.') for one in about)}"


def _is_cell(about: str) -> bool:
    return about in {".".join(address) for address in cells_by_address()}


def _is_part(about: str) -> bool:
    return about in _PARTS


@cache
def _places(edition: str | None) -> dict[str, tuple[str, int]]:
    """Table and ordinal of the row of everything that a finding about a row or a cell is about."""
    places: dict[str, tuple[str, int]] = {}
    rows: dict[tuple[str, str], int] = {}
    for table, row, column in cells_of(edition) if edition else cells_by_address():
        place = table, rows.setdefault((table, row), len(rows))
        places[f"{table}.{row}"] = places[f"{table}.{row}.{column}"] = place
    return places
