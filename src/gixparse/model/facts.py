"""What a report says about itself."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from gixparse.model.span import Span


@frozen
class Period:
    """The span of time that a report states it covers, first and last day."""

    start: date
    end: date


@frozen
class FactSpans:
    """Where each fact of a report stands in the text; None for a fact that is not there."""

    title: Span | None = None
    issuer: Span | None = None
    year: Span | None = None
    period: Span | None = None
    edition: Span | None = None
    website: Span | None = None
    signed_by: Span | None = None
    signed_on: Span | None = None


@frozen
class Facts:
    """Title, issuer, year and the like, with their places. None rather than a guess."""

    title: str | None = None
    issuer: str | None = None
    year: int | None = None
    period: Period | None = None
    website: str | None = None
    signed_by: str | None = None
    signed_on: date | None = None
    spans: FactSpans = FactSpans()
