"""Dates as reports print them, whole or in part; a day that no calendar has is no date.

date  = year [month [day]] | month [day] | digits
year  = digit{4} "年" ["度"]         2020年度   二〇二〇年
month = number "月" ["份"]            1月份      十二月
day   = number ("日" | "号")          31日       三十一日
digits = y sep m sep d                2020-01-30   2020.1.30   2021/1/4
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from gixparse.text.numerals import HAN_CHARS, read_numeral, read_year

# Years that a report can speak of; 5000年 is a span of time.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
_MONTH_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_FIGURE: Final = rf"(?:[0-9]{{1,2}}|[{HAN_CHARS}]{{1,3}})"
_YEAR: Final = re.compile(rf"(?P<year>[0-9]+|[{HAN_CHARS}]{{2,8}})[ ]?年(?!代|级)(?P<whole>度)?")
_MONTH: Final = re.compile(rf"[ ]?(?P<month>{_FIGURE})[ ]?月(?P<whole>份)?")
_DAY: Final = re.compile(rf"[ ]?(?P<day>{_FIGURE})[ ]?[日号]")
_DIGITS: Final = re.compile(
    r"(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})(?![0-9]|[-/.:][0-9])"
)


@attrs.frozen
class Date:
    """A date read. All three parts None: the print is shaped like one and is none (2月30日)."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None


def read_date(text: str, start: int) -> Date | None:
    """date = year [month [day]] | month [day]"""
    match = _YEAR.match(text, start)
    if match is None:
        return _month(text, start, None)
    year, at = _year(match["year"]), match.end()
    if match["whole"] and year is not None:
        return Date(at, year)
    if (rest := _month(text, at, year)) is not None:
        # 19年3月: of which century?
        return rest if year is not None else Date(rest.end)
    if year is None:
        return None
    stray = _DAY.match(text, at)  # 2019年11日 has lost its month
    return Date(stray.end()) if stray is not None and stray[0][-1] == "日" else Date(at, year)


def _month(text: str, at: int, year: int | None) -> Date | None:
    """month [day], of a known year or of none"""
    match = _MONTH.match(text, at)
    if match is None:
        return None
    month = _number(match["month"])
    last = None if match["whole"] else _DAY.match(text, match.end())
    if last is None:
        return Date(match.end(), year, month) if 1 <= month <= 12 else Date(match.end())
    day = _number(last["day"])
    return Date(last.end(), year, month, day) if _exists(year, month, day) else Date(last.end())


def read_digit_date(text: str, start: int) -> Date | None:
    """digits = y sep m sep d, the same separator twice"""
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    if not FIRST_YEAR <= year <= LAST_YEAR or not _exists(year, month, day):
        return Date(match.end())
    return Date(match.end(), year, month, day)


def _year(print_: str) -> int | None:
    """A year in figures or in words (二千零二十年), where a report can mean it."""
    year = read_year(print_)
    if year is None and len(print_) > 4 and (numeral := read_numeral(print_)) is not None:
        year = numeral.value if isinstance(numeral.value, int) else None
    return year if year is not None and FIRST_YEAR <= year <= LAST_YEAR else None


def _number(print_: str) -> int:
    """A month's or a day's number, 01 allowed; 0 if it is none."""
    if print_.isascii():
        return int(print_)
    numeral = None if "两" in print_ else read_numeral(print_)
    return numeral.value if numeral is not None and isinstance(numeral.value, int) else 0


def _exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day; without a year 29 February may be."""
    if not 1 <= month <= 12 or not 1 <= day <= _MONTH_DAYS[month - 1]:
        return False
    return (month, day) != (2, 29) or year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
