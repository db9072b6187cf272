"""Why a figure is to be looked at: how it was read, what was found about it, which equations it breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from gixparse.display.columns import clipped, one_line
from gixparse.display.findings import failing
from gixparse.display.words import PHRASES, STATUS_NAMES
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.figure import Candidate, Figure
from gixparse.model.report import Report

# A reason is read under the mouse: a few words of each finding, and of a few findings.
MOST_FINDINGS = 2
MOST_CANDIDATES = 8
LONGEST_FINDING = 120
LONGEST_PRINT = 40

_SOUND = frozenset({"reported", "blank", "not_applicable", "not_in_edition"})


@frozen
class Doubts:
    """The findings of a report by the figures they concern.

    `contradictions` are those of failing checks, by their operands; `others` all others, by the cell or row they
    are about.
    """

    report: Report
    contradictions: dict[str, tuple[Diagnostic, ...]]
    others: dict[str, tuple[Diagnostic, ...]]

    @classmethod
    def of(cls, report: Report) -> Doubts:
        """Look through the findings of a report once."""
        checks = failing(report)
        contradictions: dict[str, list[Diagnostic]] = {}
        others: dict[str, list[Diagnostic]] = {}
        for finding in report.diagnostics:
            check = checks.get(finding)
            if check is None:
                others.setdefault(finding.about, []).append(finding)
                continue
            for name in dict.fromkeys(one.about for one in check.operands):
                contradictions.setdefault(name, []).append(finding)
        return cls(report, _frozen(contradictions), _frozen(others))

    def contradicted(self, figure: Figure) -> bool:
        """Whether the figure stands in an equation or rule that does not hold."""
        # In a form of mixed print, checks take one of two figures at an address.
        return ".".join(figure.address) in self.contradictions and figure == self.report.cell(*figure.address)

    def doubtful(self, figure: Figure) -> bool:
        """Whether the figure was not simply read, or something was found about its cell."""
        return figure.status not in _SOUND or ".".join(figure.address) in self.others

    def reasons(self, figure: Figure, language: Language) -> str:
        """Status, findings, rule and candidates, one line each."""
        return "\n".join(self._reasons(figure, language))

    def _reasons(self, figure: Figure, language: Language) -> Iterator[str]:
        phrases, name = PHRASES[language], ".".join(figure.address)
        line = f" ({phrases['line'].format(figure.line)})" if figure.line else ""
        yield f"{STATUS_NAMES[language][figure.status]}{line}"
        found = list(self.contradictions.get(name, ())) if self.contradicted(figure) else []
        found.extend(self.others.get(name, ()))
        found.extend(self.others.get(f"{figure.table}.{figure.row}", ()))
        for one in found[:MOST_FINDINGS]:
            yield clipped(f"{one.code} {one.message(language)}", LONGEST_FINDING)
        if len(found) > MOST_FINDINGS:
            yield phrases["more_findings"].format(len(found) - MOST_FINDINGS)
        if figure.status not in ("inferred", "unreadable"):
            return
        if figure.raw:
            yield phrases["printed"].format(clipped(figure.raw, LONGEST_PRINT))
        if figure.evidence.rule:
            yield phrases["by_rule"].format(clipped(figure.evidence.rule, LONGEST_PRINT))
        if figure.evidence.candidates:
            yield phrases["candidates"].format(_listed(_values(figure.evidence.candidates), language))
        if figure.evidence.equations:
            yield phrases["equations"].format(_listed(figure.evidence.equations, language))


def _values(candidates: Iterable[Candidate]) -> Iterator[str]:
    for one in candidates:
        yield "–" if one.value is None else f"{one.value:f}" if isinstance(one.value, Decimal) else str(one.value)


def _listed(items: Iterable[str], language: Language) -> str:
    shown = [clipped(one_line(item), LONGEST_PRINT) for item in items]
    more = [PHRASES[language]["more_findings"].format(len(shown) - MOST_CANDIDATES)] if shown[MOST_CANDIDATES:] else []
    return PHRASES[language]["and"].join([*shown[:MOST_CANDIDATES], *more])


def _frozen(found: dict[str, list[Diagnostic]]) -> dict[str, tuple[Diagnostic, ...]]:
    return {name: tuple(each) for name, each in found.items()}
