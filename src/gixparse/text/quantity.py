"""What a quantity is: the value that `scan` yields."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

KINDS: Final = (
    *("number", "percent", "permille", "fraction", "multiple"),
    *("range", "date", "ordinal", "document", "enumerator"),
)  # fmt: skip


@attrs.frozen(slots=False)  # made by the thousand, and twice as fast without
class Quantity:
    """One quantity as printed, and what it is.

    `kind` is one of `KINDS`:

    - "number": a count or an amount. `value` is `printed` times `scale`, exactly: 46502.47万元 is 465024700,
      printed 46502.47, scale 10000, unit 元. An int where no place after the point is left, else a Decimal as
      printed (27.0 stays 27.0). None where only the order is printed (数十件).
    - "percent", "permille": in hundredths, thousandths: 63.1% is Decimal("63.1"), 八成 is 80, 三成五 is 35.
    - "fraction": an exact Fraction.
    - "multiple": so many times: 3倍 is 3; 翻一番 is 2, 翻两番 is 4.
    - "range": `low` and `high`, both multiplied; no value.
    - "date": `year`, `month`, `day`, those that are printed; no value.
    - "ordinal": which one (第二十条, 711号, 三级); `low` and `high` if it names several (第一至三项).
    - "document": [2019]60号, with `year` and the number as `value`.
    - "enumerator": the number at the head of a line or clause; its shape is `style`, with the first
      number in it ("一、", "(一)", "1.", "①").

    `unit` is the bare measure, never with 万 or 亿. `text` is the print from `start` to `end`, with marks of
    approximation (约, 余, 左右, 以上), which set `approximate`. `printed` of 八成 is 8, of 翻两番 2.
    """

    kind: str
    value: int | Decimal | Fraction | None
    unit: str | None
    text: str
    start: int
    end: int
    approximate: bool = False
    printed: int | Decimal | None = None
    scale: int = 1
    low: int | Decimal | None = None
    high: int | Decimal | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    style: str | None = None
