"""The hard equations of the form, on every table whose edition is known."""

from __future__ import annotations

from collections.abc import Iterator

from gixparse.audit.working import equation
from gixparse.form import equations_of
from gixparse.model.check import Check
from gixparse.model.report import Report


def equations(report: Report) -> Iterator[Check]:
    """Each hard equation of the form: 40 or 42, or those that all editions share where no label decides.

    In a form of mixed print, each table is held to the edition that its own cells belong to.
    """
    for table in ("requests", "review"):
        for one in equations_of(_edition(report, table)):
            if one.left[0][0] == table:
                yield equation(report, one.id, one.kind, one.left, one.right, one.source)


def _edition(report: Report, table: str) -> str | None:
    """The edition of the cells that were read in a table: the report's own if any is, else another one."""
    printed = {figure.edition for figure in report.cells if figure.table == table} - {None}
    if not printed or report.edition in printed:
        return report.edition
    return min(edition for edition in printed if edition is not None)
