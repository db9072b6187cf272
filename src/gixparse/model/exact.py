"""Exact sums, whatever the caller's decimal context is."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact, localcontext

Number = int | Decimal

# No figure of a report has as many digits before or behind its point.
MOST_DIGITS = 60
# Wide enough for any sum of such figures; Inexact is trapped, so that nothing is ever rounded unseen.
EXACT = Context(prec=200, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])


def add(numbers: Iterable[Number]) -> Number:
    """The sum of the numbers; an int when all of them are."""
    total: Number = 0
    with localcontext(EXACT):
        for number in numbers:
            total = total + number
    return total


def is_whole(number: Number, tens: int = 0) -> bool:
    """Whether a number is a whole multiple of 10 to the power `tens`."""
    shifted = EXACT.scaleb(Decimal(number), -tens)
    return bool(shifted == shifted.to_integral_value())


def is_in_range(number: Number) -> bool:
    """Whether a number is finite and has at most `MOST_DIGITS` digits before and behind its point."""
    if isinstance(number, int):
        return bool(abs(number) < 10**MOST_DIGITS)
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -MOST_DIGITS and number.adjusted() < MOST_DIGITS
