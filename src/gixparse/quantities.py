"""Numbers in running text, for callers: Arabic and Chinese numerals, percentages, dates, enumerators."""

from __future__ import annotations

from attrs import evolve

from gixparse.text.quantities import scan
from gixparse.text.quantity import Quantity
from gixparse.text.source import Source


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in a text, in order: see `Quantity` for the kinds there are and what each one holds.

    Full-width digits, Chinese numerals in plain and in banking characters, multipliers (万, 亿), signs, ranges,
    percentages and dates are read exactly; words that only contain a numeral (统一, 万一, 四川) are not numbers,
    and a malformed numeral is none. Offsets are code points into `text`, and each quantity's `text` is the print.
    """
    source = Source.of(text)
    found = []
    for quantity in scan(source.folded):
        span = source.span(quantity.start, quantity.end)
        found.append(evolve(quantity, text=span.of(text), start=span.start, end=span.end))
    return tuple(found)
