"""The layout of a page: HTML with merged cells as rowspan and colspan."""

from __future__ import annotations

from html import escape

from gixparse.render.document import Part
from gixparse.render.grid import Grid, GridCell

_TAGS = {"title": "h1", "heading": "h2", "paragraph": "p", "signature": "p"}


def html(grid: Grid) -> str:
    """The table by its tags; an empty cell is an empty <td>."""
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in grid.rows())
    return f"<table>\n{rows}</table>\n"


def html_part(part: Part) -> str:
    """A title, heading or paragraph in its tag."""
    tag = _TAGS[part.kind]
    return f"<{tag}>{escape(part.text)}</{tag}>"


def _cell(cell: GridCell) -> str:
    spans = (("rowspan", cell.height), ("colspan", cell.width))
    attributes = "".join(f' {name}="{span}"' for name, span in spans if span > 1)
    return f"<td{attributes}>{escape(cell.text)}</td>"
