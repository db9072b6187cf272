"""A table of the form as a grid: rows of cells, some of them merged over several rows or columns.

Every layout is written from this one model, so that they differ in nothing but their marks.
"""

from __future__ import annotations

from attrs import frozen

from gixparse.model.order import Address


@frozen
class GridCell:
    """A cell with its text, its upper left place (from 0), and how many rows and columns it covers.

    `address` is that of the figure printed in it, None for labels, heads and captions.
    """

    text: str
    row: int
    column: int
    height: int = 1
    width: int = 1
    address: Address | None = None


@frozen
class Grid:
    """A table: its name in the codebook, its width in columns, and its cells in the order they are read."""

    table: str
    width: int
    cells: tuple[GridCell, ...]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return max((cell.row + cell.height for cell in self.cells), default=0)

    def rows(self) -> list[list[GridCell]]:
        """The cells that begin in each row, left to right."""
        rows: list[list[GridCell]] = [[] for _ in range(self.height)]
        for cell in self.cells:
            rows[cell.row].append(cell)
        return rows

    def covering(self) -> list[list[GridCell | None]]:
        """For every place of every row the cell that covers it; None where none does."""
        places: list[list[GridCell | None]] = [[None] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for line in places[cell.row : cell.row + cell.height]:
                line[cell.column : cell.column + cell.width] = [cell] * cell.width
        return places

    def texts(self, *, repeat: bool = False) -> list[list[str]]:
        """The text at every place: that of a merged cell at its first place, or with `repeat` at all of them.

        A row that ends early, as in a damaged table, has fewer texts than the others.
        """
        return [
            [
                cell.text if cell and (repeat or (cell.row, cell.column) == (row, column)) else ""
                for column, cell in enumerate(_without_end(line))
            ]
            for row, line in enumerate(self.covering())
        ]


def _without_end(line: list[GridCell | None]) -> list[GridCell | None]:
    """The places of a row up to the last one that a cell covers."""
    last = max((place for place, cell in enumerate(line) if cell), default=-1)
    return line[: last + 1]
