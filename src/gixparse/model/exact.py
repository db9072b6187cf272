"""Exact sums, whatever the caller's decimal context is."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact, localcontext

Number = int | Decimal

# Wide enough for any figure the readers accept; Inexact is trapped, so that nothing is ever rounded unseen.
EXACT = Context(prec=200, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])


def add(numbers: Iterable[Number]) -> Number:
    """The sum of the numbers; an int when all of them are."""
    total: Number = 0
    with localcontext(EXACT):
        for number in numbers:
            total = total + number
    return total
