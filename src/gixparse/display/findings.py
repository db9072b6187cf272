"""Findings as the best compilers show them: what, where, the line with carets below the place, and what else.

warning[GX404]: review.reconsideration.total: the results come to 3, the total printed is 4; the difference is -1
 --> a.txt:6:9
  |
6 | 1   2   0   0   4   0   0   0   0   0   0   0   0   0   0
  | -   -   -   -   ^ total
  = rule: 结果维持、结果纠正、其他结果、尚未审结之和等于总计
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from gixparse.audit.findings import finding_of
from gixparse.display.columns import Shown, clipped, one_line
from gixparse.display.excerpt import Lines, Mark, excerpt
from gixparse.display.labels import labels_of
from gixparse.display.paint import Painter
from gixparse.display.told import Told, told
from gixparse.display.words import PHRASES, SEVERITIES, check_language, counted
from gixparse.messages.catalogue import subject
from gixparse.model.check import Check
from gixparse.model.diagnostic import Diagnostic, Language, Severity
from gixparse.model.report import Report
from gixparse.model.span import Span

# Related places on other lines than the finding's own: more of them would bury it.
MOST_RELATED = 6
MOST_ASSUMED = 3
LONGEST_MESSAGE = 600

_ORDER: tuple[Severity, ...] = ("error", "warning", "info")


@frozen
class _Page:
    """What every finding of a report is shown with."""

    report: Report
    lines: Lines | None
    language: Language
    color: bool
    checks: dict[Diagnostic, Check]


def failing(report: Report) -> dict[Diagnostic, Check]:
    """The checks that fail, by the findings that they are told as."""
    return {finding_of(report, check): check for check in report.checks if check.outcome == "fails"}


def render_diagnostics(report: Report, language: Language = "en", *, color: bool = False) -> Shown:
    """Every diagnostic of a report with its lines of the text, and how many there are.

    Those of one code on neighbouring rows are told once. `color` paints with the escapes of a terminal. Without
    its text, a report has places but no lines. Raises `ValueError` for a language other than "en" and "zh".
    """
    check_language(language)
    if not report.diagnostics:
        return Shown(PHRASES[language]["no_findings"])
    page = _page(report, language, color=color)
    blocks = [_block(page, group) for group in told(report.diagnostics, report.edition)]
    severities = [finding.severity for finding in report.diagnostics]
    counts = [counted(one, severities.count(one), language) for one in _ORDER if one in severities]
    return Shown("\n\n".join([*blocks, PHRASES[language]["and"].join(counts)]))


def render_diagnostic(report: Report, finding: Diagnostic, language: Language = "en", *, color: bool = False) -> Shown:
    """One diagnostic of a report with its lines of the text; see `render_diagnostics`."""
    check_language(language)
    return Shown(_block(_page(report, language, color=color), Told((finding,))))


def _page(report: Report, language: Language, *, color: bool) -> _Page:
    lines = None if report.text is None else Lines(report.text)
    return _Page(report, lines, language, color, failing(report))


def _block(page: _Page, group: Told) -> str:
    """Header, place, lines and notes of one finding or several told together."""
    finding, painter = group.first, Painter(group.first.severity, page.color)
    severity = SEVERITIES[page.language][finding.severity]
    message = clipped(group.message(page.language), LONGEST_MESSAGE)
    head = painter.strong(f"{severity}[{one_line(finding.code)}]") + painter.bold(f": {message}")
    check = page.checks.get(finding)
    notes = list(_notes(page, check)) if check else []
    if page.lines is None:
        body = [f"  {painter.frame('-->')} {_place_without_text(page, finding.span)}"]
        margin = "  "
    else:
        marks, left_out, zeros = _marks(page, page.lines, group, check)
        shown, unseen = excerpt(page.lines, marks, painter, PHRASES[page.language]["to_line"])
        # The gutter is as wide as the largest line number: the arrow and the notes stand at its end.
        margin = " " * max(len(str(page.lines.place(mark.span.start)[0])) for mark in marks)
        line, column = page.lines.place(page.lines.settled(finding.span).start)
        body = [f"{margin}{painter.frame('-->')} {_name(page)}:{line}:{column}", *shown]
        if left_out + unseen:
            phrase = "more_zeros" if zeros and not unseen else "more"
            notes.insert(0, PHRASES[page.language][phrase].format(left_out + unseen))
    return "\n".join([head, *body, *(f"{margin} {painter.frame('=')} {note}" for note in notes)])


def _name(page: _Page) -> str:
    return clipped(page.report.name or f"<{PHRASES[page.language]['text']}>", 80)


def _place_without_text(page: _Page, span: Span) -> str:
    phrases = PHRASES[page.language]
    # A report that never was a text has its findings at 0.
    place = phrases["place_without_text"].format(span.start, span.end) if span.end else phrases["no_text"]
    return f"{_name(page)}: {place}"


def _marks(page: _Page, lines: Lines, group: Told, check: Check | None) -> tuple[list[Mark], int, bool]:
    """The places to show, the main one first; how many are left out, and whether all of those are zeros."""
    finding, phrases = group.first, PHRASES[page.language]
    if len(group.findings) > 1:
        count = len(group.findings)
        first = Mark(lines.settled(finding.span), phrases["first_of"].format(count), main=True)
        if finding.span == group.last.span:
            return [Mark(first.span, main=True)], 0, False
        last = Mark(lines.settled(group.last.span), phrases["last_of"].format(count), main=True)
        return [first, last, *(Mark(lines.settled(span)) for span in finding.related)], 0, False
    labels = labels_of(check, finding, page.language) if check else {}
    main = Mark(lines.settled(finding.span), labels.get(finding.span, ""), main=True)
    zeros = _zeros(check)
    related = list(dict.fromkeys(span for span in finding.related if span != finding.span))
    chosen = _chosen(lines, main.span, related, zeros)
    left_out = [span for span in related if span not in chosen]
    marks = [main, *(Mark(lines.settled(span), labels.get(span, "")) for span in chosen)]
    return marks, len(left_out), bool(left_out) and zeros.issuperset(left_out)


def _zeros(check: Check | None) -> frozenset[Span]:
    """The places of operands that add nothing."""
    if check is None:
        return frozenset()
    return frozenset(one.span for one in check.operands if one.span is not None and one.value == 0)


def _chosen(lines: Lines, main: Span, related: Sequence[Span], zeros: frozenset[Span]) -> set[Span]:
    """The related places on the finding's own line, and a few on others, first those that are not zero."""
    line = lines.place(main.start)[0]
    beside = {span for span in related if lines.place(lines.settled(span).start)[0] == line}
    others = sorted((span for span in related if span not in beside), key=lambda span: (span in zeros, span))
    return beside | set(others[:MOST_RELATED])


def _notes(page: _Page, check: Check) -> Iterator[str]:
    """What the equation rests on: its rule, the reading that was taken, the cells that count as 0."""
    phrases = PHRASES[page.language]
    if check.reading and check.kind in ("claim", "percent"):
        names = (subject(name.removeprefix("claim."), page.language) for name in check.reading.split(" + "))
        yield phrases[check.kind].format(one_line(" + ".join(names)))
    if check.assumed:
        named = phrases["and"].join(subject(name, page.language) for name in check.assumed[:MOST_ASSUMED])
        more = len(check.assumed) - MOST_ASSUMED
        yield phrases["assumed_many"].format(named, more) if more > 0 else phrases["assumed"].format(named)
    yield phrases["rule"].format(one_line(check.source))
