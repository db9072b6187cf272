"""Placed rows to figures: value, status, unit, place and evidence of each cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, localcontext

from attrs import evolve, frozen

from gixparse.align.placing import PlacedRow
from gixparse.align.rows import RowReading
from gixparse.align.scan import Token
from gixparse.form import Cell
from gixparse.model.exact import EXACT, Number
from gixparse.model.figure import Candidate, Evidence, Figure
from gixparse.text.prints import Kind, Print
from gixparse.text.source import Source

MONEY = "万元"
_MONEY_SCALES = {"元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
# A unit in a head stands in brackets: 采购总金额（万元）, 本年收费金额（单位：元）.
_UNIT_IN_HEAD = re.compile(r"\(\s*(?:单位\s*:)?\s*((?:千|百万|万|亿)?元)\s*\)")


@frozen
class Options:
    """The cells that a solver leaves for a column of an unplaced row, and the equations it used."""

    cells: tuple[Token, ...]
    equations: tuple[str, ...] = ()


def figure_of(source: Source, cell: Cell, row: PlacedRow, column: int, options: Options | None) -> Figure:
    """The figure of a cell of the form, which is number `column` of a placed row."""
    empty = Figure(
        *cell.address,
        edition=cell.edition,
        status="missing",
        unit=None if cell.unit == MONEY else cell.unit,
        evidence=_evidence(source, row, column),
    )
    if row.cells is not None:
        placed = row.cells[column]
        return _printed(source, empty, cell, placed, row) if placed else evolve(empty, status="blank")
    if row.rule == "none":
        return evolve(empty, status="blank" if row.blank else "missing")
    stood_open = _candidates(source, row.prints)
    if options is None or len(options.cells) != 1:
        open_cells = _candidates(source, options.cells) if options else stood_open
        return evolve(empty, status="unreadable", evidence=evolve(empty.evidence, candidates=open_cells))
    figure = _printed(source, empty, cell, options.cells[0], row)
    if figure.status == "reported":
        figure = evolve(figure, status="inferred")
    evidence = evolve(figure.evidence, candidates=stood_open, equations=options.equations)
    return evolve(figure, evidence=evidence)


def _evidence(source: Source, row: PlacedRow, column: int) -> Evidence:
    label, head = row.reading.label, row.columns.heads[column]
    return Evidence(
        reader=row.reader.name,
        rule=row.rule,
        row_label=source.span(label.start, label.end),
        column_head=source.span(head.start, head.end) if head else None,
    )


def _candidates(source: Source, cells: Sequence[Token]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(cell.print.value if cell.print else None, source.span(cell.start, cell.end)) for cell in cells
    )


def _printed(source: Source, empty: Figure, cell: Cell, token: Token, row: PlacedRow) -> Figure:
    """A figure from the token printed in its cell."""
    span = source.span(token.start, token.end)
    figure = evolve(empty, raw=span.of(source.text), span=span, line=source.line(span.start))
    content = token.print
    if content is None or content.kind is Kind.OTHER:
        return evolve(figure, status="unreadable")
    if content.kind is Kind.PLACEHOLDER or content.value is None:
        return evolve(figure, status="not_applicable")
    if cell.unit == MONEY:
        head = next((h for (_, name), h in zip(row.columns.names, row.columns.heads, strict=True) if name == cell.column), None)
        return _money(figure, content, head)
    value = _times(content.value, content.scale or 1, 1)
    return evolve(figure, status="reported", value=value, unit_printed=content.unit)


def _money(figure: Figure, content: Print, head: Token | None) -> Figure:
    """An amount in 万元 where a unit is printed, in the cell or in its head; as printed where none is."""
    assert content.value is not None
    found = _UNIT_IN_HEAD.search(head.text) if head else None
    if content.scale is not None:
        unit, scale = content.unit, content.scale
    elif found:
        unit, scale = found.group(1), _MONEY_SCALES[found.group(1)]
    else:
        return evolve(figure, status="reported", value=content.value, unit_printed=content.unit)
    value = _times(content.value, scale, _MONEY_SCALES[MONEY])
    return evolve(figure, status="reported", value=value, unit=MONEY, unit_printed=unit)


def _times(value: Number, factor: int, divisor: int) -> Number:
    """value * factor / divisor, exactly; unchanged when the two are equal, an int when it comes out whole."""
    if factor == divisor:
        return value
    with localcontext(EXACT):
        result = Decimal(value) * factor / divisor
        return int(result) if result == result.to_integral_value() else result.normalize()


def unread_figure(source: Source, cell: Cell, reading: RowReading) -> Figure:
    """The figure of a cell in a row whose columns are not known."""
    label = reading.label
    prints = [token for token in reading.cells if token.print]
    evidence = Evidence(
        rule="heads", row_label=source.span(label.start, label.end), candidates=_candidates(source, prints)
    )
    unit = None if cell.unit == MONEY else cell.unit
    return Figure(*cell.address, edition=cell.edition, status="unreadable", unit=unit, evidence=evidence)
