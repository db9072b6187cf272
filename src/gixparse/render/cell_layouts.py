"""Layouts of one cell to a line, and of all cells on one line."""

from __future__ import annotations

from gixparse.render.grid import Grid


def tab_cells(grid: Grid) -> str:
    """Each cell behind a TAB on a line of its own, an empty line between rows.

    An empty cell is a lone TAB; so is, once for each row below its first, a merged cell.
    """
    rows = []
    for number, line in enumerate(grid.covering()):
        cells = list(dict.fromkeys(cell for cell in line if cell))
        rows.append("".join(f"\t{cell.text if cell.row == number else ''}\n" for cell in cells))
    return "\n".join(rows)


def pipe_fragments(grid: Grid) -> str:
    """Each cell on a line that ends in a pipe, an empty one a lone pipe; behind a row a run of pipes.

    The run has a pipe for every place that a merged cell covers beyond its first one.
    """
    lines = []
    for number, line in enumerate(grid.covering()):
        cells = list(dict.fromkeys(cell for cell in line if cell and cell.row == number))
        lines += [f"{cell.text} |".lstrip() for cell in cells]
        merged = sum(cell is not None for cell in line) - len(cells)
        if merged:
            lines.append("|" * merged)
    return "\n".join(lines) + "\n"


def cell_lines(grid: Grid) -> str:
    """Each cell on a line of its own with an empty line behind it; a blank cell is one empty line more."""
    return "".join(f"{cell.text}\n\n" if cell.text else "\n" for cell in grid.cells)


def one_line(grid: Grid) -> str:
    """All cells on one line, a blank between them. Where a cell is blank, nothing shows it."""
    return " ".join(cell.text for cell in grid.cells if cell.text)
