"""The caller's text, a folded view of it, and the map between them."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import field, frozen

from gixparse.model.span import Span
from gixparse.text.folding import INVISIBLE, fold, simplify

_LINE_BREAK = re.compile("\r\n|\r|\n")


@frozen(eq=False)
class Source:
    """A text as the caller passed it and as the parser reads it.

    `text` is the caller's; `folded` has every character in its plain form and invisible ones taken out;
    `plain` is `folded` in simplified script, for matching the form's words. Offsets into `folded` and `plain`
    are the same; `span` turns them into offsets of `text`. The map is monotone, and the identity where nothing
    was taken out.
    """

    text: str
    folded: str
    plain: str
    # Where a run of kept characters starts, in `folded` and in `text`; empty for the identity.
    _kept_folded: tuple[int, ...] = ()
    _kept_text: tuple[int, ...] = ()
    _line_starts: list[int] = field(factory=list, repr=False)

    @classmethod
    def of(cls, text: str) -> Source:
        """Fold a text and keep the map back to it."""
        if INVISIBLE.search(text) is None:
            folded = fold(text)
            return cls(text, folded, simplify(folded))
        pieces, kept_folded, kept_text, start, length = [], [], [], 0, 0
        for gap in (*INVISIBLE.finditer(text), None):
            end = gap.start() if gap else len(text)
            if end > start:
                pieces.append(text[start:end])
                kept_folded.append(length)
                kept_text.append(start)
                length += end - start
            start = gap.end() if gap else end
        folded = fold("".join(pieces))
        return cls(text, folded, simplify(folded), tuple(kept_folded), tuple(kept_text))

    def offset(self, folded_offset: int) -> int:
        """The place in the caller's text of the character at this offset of `folded`."""
        if not self._kept_folded:
            return folded_offset
        run = max(bisect_right(self._kept_folded, folded_offset) - 1, 0)
        return self._kept_text[run] + folded_offset - self._kept_folded[run]

    def span(self, start: int, end: int) -> Span:
        """The span in the caller's text of `folded[start:end]`; for an empty range, an empty span."""
        if end <= start:
            place = self.offset(start)
            return Span(place, place)
        return Span(self.offset(start), self.offset(end - 1) + 1)

    def line(self, offset: int) -> int:
        """The line, from 1, of an offset of the caller's text."""
        if not self._line_starts:
            self._line_starts.append(0)
            self._line_starts.extend(found.end() for found in _LINE_BREAK.finditer(self.text))
        return bisect_right(self._line_starts, offset)
