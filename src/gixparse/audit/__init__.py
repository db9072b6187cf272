"""What is to be said about a report once it is read: checks and findings, as values."""

from __future__ import annotations

from itertools import chain

from gixparse.audit.claims import claims
from gixparse.audit.consistency import consistency
from gixparse.audit.equations import equations
from gixparse.audit.findings import finding_of
from gixparse.audit.rules import soft_rules
from gixparse.model.check import Check
from gixparse.model.diagnostic import Diagnostic
from gixparse.model.report import Report

__all__ = ["checks_of", "diagnostics_of"]


def checks_of(report: Report) -> tuple[Check, ...]:
    """Every equation and rule, worked out: the form's arithmetic, the prose, the soft rules, the years."""
    return tuple(chain(equations(report), claims(report), soft_rules(report), consistency(report)))


def diagnostics_of(report: Report) -> tuple[Diagnostic, ...]:
    """What was found in reading, and a finding for every check that fails, in the order of the text."""
    failing = (finding_of(report, check) for check in report.checks if check.outcome == "fails")
    return tuple(sorted((*report.findings, *failing), key=lambda one: (one.span, one.code, one.about)))
