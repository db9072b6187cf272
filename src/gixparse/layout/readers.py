"""The ways a table arrives, told by the marks between its cells.

Every extractor parts cells by some mark: a pipe, a tab, a line end, a blank. Which one it is shows between any two
figures of a row; how often it stands there when no cell is blank, the full rows of the same table teach (see
`align/marks.py`). A new way of parting cells is a new reader in `READERS`; the first that fits is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from gixparse.layout.cells import Gap


@frozen
class Reader:
    """One way a table arrives.

    `fits` tells it from the gap between two neighbouring cells of a row, `count` says how many marks a gap
    holds. `rows_end` says that a line end closes the row, and `marked` that every cell is parted from the next by
    a mark, so that text between two marks is a cell whatever it says. `one_mark_a_cell` says that a blank cell
    shows as one mark more; otherwise as one or more.
    """

    name: str
    fits: Callable[[Gap], bool]
    count: Callable[[Gap], int]
    rows_end: bool
    marked: bool = True
    one_mark_a_cell: bool = True


def _pipes(gap: Gap) -> int:
    return gap.pipes


def _tabs(gap: Gap) -> int:
    return gap.tabs


def _lines(gap: Gap) -> int:
    return gap.lines


READERS = (
    Reader("pipe_rows", lambda gap: gap.pipes > 0 and gap.same_line, _pipes, rows_end=True),
    Reader("pipe_fragments", lambda gap: gap.pipes > 0, _pipes, rows_end=False),
    Reader("tab_rows", lambda gap: gap.tabs > 0 and gap.same_line, _tabs, rows_end=True),
    Reader("tab_cells", lambda gap: gap.tabs > 0, _tabs, rows_end=False),
    Reader("cell_lines", lambda gap: gap.lines > 0, _lines, rows_end=False, one_mark_a_cell=False),
)
# Blanks part the cells: nothing tells one blank from a blank cell.
WORDS = Reader("words", lambda gap: True, lambda gap: 0, rows_end=True, marked=False)


def reader_of(gaps: Sequence[Gap]) -> Reader:
    """The reader that fits most of the gaps between neighbouring figures."""
    votes = [0] * (len(READERS) + 1)
    for gap in gaps:
        votes[next((n for n, reader in enumerate(READERS) if reader.fits(gap)), len(READERS))] += 1
    winner = votes.index(max(votes)) if gaps else len(READERS)
    return READERS[winner] if winner < len(READERS) else WORDS
