"""Enumerators at the head of a line or clause: 一、 (一) 1. 1、 1) ① ㈠ 一是.

enumerator = numeral ("、" | "." | ")" | "是") | "(" numeral ")" | mark
"""

from __future__ import annotations

import re
from typing import Final

from gixparse.text.numerals import HAN_CHARS, read_numeral

# No list in a report is longer; a bigger figure in front of a dot is a figure.
LAST: Final = 99

# Ready-made marks: the first character of each series, how many there are, and the number it stands for.
_SERIES: Final = (
    ("①", 20, 1),
    ("㉑", 15, 21),
    ("⑴", 20, 1),
    ("⒈", 20, 1),
    ("㈠", 10, 1),
    ("㊀", 10, 1),
    ("❶", 10, 1),
)
MARKS: Final = {
    chr(ord(first) + step): (value + step, "①" if first == "㉑" else first)
    for first, count, value in _SERIES
    for step in range(count)
}

# What ends a sentence, and what ends only a clause. With 、 behind a comma, a numeral may be one of a list.
_SENTENCE: Final = frozenset("\n\r\f\v\u0085\u2028\u2029\t。;:!?…|")
_CLAUSE: Final = _SENTENCE | {",", "、"}
_BLANK: Final = frozenset(" \"'“‘「『·•●◆■□▪*#>")

_ITEM: Final = re.compile(
    rf"""\( [ ]? (?P<inner> [0-9]{{1,2}} | [{HAN_CHARS}]{{1,3}} ) [ ]? \)
         (?![ ]?(?:项(?!目)|款|目(?!标|录|前)))
       | (?P<numeral> [0-9]{{1,2}} | [{HAN_CHARS}]{{1,3}} )
         (?P<sign> 、 | \. (?![0-9]) | \) | 是 (?![否]) )""",
    re.VERBOSE,
)
# 一、二级 and 1、2号 are lists of numbers, not a first item.
_NEXT: Final = re.compile(rf"[0-9]{{1,2}}(?![0-9.年])|[{HAN_CHARS}](?![{HAN_CHARS}是])")


def opens(text: str, start: int, head: int, *, soft: bool) -> bool:
    """Whether a line or sentence begins at `start`; `soft` lets a comma do.

    `head` is where an enumerator just ended; another may follow it at once.
    """
    at = start - 1
    while at >= head and text[at] in _BLANK:
        at -= 1
    return at < head or at < 0 or text[at] in (_CLAUSE if soft else _SENTENCE)


def read_enumerator(text: str, start: int, head: int) -> tuple[int, str, int] | None:
    """enumerator = numeral sign | "(" numeral ")"; gives the number, the style and the end.

    The style is the shape with the first number in it: "一、", "(一)", "1.", "一是".
    """
    match = _ITEM.match(text, start)
    if match is None:
        return None
    print_, sign = match["inner"] or match["numeral"], match["sign"]
    value = _value(print_)
    if value is None or not opens(text, start, head, soft=sign not in ("、", ".")):
        return None
    arabic = print_.isascii()
    if sign == "是" and arabic:
        return None
    if sign == "、" and (follower := _NEXT.match(text, match.end())) and _value(follower[0]) == value + 1:
        return None
    one = "1" if arabic else "一"
    return value, f"{one}{sign}" if sign else f"({one})", match.end()


def _value(print_: str) -> int | None:
    if print_.startswith("0") or "两" in print_:
        return None
    numeral = read_numeral(print_)
    if numeral is None or not isinstance(numeral.value, int) or not 0 < numeral.value <= LAST:
        return None
    return numeral.value
