"""The tables as people know the form: its blocks under their heads, its rows with their merged labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from gixparse.display.words import CONTRADICTED, MARKS, MONEY, NO_UNIT
from gixparse.form import EDITIONS, Block, Row, Table
from gixparse.model.exact import Number
from gixparse.model.figure import Figure
from gixparse.model.report import Report

LONGEST_NUMBER = 40


@frozen
class Line:
    """A row of a block, with a figure or None for each column; a merged label has none at all.

    `depth` is how deep the label stands: 一、 at the margin, （一） below it, 1. below that.
    """

    label: str
    depth: int
    figures: tuple[Figure | None, ...] = ()


@frozen
class Drawing:
    """A block of a table with the rows and columns that there are figures for.

    `other` names the edition where it is not the report's and the block is the first of it.
    """

    heading: str | None
    corner: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    other: str | None = None


def figures_of(report: Report, table: str) -> list[Figure]:
    """The figures of one table, the missing ones among them where the edition is known."""
    return [figure for figure in report.figures() if figure.table == table]


def drawings(report: Report, name: str, figures: Sequence[Figure]) -> Iterator[Drawing]:
    """The table in the report's edition, then what was read of others."""
    # Without an edition, the cells that all editions share are shown in the first one's form.
    own = EDITIONS[report.edition] if report.edition else next(iter(EDITIONS.values()))
    for edition in (own, *(other for other in EDITIONS.values() if other is not own)):
        found = {f.address[1:]: f for f in figures if (f.edition or own.name) == edition.name}
        foreign = edition.name != report.edition and any(f.edition for f in found.values())
        other = edition.name if foreign else None
        (table,) = (table for table in edition.tables if table.name == name)
        for block in table.blocks:
            drawing = _drawing(table, block, found, other)
            if drawing is not None:
                yield drawing
                other = None


def _drawing(table: Table, block: Block, found: dict[tuple[str, str], Figure], other: str | None) -> Drawing | None:
    rows = [row for row in block.rows if any((row.name, column.name) in found for column in block.columns)]
    columns = [column for column in block.columns if any((row.name, column.name) in found for row in rows)]
    if not rows:
        return None
    lines: list[Line] = []
    above: set[str] = set()
    for row in rows:
        for label in _labels_above(table, row):
            if label not in above:
                above.add(label)
                lines.append(Line(label, _depth(label)))
        figures = tuple(found.get((row.name, column.name)) for column in columns)
        lines.append(Line(row.label, _depth(row.label), figures))
    # What stands over the row labels is printed only where each block has a heading of its own.
    corner = table.captions[0] if block.heading else ""
    return Drawing(block.heading, corner, tuple(column.label for column in columns), tuple(lines), other)


def _labels_above(table: Table, row: Row) -> Iterator[str]:
    """The merged labels that stand above a row: 三、本年度办理结果, （三）不予公开."""
    if _depth(row.label) > 0:
        yield from (caption for caption in table.captions if "、" in caption)
    yield from (group.label for group in table.groups if group.name == row.group)


def _depth(label: str) -> int:
    return 1 if label.startswith("（") else 2 if label[:1].isdecimal() else 0


def value_of(figure: Figure) -> str:
    """A figure's value, or the mark of what is there instead; money with its unit."""
    mark = MARKS.get(figure.status, "")
    if figure.value is None:
        return mark
    unit = f" {MONEY}" if figure.unit == MONEY else "" if figure.unit else NO_UNIT
    return f"{mark}{_digits(figure.value)}{unit}"


def _digits(value: Number) -> str:
    """A number without exponent, as forms are printed, unless it is absurdly large or small."""
    plain = isinstance(value, Decimal) and abs(value.adjusted()) < LONGEST_NUMBER
    return f"{value:f}" if plain else str(value)


def marks_of(figures: Sequence[Figure], contradicted: bool) -> list[str]:
    """The marks that stand in a table, in the order of the legend; "" for blank cells."""
    statuses = {figure.status for figure in figures}
    used = [CONTRADICTED] if contradicted else []
    used.extend(mark for status, mark in MARKS.items() if status in statuses)
    if any(figure.known and figure.unit is None for figure in figures):
        used.append(NO_UNIT)
    if "blank" in statuses:
        used.append("")
    return used
