"""Layouts that draw the table: by lines, or by columns of blanks. A Chinese character is two columns wide."""

from __future__ import annotations

from unicodedata import east_asian_width

from attrs import evolve

from gixparse.render.grid import Grid

# Labels and heads are broken at this many columns in boxes, as browsers and word processors do.
_LABEL_WIDTH = 22
_HEAD_WIDTH = 10


def grid(table: Grid) -> str:
    """A grid of + - |, a merged cell at its first place."""
    return _drawn(table.texts(), "grid")


def box(table: Grid) -> str:
    """A grid of box-drawing characters, labels and heads broken into lines inside their boxes."""
    narrow = {cell.column for cell in table.cells if cell.address}
    cells = tuple(
        cell
        if cell.address
        else evolve(cell, text=_broken(cell.text, _HEAD_WIDTH if cell.column in narrow else _LABEL_WIDTH))
        for cell in table.cells
    )
    return _drawn(evolve(table, cells=cells).texts(), "simple_grid")


def columns(table: Grid) -> str:
    """Columns lined up with blanks, at least two between neighbours; a blank cell shows only by its place."""
    return _drawn(table.texts(), "plain")


def _drawn(texts: list[list[str]], style: str) -> str:
    from tabulate import tabulate

    # Numparse would read 007 as 7 and 1e3 as 1000.
    drawn = tabulate(texts, tablefmt=style, disable_numparse=True)
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def _broken(text: str, width: int) -> str:
    """The text in lines of at most so many terminal columns."""
    lines, room = [""], width
    for char in text:
        size = 2 if east_asian_width(char) in "WF" else 1
        if size > room:
            lines.append("")
            room = width
        lines[-1] += char
        room -= size
    return "\n".join(lines)
