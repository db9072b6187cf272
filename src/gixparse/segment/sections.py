"""Where the six sections stand: the best increasing chain of candidate headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import frozen

from gixparse.form.sections import SECTION_NAMES, SECTIONS
from gixparse.model.section import Section
from gixparse.segment.headings import ARABIC, BRACKETED, PLAIN, Heading, candidates
from gixparse.segment.subsections import find_subsections
from gixparse.text.source import Source

# Sections whose prose is divided by topics; the others hold a table, whose rows are numbered like topics.
_NARRATIVE = ("overview", "problems", "other_matters")
# A chain numbered （一） or 1. may be topics of one section; so many of the six are none.
_LEAST_OF_OTHER_STYLES = 3
_OPENING = re.compile(r"(?:[^\S\n]|[*_\"|\\#。:;.]|</[^<>\n]{0,80}>)*+\s*+")


@frozen
class TableExtent:
    """A stretch of the folded text that holds a table, found before the sections are."""

    table: str
    start: int
    end: int


@frozen
class Outline:
    """The heading of each section, None where it has none, and the other places where those headings stand.

    All offsets are of the folded text. `duplicates`, numbered like the headings taken, stand in the order of
    the text: a table of contents, a heading printed twice, a second report.
    """

    headings: tuple[Heading | None, ...]
    duplicates: tuple[Heading, ...]

    @property
    def first(self) -> Heading | None:
        """The heading that stands first in the text."""
        return next((heading for heading in self.headings if heading), None)


@frozen
class _Chain:
    score: int
    last: Heading
    before: _Chain | None = None

    def headings(self) -> list[Heading]:
        link, found = self, [self.last]
        while link.before:
            link = link.before
            found.append(link.last)
        return found[::-1]


def find_outline(source: Source, tables: Sequence[TableExtent] = ()) -> Outline:
    """The headings of the six sections. A heading inside a table is never taken."""
    found = candidates(source.plain, [(table.start, table.end) for table in tables])
    chains = [_best_chain([heading for heading in found if heading.style in (PLAIN, None)])]
    for style in (BRACKETED, ARABIC):
        chain = _best_chain([heading for heading in found if heading.style == style])
        chains.append(chain if chain and len(chain.headings()) >= _LEAST_OF_OTHER_STYLES else None)
    best = _highest(chains)
    by_section = {heading.section: heading for heading in (best.headings() if best else ())}
    numbered_alike = {heading.style for heading in by_section.values()} | ({None} if best else set())
    return Outline(
        tuple(by_section.get(ordinal) for ordinal in range(len(SECTIONS))),
        tuple(
            heading
            for heading in found
            if heading.style in numbered_alike and heading.section in by_section
            if heading is not by_section[heading.section]
        ),
    )


def _best_chain(found: Sequence[Heading]) -> _Chain | None:
    """Of all chains that name sections in the order of the form, the one of the highest score.

    Of equal ones the earlier: the second print of a heading does not begin the section anew.
    """
    ending_with: list[_Chain | None] = [None] * len(SECTIONS)
    for heading in found:
        before = _highest(ending_with[: heading.section])
        score = heading.score + (before.score if before else 0)
        known = ending_with[heading.section]
        if known is None or score > known.score:
            ending_with[heading.section] = _Chain(score, heading, before)
    return _highest(ending_with)


def _highest(chains: Iterable[_Chain | None]) -> _Chain | None:
    """The chain of the highest score, the first of equals; None for none."""
    return max((chain for chain in chains if chain), key=lambda chain: chain.score, default=None)


def find_sections(source: Source, tables: Sequence[TableExtent] = ()) -> tuple[Section, ...]:
    """The six sections in the order of the form, each present or not; `tables` of each is left empty.

    A section ends where the next one found begins; the last one at the end of the text.
    """
    return sections_of(source, find_outline(source, tables), tables)


def sections_of(source: Source, outline: Outline, tables: Sequence[TableExtent] = ()) -> tuple[Section, ...]:
    """The sections of an outline, with their text and topics."""
    ends = [heading.lead for heading in outline.headings if heading] + [len(source.folded)]
    closed = sorted((table.start, table.end) for table in tables)
    return tuple(
        _section(source, name, heading, ends, closed)
        for name, heading in zip(SECTION_NAMES, outline.headings, strict=True)
    )


def _section(
    source: Source,
    name: str,
    heading: Heading | None,
    ends: Sequence[int],
    closed: Sequence[tuple[int, int]],
) -> Section:
    """One section with its text up to the first of the `ends` behind its heading; empty without a heading."""
    if heading is None:
        return Section(name)
    start, end = text_bounds(source, heading.end, ends[bisect_right(ends, heading.start)])
    span = source.span(start, end)
    place = source.span(heading.start, heading.end)
    topics = find_subsections(source, start, end, closed) if name in _NARRATIVE else ()
    return Section(name, place.of(source.text), place, span.of(source.text), span, topics)


def text_bounds(source: Source, start: int, end: int) -> tuple[int, int]:
    """A stretch without the mark that closes the heading before it and without blanks at either end."""
    opening = _OPENING.match(source.folded, start, end)
    begin = opening.end() if opening else start
    while end > begin and source.folded[end - 1].isspace():
        end -= 1
    return begin, max(begin, end)
