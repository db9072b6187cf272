"""The cells of a printed row put under its columns.

As many cells as columns need no thought. Where there are fewer, blank cells may show as marks (tabs, pipes, line
ends) beyond those that part two figures; how many marks are usual, the full rows of the same text teach. Where the
marks do not account for every missing cell exactly, or where there are more cells than columns, nothing is shifted:
the row stays open, for `solve` or for good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import field, frozen

from gixparse.align.heads import Columns
from gixparse.align.lexicon import depth
from gixparse.align.rows import RowReading
from gixparse.align.scan import Token
from gixparse.layout.cells import Gap, gap
from gixparse.layout.readers import Reader

# A number of marks is usual when this share of the full rows has it.
USUAL = 0.8


@frozen
class PlacedRow:
    """A row reading with its columns and, for each column, what stands in it.

    `rule` says how the cells came into their columns: `count`, `heads`, `marks`; or why they did not: `none` (no
    cells at all), `short`, `surplus`, `disturbed`. `cells` has one entry for each column when they did, None
    for a blank one; `blank` says for rows without cells that the marks show them to be blank. `prints` are the
    cell prints of the row in the order of the text, placed or not.
    """

    reading: RowReading
    columns: Columns
    reader: Reader
    rule: str
    cells: tuple[Token | None, ...] | None = None
    blank: bool = False
    prints: tuple[Token, ...] = ()


@frozen
class Marks:
    """How many marks are usual between two figures of a row, before the first, and behind the last one.

    The latter two by the depth of the row's label, since merged labels put marks in front of a row.
    """

    step: int | None
    lead: dict[int, int] = field(factory=dict)
    trail: dict[int, int] = field(factory=dict)

    def lead_at(self, level: int) -> int | None:
        """Marks between a label of this depth and the first figure; any depth's where all are the same."""
        return _at(self.lead, level)

    def trail_at(self, level: int) -> int | None:
        """Marks behind the last figure of a row whose label has this depth."""
        return _at(self.trail, level)


def _at(usual: dict[int, int], level: int) -> int | None:
    if level in usual:
        return usual[level]
    return next(iter(usual.values())) if len(set(usual.values())) == 1 else None


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
    leads: dict[int, Counter[int]] = {}
    trails: dict[int, Counter[int]] = {}
    for reading, columns in rows:
        if len(reading.cells) == len(columns.names) and all(cell.print for cell in reading.cells):
            level = depth(reading.table, reading.row)
            steps.update(reader.count(one) for one in gaps_inside(reading, plain))
            leads.setdefault(level, Counter())[_lead(reading, reader, plain)] += 1
            trails.setdefault(level, Counter())[_trail(reading, reading.cells, reader, plain)] += 1
    return Marks(_usual(steps), _usual_each(leads), _usual_each(trails))


def _usual(counts: Counter[int]) -> int | None:
    if not counts:
        return None
    value, times = counts.most_common(1)[0]
    return value if times >= USUAL * counts.total() else None


def _usual_each(counts: dict[int, Counter[int]]) -> dict[int, int]:
    usual = {level: _usual(counter) for level, counter in counts.items()}
    return {level: value for level, value in usual.items() if value is not None}


def _lead(reading: RowReading, reader: Reader, plain: str) -> int:
    return reader.count(gap(plain, reading.label.end, reading.cells[0].start))


def _trail(reading: RowReading, cells: Sequence[Token], reader: Reader, plain: str) -> int:
    """Marks behind the last cell: on its line where lines end rows; pipes that touch tell nothing."""
    start = cells[-1].end
    end = reading.next_start if len(cells) == len(reading.cells) else reading.cells[len(cells)].start
    if reader.rows_end:
        line_end = plain.find("\n", start, end)
        end = end if line_end < 0 else line_end
    behind = gap(plain, start, end)
    return reader.count(behind) - behind.touching


def place(reading: RowReading, columns: Columns, reader: Reader, marks: Marks, plain: str) -> PlacedRow:
    """Put the cells of a row under its columns, or say why that cannot be done."""
    prints = tuple(cell for cell in reading.cells if cell.print)
    if not prints:
        blank = _shows_blanks(reading, reader, len(columns.names), plain)
        return PlacedRow(reading, columns, reader, "none", None, blank)
    rule, cells = _under_columns(reading, len(columns.names), reader, marks, plain)
    return PlacedRow(reading, columns, reader, rule, cells, prints=prints)


def _under_columns(
    reading: RowReading, width: int, reader: Reader, marks: Marks, plain: str
) -> tuple[str, tuple[Token | None, ...] | None]:
    """The rule that puts the cells of a row under its columns, and the cells; None where none does."""
    cells = _cells(reading, width, reader, plain)
    if reader.rows_end and not gap(plain, cells[0].end, cells[-1].start).same_line:
        return "disturbed", None
    if len(cells) == width:
        return "count", tuple(cells)
    if not all(cell.print for cell in cells):
        return "disturbed", None
    if len(cells) > width:
        merged = _under_merged_heads(reading, cells, width)
        return ("heads", merged) if merged else ("surplus", None)
    spread = _by_marks(reading, cells, width, reader, marks, plain)
    return ("marks", spread) if spread else ("short", None)


def _cells(reading: RowReading, width: int, reader: Reader, plain: str) -> Sequence[Token]:
    """The cells of a row: its prints, and other texts among them.

    Text is a cell only where the line is the row and it stands on that line; else it is noise between figures,
    or the label of a row that the form does not have. It is such a label when what follows it is a row as wide as
    this one, or nothing.
    """
    marked = reader.rows_end and reader.marked
    line = [cell for cell in reading.cells if marked and _on_line(reading.cells[0], cell, plain)]
    if line and any(cell.print for cell in line):
        behind = reading.cells[len(line) : len(line) + 1]
        return reading.cells if behind and behind[0].print else line
    rows = [[]] if reading.cells[0].print else []
    for cell in reading.cells:
        if not cell.print:
            rows.append([])
        else:
            rows[-1].append(cell)
    complete = len(rows[0]) == width and reading.cells[0].print
    if complete and all(len(row) in (0, width) for row in rows[1:]):
        return rows[0]
    last = max(place for place, cell in enumerate(reading.cells) if cell.print)
    return reading.cells[: last + 1]


def _on_line(first: Token, cell: Token, plain: str) -> bool:
    return gap(plain, first.end, cell.start).same_line


def _shows_blanks(reading: RowReading, reader: Reader, width: int, plain: str) -> bool:
    """Whether nothing is printed behind a label, and marks enough for all its cells to be there, blank."""
    end = reading.next_start
    if reading.cells or plain[reading.label.end : end].strip("| \t\n"):
        return False
    if reader.rows_end:
        line_end = plain.find("\n", reading.label.end, end)
        end = end if line_end < 0 else line_end
    between = reader.count(gap(plain, reading.label.end, end))
    return between >= (width if reader.rows_end else width + 1)


def _under_merged_heads(
    reading: RowReading, cells: Sequence[Token], width: int
) -> tuple[Token | None, ...] | None:
    """One cell for each run of equal heads, where merged cells are printed once for each column they span."""
    if len(reading.heads) != len(cells):
        return None
    merged: list[Token | None] = []
    last = None
    for head, cell in zip(reading.heads, cells, strict=True):
        if head.word != last:
            merged.append(cell)
        elif merged[-1] is None or cell.text != merged[-1].text:
            return None
        last = head.word
    return tuple(merged) if len(merged) == width else None


def _by_marks(
    reading: RowReading, cells: Sequence[Token], width: int, reader: Reader, marks: Marks, plain: str
) -> tuple[Token | None, ...] | None:
    """The cells with the blank ones between them that the marks show; None unless all are accounted for."""
    level = depth(reading.table, reading.row)
    lead, trail = marks.lead_at(level), marks.trail_at(level)
    if lead is None or (marks.step is None and len(cells) > 1):
        return None
    step = marks.step or 0
    extra = [_lead(reading, reader, plain) - lead]
    extra += [reader.count(gap(plain, a.end, b.start)) - step for a, b in zip(cells, cells[1:], strict=False)]
    extra.append(_trail(reading, cells, reader, plain) - trail if trail is not None else 0)
    blanks = _share_out(extra, width - len(cells), reader)
    if blanks is None:
        return None
    spread: list[Token | None] = []
    for cell, before in zip(cells, blanks, strict=False):
        spread += [None] * before
        spread.append(cell)
    return (*spread, *[None] * blanks[-1])


def _share_out(extra: list[int], missing: int, reader: Reader) -> list[int] | None:
    """How many blank cells each gap holds: extra marks are all of one width and make up what is missing."""
    if min(extra) < 0 or missing <= 0:
        return None
    inside = extra[:-1]
    if not reader.rows_end or sum(inside) == missing:
        # Behind the row's end more marks may follow than the row's own.
        for gaps in (inside + [0], extra):
            width, rest = divmod(sum(gaps), missing)
            if width and not rest and all(marks % width == 0 for marks in gaps):
                return [marks // width for marks in gaps]
        return None
    return extra if sum(extra) == missing else None
