"""One parse, stage by stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gixparse.align.figures import Options, figure_of
from gixparse.align.placing import PlacedRow
from gixparse.align.tables import Tables, find_tables
from gixparse.form import EDITIONS, Cell, cells_of, common_addresses, equations_of
from gixparse.model.figure import Figure
from gixparse.solve.surplus import solve_surplus
from gixparse.text.source import Source

Address = tuple[str, str, str]


def edition_of(rows: Iterable[PlacedRow]) -> str | None:
    """The edition that most cells under deciding labels belong to; None where no label decides.

    The labels decide, never the year.
    """
    votes: Counter[str] = Counter()
    for row in rows:
        if len(row.columns.editions) == 1:
            votes[row.columns.editions[0]] += 1 + len(row.prints)
    if not votes:
        return None
    best = max(votes.values())
    leading = [edition for edition in votes if votes[edition] == best]
    return leading[0] if len(leading) == 1 else None


def read_cells(source: Source, tables: Tables, edition: str | None) -> tuple[Figure, ...]:
    """The figures of all cells of an edition, and those read under labels of another one."""
    equations = [equation for name in ([edition] if edition else EDITIONS) for equation in equations_of(name)]
    solved = solve_surplus(tables.rows, equations)
    read: dict[tuple[str, Address], Figure] = {}
    for number, row in enumerate(tables.rows):
        owner = edition if edition in row.columns.editions or edition is None and len(row.columns.editions) > 1 else row.columns.editions[0]
        cells = cells_of(owner or row.columns.editions[0])
        for column, name in enumerate(row.columns.names):
            cell = cells[row.reading.table, *name]
            solution = solved.get(number)
            options = Options(solution.options[column], solution.equations) if solution else None
            figure = figure_of(source, cell, row, column, options)
            read[owner or "", cell.address] = figure
    return tuple(read.values())
