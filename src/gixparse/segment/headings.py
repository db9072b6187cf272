"""Candidate headings: every place where the wording of a section stands, and one score for each.

The wording is searched first and the numeral is looked for in front of it, never the other way round: the
rows of the third table are numbered 一、 to 四、 and section one may number its own topics so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex as re
from attrs import evolve, frozen

from gixparse.form.sections import SECTIONS

# One score decides between headings. The parts and their weights:
CANONICAL, WORDING, SHORT = 4, 3, 1  # the form's own words; a print seen in their place; also a topic's name
NUMERAL_AGREES = 2  # 三、 in front of the third section; a wrong or missing numeral only lacks this
AT_LINE_START = 2
ENDS_LINE, ENDS_CLAUSE, RUNS_ON, IN_A_LIST = 2, 1, -1, -4  # what follows: 、 or 等 is a list of headings
HAS_TEXT = 1  # something stands before the next candidate: the real heading, not the table of contents
# Whole wording, own numeral, own line: such a heading stands even where a table seems to go on around it.
BEYOND_DOUBT = WORDING + NUMERAL_AGREES + AT_LINE_START + ENDS_LINE
# 概述 needs its numeral and a line of its own; 总体情况 does with a line of its own.
LEAST = 6

PLAIN, BRACKETED, ARABIC = "一、", "（一）", "1."

_REACH = 120  # how far to look around a wording for its line start, numeral and end
_NUMERAL_REACH = 40  # a numeral stands right before its words, a blank or a line break between at most
_GAP = r"\s{0,600}+"
_CONNECTIVE = rf"(?:{_GAP}(?:以及|[、和及与暨或,;/]))?"
_NOTATION = {"(": "(?:", ")": ")?", "{": "(?:", "}": ")", "|": "|", "+": _CONNECTIVE, "、": _CONNECTIVE}
_DECOR = r"(?:[\s#*_>|•·\"'\\-]|<[^<>\n]{0,80}>|\[[ \w]{0,20}:[^\[\]\n]{0,40}\])*+"
_LEADING = re.compile(_DECOR)
_LINE_END = re.compile(r"(?:[^\S\n]|[*_\"'|\\#:。.]|<[^<>\n]{0,80}>|NaN)*+(?:\n|\Z)")
_CLAUSE_END = re.compile(r"\s*+[*_]{0,4}(?:[。.:;!([|\"]|\s)|\s|[*_]{2}")
_LIST = re.compile(r"\s{0,9}+(?:[、,]|等|和|及|以及|[一二三四五六七八九]个?部分)")
_NOTHING = re.compile(r"(?:[\s#*_>|•·\"'\\.…\d-]|<[^<>\n]{0,80}>|NaN)*+")
_ORDINALS = "一二三四五六七八九十"
_ORDINAL = f"([{_ORDINALS}])"
_NUMERALS = (
    (PLAIN, re.compile(rf"(?<![{_ORDINALS}])第?{_ORDINAL}(?:部分)?(?:[\s*_]*[、.,:·]|\s)[\s*_\\]*\Z")),
    (BRACKETED, re.compile(rf"\(\s*{_ORDINAL}\s*\)[、.,]?[\s*_\\]*\Z")),
    (ARABIC, re.compile(r"(?<![\d.])([1-9])\s*\\?[.、][\s*_\\]*\Z")),
)
# What the patterns above end with before blanks and marks: most places are told by one character.
_MAY_END_A_NUMERAL = re.compile(rf"[{_ORDINALS}分、.,:·)\s]")


@frozen
class Heading:
    """A place where the heading of a section may stand, in offsets of the folded text.

    `lead` is where its line begins (or the heading itself, inside a line), `start` its numeral or first word,
    `end` the end of its words. `style` says how it is numbered, None for no numeral; `is_full` that its words name
    nothing but the section, and `has_text` that something stands between it and the next candidate.
    """

    section: int
    lead: int
    start: int
    end: int
    score: int
    style: str | None
    is_full: bool = True
    has_text: bool = False


def pattern_of(wording: str) -> str:
    """A wording in the notation of `form/sections.py` as a pattern that allows blanks between characters."""
    return "|".join(
        "".join(_NOTATION.get(char, f"{_GAP}{char}") for char in print_).removeprefix(_GAP)
        for print_ in _with_literal_start(wording)
    )


def _with_literal_start(wording: str) -> Iterator[str]:
    """The wording once for each way it can begin, for a search that begins with a character is fast."""
    if wording[0] not in "({":
        yield wording
        return
    group, _, rest = wording[1:].partition(")" if wording[0] == "(" else "}")
    for print_ in group.split("|"):
        yield print_ + rest
    if wording[0] == "(":
        yield from _with_literal_start(rest)


@cache
def _wordings() -> tuple[tuple[tuple[int, re.Pattern[str]], ...], ...]:
    """For each section its wordings by strength, each one pattern, longest print first."""
    found = []
    for form in SECTIONS:
        tiers = ((CANONICAL, (form.heading,)), (WORDING, form.wordings), (SHORT, form.short))
        patterns = ((strength, "|".join(map(pattern_of, words))) for strength, words in tiers if words)
        found.append(tuple((strength, re.compile(pattern)) for strength, pattern in patterns))
    return tuple(found)


def candidates(plain: str, closed: Sequence[tuple[int, int]]) -> list[Heading]:
    """Every candidate heading in the order of the text, none overlapping another.

    From inside a `closed` stretch, which is a table's, none is taken but one beyond doubt: a stray label further
    down may have stretched the table over headings.
    """
    found = [heading for section in range(len(SECTIONS)) for heading in _of_section(plain, section)]
    found.sort(key=lambda heading: (heading.start, -heading.score, -heading.end))
    return list(_with_text(plain, list(_apart(found, closed))))


def _of_section(plain: str, section: int) -> Iterator[Heading]:
    """The candidates for one section; a weaker wording only where no stronger one begins that is as long."""
    taken: dict[int, int] = {}
    for strength, wording in _wordings()[section]:
        for match in wording.finditer(plain):
            start, end = match.span()
            if taken.get(start, -1) >= end:
                continue
            heading = _judge(plain, section, strength, match)
            if heading:
                taken[start] = end
                yield heading


def _apart(found: Sequence[Heading], closed: Sequence[tuple[int, int]]) -> Iterator[Heading]:
    """The best of those that overlap, without those inside a closed stretch."""
    kept: Heading | None = None
    stretches = iter(sorted(closed))
    stretch = next(stretches, None)
    for heading in found:
        while stretch and stretch[1] <= heading.start:
            stretch = next(stretches, None)
        is_certain = heading.style == PLAIN and heading.score >= BEYOND_DOUBT
        if stretch and stretch[0] <= heading.start and not is_certain:
            continue
        if kept and heading.start < kept.end:
            if heading.score > kept.score:
                kept = heading
            continue
        if kept:
            yield kept
        kept = heading
    if kept:
        yield kept


def _with_text(plain: str, found: Sequence[Heading]) -> Iterator[Heading]:
    """The candidates, those with text of their own raised above those of a table of contents."""
    for place, heading in enumerate(found):
        until = found[place + 1].lead if place + 1 < len(found) else len(plain)
        if has_text(plain, heading.end, until):
            yield evolve(heading, score=heading.score + HAS_TEXT, has_text=True)
        else:
            yield heading


def has_text(plain: str, start: int, end: int) -> bool:
    """Whether more stands in a stretch than marks and the page numbers of a table of contents."""
    match = _NOTHING.match(plain, start, end)
    return match is None or match.end() < end


def _judge(plain: str, section: int, strength: int, match: re.Match[str]) -> Heading | None:
    """The heading at a wording, None where too little speaks for it."""
    start, end = match.span()
    low = max(0, start - _REACH)
    style, ordinal, start = _numeral(plain, low, start)
    lead = _line_start(plain, low, start)
    agrees = ordinal == section + 1
    if style in (BRACKETED, ARABIC) and not (agrees and lead is not None):
        return None  # （一）主动公开情况 inside section one
    if lead is None and not (agrees and strength > SHORT and _after_a_break(plain, start)):
        return None
    score = strength + NUMERAL_AGREES * agrees + AT_LINE_START * (lead is not None) + _ending(plain, end)
    if score < LEAST:
        return None
    return Heading(section, start if lead is None else lead, start, end, score, style, strength > SHORT)


def _numeral(plain: str, low: int, start: int) -> tuple[str | None, int | None, int]:
    """How the words at `start` are numbered, by which ordinal, and where the heading then begins."""
    low = max(low, start - _NUMERAL_REACH)
    window = plain[low:start]
    if not _MAY_END_A_NUMERAL.match(window.rstrip("* _\\\t\n")[-1:]):
        return None, None, start
    for style, numeral in _NUMERALS:
        found = numeral.search(window)
        if found:
            digit = found[1]
            return style, int(digit) if digit.isdigit() else _ORDINALS.index(digit) + 1, low + found.start()
    return None, None, start


def _line_start(plain: str, low: int, start: int) -> int | None:
    """Where the line begins that holds nothing but marks before `start`; None inside a line."""
    begin = plain.rfind("\n", low, start) + 1
    if not begin and low:
        return None
    found = _LEADING.match(plain, begin, start)
    return begin if found and found.end() == start else None


def _after_a_break(plain: str, start: int) -> bool:
    """Whether the place inside a line follows a blank or the end of a sentence."""
    return plain[start - 1].isspace() or plain[start - 1] in '。*>|"'


def _ending(plain: str, end: int) -> int:
    """What speaks for or against a heading by what follows it."""
    if _LINE_END.match(plain, end, end + _REACH):
        return ENDS_LINE
    if _LIST.match(plain, end):
        return IN_A_LIST
    return ENDS_CLAUSE if _CLAUSE_END.match(plain, end) else RUNS_ON
