"""The prose of a report on one string: wraps undone, markup out, with the way back to the folded text.

An extractor breaks lines inside clauses (PDF), between the runs of a sentence (`247⏎件`), or never. Here a line
goes on unless something says that it ended: the full stop, a heading, an enumerator in front of the next line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

# Blanks; tags left in the text; the backslash of a Markdown escape; marks of bold type and of cells.
_NOISE = re.compile(r"\s+|</?[A-Za-z][^<>]{0,1000}>|\\(?=[!-/:-@\[-`{-~])|&nbsp;|\*\*+|\|")
_BLOCK = re.compile(r"</?(?:p|br|div|t[dhr]|li|h[1-6]|table|section)\b", re.IGNORECASE)
_ENUMERATOR = re.compile(
    r"\s*(?:\((?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\)|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}(?:、|\.(?![0-9])))"
)
_PAGE_NUMBER = re.compile(r"\s*-{1,2} ?[0-9]{1,4} ?-{1,2}(?=\s)")
_STOPS = frozenset("。!?;")
_INSIDE_LINES = re.compile("[,。;:!?]")
# A line that is cut short for a heading leaves a clause without its beginning (撤回的 ⏎ 政府信息公开申请3件), and
# that reads like another claim: so a heading must be numbered, short, and end as headings do.
_LONGEST_HEADING = 40
_HEADING_ENDS = (
    *("情况", "方面", "工作", "公开", "事项", "建设", "管理", "保障", "回应", "监督", "机制", "措施", "问题", "打算"),
)


@frozen
class Prose:
    """The joined text and, for each run of characters that stand together in the folded text, where it starts."""

    text: str
    _starts: list[int]
    _places: list[int]

    def place(self, offset: int) -> int:
        """The offset in the folded text of the character at `offset`."""
        run = bisect_right(self._starts, offset) - 1
        return self._places[run] + offset - self._starts[run]


class _Writer:
    """The string as it grows, with what the decision on a line break needs to know of it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.places: list[int] = []
        self.length = 0
        self.line: list[str] = []

    def put(self, print_: str, place: int) -> None:
        if print_:
            self.pieces.append(print_)
            self.starts.append(self.length)
            self.places.append(place)
            self.length += len(print_)
            self.line.append(print_)

    @property
    def last(self) -> str:
        return self.pieces[-1][-1] if self.pieces else "\n"


def prose_of(plain: str, ranges: Sequence[tuple[int, int]]) -> Prose:
    """The prose in these ranges of the plain text; one range ends its sentence. Linear."""
    writer = _Writer()
    for start, end in ranges:
        at = start
        for noise, stop in _noises(plain, start, end):
            writer.put(plain[at:noise], at)
            writer.put(_instead(writer, plain, noise, stop, end), noise)
            if "\n" in plain[noise:stop]:
                writer.line.clear()
            at = stop
        writer.put(plain[at:end], at)
        writer.put("\n", max(start, end - 1))
        writer.line.clear()
    return Prose("".join(writer.pieces), writer.starts, writer.places)


def _noises(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is no text, each with a page number that stands on the next line."""
    at = start
    while (found := _NOISE.search(plain, at, end)) is not None:
        stop = found.end()
        if "\n" in found[0] and (number := _PAGE_NUMBER.match(plain, found.start(), end)) is not None:
            blank = _NOISE.match(plain, number.end(), end)
            stop = blank.end() if blank else number.end()
        yield found.start(), stop
        at = max(stop, found.start() + 1)


def _instead(writer: _Writer, plain: str, start: int, stop: int, end: int) -> str:
    """Nothing, a blank between two Latin characters that would run together, or a line break."""
    noise = plain[start:stop]
    if noise == "|" or _BLOCK.match(noise):
        return "\n"
    if noise[0] == "<":
        return ""
    before, after = writer.last, plain[stop : min(stop + 1, end)]
    if "\n" in noise and _ends(writer, plain, stop, end):
        return "\n"
    if noise[0].isspace() and _latin(before) and _latin(after):
        return " "
    return ""


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _ends(writer: _Writer, plain: str, stop: int, end: int) -> bool:
    """Whether the sentence ends at a line break."""
    if writer.last in _STOPS or _ENUMERATOR.match(plain, stop, end):
        return True
    if sum(map(len, writer.line)) > _LONGEST_HEADING:
        return False
    line = "".join(writer.line)
    numbered = _ENUMERATOR.match(line) is not None
    return numbered and line.endswith(_HEADING_ENDS) and _INSIDE_LINES.search(line) is None
