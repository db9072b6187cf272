"""A report as HTML for a notebook: the tables with a title on each figure to look at, and the findings under them.

Everything from the report is escaped. Styles are inline, since viewers strip `<style>`; backgrounds are
half-transparent and text keeps the viewer's colour, so that it reads in light and dark; a sign says what the
colour says.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from gixparse.display.columns import ELLIPSIS, Shown, clipped, one_line
from gixparse.display.doubts import Doubts
from gixparse.display.grid import Drawing, Line, drawings, figures_of, marks_of, value_of
from gixparse.display.tables import facts_of, findings_by_table, summary_of
from gixparse.display.told import told
from gixparse.display.words import (
    CONTRADICTED,
    LEGEND,
    PHRASES,
    SEVERITIES,
    TITLES,
    check_language,
)
from gixparse.model.diagnostic import Diagnostic, Language, Severity
from gixparse.model.figure import Figure
from gixparse.model.report import Report

# Together these keep the whole below 200 kB: notebooks are saved with what they show.
MOST_FINDINGS = 15
LONGEST_FINDING = 200
TITLE_BYTES = 80_000

_Titles = dict[tuple[str | None, str, str, str], str]

_GREY = "rgba(128,128,128,.4)"
_TINTS: dict[Severity, str] = {
    "error": "rgba(220,50,47,.25)",
    "warning": "rgba(220,140,0,.25)",
    "info": "rgba(38,139,210,.2)",
}
_CONTRADICTED = _TINTS["error"]
_DOUBTFUL = _TINTS["warning"]

_TABLE = (
    "border-collapse:collapse;margin:4px 0 8px 0;width:auto;table-layout:auto;"
    # A table of a page without a doctype takes neither colour nor size from what it stands in.
    "color:inherit;font-size:inherit"
)
_CELL = f"padding:2px 8px;border:1px solid {_GREY}"
_HEAD = f"{_CELL};text-align:center;font-weight:600;white-space:nowrap;background:rgba(128,128,128,.12)"
_LABEL = f"{_CELL};text-align:left"
_NUMBER = f"{_CELL};text-align:right;white-space:nowrap"


def render_html(report: Report, language: Language = "en") -> Shown:
    """Facts, the three tables and the findings as one `<div>`, below 200 kB.

    Raises `ValueError` for a language other than "en" and "zh".
    """
    check_language(language)
    doubts, about = Doubts.of(report), findings_by_table(report)
    titles = _titles(report, doubts, language)
    parts = [*_facts(report, language), *_findings(about[""], report, language)]
    for table, title in TITLES[language].items():
        parts.append(f'<div style="font-weight:600;margin-top:14px">{escape(title)}</div>')
        parts.extend(_table(report, table, doubts, titles, language))
        parts.extend(_findings(about[table], report, language))
    return Shown(f'<div style="font-size:13px;line-height:1.45;text-align:left">{"".join(parts)}</div>')


def _facts(report: Report, language: Language) -> Iterator[str]:
    for label, value in facts_of(report, language):
        yield f'<div><span style="opacity:.65">{escape(label)}:</span> {escape(value)}</div>'
    yield f"<div>{escape(summary_of(report, language))}</div>"


def _table(report: Report, name: str, doubts: Doubts, titles: _Titles, language: Language) -> Iterator[str]:
    figures = figures_of(report, name)
    if not figures:
        yield f"<div>{escape(PHRASES[language]['no_figures'])}</div>"
    for drawing in drawings(report, name, figures):
        if drawing.other:
            yield f"<div>{escape(PHRASES[language]['other_edition'].format(drawing.other))}</div>"
        yield from _drawn(drawing, doubts, titles)
    used = marks_of(figures, any(map(doubts.contradicted, figures)))
    for mark in used:
        yield f'<div style="opacity:.75">{escape(f"{mark} {LEGEND[language][mark]}".strip())}</div>'


def _drawn(drawing: Drawing, doubts: Doubts, titles: _Titles) -> Iterator[str]:
    if drawing.heading:
        yield f'<div style="margin-top:6px">{escape(drawing.heading)}</div>'
    heads = "".join(f'<th style="{_HEAD}">{escape(head)}</th>' for head in (drawing.corner, *drawing.heads))
    yield f'<table style="{_TABLE}"><thead><tr>{heads}</tr></thead><tbody>'
    for line in drawing.lines:
        yield _row(line, len(drawing.heads), doubts, titles)
    yield "</tbody></table>"


def _row(line: Line, columns: int, doubts: Doubts, titles: _Titles) -> str:
    label = f"{_LABEL};padding-left:{8 + 16 * line.depth}px"
    if not line.figures:
        return f'<tr><td colspan="{columns + 1}" style="{label}">{escape(line.label)}</td></tr>'
    cells = "".join(_cell(figure, doubts, titles) for figure in line.figures)
    return f'<tr><td style="{label}">{escape(line.label)}</td>{cells}</tr>'


def _cell(figure: Figure | None, doubts: Doubts, titles: _Titles) -> str:
    if figure is None:
        return f'<td style="{_NUMBER}"></td>'
    contradicted = doubts.contradicted(figure)
    sign = CONTRADICTED if contradicted else ""
    shown = escape(sign + value_of(figure))
    title = titles.get((figure.edition, *figure.address))
    if title is None:
        return f'<td style="{_NUMBER}">{shown}</td>'
    tint = _CONTRADICTED if contradicted else _DOUBTFUL
    return f'<td style="{_NUMBER};background:{tint}" title="{title}">{shown}</td>'


def _titles(report: Report, doubts: Doubts, language: Language) -> _Titles:
    """Why each doubtful or contradicted figure is so, escaped; shorter where there are many."""
    why = {
        (figure.edition, *figure.address): doubts.reasons(figure, language)
        for figure in report.figures()
        if doubts.contradicted(figure) or doubts.doubtful(figure)
    }
    room = TITLE_BYTES // max(1, len(why))
    return {place: escape(_within(text, room), quote=True).replace("\n", "&#10;") for place, text in why.items()}


def _within(text: str, room: int) -> str:
    """As much of the text as has room in so many bytes."""
    encoded = text.encode()
    return text if len(encoded) <= room else encoded[: room - 3].decode(errors="ignore") + ELLIPSIS


def _findings(findings: list[Diagnostic], report: Report, language: Language) -> Iterator[str]:
    groups = told(findings, report.edition)
    for group in groups[:MOST_FINDINGS]:
        finding = group.first
        badge = f"{one_line(finding.code)} {SEVERITIES[language][finding.severity]}"
        message = clipped(group.message(language), LONGEST_FINDING)
        yield (
            f'<div style="margin:3px 0"><span style="padding:1px 6px;border-radius:3px;'
            f'background:{_TINTS[finding.severity]}">{escape(badge)}</span> {escape(message)}</div>'
        )
    if len(groups) > MOST_FINDINGS:
        yield f"<div>{PHRASES[language]['more_findings'].format(len(groups) - MOST_FINDINGS)}</div>"
