"""How many marks are usual around the figures of a row, and how many more a row has: there its blank cells stand."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import field, frozen

from gixparse.align.heads import Columns
from gixparse.align.lexicon import depth
from gixparse.align.rows import RowReading
from gixparse.align.scan import EMPTY_WORDS, Token
from gixparse.layout.cells import Gap, gap
from gixparse.layout.readers import Reader

# Marks of cells, of rules between rows, of quotation and emphasis.
_MARKS = '|"*_-=+:~'
# A number of marks is usual when this share of the full rows has it.
USUAL = 0.8


@frozen
class Marks:
    """What the full rows of a text teach about one reader.

    `step` is how many marks usually stand between two figures; `lead` before the first and `trail` behind the last
    one, by the depth of the row's label, since merged labels put marks in front of a row. `least_lead` and
    `least_trail` are the fewest seen. All None or empty where there is nothing to learn from.
    """

    step: int | None = None
    lead: dict[int | None, int] = field(factory=dict)
    trail: dict[int | None, int] = field(factory=dict)
    least_lead: int | None = None
    least_trail: int | None = None


@frozen
class Extra:
    """Marks of a row beyond the usual: before its first cell, between its cells, behind its last one.

    `before` and `behind` are None where the usual number is not known. None of them is negative in a row like
    others.
    """

    before: int | None
    between: tuple[int, ...]
    behind: int | None


def gaps_inside(reading: RowReading, plain: str) -> list[Gap]:
    """The gaps between neighbouring figures of a row."""
    return [
        gap(plain, one.end, other.start)
        for one, other in zip(reading.cells, reading.cells[1:], strict=False)
        if one.print and other.print
    ]


def learn(rows: Iterable[tuple[RowReading, Columns]], reader: Reader, plain: str) -> Marks:
    """The usual marks of a reader, from the rows that have a figure in every column."""
    steps: Counter[int] = Counter()
    leads: dict[int | None, Counter[int]] = {}
    trails: dict[int | None, Counter[int]] = {}
    for reading, columns in rows:
        if len(reading.cells) == len(columns.names) and all(cell.print for cell in reading.cells):
            if reader.rows_end and not starts_on_its_line(reading, plain):
                continue
            level = depth(reading.table, reading.row)
            steps.update(reader.count(one) for one in gaps_inside(reading, plain))
            leads.setdefault(level, Counter())[lead_of(reading, reader, plain)] += 1
            # What follows the last row is no row, and what is usual before it nobody can say.
            if reading.followed:
                trails.setdefault(level, Counter())[trail_of(reading, reading.cells, reader, plain)] += 1
    return Marks(_usual(steps), _usual_each(leads), _usual_each(trails), _least(leads), _least(trails))


def _usual(counts: Counter[int]) -> int | None:
    if not counts:
        return None
    value, times = counts.most_common(1)[0]
    return value if times >= USUAL * counts.total() else None


def _usual_each(counts: dict[int | None, Counter[int]]) -> dict[int | None, int]:
    usual = {level: _usual(counter) for level, counter in counts.items()}
    return {level: value for level, value in usual.items() if value is not None}


def _least(counts: dict[int | None, Counter[int]]) -> int | None:
    return min((value for counter in counts.values() for value in counter), default=None)


def starts_on_its_line(reading: RowReading, plain: str) -> bool:
    """Whether the first cell of a row stands on the line that its label ends on."""
    return gap(plain, reading.body_start, reading.cells[0].start).same_line


def lead_of(reading: RowReading, reader: Reader, plain: str) -> int:
    """Marks between the last label or head of a row and its first cell."""
    return reader.count(gap(plain, reading.body_start, reading.cells[0].start))


def trail_of(reading: RowReading, cells: Sequence[Token], reader: Reader, plain: str) -> int:
    """Marks behind the last of the cells: on its line where lines end rows; pipes that touch tell nothing."""
    start = cells[-1].end
    end = reading.next_start if len(cells) == len(reading.cells) else reading.cells[len(cells)].start
    behind = gap(plain, start, line_end(plain, start, end) if reader.rows_end else end)
    return reader.count(behind) - behind.touching


def has_residue(between: str) -> bool:
    """Whether something is printed between two cells, so that what seems a blank cell is none.

    A mark of emphasis or of a rule never stands alone; alone in a cell, it is what the organ printed.
    """
    for word in between.split():
        inside = word.strip('|"')
        if inside not in EMPTY_WORDS and (len(inside) == 1 or inside.strip(_MARKS)):
            return True
    return False


def line_end(plain: str, start: int, end: int) -> int:
    """The end of the line that `start` is on, at most `end`."""
    found = plain.find("\n", start, end)
    return end if found < 0 else found


def extra_marks(reading: RowReading, cells: Sequence[Token], reader: Reader, marks: Marks, plain: str) -> Extra | None:
    """The marks of a row beyond the usual; None where nothing is known of what is usual between its cells."""
    if marks.step is None and len(cells) > 1:
        return None
    edges = [(reading.body_start, cells[0].start), *((a.end, b.start) for a, b in pairwise(cells))]
    if any(has_residue(plain[start:end]) for start, end in edges):
        return None
    level = depth(reading.table, reading.row)
    step = marks.step or 0
    # Where lines are rows, merged labels put marks in front of the figures, more or fewer by depth; elsewhere not. And
    # rows without a label follow a line of heads: what is usual behind labels says nothing of them.
    alike = not reader.rows_end and level is not None
    return Extra(
        _beyond(lead_of(reading, reader, plain), marks.lead, level, marks.least_lead, alike=alike),
        tuple(reader.count(gap(plain, a.end, b.start)) - step for a, b in itertools.pairwise(cells)),
        # Where one mark is one cell and lines are no rows, the next row's own blank cells stand behind this one.
        None
        if reader.one_mark_a_cell and not reader.rows_end
        else _beyond(trail_of(reading, cells, reader, plain), marks.trail, level, marks.least_trail, alike=alike),
    )


def _beyond(
    count: int, usual: dict[int | None, int], level: int | None, least: int | None, *, alike: bool
) -> int | None:
    """Marks beyond what is usual at this depth, or where depth is no matter; none where there are fewest."""
    if level in usual:
        return count - usual[level]
    if least is not None and count <= least:
        return 0
    same = set(usual.values())
    return count - same.pop() if alike and len(same) == 1 else None
