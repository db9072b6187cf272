"""The rule for counts and amounts, what is left when no other frame holds.

number  = [hedge] [sign] numeral ["余" | "多" | "几" | "来"] [measure] [tail]
percent = [hedge] [sign] numeral ("%" | "‰" | "成" [digit]) [tail]
multiple = numeral "倍" | "翻" ["了"] numeral "番"
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from gixparse.text import units
from gixparse.text.frames import Spot, hedge_start, is_code, is_han, opens_line, read_sign, tail_end, unit_at
from gixparse.text.numerals import (
    MULTIPLIERS,
    SCALES,
    Numeral,
    is_structured,
    negated,
    read_numeral,
    read_spread,
    rescaled,
)
from gixparse.text.quantity import Quantity

# A rule's answer: what was read, if anything, and where reading goes on.
Answer = tuple[Quantity | None, int]

_PERCENT: Final = {"%": "percent", "‰": "permille"}
_TENTHS: Final = re.compile(r"成(?![立为效果员功本长绩都人了交品就熟套])(?P<half>[一二三四五六七八九](?!成))?")
_DOUBLING: Final = re.compile(r"[ ]?番")
# More doublings than this is no growth that anyone reports.
_DOUBLINGS: Final = 20
_MEETING: Final = re.compile(r"全会|全体会议|全国代表大会")
_SPACED_SCALE: Final = re.compile(
    rf"[ ](?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})(?={units.UNIT.pattern})"
)
# 3元5角 and 两年半 go on behind the measure.
_GOES_ON: Final = re.compile(r"半|(?<=元)[ ]?[0-9一二三四五六七八九][ ]?[角分]|(?<=点)[0-9]")
_INDEFINITE: Final = frozenset("数几")
_ROUND_BEFORE: Final = frozenset("上成过")


def read_number(spot: Spot) -> Answer:
    """number = [hedge] [sign] numeral [mark] [measure] [tail]"""
    text, end, run = spot.text, spot.end, spot.run
    if _is_word(spot, run):
        return None, end
    if run[0] in MULTIPLIERS and (answer := _round(spot, run)) is not None:
        return answer
    numeral = read_numeral(run)
    if numeral is None:
        return _spread(spot, run)
    if text[end : end + 1] == " " and run.isascii() and (scale := _SPACED_SCALE.match(text, end)) is not None:
        numeral, end = rescaled(numeral, SCALES[scale["scale"]]), scale.end()
    sign = read_sign(spot)
    if numeral is None or sign is None:
        return None, end
    return _measured(spot, numeral, end, *sign)


def _is_word(spot: Spot, run: str) -> bool:
    """Whether the numeral is a piece of a word, or of a malformed print."""
    after = spot.text[spot.end : spot.end + 1]
    if (after.isascii() and after.isalpha()) or after == "版":
        return True
    if run[0].isascii():
        return spot.before == "." and not is_han(spot.text[spot.start - 2 : spot.start - 1])
    if spot.before in units.BINDS_ANY or (run[0] == "一" and spot.before in units.BINDS_ONE):
        return True
    return units.NO_NUMERAL.match(spot.text, spot.start) is not None


def _round(spot: Spot, run: str) -> Answer | None:
    """round = ("数" | "几" | hedge | "上") place measure

    数十件 has no value, 近百件 and 百余件 are 100 and some.

    Without such a mark 百, 千万 and 亿 are words; 十 is left to the grammar of numerals.
    """
    start = hedge_start(spot.text, spot.start, spot.floor)
    if run[0] in "十拾" and spot.before not in _INDEFINITE:
        return None
    if spot.before in _INDEFINITE or spot.before in _ROUND_BEFORE:
        start = spot.start - 1
    marked = start < spot.start or spot.text[spot.end : spot.end + 1] == "余"
    scale = SCALES.get(run)
    at = spot.end + (spot.text[spot.end : spot.end + 1] in ("余", "多"))
    unit = unit_at(spot.text, at)
    if not marked or unit is None or (scale is None and run[0] not in "十拾"):
        return None, spot.end
    print_ = spot.text[start : unit[1]]
    value = None if spot.before in _INDEFINITE else scale
    return Quantity("number", value, unit[0], print_, start, unit[1], True, value), unit[1]


def _spread(spot: Spot, run: str) -> Answer:
    """spread = digit digit [scale] measure: 两三个, 十七八件"""
    bounds = read_spread(run)
    unit = unit_at(spot.text, spot.end)
    if bounds is None or unit is None:
        return None, spot.end
    end = tail_end(spot.text, unit[1])
    start = hedge_start(spot.text, spot.start, spot.floor)
    low, high = bounds
    return Quantity("range", None, unit[0], spot.text[start:end], start, end, True, low=low, high=high), end


def _measured(spot: Spot, numeral: Numeral, end: int, start: int, negative: bool) -> Answer:
    """What stands behind the numeral makes it a percentage, a multiple, a rank or a count."""
    text = spot.text
    mark = _mark_end(text, end)
    at = mark + (text[mark : mark + 1] == " ")
    if (kind := _PERCENT.get(text[at : at + 1])) is not None:
        if text[at + 1 : at + 2] in _PERCENT or numeral.scale != 1:
            return None, at + 2
        return _quantity(spot, kind, numeral, None, start, at + 1, negative, mark > end)
    if spot.after == "成" and (answer := _tenths(spot, numeral, end)) is not None:
        return answer
    if spot.after == "番" and text[max(0, start - 2) : start].endswith(("翻", "翻了")) and _DOUBLING.match(text, end):
        return _doubled(spot, numeral, start)
    if text[end : end + 1] in units.RANK_OPENS and (rank := units.RANK.match(text, end)) and spot.run != "两":
        name = rank[0].lstrip().translate(units.SIMPLIFIED)
        return _quantity(spot, "ordinal", numeral, name, start, rank.end(), negative, False)
    if (unit := unit_at(text, mark)) is not None:
        return _counted(spot, numeral, unit, start, negative, mark > end)
    return _bare(spot, numeral, mark if not is_han(text[mark : mark + 1]) else end, start, negative)


def _counted(spot: Spot, numeral: Numeral, unit: tuple[str, int], start: int, negative: bool, marked: bool) -> Answer:
    """numeral measure; 十一次全会 says which session."""
    name, at = unit
    if (rest := _GOES_ON.match(spot.text, at)) is not None:
        return None, rest.end()
    if name == "次" and (_MEETING.match(spot.text, at) or _follows_session(spot)):
        return _quantity(spot, "ordinal", numeral, name, start, at, negative, False)
    return _quantity(spot, "multiple" if name == "倍" else "number", numeral, name, start, at, negative, marked)


def _bare(spot: Spot, numeral: Numeral, end: int, start: int, negative: bool) -> Answer:
    """A numeral with nothing behind it: any Arabic one that is no code, a Chinese one by its build."""
    if not spot.run[0].isascii():
        if not is_structured(spot.run):
            return None, end
    elif is_code(spot) or _is_item(spot):
        return None, end
    return _quantity(spot, "number", numeral, None, start, end, negative, end > spot.end)


def _quantity(  # noqa: PLR0917 the parts of one answer, passed on as they were read
    spot: Spot,
    kind: str,
    numeral: Numeral,
    unit: str | None,
    start: int,
    end: int,
    negative: bool,
    marked: bool,
) -> Answer:
    hedged = hedge_start(spot.text, start, spot.floor)
    if hedged < start and unit in units.SPANS_OF_TIME and spot.text[start - 1] == "近":
        hedged = start  # 近三年: the last three, exactly
    close = tail_end(spot.text, end)
    approximate = numeral.approximate or marked or hedged < start or close > end
    value, printed = numeral.value, numeral.printed
    if negative:
        value, printed = negated(value), negated(printed)
    print_ = spot.text[hedged:close]
    return Quantity(kind, value, unit, print_, hedged, close, approximate, printed, numeral.scale), close


def _mark_end(text: str, end: int) -> int:
    """Past "余" | "多" | "几" | "来" behind a numeral, before a measure or no word: 200多项, not 3多媒体."""
    mark = text[end : end + 1]
    if not mark or mark not in "余多几来":
        return end
    follows = unit_at(text, end + 1) is not None or text[end + 1 : end + 2] in _PERCENT
    return end + 1 if follows or (mark != "来" and not is_han(text[end + 1 : end + 2])) else end


def _tenths(spot: Spot, numeral: Numeral, end: int) -> Answer | None:
    """tenths = digit "成" [digit]: 八成 is 80, 三成五 is 35 per cent"""
    match = _TENTHS.match(spot.text, end)
    if match is None or not isinstance(numeral.value, int) or not 0 < numeral.value <= 10:
        return None
    tenths, half = numeral.value, match["half"]
    if spot.before == "第":
        return None, match.end()
    if half is None:
        read = Numeral(tenths * 10, tenths, 10)
    else:
        unit = "一二三四五六七八九".index(half) + 1
        read = Numeral(tenths * 10 + unit, Decimal(f"{tenths}.{unit}"), 10)
    return _quantity(spot, "percent", read, None, spot.start, match.end(), False, False)


def _doubled(spot: Spot, numeral: Numeral, start: int) -> Answer:
    """doubled = "翻" ["了"] numeral "番": twice as much, so many times over"""
    end = spot.text.index("番", spot.end) + 1
    times = numeral.value
    if not isinstance(times, int) or not 0 < times <= _DOUBLINGS:
        return None, end
    begin = spot.text.rindex("翻", 0, start)
    value = 2**times
    return Quantity("multiple", value, None, spot.text[begin:end], begin, end, printed=times), end


def _follows_session(spot: Spot) -> bool:
    """Whether 届 stands right in front: 十二届十一次全会."""
    return spot.text[spot.start - 1 : spot.start] == "届"


def _is_item(spot: Spot) -> bool:
    """Whether it numbers an item or a section: 1. glued to words on both sides, 1.2 before a heading."""
    if spot.after == "." and is_han(spot.text[spot.end + 1 : spot.end + 2]):
        return True
    return "." in spot.run and (is_han(spot.after) or spot.after in (".", "、")) and opens_line(spot)
