"""Where a numeral may stand, and the signs and words around it that every rule asks about."""

from __future__ import annotations

from typing import Final

import attrs
import regex as re

from gixparse.text import enumerators, units
from gixparse.text.numerals import HAN_CHARS, HAN_OPENING, MAX_DIGITS, MULTIPLIERS
from gixparse.text.quantity import Quantity

# A numeral with all that can be inside it. The parts begin differently and are possessive: linear.
_RUN: Final = rf"""(?: [0-9]++ (?:[.,][0-9]++)*+ | [{HAN_CHARS}]++
                     | [余多几](?=[{MULTIPLIERS}]) | 点(?=[{HAN_CHARS}]) )++"""
NUMERAL: Final = re.compile(rf"(?=[0-9{HAN_OPENING}]) {_RUN}", re.VERBOSE)
# Words in Latin letters keep their figures to themselves: IPv6, COVID-19, PM2.5, addresses.
CANDIDATE: Final = re.compile(
    rf"""(?P<cell>  [0-9]++ (?= [ ]?[\t\n|] | \Z) )
       | (?P<plain> [0-9]++ (?! [.,][0-9] | [A-Za-z{HAN_CHARS}余多几点]) )
       | (?P<run> (?=[0-9{HAN_OPENING}]) {_RUN} )
       | (?P<word> [A-Za-z][A-Za-z0-9_]*+
                  (?: (?: [-./@?=&\#%+~_] | :(?=//|[0-9]{{5}}) )++ [A-Za-z0-9_]++ )*+ )
       | (?P<mark> [{"".join(enumerators.MARKS)}] )""",
    re.VERBOSE,
)

_MINUS: Final = frozenset("-−－﹣负减")
SIGNS: Final = _MINUS | {"+"}
# Words that end in 负 or 减 and are no sign, and the Chinese characters behind which a dash can be one.
_LIABLE: Final = frozenset("担抱肩胜欺自背辜正")
_SIGN_AFTER: Final = frozenset("为是率增加减少长达约近至到如比降额量值")
_YEAR_ON_YEAR: Final = frozenset("年比")

# What is dialled or typed: 电话 in front, or a short number with no measure behind it (12345热线).
_CODE_BEFORE: Final = re.compile(
    r"(?:电话|传真|手机|热线|邮编|邮政编码|微信|标识码|代码|编码|编号|账号|号码|拨打|[Qq][Qq])"
    r"[ ]?[号为是]?[ ]?[:)]?[ ]?\Z"
)
_CODE_REACH: Final = 9
_HOTLINE: Final = re.compile(r"1[12][0-9]|12[0-9]{3}|96[0-9]{3,4}")
_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
_DAYSTAMP: Final = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


@attrs.define
class Spot:
    """A candidate and its surroundings.

    Nothing may reach back behind `floor`. `last` is the quantity read last, `before` the character in front
    of the candidate, `after` the one behind it, past one space; "" at the ends of what may be read.
    """

    text: str
    start: int
    end: int
    floor: int
    last: Quantity | None
    run: str
    before: str
    after: str


def spot_at(text: str, start: int, end: int, floor: int, last: Quantity | None) -> Spot:
    """The candidate from `start` to `end`."""
    after = text[end : end + 1]
    if after == " ":
        after = text[end + 1 : end + 2]
    before = text[start - 1] if start > floor else ""
    return Spot(text, start, end, floor, last, text[start:end], before, after)


def is_han(char: str) -> bool:
    """Whether this is a Chinese character; "" is none."""
    return "\u4e00" <= char <= "\u9fff"


def opens_line(spot: Spot) -> bool:
    """Whether a line or sentence begins with the candidate."""
    return enumerators.opens(spot.text, spot.start, 0, soft=False)


def read_sign(spot: Spot) -> tuple[int, bool] | None:
    """sign = "－" | "负" | "减" | "+": where the print begins, and whether it is negative.

    None: a dash stands there that may be a minus or may not (综合科-3).
    """
    mark, at = spot.before, spot.start - 1
    if mark not in SIGNS:
        return spot.start, False
    previous = spot.text[at - 1] if at > 0 else ""
    if mark == "负":
        return (spot.start, False) if previous in _LIABLE and previous else (at, True)
    if mark == "减":
        negative = not is_han(previous) or previous in _YEAR_ON_YEAR
        return (at, True) if negative and previous != "/" else (spot.start, False)
    if at == spot.floor and at > 0:
        return spot.start, False  # 3件-5件: the dash joins
    if is_han(previous):
        return (at, mark in _MINUS) if previous in _SIGN_AFTER else None
    if previous.isalnum() or (previous and previous in ")]—–±+-−"):
        return None
    return at, mark in _MINUS


def hedge_start(text: str, start: int, floor: int) -> int:
    """hedge = "约" | "近" | "超过" | …: where it begins, `start` if there is none."""
    if start == floor or text[start - 1] not in units.HEDGE_ENDS:
        return start
    low = max(floor, start - units.HEDGE_REACH)
    match = units.HEDGE.search(text[low:start])
    return start if match is None else low + match.start()


def unit_at(text: str, at: int) -> tuple[str, int] | None:
    """measure: the unit and the end of its print, past one space."""
    if text[at : at + 1] not in units.UNIT_OPENS:
        return None
    match = units.UNIT.match(text, at)
    return None if match is None else (match[0].lstrip().translate(units.SIMPLIFIED), match.end())


def tail_end(text: str, at: int) -> int:
    """tail = "左右" | "以上" | …: where it ends, `at` if there is none."""
    if text[at : at + 1] not in units.TAIL_OPENS:
        return at
    match = units.TAIL.match(text, at)
    return at if match is None else match.end()


def is_code(spot: Spot) -> bool:
    """Whether bare Arabic figures are a number to dial, a postcode or a stamp like 20200130."""
    run = spot.run
    if len(run) > MAX_DIGITS or (len(run) > 1 and run[0] == "0" and run.isdecimal()):
        return True
    if _MOBILE.fullmatch(run) or _DAYSTAMP.fullmatch(run):
        return True
    if _HOTLINE.fullmatch(run) and is_han(spot.after):
        return True
    return _CODE_BEFORE.search(spot.text[max(0, spot.start - _CODE_REACH) : spot.start]) is not None
