"""Where the six sections stand: the best increasing chain of candidate headings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import regex as re
from attrs import frozen

from gixparse.form.sections import SECTION_NAMES, SECTIONS
from gixparse.model.section import Section
from gixparse.segment.headings import ARABIC, BRACKETED, PLAIN, Heading, candidates, has_text
from gixparse.segment.subsections import find_subsections
from gixparse.text.source import Source

# Sections whose prose is divided by topics; the others hold a table, whose rows are numbered like topics.
_NARRATIVE = ("overview", "problems", "other_matters")
# A chain numbered （一） or 1. may be topics of one section; so many of the six are none.
_LEAST_OF_OTHER_STYLES = 3
# Fewer headings without text may have lost it.
_LEAST_OF_CONTENTS = 3
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
    the text: a table of contents, a heading printed twice, a second report. The lines of a table of contents have no
    text of their own behind them; `doubled` gives those headings that have, in both places. `displaced` are headings
    of sections that have none in `headings`: whole ones, numbered like the others and with text of their own, but
    out of the form's order. Such a section is not missing, it stands elsewhere.
    """

    headings: tuple[Heading | None, ...]
    duplicates: tuple[Heading, ...]
    displaced: tuple[Heading, ...] = ()

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
    """The headings of the six sections. Inside a table only a heading beyond doubt is taken."""
    found = candidates(source.plain, [(table.start, table.end) for table in tables])
    listed = _contents(found)
    chosen = [heading for heading in found if heading.start not in listed]
    chains = [_best_chain([heading for heading in chosen if heading.style in (PLAIN, None)])]
    for style in (BRACKETED, ARABIC):
        chain = _best_chain([heading for heading in chosen if heading.style == style])
        chains.append(chain if chain and len(chain.headings()) >= _LEAST_OF_OTHER_STYLES else None)
    best = _highest(chains)
    by_section = {heading.section: heading for heading in (best.headings() if best else ())}
    styles = {heading.style for heading in by_section.values()}
    numbered_alike = styles | ({None} if best else set())
    return Outline(
        tuple(by_section.get(ordinal) for ordinal in range(len(SECTIONS))),
        tuple(
            heading
            for heading in found
            if heading.style in numbered_alike and heading.section in by_section
            if heading is not by_section[heading.section]
        ),
        tuple(
            heading
            for before, heading in zip([None, *chosen], chosen, strict=False)
            if heading.section not in by_section and heading.style in styles - {None}
            # Behind a heading without text, this may be the last line of a table of contents.
            if heading.is_full and heading.has_text and (before is None or before.has_text)
        ),
    )


def _contents(found: Sequence[Heading]) -> set[int]:
    """Where the lines of tables of contents begin.

    They go forward with nothing between them, continue no section before them, and one that they name stands
    behind them with text.
    """
    runs: list[list[Heading]] = []
    for heading in found:
        if runs and not runs[-1][-1].has_text and runs[-1][-1].section < heading.section:
            runs[-1].append(heading)
        else:
            runs.append([heading])
    listed: set[int] = set()
    behind: set[int] = set()
    for place in range(len(runs) - 1, -1, -1):
        run = runs[place]
        begins_anew = not place or runs[place - 1][-1].section >= run[0].section
        if len(run) >= _LEAST_OF_CONTENTS and begins_anew and behind & {heading.section for heading in run}:
            listed |= {heading.start for heading in run}
        elif run[-1].has_text:
            behind.add(run[-1].section)
    return listed


def doubled(outline: Outline, source: Source) -> tuple[Heading, ...]:
    """The duplicates of an outline that have text of their own, as the heading taken for their section has.

    A table of contents is not doubled: nothing but page numbers stands between its lines, and its last line,
    which the text follows, stands behind one that has nothing.
    """
    found = [heading for heading in (*outline.headings, *outline.duplicates, *outline.displaced) if heading]
    found.sort(key=lambda heading: heading.start)
    if not found:
        return ()
    ends = [heading.lead for heading in found[1:]] + [len(source.plain)]
    own = [has_text(source.plain, heading.end, end) for heading, end in zip(found, ends, strict=True)]
    with_text = {heading.start for heading, has_own in zip(found, own, strict=True) if has_own}
    unlisted = {heading.start for heading, before in zip(found, [True, *own], strict=False) if before} & with_text
    taken = [heading is not None and heading.start in with_text for heading in outline.headings]
    return tuple(one for one in outline.duplicates if one.start in unlisted and taken[one.section])


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
