"""A text cut at the marks that extractors put between cells: line ends, tabs and pipes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

# From the first printed character up to the next mark; blanks inside belong to the cell.
_CELL = re.compile(r"[^\s|][^\t\n|]*")
# What CSV and Markdown put around the content of a cell.
_WRAPPING = ' "*_'
_PIPE_BEHIND_PIPE = re.compile(r"(?<=\|)\|")
_WORD = re.compile(r"[^\s|]+")


@frozen
class Piece:
    """A stretch of printed text without marks in it: what may be a cell, or a part of one."""

    text: str
    start: int
    end: int


@frozen
class Gap:
    """The marks between two pieces. A blank cell between them shows as one mark more than usual.

    Pipes that touch each other say only that a row ends, not how many cells are empty; `touching` counts those
    that stand right behind another one.
    """

    pipes: int
    touching: int
    tabs: int
    lines: int

    @property
    def same_line(self) -> bool:
        """Whether no line ends between the two pieces."""
        return self.lines == 0


def pieces(plain: str) -> Iterator[Piece]:
    """Every piece of the text in order, blanks and marks of quotation or emphasis at its ends left out."""
    for found in _CELL.finditer(plain):
        text = found.group().rstrip(_WRAPPING)
        inside = text.lstrip(_WRAPPING)
        if inside:
            start = found.start() + len(text) - len(inside)
            yield Piece(inside, start, start + len(inside))


def words(piece: Piece) -> list[Piece]:
    """A piece cut further, at its blanks."""
    return [
        Piece(found.group(), piece.start + found.start(), piece.start + found.end())
        for found in _WORD.finditer(piece.text)
    ]


def gap(plain: str, start: int, end: int) -> Gap:
    """The marks in `plain[start:end]`."""
    between = plain[start:end]
    pipes = between.count("|")
    touching = len(_PIPE_BEHIND_PIPE.findall(between)) if pipes > 1 else 0
    return Gap(pipes, touching, between.count("\t"), between.count("\n"))
