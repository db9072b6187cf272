"""Places of a text, shown as compilers do: the line with its number, carets and dashes below, labels behind them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from gixparse.display.columns import ELLIPSIS, Ruled, width
from gixparse.display.paint import Painter
from gixparse.model.span import Span

# Columns of text shown of one line; a longer one is cut around the place, with so much in front of it.
LINE_WIDTH = 96
BEFORE = 32
# More labels than this below one line would bury it: then only the place itself keeps its label.
MOST_LABELS = 3

_LINE_BREAK = re.compile("\r\n|\r|\n")


@frozen
class Mark:
    """A place to show: carets below the main one, dashes below the others, and a short label."""

    span: Span
    label: str = ""
    main: bool = False


@frozen
class _Drawn:
    """A mark on its line: the columns from start to end."""

    start: int
    end: int
    mark: Mark


class Lines:
    """A text by its lines, which CR, LF or both end; numbers and columns count from 1."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
        self._ends = [*(found.start() for found in _LINE_BREAK.finditer(text)), len(text)]

    def settled(self, span: Span) -> Span:
        """The span inside the text; the end of the text is behind its last word, not in the blank lines below."""
        start = min(span.start, len(self.text))
        end = min(max(span.end, start), len(self.text))
        if start == len(self.text):
            start = end = len(self.text.rstrip())
        return Span(start, end)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; a line break belongs to the line that it ends."""
        number = bisect_right(self._starts, offset)
        start, end = self.bounds(number)
        return number, min(offset, end) - start + 1

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a line starts and ends, without its line break."""
        return self._starts[number - 1], self._ends[number - 1]


def excerpt(lines: Lines, marks: Sequence[Mark], painter: Painter, to_line: str) -> tuple[list[str], int]:
    """The lines of the marks, and how many of the marks found no room on them.

    A mark of several lines is shown on its first, with `to_line` (a template) as its label.
    """
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(lines.place(mark.span.start)[0], []).append(mark)
    gutter = len(str(max(by_line)))
    blank = painter.frame(" " * gutter + " |")
    shown, left_out, above = [blank], 0, None
    for number in sorted(by_line):
        if above is not None and number > above + 1:
            shown.append(painter.frame("..."))
        above = number
        text, drawn = _line(lines, number, by_line[number], to_line)
        left_out += len(by_line[number]) - len(drawn)
        shown.append(f"{painter.frame(f'{number:>{gutter}} |')} {text}".rstrip())
        shown.extend(f"{blank} {row}" for row in _underlines(drawn, painter))
    return shown, left_out


def _line(lines: Lines, number: int, marks: list[Mark], to_line: str) -> tuple[str, list[_Drawn]]:
    """A line as it is shown, cut around its places, and its marks from left to right."""
    start, end = lines.bounds(number)
    ruled = Ruled.of(lines.text[start:end])
    drawn = []
    for mark in marks:
        first = ruled.columns[min(mark.span.start, end) - start]
        last = ruled.columns[min(mark.span.end, end) - start]
        below = lines.place(max(mark.span.end - 1, mark.span.start))[0]
        label = mark.label or (to_line.format(below) if below > number else "")
        # An empty place still has its caret.
        drawn.append(_Drawn(first, max(last, first + 1), evolve(mark, label=label)))
    if ruled.end <= LINE_WIDTH:
        return ruled.shown, sorted(drawn, key=lambda one: (one.start, one.end))
    return _cut(ruled, drawn)


def _cut(ruled: Ruled, drawn: list[_Drawn]) -> tuple[str, list[_Drawn]]:
    """The part of a long line around its main mark, else its first one."""
    centre = next((one for one in drawn if one.mark.main), drawn[0])
    start = max(0, min(centre.start - BEFORE, ruled.end - LINE_WIDTH))
    end = min(start + LINE_WIDTH, ruled.end)
    head, tail = ELLIPSIS if start else "", ELLIPSIS if end < ruled.end else ""
    text = head + ruled.cut(start, end) + tail
    shift = start - len(head)
    inside = [
        _Drawn(max(one.start, start) - shift, min(one.end, max(end, one.start + 1)) - shift, one.mark)
        for one in drawn
        if start <= one.start <= end and (one.start < end or one.mark.main)
    ]
    return text, sorted(inside, key=lambda one: (one.start, one.end))


def _underlines(drawn: list[_Drawn], painter: Painter) -> Iterator[str]:
    """The row of carets and dashes with the last label, then a row for each other label."""
    signs = [" "] * max(one.end for one in drawn)
    for one in sorted(drawn, key=lambda one: one.mark.main):
        signs[one.start : one.end] = ("^" if one.mark.main else "-") * (one.end - one.start)
    labelled = [one for one in drawn if one.mark.label]
    if len(labelled) > MOST_LABELS:
        labelled = [one for one in labelled if one.mark.main]
    # Behind the signs there is room for the label of the last mark only.
    beside = labelled.pop() if labelled and labelled[-1] is drawn[-1] else None
    row = painter.signs("".join(signs))
    yield f"{row} {painter.label(beside.mark.label, main=beside.mark.main)}" if beside else row
    while labelled:
        last = labelled.pop()
        bars = "".join(f"{' ' * max(0, gap)}|" for gap in _gaps(labelled))
        room = last.start - width(bars)
        yield (
            painter.frame(bars)
            + " " * max(room, 1 if bars else 0)
            + painter.label(last.mark.label, main=last.mark.main)
        )


def _gaps(drawn: list[_Drawn]) -> Iterator[int]:
    """The blanks in front of each bar of a row of bars."""
    column = 0
    for one in drawn:
        if one.start >= column:
            yield one.start - column
            column = one.start + 1
