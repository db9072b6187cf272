"""What is printed in one cell: a figure, a placeholder, or something that is neither."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from attrs import frozen

from gixparse.model.exact import EXACT, Number


class Kind(Enum):
    """What sort of print a cell holds."""

    FIGURE = auto()
    PLACEHOLDER = auto()
    OTHER = auto()


@frozen
class Print:
    """A cell's content. `scale` is what the printed unit multiplies by: 10 000 for 万, None without one."""

    kind: Kind
    value: Number | None = None
    unit: str | None = None
    scale: int | None = None

    @property
    def is_money(self) -> bool:
        """Whether a unit of money is printed."""
        return self.unit is not None and self.unit.endswith("元")


# Longer runs of digits are no statistic of anybody; they are reference numbers or glued cells.
MAX_DIGITS = 18

_FIGURE = re.compile(
    r"""
    (?P<sign> [+-] | 减少? | 增加? )? \s*
    (?P<whole> \d{1,3} (?: ,\d{3} )+ | \d{1,18} )
    (?P<fraction> \.\d{1,18} )? \s*
    (?P<scale> 万 | 亿 | 千 )?
    (?P<unit> 元 | 件 | 宗 | 条 | 项 | 个 | 起 | 次 | 份 | 批次? | 人次 )?
    """,
    re.VERBOSE,
)
_SCALES = {"千": 1_000, "万": 10_000, "亿": 100_000_000}
_FALLING = ("-", "减", "减少")

_PLACEHOLDERS = frozenset(("/", "//", "-", "--", "—", "——", "―", "\\", "无", "不适用", "不涉及", "N/A", "n/a"))
# 未增未减 in the column of changes says that nothing changed: a figure of 0 in words.
_ZERO_WORDS = frozenset(("零", "〇", "未增未减", "无增减", "无变化", "未变化", "不增不减"))

OTHER = Print(Kind.OTHER)


@lru_cache(maxsize=4096)
def read_print(text: str) -> Print:
    """Read the folded content of a cell, blanks at its ends removed.

    print = [sign] digits [fraction] [scale] [unit] | placeholder | zero word

    Digits may be grouped by commas in threes. `46502.47万` has value 46502.47 and scale 10 000: nothing is
    multiplied here. Anything else is OTHER, among them a number with a blank inside and one in Chinese
    numerals (一 is as likely a dash).
    """
    if text in _PLACEHOLDERS:
        return Print(Kind.PLACEHOLDER)
    if text in _ZERO_WORDS:
        return Print(Kind.FIGURE, 0)
    found = _FIGURE.fullmatch(text)
    if found is None:
        return OTHER
    sign, whole, fraction, scale, unit = found.groups()
    digits = whole.replace(",", "")
    value: Number = Decimal(digits + fraction) if fraction else int(digits)
    if sign in _FALLING:
        value = EXACT.minus(value) if isinstance(value, Decimal) else -value
    printed_unit = (scale or "") + (unit or "") or None
    money = unit == "元" or (scale is not None and unit is None)
    factor = _SCALES.get(scale, 1) if scale or money else None
    return Print(Kind.FIGURE, value, printed_unit, factor)
