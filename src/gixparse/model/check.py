"""Whether a report holds together: one equation or rule, worked out."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import frozen

from gixparse.model.exact import Number
from gixparse.model.span import Span

Outcome = Literal["holds", "fails", "undetermined"]


@frozen
class Operand:
    """One number of a check and where it stands.

    `about` is a cell (`requests.granted.total`), a claim (`claim.requests.handled.total`) or a fact (`year`).
    `value` is None where it is not known; a blank cell that counts as 0 has value 0 here and is listed in the
    check's `assumed`.
    """

    about: str
    value: Number | None
    span: Span | None


@frozen
class Check:
    """An equation or a rule, worked out on one report.

    `id` names the check within its report and `kind` what sort it is: flow, outcomes, applicants, review (the hard
    equations of the form); claim, percent, claims (prose against table, percentages, prose against prose); or
    the name of a soft rule. The left operands sum to `left`, the right ones to `right`, and `difference`
    is left minus right; all three are None where an operand is missing or unreadable, and the outcome is then
    `undetermined`. `assumed` lists the cells that are printed blank or as a placeholder and count as 0.
    `reading` says which of several readings was taken, as codebook names. `source` quotes the form or the rule.
    """

    id: str
    kind: str
    outcome: Outcome
    left: Number | Decimal | None
    right: Number | Decimal | None
    difference: Number | Decimal | None
    left_operands: tuple[Operand, ...]
    right_operands: tuple[Operand, ...]
    assumed: tuple[str, ...]
    source: str
    reading: str | None = None

    @property
    def operands(self) -> tuple[Operand, ...]:
        """All operands, left ones first."""
        return self.left_operands + self.right_operands

    @property
    def hard(self) -> bool:
        """Whether the form itself prescribes the equation."""
        return self.kind in HARD_KINDS


HARD_KINDS = ("flow", "outcomes", "applicants", "review")
