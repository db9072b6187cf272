"""Text as a terminal shows it: a Chinese character takes two columns, a mark of combination none."""

from __future__ import annotations

import re
from unicodedata import category

from attrs import frozen

TAB = 4
ELLIPSIS = "…"
# Controls, halves of surrogate pairs and separators of lines would tear the lines that we draw.
_STRANGE = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
STAND_IN = "\N{REPLACEMENT CHARACTER}"

_WORDS = re.compile(r"\s+|[!-~]+|.", re.DOTALL)


class Shown(str):
    """A text that a console shows as it is, not as a string literal."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    from wcwidth import wcwidth

    return sum(max(wcwidth(char), 0) for char in text)


def plain(char: str) -> str:
    """A character that can be shown: itself, a stand-in, or nothing for one that cannot be seen anyway.

    What cannot be seen may turn the direction of all that follows.
    """
    kind = category(char)
    return "" if kind == "Cf" else STAND_IN if kind in _STRANGE else char


def one_line(text: object) -> str:
    """A text on one line, without what a terminal would obey."""
    return "".join(plain(char) for char in " ".join(str(text).split()))


def clipped(text: object, room: int) -> str:
    """A text on one line of at most so many characters."""
    line = one_line(text)
    return line if len(line) <= room else line[: room - 1] + ELLIPSIS


def broken(text: str, room: int) -> str:
    """The text in lines of at most so many columns, broken between any two characters."""
    lines, left = [""], room
    for char in text:
        size = width(char)
        if size > left:
            lines.append("")
            left = room
        lines[-1] += char
        left -= size
    return "\n".join(lines)


def wrapped(text: str, room: int, margin: str = "") -> str:
    """The text in lines of at most so many columns where its words allow, from the second on behind a margin."""
    lines, used = [""], 0
    for word in _WORDS.findall(text):
        size = width(word)
        if used + size > room and lines[-1].strip():
            lines[-1] = lines[-1].rstrip()
            lines.append(margin)
            used = width(margin)
            if word.isspace():
                continue
        lines[-1] += word
        used += size
    return "\n".join(lines)


@frozen
class Ruled:
    """A line of text as it is shown, and the column that each of its characters starts in.

    `columns` has one entry more than the line has characters: where the line ends.
    """

    shown: str
    columns: tuple[int, ...]

    @classmethod
    def of(cls, line: str) -> Ruled:
        """Tabs go to the next stop; what would tear the line is replaced."""
        shown, columns, column = [], [], 0
        for char in line:
            columns.append(column)
            piece = " " * (TAB - column % TAB) if char == "\t" else plain(char)
            shown.append(piece)
            column += width(piece)
        return cls("".join(shown), (*columns, column))

    @property
    def end(self) -> int:
        """How many columns the line takes."""
        return self.columns[-1]

    def cut(self, start: int, end: int) -> str:
        """The columns from start to end; half a wide character is a blank."""
        kept, column = "", 0
        for char in self.shown:
            size = width(char)
            if start <= column and column + size <= end:
                kept += char
            elif column < end and column + size > start:
                kept += " " * (min(column + size, end) - max(column, start))
            column += size
        return kept
