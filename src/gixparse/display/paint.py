"""The colours of a terminal, or none."""

from __future__ import annotations

from itertools import groupby

from attrs import frozen

from gixparse.model.diagnostic import Severity

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_FRAME = "\x1b[1;34m"
_COLOURS: dict[Severity, str] = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}


@frozen
class Painter:
    """Paints the parts of a finding by its severity, or leaves them as they are."""

    severity: Severity
    color: bool = False

    def _paint(self, text: str, colour: str) -> str:
        return f"{colour}{text}{_RESET}" if self.color and text else text

    def frame(self, text: str) -> str:
        """Line numbers, bars and arrows."""
        return self._paint(text, _FRAME)

    def bold(self, text: str) -> str:
        """A message."""
        return self._paint(text, _BOLD)

    def strong(self, text: str) -> str:
        """What carries the severity."""
        return self._paint(text, _COLOURS[self.severity])

    def label(self, text: str, *, main: bool) -> str:
        """The label of a place."""
        return self.strong(text) if main else self.frame(text)

    def signs(self, row: str) -> str:
        """A row of carets and dashes."""
        pieces = ("".join(run) for _, run in groupby(row))
        return "".join(
            self.strong(piece) if piece[0] == "^" else self.frame(piece) if piece[0] == "-" else piece
            for piece in pieces
        )
