"""Rows whose cells can be read in several ways: what all ways that the equations allow agree on.

A page break or a merged cell can put a column too many into every row of a run, an extractor can split a figure in
two or print two cells as one. A reading does the same in every row of the run. Of all readings, those that break at
most `MARGIN` equations more than the best one stay open; a cell is certain when they agree on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import frozen

from gixparse.align.placing import PlacedRow
from gixparse.align.scan import Token
from gixparse.form import Equation
from gixparse.model.exact import add
from gixparse.solve.readings import Reading, column, shared_readings, surplus_readings

# Readings that break this many equations more than the best one are still possible: an organ's own error must
# not choose between them.
MARGIN = 1

# A surplus column shows in several rows. What is too much in one row alone may be anything, a row without its label
# among others.
SHORTEST_RUN = 2

RowEquations = Mapping[tuple[str, str], Sequence[Equation]]


@frozen
class SolvedRow:
    """For each column of a row, the cells it may hold: one where all readings left agree; None for a blank one.

    `equations` are those that ruled readings out.
    """

    options: tuple[tuple[Token | None, ...], ...]
    equations: tuple[str, ...]


def solve_rows(rows: Sequence[PlacedRow], equations: Sequence[Equation]) -> dict[int, SolvedRow]:
    """The open rows among `rows` for which something can be said, by their position."""
    by_row = _row_equations(equations)
    solved: dict[int, SolvedRow] = {}
    for run in _runs(rows):
        first = rows[run[0]]
        width = len(first.columns.names)
        if first.rule == "joined":
            readings = shared_readings(width, first.joints)
        elif len(run) >= SHORTEST_RUN and len(first.prints) > width:
            readings = surplus_readings(len(first.prints), width)
        else:
            readings = ()
        if readings:
            solved |= _solve_run(rows, run, readings, by_row)
    return solved


def _runs(rows: Sequence[PlacedRow]) -> Iterator[list[int]]:
    """Neighbouring rows that are open in the same way."""
    shapes = [
        (row.rule, row.reading.table, len(row.prints), len(row.columns.names), row.joints)
        if row.rule in ("surplus", "joined") and row.columns.plain
        else None
        for row in rows
    ]
    for shape, places in groupby(range(len(rows)), key=shapes.__getitem__):
        if shape is not None:
            yield list(places)


def _row_equations(equations: Iterable[Equation]) -> dict[tuple[str, str], list[Equation]]:
    """Equations whose cells all stand in one row, by table and row."""
    by_row: dict[tuple[str, str], list[Equation]] = {}
    for equation in equations:
        rows = {(table, row) for table, row, _ in equation.left + equation.right}
        if len(rows) == 1:
            by_row.setdefault(rows.pop(), []).append(equation)
    return by_row


def _solve_run(
    rows: Sequence[PlacedRow], run: Sequence[int], readings: Sequence[Reading], by_row: RowEquations
) -> dict[int, SolvedRow]:
    broken = [[name for place in run for name in _broken(rows[place], reading, by_row)] for reading in readings]
    best = min(map(len, broken))
    left = [reading for reading, names in zip(readings, broken, strict=True) if len(names) <= best + MARGIN]
    ruled_out = {name for names in broken if len(names) > best + MARGIN for name in names}
    solved = {}
    for place in run:
        row = rows[place]
        options = tuple(_distinct(row, left, number) for number in range(len(row.columns.names)))
        names = (e.id for key in _keys(row) for e in by_row.get(key, ()))
        solved[place] = SolvedRow(options, tuple(name for name in names if name in ruled_out))
    return solved


def _distinct(row: PlacedRow, readings: Sequence[Reading], number: int) -> tuple[Token | None, ...]:
    """The cells of one column that say different things, the first of each."""
    first: dict[object, Token | None] = {}
    for reading in readings:
        cell = column(row.prints, reading[number])
        said = None if cell is None else (cell.print.kind, cell.print.value) if cell.print else cell.text
        first.setdefault(said, cell)
    return tuple(first.values())


def _keys(row: PlacedRow) -> tuple[tuple[str, str], ...]:
    """The table and name of each form row that a printed row holds."""
    return tuple(dict.fromkeys((row.reading.table, name) for name, _ in row.columns.names))


def _broken(row: PlacedRow, reading: Reading, by_row: RowEquations) -> list[str]:
    """The equations within a row that fail in a reading of it."""
    table = row.reading.table
    values = {
        (table, *name): cell.print.value or 0
        for name, parts in zip(row.columns.names, reading, strict=True)
        if (cell := column(row.prints, parts)) is not None and cell.print is not None
    }
    failing = []
    for key in _keys(row):
        for equation in by_row.get(key, ()):
            left, right = (add(values.get(address, 0) for address in side) for side in (equation.left, equation.right))
            if left != right:
                failing.append(equation.id)
    return failing
