"""A report as rows: one dict per cell, for data frames, databases and CSV files.

The keys are `KEYS`, in this order; later releases may add some at the end. Values are an `int`, a `Decimal`
or None; lines count from 1, offsets are code points into the caller's text.
"""

from __future__ import annotations

from gixparse.model.figure import Figure
from gixparse.model.order import cells_by_address
from gixparse.model.report import Report

KEYS = (
    "name",
    "issuer",
    "year",
    "edition",
    "table",
    "row",
    "column",
    "value",
    "unit",
    "status",
    "raw",
    "unit_printed",
    "line",
    "start",
    "end",
    "row_label",
    "column_label",
    "flags",
)


def to_records(report: Report) -> list[dict[str, object]]:
    """One dict per cell of the report's edition, in the order of the codebook, missing cells among them.

    Cells of another edition that were read appear with their own `edition`; when no label decides the
    edition, the cells that were read. The labels are the form's own words, not the print; without an edition,
    None where the editions differ. `flags` lists the codes of the diagnostics about the cell or its row.
    """
    flags: dict[str, dict[str, None]] = {}
    for finding in report.diagnostics:
        flags.setdefault(finding.about, {})[finding.code] = None
    return [_record(report, figure, _flags_of(figure, flags)) for figure in report.figures()]


def _flags_of(figure: Figure, flags: dict[str, dict[str, None]]) -> list[str]:
    row = f"{figure.table}.{figure.row}"
    return list(flags.get(f"{row}.{figure.column}", {}) | flags.get(row, {}))


def _record(report: Report, figure: Figure, flags: list[str]) -> dict[str, object]:
    row_label, column_label = labels(figure)
    return {
        "name": report.name,
        "issuer": report.issuer,
        "year": report.year,
        "edition": figure.edition,
        "table": figure.table,
        "row": figure.row,
        "column": figure.column,
        "value": figure.value,
        "unit": figure.unit,
        "status": figure.status,
        "raw": figure.raw,
        "unit_printed": figure.unit_printed,
        "line": figure.line,
        "start": figure.span.start if figure.span else None,
        "end": figure.span.end if figure.span else None,
        "row_label": row_label,
        "column_label": column_label,
        "flags": flags,
    }


def labels(figure: Figure) -> tuple[str | None, str | None]:
    """The form's row and column label; None where the figure's edition is unknown and the editions differ."""
    cells = cells_by_address()[figure.address]
    own = [cell for cell in cells if cell.edition == figure.edition] or cells
    rows, columns = {cell.row_label for cell in own}, {cell.column_label for cell in own}
    return rows.pop() if len(rows) == 1 else None, columns.pop() if len(columns) == 1 else None
