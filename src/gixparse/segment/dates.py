"""Years, dates and periods as reports print them, with Arabic or Chinese numerals."""

from __future__ import annotations

from datetime import date

import regex as re
from attrs import frozen

from gixparse.model.facts import Period

_DIGITS = dict(zip("零一二三四五六七八九〇○O", "0123456789000", strict=True))
_BLANK = r"\s{0,600}+"
_NUMERAL = "[一二三四五六七八九十]"

# Inside one number only blanks: the next line may begin with a page number or with 一、.
_INSIDE = r"[^\S\n]{0,4}+"
# Four digits of one script: from 1900 on, for nothing earlier is a year of a report.
YEAR = (
    rf"(?:(?:1{_INSIDE}9|2{_INSIDE}0){_INSIDE}[0-9]{_INSIDE}[0-9]"
    rf"|(?:一{_INSIDE}九|二{_INSIDE}[〇○零O])(?:{_INSIDE}[〇○零O一二三四五六七八九]){{2}})"
)
_SMALL = rf"(?:[0-9](?:{_INSIDE}[0-9])?|{_NUMERAL}(?:{_INSIDE}{_NUMERAL}){{0,2}})"
DATE = (
    rf"(?<![0-9])(?P<{{0}}y>{YEAR}){_BLANK}[年./-]{_BLANK}(?P<{{0}}m>{_SMALL}){_BLANK}[月./-]"
    rf"{_BLANK}(?P<{{0}}d>{_SMALL})(?:{_BLANK}[日号])?(?![0-9])"
)
_MONTH_AND_DAY = (
    rf"(?:(?P<b_y>{YEAR}){_BLANK}[年./-]{_BLANK})?(?P<b_m>{_SMALL}){_BLANK}[月./-]"
    rf"{_BLANK}(?P<b_d>{_SMALL})(?:{_BLANK}[日号])?(?![0-9])"
)
RANGE = re.compile(
    DATE.replace("{0}", "a_")
    + rf"{_BLANK}[,、]?{_BLANK}起?{_BLANK}[,、]?{_BLANK}[至到~—―–-]{{1,2}}{_BLANK}"
    + _MONTH_AND_DAY
)
LONE_DATE = re.compile(rf"(?P<y>{YEAR}){_BLANK}年{_BLANK}(?P<m>{_SMALL}){_BLANK}月{_BLANK}(?P<d>{_SMALL}){_BLANK}日")


@frozen
class Dated:
    """A period and its place, in offsets of the folded text."""

    period: Period
    start: int
    end: int


def year_of(print_: str) -> int:
    """The year that four digits name, `2020` or `二〇二〇`."""
    return int("".join(_DIGITS.get(char, char) for char in print_ if not char.isspace()))


def number_of(print_: str) -> int | None:
    """A month or a day, `12` or `十二` or `二十一`; None for what is no number below one hundred."""
    digits = "".join(print_.split())
    if digits.isascii():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return int(_DIGITS[digits]) if len(digits) == 1 else None
    if len(tens) > 1 or len(ones) > 1 or not (tens + ones or ten):
        return None
    head, tail = _DIGITS.get(tens or "一"), _DIGITS.get(ones or "零")
    return int(head + tail) if head and tail else None


def date_of(year: str, month: str, day: str) -> date | None:
    """The day that three prints name, None where there is no such day."""
    months, days = number_of(month), number_of(day)
    if months is None or days is None:
        return None
    try:
        return date(year_of(year), months, days)
    except ValueError:
        return None


def period_at(plain: str, start: int, end: int) -> Dated | None:
    """The first span of days in `plain[start:end]`: 2020年1月1日至12月31日, 从…起到…止.

    None where there is none, or one of its days does not exist, or the last stands before the first.
    """
    found = RANGE.search(plain, start, end)
    if found is None:
        return None
    first = date_of(found["a_y"], found["a_m"], found["a_d"])
    last = date_of(found["b_y"] or found["a_y"], found["b_m"], found["b_d"])
    if first is None or last is None or last < first:
        return None
    return Dated(Period(first, last), found.start(), found.end())
