"""Layouts of one row to a line."""

from __future__ import annotations

from gixparse.render.grid import Grid


def tab_rows(grid: Grid) -> str:
    """Cells parted by TABs; a merged cell at its first place, empty at the others (copy and paste)."""
    return _lines(["\t".join(line) for line in grid.texts()])


def tab_rows_repeated(grid: Grid) -> str:
    """Cells parted by TABs; a merged cell at all its places (python-docx)."""
    return _lines(["\t".join(line) for line in grid.texts(repeat=True)])


def pipe_rows(grid: Grid) -> str:
    """Each cell with a pipe behind it. Merged cells stand once, so that rows are of unequal length."""
    return _lines([" ".join(f"{cell.text} |".lstrip() for cell in row) for row in grid.rows()])


def markdown(grid: Grid) -> str:
    """A pipe table with a rule behind its first row; a merged cell at its first place."""
    first, *others = [_pipe_row(line) for line in grid.texts()]
    return _lines([first, _pipe_row(["---"] * grid.width), *others])


def tsv(grid: Grid) -> str:
    """Cells parted by TABs, those with a text in quotes; a merged cell at its first place."""
    return _lines(["\t".join(quoted(text) if text else "" for text in line) for line in grid.texts()])


def csv(grid: Grid) -> str:
    """Cells in quotes, parted by commas; a merged cell at its first place."""
    return _lines([",".join(map(quoted, line)) for line in grid.texts()])


def quoted(text: str) -> str:
    """A text as a field of CSV."""
    return '"' + text.replace('"', '""') + '"'


def _pipe_row(texts: list[str]) -> str:
    return "| " + " | ".join(text.replace("|", r"\|") for text in texts) + " |"


def _lines(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
