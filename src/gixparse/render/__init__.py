"""Reports written on the official form, as text in the layouts in which such reports arrive."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from gixparse.model.report import Report
from gixparse.render import cell_layouts, drawn_layouts, html_layout, row_layouts
from gixparse.render.document import Document, Part, blank_document, document_of
from gixparse.render.grid import Grid

__all__ = ["LAYOUTS", "render_blank", "render_report", "write"]


def _plain(part: Part) -> str:
    return part.text


def _markdown(part: Part) -> str:
    return {"title": "# ", "heading": "## "}.get(part.kind, "") + part.text


def _quoted(part: Part) -> str:
    return row_layouts.quoted(part.text)


@frozen
class _Layout:
    """How tables are written, how the parts around them, and what stands between any two."""

    table: Callable[[Grid], str]
    part: Callable[[Part], str] = _plain
    between: str = "\n"


_LAYOUTS = {
    "tab_cells": _Layout(cell_layouts.tab_cells),
    "tab_rows": _Layout(row_layouts.tab_rows),
    "tab_rows_repeated": _Layout(row_layouts.tab_rows_repeated),
    "pipe_fragments": _Layout(cell_layouts.pipe_fragments),
    "pipe_rows": _Layout(row_layouts.pipe_rows),
    "markdown": _Layout(row_layouts.markdown, _markdown, "\n\n"),
    "cell_lines": _Layout(cell_layouts.cell_lines, between="\n\n"),
    "one_line": _Layout(cell_layouts.one_line, between=" "),
    "grid": _Layout(drawn_layouts.grid),
    "box": _Layout(drawn_layouts.box),
    "columns": _Layout(drawn_layouts.columns),
    "html": _Layout(html_layout.html, html_layout.html_part),
    "csv": _Layout(row_layouts.csv, _quoted),
    "tsv": _Layout(row_layouts.tsv, _quoted),
}

LAYOUTS: tuple[str, ...] = tuple(_LAYOUTS)


def render_report(report: Report, layout: str = "tab_rows", *, edition: str | None = None) -> str:
    """The official form as text, with the figures, the prose and the facts of a report.

    `layout` is one of `LAYOUTS`. Title, the six headings (as printed, else the form's), the paragraphs of each
    section, the three tables and the signature stand in the order of the form. Figures are printed as their
    organ printed them (`raw`), those that never were a text plainly, money with its unit in the head; blanks
    are empty, placeholders `/`.

    Rows of which no cell is known to be there are left out, so that they are missing to a reader too. Of a row
    that is there in part, a missing cell is printed `缺失`, and an unreadable one without a print `无法辨认`:
    neither is an empty cell, which would count as 0. A reader finds both unreadable, so that a missing cell does
    not come back as it was; nor does an `inferred` one, which is printed like any other.

    `one_line` shows no blanks: rows with blank cells cannot be read back from it.

    Raises `ValueError` for an unknown layout, for a report whose edition is not known unless `edition` names it,
    and for a report of mixed form, whose figures do not all have a place in one edition.
    """
    return write(document_of(report, edition), layout)


def render_blank(edition: str, layout: str = "tab_rows") -> str:
    """The blank form of an edition as text. Raises `ValueError` for an unknown edition or layout."""
    return write(blank_document(edition), layout)


def write(document: Document, layout: str) -> str:
    """A document, whole or changed, in a layout. Raises `ValueError` for an unknown layout."""
    if layout not in _LAYOUTS:
        raise ValueError(f"no layout {layout!r}; there are {', '.join(LAYOUTS)}")
    how = _LAYOUTS[layout]
    texts = [how.table(part) if isinstance(part, Grid) else how.part(part) for part in document]
    return how.between.join(texts).rstrip() + "\n"
