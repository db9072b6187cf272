"""The closing signature: the organ alone on a line, then the day alone on a line."""

from __future__ import annotations

from datetime import date

import regex as re
from attrs import frozen

from gixparse.segment import words
from gixparse.segment.dates import LONE_DATE, date_of

_LONGEST_NAME = 40
_SPLIT = re.compile(r"[,。;:!?|>《》\"<\t]")
_LINE_END = re.compile(r"[^\S\n]*(?:\n|\Z)")


@frozen
class Signature:
    """Who signed and when; places in offsets of the folded text. All None where a report is not signed."""

    organ: tuple[int, int] | None = None
    day: date | None = None
    day_place: tuple[int, int] | None = None


def find_signature(plain: str, start: int, end: int) -> Signature:
    """The signature in `plain[start:end]`, the part behind the last heading.

    Only the pair of organ and day counts, each alone on its line, for either alone may be a page's furniture.
    Two different pairs, as of an appended document, are none.
    """
    pairs = (_signed(plain, start, match) for match in LONE_DATE.finditer(plain, start, end))
    found = [pair for pair in pairs if pair]
    return found[0] if len(found) == 1 else Signature()


def _signed(plain: str, low: int, match: re.Match[str]) -> Signature | None:
    """The signature whose day is `match`, None where it is no day of its own line below an organ's name."""
    day = date_of(match["y"], match["m"], match["d"])
    if day is None or not _LINE_END.match(plain, match.end()):
        return None
    stop = match.start()
    while stop > low and plain[stop - 1].isspace():
        stop -= 1
    begin = plain.rfind("\n", max(low, stop - 2 * _LONGEST_NAME), stop) + 1
    if not begin or "\n" not in plain[stop : match.start()]:
        return None
    while plain[begin].isspace():
        begin += 1
    name = plain[begin:stop]
    if _SPLIT.search(name) or not "".join(name.split()).endswith(words.ORGAN_ENDINGS):
        return None
    return Signature((begin, stop), day, match.span())
