"""Every quantity that a text prints, in its order, with its span.

    text     = { quantity | anything }
    quantity = enumerator | document | ordinal | date | fraction | range | number

One regular expression finds where a numeral may stand; the characters beside it say which rules to ask. A
rule that knows its frame but cannot read it (2月30日, 1.2.3, 0739-5501987) takes the print and gives nothing.

Chinese digits are everyday characters (一定, 四川, 三农): one alone counts only in a frame or with a measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gixparse.text import enumerators
from gixparse.text.frames import CANDIDATE, Spot, spot_at
from gixparse.text.numerals import MAX_DIGITS
from gixparse.text.quantity import KINDS, Quantity
from gixparse.text.rules import Answer, read_after, read_before, read_dotted_date, read_number

__all__ = ["KINDS", "Quantity", "scan"]

_CELL: Final = CANDIDATE.groupindex["cell"]
_WORD: Final = CANDIDATE.groupindex["word"]
_MARK: Final = CANDIDATE.groupindex["mark"]
# Behind these a row of Arabic figures that ends its cell is a number and nothing else: the bulk of a report.
_EDGES: Final = frozenset("\t\n|")


def scan(folded: str) -> Iterator[Quantity]:
    """text = { quantity | anything }

    `folded` has been folded one to one: full-width ASCII to ASCII, every Unicode space to " "; offsets point
    into it. Linear in its length; raises on no text.
    """
    floor, last = 0, None
    for match in CANDIDATE.finditer(folded):
        start, end = match.span()
        group = match.lastindex
        if start < floor or group == _WORD:
            continue
        if group == _CELL and _begins_cell(folded, start, floor):
            quantity, floor = _cell(folded, start, end), end
        else:
            spot = spot_at(folded, start, end, floor, last)
            quantity, floor = _mark(spot) if group == _MARK else _read(spot)
        if quantity is not None:
            last = quantity
            yield quantity


def _begins_cell(text: str, start: int, floor: int) -> bool:
    """Whether an edge stands in front, past one space."""
    if start > floor and text[start - 1] == " ":
        start -= 1
    return start == 0 or (start > floor and text[start - 1] in _EDGES)


def _cell(text: str, start: int, end: int) -> Quantity | None:
    """A whole number alone in its cell. 007 is a code."""
    if end - start > MAX_DIGITS or (text[start] == "0" and end - start > 1):
        return None
    print_ = text[start:end]
    value = int(print_)
    return Quantity("number", value, None, print_, start, end, False, value)


def _mark(spot: Spot) -> Answer:
    """mark = "①" | "㈠" | "⑴" | … at the head of a line or clause"""
    head = spot.last.end if spot.last is not None and spot.last.kind == "enumerator" else 0
    if not enumerators.opens(spot.text, spot.start, head, soft=True):
        return None, spot.end
    value, style = enumerators.MARKS[spot.run]
    return Quantity("enumerator", value, None, spot.run, spot.start, spot.end, printed=value, style=style), spot.end


def _read(spot: Spot) -> Answer:
    """The first rule that knows the frame answers; a number is what is left."""
    for rules, beside in ((read_before, spot.before), (read_after, spot.after)):
        for rule in rules.get(beside, ()):
            if (answer := rule(spot)) is not None:
                return answer
    return read_dotted_date(spot) or read_number(spot)
