"""What the library raises: one root, machine fields beside the message, all picklable.

The fields of an error are its positional arguments, so that pickle and copy rebuild it from `args`. A report
that contradicts itself is no error: that is a diagnostic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from gixparse.model.report import Report


class GixparseError(Exception):
    """The root of everything that the library raises on purpose."""


@define(eq=False, slots=False)
class NotAReportError(GixparseError, ValueError):
    """The text is no annual report: a blank form, a circular, a news item, or nothing of the kind.

    `code` names the reason for programs, `reason` and `reason_zh` say it in English and Chinese.
    """

    code: str
    reason: str
    reason_zh: str

    def __str__(self) -> str:
        return f"{self.reason} / {self.reason_zh}"


@define(eq=False, slots=False)
class TextTooLongError(GixparseError, ValueError):
    """The text has more code points (`length`) than the caller allows (`max_chars`)."""

    length: int
    max_chars: int

    def __str__(self) -> str:
        return f"the text has {self.length} characters, more than max_chars={self.max_chars}"


@define(eq=False, slots=False)
class InvalidReportError(GixparseError, ValueError):
    """With `strict=True`: the report has diagnostics of severity `error`. `report` is the whole of it."""

    report: Report

    def __str__(self) -> str:
        errors = [finding for finding in self.report.diagnostics if finding.severity == "error"]
        shown = ", ".join(f"{finding.code} ({finding.about})" for finding in errors[:3])
        more = f" and {len(errors) - 3} more" if len(errors) > 3 else ""
        return f"the report has {len(errors)} errors: {shown}{more}"


@define(eq=False, slots=False)
class UnknownCellError(GixparseError, KeyError):
    """No cell has this address in the edition named; with `edition` None, not in all or not in any of them.

    `similar` are addresses that look like it.
    """

    table: str
    row: str
    column: str
    edition: str | None = None
    similar: tuple[str, ...] = ()

    # KeyError would show the repr of its arguments.
    def __str__(self) -> str:
        where = f"the form of {self.edition}" if self.edition else "the form"
        hint = f"; there is {', '.join(self.similar)}" if self.similar else ""
        return f"no cell {self.table}.{self.row}.{self.column} in {where}{hint}"


@define(eq=False, slots=False)
class SchemaVersionError(GixparseError, ValueError):
    """The dict or JSON is of a schema version (`found`) that this release does not read (`supported`)."""

    found: object
    supported: int

    def __str__(self) -> str:
        return f"schema version {self.found!r}; this release of gixparse reads version {self.supported}"


@define(eq=False, slots=False)
class ReportDataError(GixparseError, ValueError):
    """The dict or JSON is no report: at `path` (`cells[3].status`) stands something else than `expected`."""

    path: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, found {self.found}"
