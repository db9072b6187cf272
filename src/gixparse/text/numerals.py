"""One numeral, cut out already, to its exact value; what stands around it is for `quantities`.

    numeral  = arabic | mixed | han | point | marked
    arabic   = digits ["." digits] [scale]                     46502.47万   1,234.5
    mixed    = section { ("万" | "亿") section }               2亿3千万     3万5000
    han      = the same, in Chinese digits                     十万零一     三万五
    point    = han "点" digit+ [scale]                         六十三点一
    marked   = (arabic | han) ("余" | "多" | "几") scale       1.86余万     十几万
    row      = digit digit+, a zero among them                 二〇二〇

A numeral that breaks this grammar (一百百, 1,23,4, 3.350.2) is None: no value is better than a wrong one.
No arithmetic is done on a `Decimal`, so the ambient context of the `decimal` module never rounds a figure.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

import attrs

# Nobody prints a count of more digits; it is a code, a card number or noise. The limit also keeps clear of
# `sys.get_int_max_str_digits()` and of the quadratic cost of `int()`.
MAX_DIGITS: Final = 30

# Formal, traditional and positional variants, to the everyday character. 廿 and 卅 unfold into two.
_VARIANTS: Final = str.maketrans(
    {
        **dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True)),
        **dict(zip("貳叄陸萬億兩〇○", "二三六万亿两零零", strict=True)),
        "廿": "二十",
        "卅": "三十",
        "卌": "四十",
    }
)
_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIAD: Final = 10_000
_YI: Final = 10**8
SCALES: Final = {
    "百": 100,
    "千": 1000,
    "万": _MYRIAD,
    "十万": 10 * _MYRIAD,
    "百万": 100 * _MYRIAD,
    "千万": 1000 * _MYRIAD,
    "亿": _YI,
    "十亿": 10 * _YI,
    "百亿": 100 * _YI,
    "千亿": 1000 * _YI,
    "万亿": _MYRIAD * _YI,
}

# What may open a Chinese numeral (○ may not: it is a bullet more often) and what may go on.
HAN_OPENING: Final = "零〇一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳叄陸萬億兩"
HAN_CHARS: Final = HAN_OPENING + "○"
MULTIPLIERS: Final = "十百千万亿拾佰仟萬億"

_SCALE: Final = "|".join(sorted(SCALES, key=len, reverse=True))
_ARABIC: Final = re.compile(
    rf"""(?P<whole> 0 | [1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+ | [1-9][0-9]* )
         (?: \. (?P<part>[0-9]+) )?
         (?P<scale>{_SCALE})?""",
    re.VERBOSE,
)
_MARKED: Final = re.compile(rf"(?P<head>[^余多几]+)[余多几](?P<scale>{_SCALE})")
_POINT: Final = re.compile(rf"(?P<whole>[^点]+)点(?P<part>[零一二三四五六七八九]+)(?P<scale>{_SCALE})?")
_ROW: Final = re.compile(r"[一二三四五六七八九]+零[零一二三四五六七八九]*")
_TRAILING_SCALE: Final = re.compile(r"(?P<head>[^万亿]+)(?P<scale>万亿|万|亿)")
_MISPLACED_LIANG: Final = re.compile(r"两(?![百千])")
_SPREAD: Final = re.compile(
    r"(?P<head>[一二三四五六七八九]?十)?(?P<low>[一二三四五六七八九])(?P<high>[两二三四五六七八九])(?P<tail>[十百千]?(?:万亿|[万亿])?)"
)


@attrs.frozen(slots=False)
class Numeral:
    """A numeral read: `value` is `printed` times `scale`, exactly."""

    value: int | Decimal
    printed: int | Decimal
    scale: int = 1
    approximate: bool = False


# What nearly every Chinese numeral of a report is, looked up instead of parsed: 一 to 九十九.
_ONES: Final = "一二三四五六七八九"
_SMALL: Final = {
    f"{tens}十{ones}": Numeral(10 * ten + one, 10 * ten + one)
    for ten, tens in enumerate(("", *_ONES[1:]), 1)
    for one, ones in enumerate(("", *_ONES))
} | {ones: Numeral(one, one) for one, ones in enumerate(_ONES, 1)}


def read_numeral(run: str) -> Numeral | None:
    """numeral = arabic | mixed | han | point | marked

    `run` holds nothing but the numeral. None: it is malformed, or longer than `MAX_DIGITS`.
    """
    if (small := _SMALL.get(run)) is not None:
        return small
    if not run or len(run) > 2 * MAX_DIGITS:
        return None
    if run.isdecimal() and run.isascii():
        return None if (run[0] == "0" and run != "0") or len(run) > MAX_DIGITS else Numeral(value := int(run), value)
    if (match := _ARABIC.fullmatch(run)) is not None:
        return _decimal(match["whole"].replace(",", ""), match["part"], SCALES.get(match["scale"], 1))
    plain = run.translate(_VARIANTS)
    if (match := _MARKED.fullmatch(plain)) is not None:
        return _marked(match["head"], SCALES[match["scale"]])
    if "点" in plain:
        return _pointed(plain)
    if (row := read_row(plain)) is not None:
        return Numeral(row, row)
    return _whole(plain)


def read_row(run: str) -> int | None:
    """row = digit digit+, a zero among them but not in front: 一〇五 names no place"""
    plain = run.translate(_VARIANTS)
    if len(plain) > MAX_DIGITS or not _ROW.fullmatch(plain):
        return None
    return int("".join(str(_DIGITS[char]) for char in plain))


def read_year(run: str) -> int | None:
    """year = digit{4}, in Arabic or Chinese figures (2020, 二〇二〇, 一九四九)"""
    plain = run.translate(_VARIANTS)
    if len(plain) != 4:
        return None
    if plain.isascii():
        return int(plain) if plain.isdecimal() else None
    if any(char not in _DIGITS or char == "两" for char in plain):
        return None
    return int("".join(str(_DIGITS[char]) for char in plain))


def read_spread(run: str) -> tuple[int, int] | None:
    """spread = ["十"] digit digit [scale], the second digit one more: 两三, 十七八, 三四十, 七八百, 三五"""
    match = _SPREAD.fullmatch(run.translate(_VARIANTS).replace("两三", "二三"))
    if match is None or (match["head"] and match["tail"][:1] in _PLACES):
        return None
    low, high = _DIGITS[match["low"]], _DIGITS[match["high"]]
    if high - low != 1 and (match["low"] + match["high"] != "三五" or match["head"]):
        return None
    ends = [_whole(f"{match['head'] or ''}{char}{match['tail']}") for char in (match["low"], match["high"])]
    if ends[0] is None or ends[1] is None:
        return None
    return int(ends[0].value), int(ends[1].value)


def is_structured(run: str) -> bool:
    """Whether a Chinese numeral shows by its own build (一百二十三, 一〇五, 十二) and needs no unit."""
    plain = run.translate(_VARIANTS)
    if "点" in plain:
        return len(plain) > 3
    return len(plain) > 1 and not set(plain) <= set(MULTIPLIERS)


def rescaled(numeral: Numeral, scale: int) -> Numeral | None:
    """The same print with a multiplier that stands elsewhere: 3 in 3至5万元, 5 in "5 万元"."""
    if isinstance(numeral.printed, int):
        return Numeral(numeral.printed * scale, numeral.printed, scale, numeral.approximate)
    whole, _, part = str(numeral.printed).partition(".")
    return _decimal(whole, part, scale, numeral.approximate)


def negated(value: int | Decimal) -> int | Decimal:
    """Minus, without the rounding that unary minus does in the ambient context."""
    return value.copy_negate() if isinstance(value, Decimal) else -value


def _decimal(whole: str, part: str | None, scale: int, approximate: bool = False) -> Numeral | None:
    """The value of "whole.part" times a power of ten: the point is moved, nothing is multiplied."""
    if len(whole) + len(part or "") > MAX_DIGITS:
        return None
    if part is None:
        return Numeral(int(whole) * scale, int(whole), scale, approximate)
    printed = Decimal(f"{whole}.{part}")
    shift = len(str(scale)) - 1
    if not shift:
        return Numeral(printed, printed, 1, approximate)
    if len(part) <= shift:
        return Numeral(int(whole + part) * 10 ** (shift - len(part)), printed, scale, approximate)
    return Numeral(Decimal(f"{whole}{part[:shift]}.{part[shift:]}"), printed, scale, approximate)


def _marked(head: str, scale: int) -> Numeral | None:
    """marked = (arabic | han) ("余" | "多" | "几") scale: the value is that of the round figure"""
    base = read_numeral(head)
    if base is None or base.scale != 1:
        return None
    return rescaled(attrs.evolve(base, approximate=True), scale)


def _pointed(plain: str) -> Numeral | None:
    """point = han "点" digit+ [scale]"""
    match = _POINT.fullmatch(plain)
    if match is None:
        return None
    whole = 0 if match["whole"] == "零" else _sections(match["whole"])
    if whole is None:
        return None
    part = "".join(str(_DIGITS[char]) for char in match["part"])
    return _decimal(str(whole), part, SCALES.get(match["scale"], 1))


def _whole(plain: str) -> Numeral | None:
    """A whole number in Chinese or mixed figures; a last 万 or 亿 is its scale."""
    if plain == "零":
        return Numeral(0, 0)
    value = _sections(plain)
    if value is None:
        return None
    match = _TRAILING_SCALE.fullmatch(plain)
    if match is None:
        return Numeral(value, value)
    scale = SCALES[match["scale"]]
    return Numeral(value, value // scale, scale)


def _sections(plain: str) -> int | None:
    """sections = [section "万"? "亿"] [section "万"] section, each below ten thousand"""
    upper, yi, rest = plain.rpartition("亿")
    if not yi:
        return _below_yi(plain, None)
    head = _below_yi(upper, None)
    if not head:
        return None
    tail = _below_yi(rest, _YI) if rest else 0
    return None if tail is None else head * _YI + tail


def _below_yi(plain: str, after: int | None) -> int | None:
    """The figures in front of 亿 or behind it: [section "万"] section."""
    upper, wan, rest = plain.rpartition("万")
    if not wan:
        return _section(plain, after, last=True)
    head = _section(upper, after, last=False)
    if not head:
        return None
    tail = _section(rest, _MYRIAD, last=True) if rest else 0
    return None if tail is None else head * _MYRIAD + tail


def _section(plain: str, after: int | None, *, last: bool) -> int | None:  # noqa: C901 one rule of the grammar
    """section = [digit "千"] [digit "百"] [[digit] "十"] [digit], a skipped place printed as 零

    `after` is the 万 or 亿 in front. A last digit right behind a place counts the next: 两千三 is 2300.
    """
    if plain.isascii():
        return _arabic_section(plain, after)
    if _MISPLACED_LIANG.search(plain) and (plain != "两" or (last and after is not None)):
        return None
    total, place, digit, zero = 0, after or _MYRIAD, -1, False
    for char in plain:
        if char == "零":
            if digit >= 0 or zero:
                return None
            zero = True
        elif char not in _PLACES:
            digit = _digit(char) if digit < 0 else -1
            if digit < 0:
                return None
        else:
            step = _PLACES[char]
            if step >= min(place, _MYRIAD) or (digit < 0 and (char != "十" or zero)) or (zero and step * 10 >= place):
                return None
            total, place, digit, zero = total + abs(digit) * step, step, -1, False
    if digit < 0:
        return None if zero else total
    if zero:
        return None if place == 10 else total + digit
    implied = last and place > 10 and (total > 0 or after is not None)
    return total + digit * (place // 10 if implied else 1)


def _digit(char: str) -> int:
    """One digit, Chinese or Arabic; -1 if it is none. A 0 has no place in a section."""
    if char in "123456789":
        return int(char)
    return _DIGITS.get(char, -1)


def _arabic_section(plain: str, after: int | None) -> int | None:
    """A section in Arabic figures: 2亿3000万. A single one behind 万 can be read in two ways: 3万5."""
    if not plain.isdecimal() or plain[0] == "0" or len(plain) > MAX_DIGITS:
        return None
    if after is not None and not 2 <= len(plain) <= 4:
        return None
    return int(plain)
