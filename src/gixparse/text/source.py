"""The caller's text, a folded view of it, and the map between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from heapq import merge

from attrs import field, frozen

from gixparse.model.span import Span
from gixparse.text.folding import INVISIBLE, fold, simplify
from gixparse.text.markup import Replacement, replacements

_LINE_BREAK = re.compile("\r\n|\r|\n")


@frozen(eq=False)
class Source:
    """A text as the caller passed it and as the parser reads it.

    `text` is the caller's; `folded` has every character in its plain form, invisible ones taken out, and markup
    replaced by what it stands for; `plain` is `folded` in simplified script, for matching the form's words. Offsets
    into `folded` and `plain` are the same; `span` turns them into offsets of `text`. The map is monotone, and the
    identity where nothing was replaced.
    """

    text: str
    folded: str
    plain: str
    # Where each run starts in `folded`, and where it starts and ends in `text`; empty for the identity. The
    # characters of a run stand one to one in the text, unless the run is a replacement.
    _starts: tuple[int, ...] = ()
    _runs: tuple[tuple[int, int, bool], ...] = field(default=(), repr=False)
    _line_starts: list[int] = field(factory=list, repr=False)

    @classmethod
    def of(cls, text: str) -> Source:
        """Fold a text and keep the map back to it."""
        changes = list(_changes(text))
        if not changes:
            folded = fold(text)
            return cls(text, folded, simplify(folded))
        pieces: list[str] = []
        starts: list[int] = []
        runs: list[tuple[int, int, bool]] = []
        place, length = 0, 0
        for change in (*changes, Replacement(len(text), len(text), "")):
            for piece, run in (
                (text[place : change.start], (place, change.start, False)),
                (change.text, (change.start, change.end, True)),
            ):
                if piece:
                    pieces.append(piece)
                    starts.append(length)
                    runs.append(run)
                    length += len(piece)
            place = change.end
        folded = fold("".join(pieces))
        return cls(text, folded, simplify(folded), tuple(starts), tuple(runs))

    def offset(self, folded_offset: int) -> int:
        """The place in the caller's text where the character at this offset of `folded` begins."""
        return self._bounds(folded_offset)[0]

    def _bounds(self, folded_offset: int) -> tuple[int, int]:
        """Where a character of `folded` begins and ends in the caller's text."""
        if not self._starts:
            return folded_offset, folded_offset + 1
        if folded_offset >= len(self.folded):
            return len(self.text), len(self.text)
        run = bisect_right(self._starts, folded_offset) - 1
        start, end, replaced = self._runs[run]
        if replaced:
            return start, end
        place = start + folded_offset - self._starts[run]
        return place, place + 1

    def span(self, start: int, end: int) -> Span:
        """The span in the caller's text of `folded[start:end]`; for an empty range, an empty span."""
        if end <= start:
            # Right behind the character before it: what follows may have been taken out.
            place = self._bounds(start - 1)[1] if start else 0
            return Span(place, place)
        return Span(self.offset(start), self._bounds(end - 1)[1])

    def line(self, offset: int) -> int:
        """The line, from 1, of an offset of the caller's text."""
        if not self._line_starts:
            self._line_starts.append(0)
            self._line_starts.extend(found.end() for found in _LINE_BREAK.finditer(self.text))
        return bisect_right(self._line_starts, offset)


def printed(text: str) -> str:
    """A stretch of a caller's text as it is printed: without markup and invisible characters."""
    place, kept = 0, []
    for change in _changes(text):
        kept += [text[place : change.start], change.text]
        place = change.end
    return "".join([*kept, text[place:]])


def _changes(text: str) -> Iterable[Replacement]:
    """Everything that is read otherwise than it stands, in order; what overlaps an earlier one is left out."""
    invisible = (Replacement(*found.span(), "") for found in INVISIBLE.finditer(text))
    end = 0
    for change in merge(invisible, replacements(text), key=lambda change: change.start):
        if change.start >= end:
            yield change
            end = change.end
