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
from gixparse.model.figure import Candidate, Evidence, Figure, Status
from gixparse.text.prints import Kind, Print
from gixparse.text.source import Source, printed

MONEY = "万元"
# So many values that stood open are kept; a row with more cells is no row of the form.
MOST_CANDIDATES = 30
_MONEY_SCALES = {"元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
# A unit in a head stands in brackets: 采购总金额（万元）, 本年收费金额（单位：元）.
_UNIT_IN_HEAD = re.compile(r"\(\s*(?:单位\s*:)?\s*((?:千|百万|万|亿)?元)\s*\)")


@frozen
class Options:
    """The cells that a solver leaves for a column of an unplaced row, and the equations it used."""

    cells: tuple[Token | None, ...]
    equations: tuple[str, ...] = ()


def figure_of(
    source: Source, cell: Cell, edition: str | None, row: PlacedRow, column: int, options: Options | None
) -> Figure:
    """The figure of a cell of the form, which is number `column` of a placed row.

    `edition` is the one that the figure is said to belong to, None where no label decides.
    """
    evidence = _evidence(source, row, column)
    if row.cells is not None:
        placed = row.cells[column]
        if placed is None:
            return _without_print(cell, edition, "blank", evidence)
        return _printed(source, cell, edition, placed, row.columns.heads[column], evidence)
    if row.rule == "none":
        return _without_print(cell, edition, "blank" if row.blank else "missing", evidence)
    stood_open = _candidates(source, row.prints)
    if options is None or len(options.cells) != 1:
        left = _candidates(source, options.cells) if options else stood_open
        return _without_print(cell, edition, "unreadable", evolve(evidence, candidates=left))
    evidence = evolve(evidence, candidates=stood_open, equations=options.equations)
    only = options.cells[0]
    if only is None:
        return _without_print(cell, edition, "blank", evidence)
    figure = _printed(source, cell, edition, only, row.columns.heads[column], evidence)
    return evolve(figure, status="inferred") if figure.status == "reported" else figure


def agreed(one: Figure, other: Figure) -> Figure:
    """What two prints of one cell say together: the first, unless they differ; then neither."""
    if (one.value, one.status) == (other.value, other.status) or (one.value is not None and one.value == other.value):
        return one
    said = tuple(Candidate(figure.value, figure.span) for figure in (one, other) if figure.span is not None)
    candidates = tuple(dict.fromkeys((*one.evidence.candidates, *said)))[:MOST_CANDIDATES]
    evidence = evolve(one.evidence, rule="printed_twice", candidates=candidates)
    return evolve(one, status="unreadable", value=None, raw=None, span=None, line=None, evidence=evidence)


def unread_figure(source: Source, cell: Cell, reading: RowReading) -> Figure:
    """The figure of a cell in a row whose columns are not known."""
    label = reading.label
    prints = [token for token in reading.cells if token.print]
    evidence = Evidence(
        rule="heads", row_label=source.span(label.start, label.end), candidates=_candidates(source, prints)
    )
    return _without_print(cell, cell.edition, "unreadable", evidence)


def _without_print(cell: Cell, edition: str | None, status: Status, evidence: Evidence) -> Figure:
    unit = None if cell.unit == MONEY else cell.unit
    return Figure(*cell.address, edition, status, unit=unit, evidence=evidence)


def _evidence(source: Source, row: PlacedRow, column: int) -> Evidence:
    label, head = row.reading.label, row.columns.heads[column]
    return Evidence(
        reader=row.reader.name,
        rule=row.rule,
        row_label=source.span(label.start, label.end),
        column_head=source.span(head.start, head.end) if head else None,
    )


def _candidates(source: Source, cells: Sequence[Token | None]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(cell.print.value if cell.print else None, source.span(cell.start, cell.end))
        if cell
        else Candidate(None)
        for cell in cells[:MOST_CANDIDATES]
    )


def _printed(
    source: Source, cell: Cell, edition: str | None, token: Token, head: Token | None, evidence: Evidence
) -> Figure:
    """A figure from the token printed in its cell, under this head."""
    content = token.print
    status: Status
    value, unit, unit_printed = None, None if cell.unit == MONEY else cell.unit, None
    if content is None or content.kind is Kind.OTHER or (cell.unit != MONEY and content.is_money):
        status = "unreadable"
    elif content.value is None:
        status = "not_applicable"
    else:
        status = "reported"
        value, unit, unit_printed = _amount(cell, content, head)
    span = source.span(token.start, token.end)
    raw, line = printed(span.of(source.text)), source.line(span.start)
    return Figure(*cell.address, edition, status, value, unit, unit_printed, raw, span, line, evidence)


def _amount(cell: Cell, content: Print, head: Token | None) -> tuple[Number, str | None, str | None]:
    """Value, unit and printed unit of a figure.

    Money is in 万元 where a unit is printed, in the cell or in its head; where none is, it stays as printed.
    """
    assert content.value is not None
    if cell.unit != MONEY:
        return _times(content.value, content.scale or 1, 1), cell.unit, content.unit
    if content.scale is not None:
        return _times(content.value, content.scale, _MONEY_SCALES[MONEY]), MONEY, content.unit
    if head and (found := _UNIT_IN_HEAD.search(head.text)):
        unit = found.group(1)
        return _times(content.value, _MONEY_SCALES[unit], _MONEY_SCALES[MONEY]), MONEY, unit
    return content.value, None, content.unit


def _times(value: Number, factor: int, divisor: int) -> Number:
    """value * factor / divisor, exactly; unchanged when the two are equal, an int when it comes out whole."""
    if factor == divisor:
        return value
    with localcontext(EXACT):
        result = Decimal(value) * factor / divisor
        return int(result) if result == result.to_integral_value() else result.normalize()
