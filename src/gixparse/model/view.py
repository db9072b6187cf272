"""The base of the typed views: rows, groups and tables of a report by name.

A view holds its report and an address, nothing else; it is made when it is asked for and looks figures up
when they are. The classes with the names of the form are generated from the form's literals, see `views.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Protocol

from attrs import field, frozen

from gixparse.model.figure import Figure, Sum
from gixparse.model.section import Section, SubSection, TableRegion
from gixparse.model.span import Span

# Statuses of figures that the text does not hold.
_ABSENT = frozenset({"missing", "not_in_edition"})


class Cells(Protocol):
    """What a view needs of a report."""

    @property
    def edition(self) -> str | None:
        """The edition of the report."""

    def cell(self, table: str, row: str, column: str) -> Figure:
        """The figure at an address."""

    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order of the codebook."""

    def section(self, name: str) -> Section:
        """One of the six sections."""


@frozen(eq=False, repr=False)
class View:
    """A part of a report. Iterates over its figures and is equal by value: by what they hold."""

    _report: Cells = field(alias="report")

    def __iter__(self) -> Iterator[Figure]:
        return (figure for figure in self._report.figures() if self._holds(figure))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        figures = tuple(self)
        known = sum(figure.known for figure in figures)
        return f"<{type(self).__name__}: {known} of {len(figures)} figures known>"

    def _holds(self, figure: Figure) -> bool:
        raise NotImplementedError

    def _key(self) -> tuple[object, ...]:
        return type(self), *self


@frozen(eq=False, repr=False)
class RowView(View):
    """A row of the form; its columns are `Figure`s, those of the other edition `not_in_edition`."""

    table: str
    row: str

    def __repr__(self) -> str:
        values = " ".join("–" if figure.value is None else str(figure.value) for figure in self)
        return f"<{type(self).__name__} {self.table}.{self.row}: {values}>"

    def _figure(self, column: str) -> Figure:
        return self._report.cell(self.table, self.row, column)

    def _holds(self, figure: Figure) -> bool:
        return figure.table == self.table and figure.row == self.row

    def _key(self) -> tuple[object, ...]:
        return type(self), self.table, self.row, *self


class GroupView(View):
    """Rows under one merged label, such as （三）不予公开. Its columns are sums: the form prints none."""

    __slots__ = ()

    TABLE: ClassVar[str]
    GROUP: ClassVar[str]
    # The rows of the group in all editions.
    ROWS: ClassVar[tuple[str, ...]]

    def _sum(self, column: str) -> Sum:
        parts = tuple(self._report.cell(self.TABLE, row, column) for row in self.ROWS)
        own = tuple(part for part in parts if part.status != "not_in_edition")
        return Sum(own or parts)

    def _figure_or_sum(self, column: str) -> Figure | Sum:
        """The printed figure where an edition prints the group as a row of its own, else the sum of its rows.

        The report's edition decides, but for a form of mixed print: what was read goes before what was not.
        """
        printed = self._report.cell(self.TABLE, self.GROUP, column)
        derived = self._sum(column)
        is_read = printed.status not in _ABSENT
        if is_read != any(part.status not in _ABSENT for part in derived.parts):
            return printed if is_read else derived
        return printed if printed.edition == self._report.edition else derived

    def _holds(self, figure: Figure) -> bool:
        return figure.table == self.TABLE and (figure.row == self.GROUP or figure.row in self.ROWS)


class TableView(View):
    """One of the three statutory sections: its text like any section, and its table by row and column."""

    __slots__ = ()

    NAME: ClassVar[str]

    @property
    def section(self) -> Section:
        """The section as a plain value."""
        return self._report.section(self.NAME)

    @property
    def heading(self) -> str | None:
        """The printed heading with its numeral, None where the text has none."""
        return self.section.heading

    @property
    def heading_span(self) -> Span | None:
        """Where the heading stands."""
        return self.section.heading_span

    @property
    def text(self) -> str:
        """What stands between the heading and the next one."""
        return self.section.text

    @property
    def span(self) -> Span | None:
        """Where `text` stands; None where the text has no such section."""
        return self.section.span

    @property
    def subsections(self) -> tuple[SubSection, ...]:
        """The topics inside the section."""
        return self.section.subsections

    @property
    def tables(self) -> tuple[TableRegion, ...]:
        """The stretches of text that hold the section's table."""
        return self.section.tables

    def _holds(self, figure: Figure) -> bool:
        return figure.table == self.NAME

    def _key(self) -> tuple[object, ...]:
        return type(self), self.section, *self
