"""A place in the caller's text."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """Offsets in code points into the text the caller passed: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """What stands there."""
        return text[self.start : self.end]

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end
