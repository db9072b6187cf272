"""What is printed in the cells of the form: the figures of a report.

A figure is printed as its organ printed it (`raw`); one that never was a text, plainly.
"""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from gixparse.form import Column
from gixparse.model.exact import Number
from gixparse.model.figure import Figure
from gixparse.model.order import Address
from gixparse.model.report import Report
from gixparse.text.folding import fold
from gixparse.text.prints import read_print

MONEY = "万元"
NOT_APPLICABLE = "/"
# Words, so that nobody takes them for empty cells: an empty one counts as 0 in sums, these do not.
UNREADABLE = "无法辨认"
MISSING = "缺失"

_BRACKET = re.compile(r"（(单位：)?[^（）]*元）")


@frozen
class Filling:
    """What stands in the cells of a report, and in the heads over its money."""

    report: Report

    def text(self, address: Address) -> str | None:
        """The figure as printed; a blank one is empty, and a missing one None."""
        figure = self.report.cell(*address)
        return None if figure.status in ("missing", "not_in_edition") else print_of(figure)

    def head(self, column: Column, addresses: list[Address]) -> str:
        """The form's words, with the unit of the money below where it does not stand in the cells.

        Money that was printed without a unit stands under a head without one.
        """
        if column.unit != MONEY:
            return column.label
        figures = [self.report.cell(*address) for address in addresses]
        amount = next((f for f in figures if f.known and _scale_of(print_of(f)) is None), None)
        if amount is None:
            return column.label
        bare = _BRACKET.sub("", column.label)
        if amount.unit is None:
            return bare
        printed = _BRACKET.search(column.label)
        unit = (amount.unit_printed if amount.raw else None) or MONEY
        return f"{bare}（{'单位：' if printed and printed.group(1) else ''}{unit}）"


def print_of(figure: Figure) -> str:
    """How a figure is printed: its `raw` on one line, or its value, changes with their sign.

    A blank is empty, a placeholder `/`. What could not be read and has no print is `无法辨认`, so that it is not
    taken for a blank.
    """
    if figure.raw is not None and figure.raw.strip():
        return " ".join(figure.raw.split())
    if figure.value is not None:
        return _digits(figure.value, signed=figure.column == "change")
    return {"blank": "", "not_applicable": NOT_APPLICABLE, "unreadable": UNREADABLE}.get(figure.status, MISSING)


def _digits(value: Number, *, signed: bool) -> str:
    plus = "+" if signed and value > 0 else ""
    return f"{plus}{value:f}" if isinstance(value, Decimal) else f"{plus}{value}"


def _scale_of(text: str) -> int | None:
    """What the unit printed in a cell multiplies by, None where there is none."""
    return read_print(fold(text).strip()).scale
