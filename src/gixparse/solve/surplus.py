"""Rows with more cells than columns: which cells are surplus.

A page break or a merged cell can put a column too many into every row of a run. A reading drops the same places from
every row of the run. Of all readings, those that break at most `MARGIN` equations more than the best one stay open; a
cell is certain when they agree on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby
from math import comb

from attrs import frozen

from gixparse.align.placing import PlacedRow
from gixparse.align.scan import Token
from gixparse.form import Equation
from gixparse.model.exact import add

# Readings that break this many equations more than the best one are still possible: an organ's own error must
# not choose between them.
MARGIN = 1
# More ways than this of leaving cells out are not tried; such a row is no table row at all.
MAX_READINGS = 500


@frozen
class SolvedRow:
    """For each column of a surplus row, the cells it may be: one where all readings left agree on the print.

    `equations` are those that ruled readings out.
    """

    options: tuple[tuple[Token, ...], ...]
    equations: tuple[str, ...]


def solve_surplus(rows: Sequence[PlacedRow], equations: Sequence[Equation]) -> dict[int, SolvedRow]:
    """The surplus rows among `rows` that can be read, by their position."""
    by_row = _row_equations(equations)
    solved: dict[int, SolvedRow] = {}
    for run in _runs(rows):
        solved |= _solve_run(rows, run, by_row)
    return solved


def _runs(rows: Sequence[PlacedRow]) -> Iterator[list[int]]:
    """Neighbouring rows with the same number of cells too many."""
    shapes = [
        (row.reading.table, len(row.prints), len(row.columns.names)) if row.rule == "surplus" else None
        for row in rows
    ]
    for shape, places in groupby(range(len(rows)), key=shapes.__getitem__):
        if shape is not None:
            yield list(places)


def _row_equations(equations: Sequence[Equation]) -> dict[tuple[str, str], list[Equation]]:
    """Equations whose cells all stand in one row, by table and row."""
    by_row: dict[tuple[str, str], list[Equation]] = {}
    for equation in equations:
        rows = {(table, row) for table, row, _ in equation.left + equation.right}
        if len(rows) == 1:
            by_row.setdefault(rows.pop(), []).append(equation)
    return by_row


def _solve_run(
    rows: Sequence[PlacedRow], run: Sequence[int], by_row: Mapping[tuple[str, str], Sequence[Equation]]
) -> dict[int, SolvedRow]:
    cells, width = len(rows[run[0]].prints), len(rows[run[0]].columns.names)
    if comb(cells, width) > MAX_READINGS:
        return {}
    readings = list(combinations(range(cells), width))
    broken = [[name for place in run for name in _broken(rows[place], kept, by_row)] for kept in readings]
    best = min(map(len, broken))
    left = [kept for kept, names in zip(readings, broken, strict=True) if len(names) <= best + MARGIN]
    ruled_out = {name for names in broken if len(names) > best + MARGIN for name in names}
    return {
        place: SolvedRow(
            tuple(_distinct(rows[place].prints[kept[column]] for kept in left) for column in range(width)),
            tuple(e.id for e in by_row.get(_key(rows[place]), ()) if e.id in ruled_out),
        )
        for place in run
    }


def _distinct(cells: Iterator[Token]) -> tuple[Token, ...]:
    """The cells that print different things, the first of each."""
    first = {cell.text: cell for cell in reversed(list(cells))}
    return tuple(reversed(first.values()))


def _key(row: PlacedRow) -> tuple[str, str]:
    return row.reading.table, row.reading.row or ""


def _broken(
    row: PlacedRow, kept: Sequence[int], by_row: Mapping[tuple[str, str], Sequence[Equation]]
) -> list[str]:
    """The equations within a row that fail when these of its cells are kept."""
    prints = row.prints
    values = {
        (row.reading.table, *name): prints[place].print for name, place in zip(row.columns.names, kept, strict=True)
    }
    rows = {name for name, _ in row.columns.names}
    failing = []
    for name in rows:
        for equation in by_row.get((row.reading.table, name), ()):
            sides = [
                add(cell.value or 0 for address in side if (cell := values.get(address)) is not None)
                for side in (equation.left, equation.right)
            ]
            if sides[0] != sides[1]:
                failing.append(equation.id)
    return failing
