"""The rules for numerals in a frame, by the character that shows the frame.

    document = "[" year "]" number "号"
    ordinal  = "第" ["("] numeral [")"] [joint numeral] [measure] | "(" numeral ")" ("项" | "款" | "目")
    fraction = numeral "分之" numeral
    range    = numeral joint numeral measure
    chain    = digits { sign digits }            nothing: 0739-5501987, 10:30, 1+20

A rule gives None where its frame is not there, so that the next is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

import regex as re

from gixparse.text import units
from gixparse.text.amounts import Answer, read_number
from gixparse.text.dates import Date, read_date, read_digit_date
from gixparse.text.enumerators import read_enumerator
from gixparse.text.frames import NUMERAL, SIGNS, Spot, hedge_start, read_sign, tail_end
from gixparse.text.numerals import Numeral, negated, read_numeral, rescaled
from gixparse.text.quantity import Quantity

__all__ = ["Answer", "Rule", "read_after", "read_before", "read_dotted_date", "read_number"]

Rule = Callable[[Spot], Answer | None]

_TELEPHONE: Final = re.compile(r"\(0[0-9]{2,3}\)[ -]?[0-9]{7,8}(?:-[0-9]+)?")
_DOCUMENT: Final = re.compile(r"[\[(〔﹝【](?P<year>[0-9]{4})[\])〕﹞】][ ]?第?[ ]?(?P<number>[0-9]{1,5})[ ]?号")
_ORDINAL: Final = re.compile(r"第[ ]?(?P<open>\([ ]?)?\Z")
_ORDINAL_REACH: Final = 4
_LAW_ITEM: Final = re.compile(r"[ ]?\)[ ]?(?:项(?!目)|款|目(?![标录前]))")
_CLOSING: Final = re.compile(r"[ ]?\)")
# 第三方 is a word for an outsider.
_OUTSIDERS: Final = frozenset("方人者")

_LONGEST_DATE: Final = len("2020.12.31")

_CHAIN: Final = re.compile(r"[0-9]++(?:[-/:+.,_*×=@~—–][0-9A-Za-z]++)++")
_CLOCK: Final = re.compile(
    r"[0-9]{1,2}[ ]?(?:时(?![代期间限])|点(?=[ ]?[0-9整半,。至到前后]|[ ]?$))"
    r"(?:[ ]?[0-9]{1,2}[ ]?分(?!钟))?"
)
_DAYS_WITHIN: Final = re.compile(r"[ ]?日(?=以?内|之内)")
_STRAY_DAY: Final = re.compile(r"[ ]?日")
_PARTS: Final = re.compile(r"分之[ ]?")
_HUNDRED: Final = {"百": ("percent", 100), "千": ("permille", 1000), "万": ("fraction", 10_000)}
_DASHES: Final = frozenset("-~—–")
_SPAN: Final = re.compile(
    rf"[ ]?(?:年度|年(?!代)|月份|月|日(?!常)|%|‰|成(?!立)|{'|'.join(units.RANKS)})|{units.UNIT.pattern}"
)


def _document(spot: Spot) -> Answer | None:
    """document = "[" year "]" number 号"""
    match = _DOCUMENT.match(spot.text, spot.start - 1)
    if match is None:
        return None
    number = int(match["number"])
    start, end = match.span()
    found = Quantity("document", number, "号", match[0], start, end, printed=number, year=int(match["year"]))
    return found, end


def _telephone(spot: Spot) -> Answer | None:
    match = _TELEPHONE.match(spot.text, spot.start - 1)
    return None if match is None else (None, match.end())


def _ordinal(spot: Spot) -> Answer | None:
    """ordinal = "第" ["("] numeral [")"] [joint numeral] [measure]"""
    low = max(spot.floor, spot.start - _ORDINAL_REACH)
    head = _ORDINAL.search(spot.text[low : spot.start])
    if head is None:
        return None
    end = spot.end
    if head["open"]:
        if (close := _CLOSING.match(spot.text, end)) is None:
            return None, end
        end = close.end()
    return _ranked(spot, low + head.start(), end)


def _law_item(spot: Spot) -> Answer | None:
    """law item = "(" numeral ")" ("项" | "款" | "目"), as a list goes on: 第(一)、(二)项"""
    match = _LAW_ITEM.match(spot.text, spot.end)
    return _ranked(spot, spot.start - 1, match.end() - 1) if match is not None else None


def _listed(spot: Spot) -> Answer | None:
    """A list of ordinals goes on behind 、: 第十五、十六条"""
    last = spot.last
    if last is None or last.kind != "ordinal" or last.unit or last.end != spot.start - 1:
        return None
    numeral = read_numeral(spot.run)
    if numeral is None or not isinstance(last.value, int) or numeral.value != last.value + 1:
        return None
    return _ranked(spot, spot.start, spot.end)


def _ranked(spot: Spot, start: int, end: int) -> Answer:
    """The ordinal whose numeral the candidate is, in the frame from `start` to `end`, with its measure."""
    text = spot.text
    first = _cardinal(spot.run)
    if first is None or (first == 3 and text[end : end + 1] in _OUTSIDERS and text[end : end + 1]):
        return None, end
    last = None
    if text[end : end + 1] in ("-", "—", "~", "至", "到") and (match := NUMERAL.match(text, end + 1)):
        last = _cardinal(match[0])
        if last is not None and last > first:
            end = match.end()
        else:
            last = None
    unit = units.ORDINAL_UNIT.match(text, end)
    end = end if unit is None else unit.end()
    name = None if unit is None else unit[0].lstrip().translate(units.SIMPLIFIED)
    value = first if last is None else None
    low, high = (None, None) if last is None else (first, last)
    return Quantity("ordinal", value, name, text[start:end], start, end, printed=value, low=low, high=high), end


def _cardinal(run: str) -> int | None:
    """A whole number above 0 that can number something; 几 and 余 cannot."""
    numeral = read_numeral(run)
    if numeral is None or numeral.approximate or not isinstance(numeral.value, int) or numeral.value < 1:
        return None
    return numeral.value


def _enumerator(spot: Spot) -> Answer | None:
    """enumerator = numeral, then 、 or . or ) or 是; or a numeral in brackets"""
    start = spot.start - (spot.before == "(")
    head = spot.last.end if spot.last is not None and spot.last.kind == "enumerator" else 0
    found = read_enumerator(spot.text, start, head)
    if found is None:
        # (5) inside a sentence may be a footnote, a label or a count.
        return (None, spot.end) if spot.before == "(" and spot.after == ")" else None
    value, style, end = found
    return Quantity("enumerator", value, None, spot.text[start:end], start, end, printed=value, style=style), end


def _date(spot: Spot) -> Answer | None:
    return _dated(spot, read_date(spot.text, spot.start))


def _dated(spot: Spot, date: Date | None) -> Answer | None:
    if date is None:
        return None
    if date.year is None and date.month is None:
        return None, date.end
    print_ = spot.text[spot.start : date.end]
    found = Quantity("date", None, None, print_, spot.start, date.end, year=date.year, month=date.month, day=date.day)
    return found, date.end


def _days(spot: Spot) -> Answer | None:
    """days = numeral "日" ("内" | "以内"); a lone 15日 may be a day of the month or a span of time"""
    match = _STRAY_DAY.match(spot.text, spot.end)
    if match is None:
        return None
    numeral = read_numeral(spot.run)
    if numeral is None or numeral.scale != 1 or not _DAYS_WITHIN.match(spot.text, spot.end):
        return None, match.end()
    value, print_ = numeral.value, spot.text[spot.start : match.end()]
    return Quantity("number", value, "日", print_, spot.start, match.end(), printed=value), match.end()


def _clock(spot: Spot) -> Answer | None:
    """clock = number ("时" | "点") [number "分"]: a time of day is no quantity"""
    match = _CLOCK.match(spot.text, spot.start)
    return None if match is None else (None, match.end())


def _chain(spot: Spot) -> Answer | None:
    """chain = digits { sign digits }: a date in figures, a range with its measure, or nothing"""
    match = _CHAIN.match(spot.text, spot.start)
    if match is None:
        return None
    if (answer := _dated(spot, read_digit_date(spot.text, spot.start))) is not None:
        return answer
    if spot.after in _DASHES and (answer := _range(spot)) is not None:
        return answer
    return None, max(match.end(), spot.end)


def read_dotted_date(spot: Spot) -> Answer | None:
    """digits = y "." m "." d, which lies inside the candidate"""
    if spot.end - spot.start > _LONGEST_DATE or spot.run.count(".") != 2:
        return None
    return _dated(spot, read_digit_date(spot.text, spot.start))


def _range(spot: Spot) -> Answer | None:
    """range = numeral ("至" | "到" | "-" | "~" | "—") numeral measure

    Both share the last multiplier: 3至5万元.
    """
    text = spot.text
    match = NUMERAL.match(text, spot.end + 1)
    if match is None or spot.before in SIGNS or units.NO_NUMERAL.match(text, spot.start):
        return None
    first, second = read_numeral(spot.run), read_numeral(match[0])
    span = _SPAN.match(text, match.end())
    if first is None or second is None or span is None or text[span.end() : span.end() + 1] in _DASHES:
        return None
    if spot.before and spot.run == "一" and spot.before in units.BINDS_ONE:
        return None
    return _bounded(spot, first, second, span[0].lstrip(), span.end())


def _bounded(spot: Spot, first: Numeral, second: Numeral, unit: str, end: int) -> Answer | None:
    if first.scale == 1 < second.scale and first.printed < second.printed:
        shared = rescaled(first, second.scale)
        first = first if shared is None else shared
    low, high = first.value, second.value
    if not low < high or (unit in ("月", "月份") and high > 12):
        return None
    if unit == "成":
        if not (isinstance(low, int) and isinstance(high, int) and high <= 10):
            return None
        low, high, unit = low * 10, high * 10, "%"
    start, close = hedge_start(spot.text, spot.start, spot.floor), tail_end(spot.text, end)
    approximate = first.approximate or second.approximate or start < spot.start or close > end
    print_ = spot.text[start:close]
    return Quantity("range", None, unit, print_, start, close, approximate, low=low, high=high), close


def _fraction(spot: Spot) -> Answer | None:
    """fraction = numeral "分之" numeral; of a hundred it is a percentage, of a thousand permille"""
    text = spot.text
    parts = _PARTS.match(text, spot.end)
    if parts is None:
        return None
    match, sign = NUMERAL.match(text, parts.end()), read_sign(spot)
    if match is None or sign is None:
        return None, parts.end()
    kind, whole = _HUNDRED.get(spot.run, ("fraction", _cardinal(spot.run)))
    if kind == "percent" and match[0] == "百":
        share: Numeral | None = Numeral(100, 100)
    else:
        share = read_numeral(match[0])
    if share is None or not whole or (kind == "fraction" and not isinstance(share.value, int)):
        return None, match.end()
    start, negative = sign
    value, printed = share.value, share.printed
    if negative:
        value, printed = negated(value), negated(printed)
    start, end = hedge_start(text, start, spot.floor), tail_end(text, match.end())
    exact = Fraction(int(value), whole) if kind == "fraction" else value
    approximate = share.approximate or start < sign[0] or end > match.end()
    return Quantity(kind, exact, None, text[start:end], start, end, approximate, printed), end


# Which rules to ask, in order: by the character in front of the numeral, and by the one behind it.
_BRACKETED: Final[tuple[Rule, ...]] = (_document, _telephone, _ordinal, _law_item, _enumerator)
read_before: Final[dict[str, tuple[Rule, ...]]] = {
    "(": _BRACKETED,
    **dict.fromkeys("[〔﹝【", (_document,)),
    "第": (_ordinal,),
    " ": (_ordinal,),
    "、": (_listed,),
}
read_after: Final[dict[str, tuple[Rule, ...]]] = {
    **dict.fromkeys("、)是", (_enumerator,)),
    ".": (_enumerator, _chain),
    **dict.fromkeys("年月", (_date,)),
    "日": (_days,),
    **dict.fromkeys("时点", (_clock,)),
    "分": (_fraction,),
    **dict.fromkeys("-~—–", (_chain, _range)),
    **dict.fromkeys("至到", (_range,)),
    **dict.fromkeys("/:+_*×=@", (_chain,)),
}
