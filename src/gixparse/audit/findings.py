"""Failing checks as findings."""

from __future__ import annotations

from gixparse.messages.catalogue import diagnostic
from gixparse.model.check import Check
from gixparse.model.diagnostic import Argument, Diagnostic
from gixparse.model.report import Report
from gixparse.model.span import Span

# The code of a failing check, by its kind. A test finds a kind without one.
CODES = {
    "flow": "GX401",
    "outcomes": "GX402",
    "applicants": "GX403",
    "review": "GX404",
    "claim": "GX411",
    "percent": "GX412",
    "claims": "GX413",
    "year": "GX414",
    "newly_disclosed_at_most_total": "GX421",
    "documents_in_force": "GX422",
    "regulations_by_competent_body": "GX423",
    "counts_are_not_negative": "GX424",
    "counts_are_whole": "GX425",
    "outcomes_without_requests": "GX426",
    "disputes_without_requests": "GX427",
    "fee_in_steps": "GX428",
}


def finding_of(report: Report, check: Check) -> Diagnostic:
    """The finding for a check that fails: at its first operand that has a place, related to all others.

    It is about the cell that the equation gives (its right side), else about the first operand.
    """
    places = [one.span for one in check.operands if one.span is not None]
    if check.hard:
        places.sort(key=lambda span: span not in [one.span for one in check.right_operands])
    end = len(report.text or "")
    span = places[0] if places else Span(end, end)
    named: dict[str, Argument] = {
        name: value
        for name, value in (
            ("left", check.left),
            ("right", check.right),
            ("difference", check.difference),
            ("reading", check.reading),
        )
        if value is not None
    }
    subject = (check.right_operands if check.hard else check.left_operands)[0].about
    about = subject.removeprefix("claim.")
    return diagnostic(CODES[check.kind], span, about, tuple(place for place in places if place != span), **named)
