"""Working out one equation: both sides, the difference, and what was assumed."""

from __future__ import annotations

from collections.abc import Sequence

from gixparse.model.check import Check, Operand, Outcome
from gixparse.model.exact import Number, add
from gixparse.model.figure import COUNTS_AS_ZERO, Figure
from gixparse.model.order import Address
from gixparse.model.report import Report


def operand(figure: Figure) -> Operand:
    """A figure as an operand; a blank one or a placeholder counts as 0."""
    value = 0 if figure.status in COUNTS_AS_ZERO else figure.value
    return Operand(".".join(figure.address), value, figure.span)


def operands(report: Report, addresses: Sequence[Address]) -> tuple[Operand, ...]:
    """The cells at these addresses as operands."""
    return tuple(operand(report.cell(*address)) for address in addresses)


def total(side: Sequence[Operand]) -> Number | None:
    """The sum of the operands, None where one is not known or there are none."""
    values = [one.value for one in side if one.value is not None]
    return add(values) if values and len(values) == len(side) else None


def difference(left: Number | None, right: Number | None) -> Number | None:
    """Left minus right, exactly."""
    return None if left is None or right is None else add((left, _negated(right)))


def _negated(number: Number) -> Number:
    return -number if isinstance(number, int) else number.copy_negate()


def assumed(report: Report, addresses: Sequence[Address]) -> tuple[str, ...]:
    """The cells among these that are printed blank or as a placeholder."""
    return tuple(".".join(a) for a in addresses if report.cell(*a).status in COUNTS_AS_ZERO)


def equation(
    report: Report, id_: str, kind: str, left: Sequence[Address], right: Sequence[Address], source: str
) -> Check:
    """The equation that the cells on the left sum to those on the right."""
    sides = operands(report, left), operands(report, right)
    return compared(id_, kind, *sides, source, assumed=assumed(report, (*left, *right)))


def compared(
    id_: str,
    kind: str,
    left: tuple[Operand, ...],
    right: tuple[Operand, ...],
    source: str,
    *,
    assumed: tuple[str, ...] = (),
    reading: str | None = None,
) -> Check:
    """Two sides compared: they hold when their sums are equal, and stay undetermined when one is not known."""
    sums = total(left), total(right)
    apart = difference(*sums)
    outcome: Outcome = "undetermined" if apart is None else "fails" if apart else "holds"
    return Check(id_, kind, outcome, *sums, apart, left, right, assumed, source, reading)
