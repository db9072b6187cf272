"""The cells of a printed row put under its columns.

As many cells as columns need no thought. Where there are fewer, blank cells may show as marks (tabs, pipes, line
ends) beyond those that part two figures; how many marks are usual, the full rows of the same text teach. Where the
marks do not account for every missing cell exactly, or where there are more cells than columns, nothing is shifted:
the row stays open, for `solve` or for good.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from attrs import frozen

from gixparse.align.heads import Columns
from gixparse.align.lexicon import is_cut, lexicon
from gixparse.align.marks import Extra, Marks, extra_marks, line_end
from gixparse.align.rows import RowReading
from gixparse.align.scan import Token
from gixparse.layout.cells import gap
from gixparse.layout.readers import Reader

# How far before a label a mark of its line is looked for.
_NEAR = 40

Cells = tuple[Token | None, ...]


@frozen
class PlacedRow:
    """A row reading with its columns and, for each column, what stands in it.

    `rule` says how the cells came into their columns: `count`, `heads`, `marks`; or why they did not: `none` (no
    cells at all), `short`, `surplus`, `joined`, `disturbed`. `cells` has one entry for each column when they did,
    None for a blank one; `blank` says for rows without cells that the marks show them to be blank. `prints` are the
    cell prints of the row in the order of the text, placed or not. `joints` are the prints that share a cell
    with the one behind them: two merged cells, or one figure split in two.
    """

    reading: RowReading
    columns: Columns
    reader: Reader
    rule: str
    cells: Cells | None = None
    blank: bool = False
    prints: tuple[Token, ...] = ()
    joints: tuple[int, ...] = ()


def place(
    reading: RowReading, columns: Columns, reader: Reader, marks: Marks, plain: str, *, behind_bare_label: bool = False
) -> PlacedRow:
    """Put the cells of a row under its columns, or say why that cannot be done.

    `behind_bare_label` says that a label without cells stands right before. Where lines are no rows, a single figure
    behind two labels belongs to either.
    """
    if not any(cell.print for cell in reading.cells):
        if (
            len(reading.cells) == len(columns.slots)
            and columns.plain
            and _on_line(reading.label, reading.cells[-1], plain)
        ):
            return PlacedRow(reading, columns, reader, "count", reading.cells)
        printed = plain[reading.body_start : line_end(plain, reading.body_start, reading.next_start)]
        if reading.cells or any(map(str.isdigit, printed)):
            return PlacedRow(reading, columns, reader, "disturbed")
        return PlacedRow(
            reading, columns, reader, "none", None, _shows_blanks(reading, reader, len(columns.slots), plain)
        )
    width = len(columns.slots)
    cells = _cells(reading, width, reader, plain)
    rule, placed = _under_columns(
        reading, cells, width, reader, extra_marks(reading, cells, reader, marks, plain), plain
    )
    if width == 1 and behind_bare_label and not reader.rows_end:
        rule, placed = "disturbed", None
    if rule == "marks" and None in columns.slots:
        # A head that is not the form's may be no head at all; then the row has a cell less than it seems.
        rule, placed = "short", None
    if placed is not None and not columns.plain:
        rule, placed = _by_slots(columns, placed)
    prints = tuple(cell for cell in cells if cell.print)
    joints = _joints(reader, prints, plain) if rule == "joined" else ()
    return PlacedRow(reading, columns, reader, rule, placed, prints=prints, joints=joints)


def _under_columns(
    reading: RowReading, cells: Sequence[Token], width: int, reader: Reader, extra: Extra | None, plain: str
) -> tuple[str, Cells | None]:
    """The rule that puts the cells of a row under its columns, and the cells; None where none does."""
    in_lines = reader.rows_end and reader.marked
    all_prints = all(cell.print for cell in cells)
    if reader.rows_end and not (_on_one_line(cells, plain) and _beside_its_label(reading, cells[0], reader, plain)):
        return "disturbed", None
    if not all_prints and not (in_lines and len(cells) == width):
        return "disturbed", None
    if len(cells) > width:
        return "surplus", None
    if len(cells) < width:
        blanks = _share_out(extra, width - len(cells), reader) if extra else None
        return ("marks", _spread(cells, blanks)) if blanks else ("short", None)
    if _follows_a_blank_row(extra, width):
        return "disturbed", None
    if in_lines and _joints(reader, cells, plain):
        return ("joined" if all_prints else "disturbed"), None
    return "count", tuple(cells)


def _cells(reading: RowReading, width: int, reader: Reader, plain: str) -> Sequence[Token]:
    """The cells of a row: its prints, and other texts among them.

    Text is a cell only where the line is the row and it stands on that line; else it is noise between figures,
    or the label of a row that the form does not have. It is such a label when what follows it is a row as wide as
    this one, or nothing.
    """
    first, last = reading.cells[0], reading.cells[-1]
    end = line_end(plain, first.end, last.end)
    line = [cell for cell in reading.cells if cell.start < end] if reader.rows_end and reader.marked else []
    if any(cell.print for cell in line):
        behind = reading.cells[len(line) : len(line) + 1]
        return reading.cells if behind and behind[0].print else line
    rows: list[list[Token]] = [[]]
    for cell in reading.cells:
        if cell.print:
            rows[-1].append(cell)
        else:
            rows.append([])
    if len(rows[0]) == width and all(len(row) in (0, width) for row in rows[1:]):
        return rows[0]
    end_of_prints = max(place for place, cell in enumerate(reading.cells) if cell.print) + 1
    return reading.cells[:end_of_prints]


def _on_one_line(cells: Sequence[Token], plain: str) -> bool:
    return gap(plain, cells[0].end, cells[-1].start).same_line


def _beside_its_label(reading: RowReading, first: Token, reader: Reader, plain: str) -> bool:
    """Whether the figures stand on the line of their label.

    They may stand below it where the label is wrapped over lines, or stands outside the marks of the table.
    """
    if reading.row is None or _on_line(reading.label, first, plain):
        return True
    if reader.marked:
        near = plain[max(reading.label.start - _NEAR, 0) : reading.label.start].rpartition("\n")[2]
        behind = plain[reading.label.end : line_end(plain, reading.label.end, first.start)]
        return not any(mark in near + behind for mark in "|\t")
    whole = lexicon().labels[reading.table, reading.row].split()
    return "\n" in plain[reading.label.start : reading.body_start] or is_cut(reading.label.word, whole[-1])


def _on_line(first: Token, cell: Token, plain: str) -> bool:
    return gap(plain, first.end, cell.start).same_line


def _shows_blanks(reading: RowReading, reader: Reader, width: int, plain: str) -> bool:
    """Whether nothing is printed behind a label, and marks enough for all its cells to be there, blank."""
    start, end = reading.body_start, reading.next_start
    if reading.cells or plain[start:end].strip("| \t\n"):
        return False
    between = reader.count(gap(plain, start, line_end(plain, start, end) if reader.rows_end else end))
    return between >= (width if reader.rows_end else width + 1)


def _follows_a_blank_row(extra: Extra | None, width: int) -> bool:
    """Whether marks for a whole row of blank cells stand before a full row: then its own label is lost."""
    return extra is not None and (extra.before or 0) >= width


def _joints(reader: Reader, cells: Sequence[Token], plain: str) -> tuple[int, ...]:
    """The figures with no mark between them and the next, where the two are not both 0."""
    return tuple(
        place
        for place, (one, other) in enumerate(itertools.pairwise(cells))
        if reader.count(gap(plain, one.end, other.start)) == 0 and (one.text, other.text) != ("0", "0")
    )


def _by_slots(columns: Columns, cells: Cells) -> tuple[str, Cells | None]:
    """The cell of each column, from the printed cells; those of a merged cell that is printed again must be alike."""
    placed: dict[int, Token | None] = {}
    for slot, cell in zip(columns.slots, cells, strict=True):
        if slot is None:
            continue
        if slot in placed and (cell and cell.text) != ((first := placed[slot]) and first.text):
            return "surplus", None
        placed.setdefault(slot, cell)
    return "heads", tuple(placed[slot] for slot in range(len(columns.names)))


def _spread(cells: Sequence[Token], blanks: Sequence[int]) -> Cells:
    """The cells with this many blank ones before each, and behind the last."""
    spread: list[Token | None] = []
    for cell, before in zip(cells, blanks, strict=False):
        spread += [None] * before
        spread.append(cell)
    return (*spread, *[None] * blanks[-1])


def _share_out(extra: Extra, missing: int, reader: Reader) -> list[int] | None:
    """How many blank cells each gap holds; None unless the extra marks make up exactly what is missing.

    A blank tab or pipe cell is one mark more. How many lines a blank cell takes nobody says: then all gaps must be
    known, and each hold a whole number of blank cells.
    """
    gaps = [extra.before, *extra.between, extra.behind]
    known = [count for count in gaps if count is not None]
    if any(count < 0 for count in known):
        return None
    if reader.one_mark_a_cell:
        # What is not known before and behind the row is nothing, or the sum would not come out.
        shares = [count or 0 for count in gaps]
        return shares if sum(shares) == missing else None
    width, rest = divmod(sum(known), missing)
    if len(known) < len(gaps) or not width or rest or any(count % width for count in known):
        return None
    return [count // width for count in known]
