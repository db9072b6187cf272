"""A report as what a page shows, in its order: title, headings, paragraphs, tables, signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from gixparse.form import EDITIONS, cells_of
from gixparse.form.sections import SECTIONS
from gixparse.model.report import Report
from gixparse.model.section import Section
from gixparse.model.span import Span
from gixparse.render.filling import Filling
from gixparse.render.grid import Grid
from gixparse.render.tables import grid_of

_NUMERALS = "一二三四五六"
_NAME = "政府信息公开工作年度报告"
_SENTENCE = re.compile(r"[。；！]")


@frozen
class Part:
    """A stretch of text outside the tables, on one line."""

    kind: Literal["title", "heading", "paragraph", "signature"]
    text: str


Document = tuple[Part | Grid, ...]


def blank_document(edition: str) -> Document:
    """The form itself: title, six headings, three tables without a figure. `ValueError` for no edition."""
    if edition not in EDITIONS:
        raise ValueError(f"no edition {edition!r}; there are {', '.join(map(repr, EDITIONS))}")
    empty = Report.build(edition, dict.fromkeys(cells_of(edition), "blank"))
    return (Part("title", _NAME), *_sections(edition, empty))


def document_of(report: Report, edition: str | None = None) -> Document:
    """The report on the form of its edition, or of the one that is named.

    Raises `ValueError` where there is no edition, and where figures were read that it has no cells for: they
    would be lost in silence.
    """
    name = edition or report.edition
    if name not in EDITIONS:
        raise ValueError(f"the report's form is not known: name one of {', '.join(EDITIONS)} as edition")
    own = cells_of(name)
    homeless = [f for f in report.cells if f.known and (f.address not in own or f is not report.cell(*f.address))]
    if homeless:
        names = ", ".join(".".join(figure.address) for figure in homeless[:5])
        raise ValueError(f"the form of {name} has no place for {len(homeless)} figures: {names}")
    return (*_title(report), *_sections(name, report), *_signature(report))


def _title(report: Report) -> Iterator[Part]:
    if report.title:
        yield Part("title", _line(report.title))
    elif report.issuer or report.year:
        year = f"{report.year}年" if report.year else ""
        yield Part("title", f"{_line(report.issuer or '')}{year}{_NAME}")


def _sections(edition: str, report: Report) -> Iterator[Part | Grid]:
    tables = {table.section: table for table in EDITIONS[edition].tables}
    for number, (form, section) in enumerate(zip(SECTIONS, report.sections, strict=True), start=1):
        yield Part("heading", _line(section.heading or f"{_NUMERALS[number - 1]}、{form.heading}"))
        table = tables.get(number)
        for line in _prose(section, statutory=table is not None):
            yield Part("paragraph", line)
        grid = grid_of(EDITIONS[edition], table, Filling(report)) if table else None
        if grid:
            yield grid


def _prose(section: Section, *, statutory: bool) -> Iterator[str]:
    """The paragraphs of a section; of one that holds a table, the sentences around it.

    What the printed tables were, with their heads and marks, is cut out: they are printed anew.
    """
    text = section.text
    if section.span:
        for region in sorted(section.tables, key=lambda region: region.span, reverse=True):
            start, end = (place - section.span.start for place in (region.span.start, region.span.end))
            text = f"{text[: max(start, 0)]}\n{text[max(end, 0) :]}"
    for line in text.splitlines():
        if line.strip() and (not statutory or _SENTENCE.search(line)):
            yield _line(line)


def _signature(report: Report) -> Iterator[Part]:
    """The lines of the signature that are not in the text of the last section already."""
    if report.signed_by and not _is_in_a_section(report, report.spans.signed_by):
        yield Part("signature", _line(report.signed_by))
    if report.signed_on and not _is_in_a_section(report, report.spans.signed_on):
        day = report.signed_on
        yield Part("signature", f"{day.year}年{day.month}月{day.day}日")


def _is_in_a_section(report: Report, span: Span | None) -> bool:
    return span is not None and any(one.span is not None and span.start in one.span for one in report.sections)


def _line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
