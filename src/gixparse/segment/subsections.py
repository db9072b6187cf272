"""The topics inside a section: （一）主动公开… to the next of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

import regex as re

from gixparse.model.section import SubSection
from gixparse.text.source import Source

_NUMBER = "[一二三四五六七八九十]{1,3}"
# The ways topics are numbered. The first that a section uses is its level; others are inside a topic.
_LEVELS = {
    "chinese": rf"{_NUMBER}\s?、",
    "bracketed": rf"\(\s{{0,3}}{_NUMBER}\s{{0,3}}\)[、.,]?|[㈠-㈩][、.,]?",
    "arabic": r"[0-9]{1,2}\s?\\?[.、](?![0-9])",
    "arabic_bracketed": r"\([0-9]{1,2}\)[、.,]?",
}
# At the start of a line, behind marks and bookmarks; inside a line only behind a sentence and a blank, which
# is how a text without line breaks shows where a paragraph began.
_PLACE = r"(?:^(?:[ \t#*_>|\"•·\\-]|<[^<>\n]{0,80}>|\[[ \w]{0,20}:[^\[\]\n]{0,40}\])*+|(?<=[。;!])[ \t]++)"
_NUMERAL = "(?:" + "|".join(f"(?P<{name}>{form})" for name, form in _LEVELS.items()) + r")[ \t*_\\]*+"
_AT_ONCE = re.compile(_NUMERAL)
_ENUMERATOR = re.compile(_PLACE + _NUMERAL, re.MULTILINE)
_TITLE = re.compile(r"[^。\n]*+")
_CLOSING = ' \t*_"|\\。:;.,#'
_FIRST = {"chinese": "一", "bracketed": "一㈠", "arabic": "1", "arabic_bracketed": "1"}


def find_subsections(
    source: Source, start: int, end: int, closed: Sequence[tuple[int, int]] = ()
) -> tuple[SubSection, ...]:
    """The topics in `folded[start:end]` outside `closed` stretches, all of the first level used there.

    A level must begin with its first numeral. The title ends with the first 。 or with its line.
    """
    marks = [mark for mark in _outside(_enumerators(source.plain, start, end), closed) if mark.end() < end]
    from_first = list(dropwhile(lambda mark: not _is_first(mark), marks))
    chosen = [mark for mark in from_first if mark.lastgroup == from_first[0].lastgroup]
    edges = [mark.start() for mark in chosen] + [end]
    return tuple(_subsection(source, mark, edge) for mark, edge in zip(chosen, edges[1:], strict=True))


def _enumerators(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numerals that open a line, a paragraph or the section itself."""
    at_once = _AT_ONCE.match(plain, start, end)
    if at_once:
        yield at_once
    yield from _ENUMERATOR.finditer(plain, at_once.end() if at_once else start, end)


def _outside(marks: Iterable[re.Match[str]], closed: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The marks, which come in order, that stand in none of the stretches."""
    stretches = iter(sorted(closed))
    stretch = next(stretches, None)
    for mark in marks:
        while stretch and stretch[1] <= mark.start():
            stretch = next(stretches, None)
        if not stretch or mark.start() < stretch[0]:
            yield mark


def _is_first(mark: re.Match[str]) -> bool:
    """Whether a numeral is the first of its level."""
    level = str(mark.lastgroup)
    return mark[level].strip("()、.,\\ \t") in tuple(_FIRST[level])


def _subsection(source: Source, mark: re.Match[str], until: int) -> SubSection:
    """One topic from its numeral to the next one."""
    found = _TITLE.match(source.plain, mark.end(), until)
    stop = found.end() if found else mark.end()
    while stop > mark.end() and source.folded[stop - 1] in _CLOSING:
        stop -= 1
    begin = stop
    while begin < until and (source.folded[begin].isspace() or source.folded[begin] in _CLOSING):
        begin += 1
    end = until
    while end > begin and source.folded[end - 1].isspace():
        end -= 1
    heading, title = source.span(mark.start(str(mark.lastgroup)), stop), source.span(mark.end(), stop)
    body = source.span(begin, end)
    return SubSection(heading.of(source.text), title.of(source.text), heading, body.of(source.text), body)
