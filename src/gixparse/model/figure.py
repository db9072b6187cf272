"""A figure of the form: its value, its print, its place, and how it was read."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from gixparse.model.exact import Number, add
from gixparse.model.span import Span

Status = Literal[
    "reported",  # read directly
    "inferred",  # the print allows several readings, the rest of the table leaves one
    "blank",  # the cell is there and nothing is printed in it
    "not_applicable",  # a placeholder is printed: / - — 无 不适用
    "unreadable",  # something is printed that is no figure, or that can be read in two ways
    "missing",  # the cell is not there: row, table or report cut off or lost
    "not_in_edition",  # the edition of the report has no such cell
]

STATUSES: tuple[Status, ...] = (
    "reported",
    "inferred",
    "blank",
    "not_applicable",
    "unreadable",
    "missing",
    "not_in_edition",
)

# Statuses of cells that count as 0 inside a sum, openly.
COUNTS_AS_ZERO = frozenset({"blank", "not_applicable"})


@frozen
class Candidate:
    """A value that the print of a cell allows, and where it stands."""

    value: Number | None
    span: Span | None = None


@frozen
class Evidence:
    """How a figure was read. Diagnostics, explanations and highlighting are views of it.

    `reader` names the way the table arrived (`tab_rows`, `pipe_fragments`, …), `rule` what put the figure into
    its column (see docs/reading.md), `row_label` and `column_head` are the printed words it stands under,
    `equations` those that chose between readings, `candidates` the values that stood open.
    """

    reader: str | None = None
    rule: str | None = None
    row_label: Span | None = None
    column_head: Span | None = None
    equations: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@frozen
class Figure:
    """One statutory cell of a report.

    `table`, `row` and `column` are its codebook address and `edition` the form the cell belongs to (None where
    no label decides). `value` is an `int`, a `Decimal` where decimals are printed, or None. `unit` is the
    codebook's, None for money printed without one; `unit_printed` is the unit as printed in the cell or its
    head. `raw` is the print without markup and noise, `span` its place in the caller's text and `line` the
    line, from 1, that it starts in.
    """

    table: str
    row: str
    column: str
    edition: str | None
    status: Status
    value: Number | None = None
    unit: str | None = None
    unit_printed: str | None = None
    raw: str | None = None
    span: Span | None = None
    line: int | None = None
    evidence: Evidence = Evidence()

    @property
    def address(self) -> tuple[str, str, str]:
        """Table, row and column."""
        return self.table, self.row, self.column

    @property
    def known(self) -> bool:
        """Whether the cell has a value."""
        return self.value is not None


@frozen(repr=False)
class Sum:
    """A sum that the form does not print, over the figures in `parts`.

    `value` is None as long as a part is missing or unreadable (`missing` lists those); parts printed blank or
    as a placeholder count as 0 and are listed in `assumed`.
    """

    parts: tuple[Figure, ...]

    @property
    def missing(self) -> tuple[Figure, ...]:
        """The parts that have no value and do not count as 0."""
        return tuple(part for part in self.parts if part.value is None and part.status not in COUNTS_AS_ZERO)

    @property
    def assumed(self) -> tuple[Figure, ...]:
        """The parts that are printed blank or as a placeholder and count as 0 here."""
        return tuple(part for part in self.parts if part.status in COUNTS_AS_ZERO)

    @property
    def value(self) -> Number | None:
        """The sum, or None when a part is not known or there are no parts."""
        if not self.parts or self.missing:
            return None
        return add(part.value for part in self.parts if part.value is not None)

    def __repr__(self) -> str:
        return f"<Sum {self.value}: {len(self.parts)} parts, {len(self.missing)} missing>"
