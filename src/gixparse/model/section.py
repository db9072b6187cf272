"""The six sections of a report and what stands in them."""

from __future__ import annotations

from attrs import frozen

from gixparse.model.span import Span


@frozen
class SubSection:
    """A topic inside a section, such as （一）主动公开. `title` is the heading without its numeral."""

    heading: str
    title: str
    heading_span: Span
    text: str
    span: Span


@frozen
class TableRegion:
    """A stretch of the text that holds one statutory table, or a part of it between page breaks.

    `reader` names the way it arrived, `edition` the form that its labels decide (None where they do not).
    """

    table: str
    span: Span
    reader: str
    edition: str | None = None


@frozen
class Section:
    """One of the six sections. `span` is None where the text has no such section.

    `heading` is the printed heading with its numeral, `text` what stands between it and the next one, as the
    caller passed it and without blanks at either end; `span` is the place of `text`.
    """

    name: str
    heading: str | None = None
    heading_span: Span | None = None
    text: str = ""
    span: Span | None = None
    subsections: tuple[SubSection, ...] = ()
    tables: tuple[TableRegion, ...] = ()
