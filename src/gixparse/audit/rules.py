"""Soft rules that one report alone can break. Each has the name of its check's kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain

from gixparse.audit.working import assumed, difference, operand, operands, total
from gixparse.form import rules as form
from gixparse.model.check import Check, Operand, Outcome
from gixparse.model.exact import Number, is_whole
from gixparse.model.figure import Figure
from gixparse.model.order import Address
from gixparse.model.report import Report
from gixparse.model.span import Span

Rule = Callable[[Report], Iterator[Check]]


def soft_rules(report: Report) -> Iterator[Check]:
    """Every soft rule that has something to look at in this report."""
    return chain.from_iterable(rule(report) for rule in RULES)


def _check(
    name: str,
    about: str,
    fails: bool | None,
    left: tuple[Operand, ...],
    right: tuple[Operand, ...],
    source: str,
    blanks: tuple[str, ...] = (),
) -> Check:
    """A rule worked out; `fails` is None where it cannot be told."""
    sides = total(left), total(right)
    outcome: Outcome = "undetermined" if fails is None else "fails" if fails else "holds"
    return Check(f"{name}.{about}", name, outcome, *sides, difference(*sides), left, right, blanks, source)


def _printed(report: Report, address: Address) -> Figure | None:
    """The figure at an address, None where the report's form has no such cell."""
    figure = report.cell(*address)
    return None if figure.status == "not_in_edition" else figure


def newly_disclosed_at_most_total(report: Report) -> Iterator[Check]:
    """What was newly disclosed is part of all that is disclosed."""
    for rule in form.AT_MOST:
        for row in rule.rows:
            addresses = ((rule.table, row, rule.smaller), (rule.table, row, rule.larger))
            if all(_printed(report, address) for address in addresses):
                small, large = operands(report, addresses)
                apart = difference(small.value, large.value)
                fails = None if apart is None else apart > 0
                blanks = assumed(report, addresses)
                yield _check(rule.name, f"{rule.table}.{row}", fails, (small,), (large,), rule.source, blanks)


def documents_in_force(report: Report) -> Iterator[Check]:
    """Documents issued this year and not repealed are in force at its end."""
    for row in ("regulations", "normative_documents"):
        addresses = tuple(("disclosure", row, column) for column in ("issued", "repealed", "in_force"))
        if not all(_printed(report, address) for address in addresses):
            continue
        issued, repealed, in_force = operands(report, addresses)
        values = [one.value for one in (issued, repealed, in_force)]
        fails = None if None in values else bool((issued.value or repealed.value) and not in_force.value)
        yield _check(
            "documents_in_force",
            f"disclosure.{row}",
            fails,
            (issued, repealed),
            (in_force,),
            form.IN_FORCE_SOURCE,
            assumed(report, addresses),
        )


def regulations_by_competent_body(report: Report) -> Iterator[Check]:
    """Towns, counties and bureaus cannot make 规章; None is known of an organ without a name."""
    if not report.issuer or not form.CANNOT_MAKE_REGULATIONS.search(report.issuer):
        return
    for column in form.MADE_THIS_YEAR:
        figure = _printed(report, ("disclosure", "regulations", column))
        if figure is not None and figure.value is not None:
            about = ".".join(figure.address)
            issuer = Operand("issuer", None, report.spans.issuer)
            fails = figure.value > 0
            yield _check(
                "regulations_by_competent_body", about, fails, (operand(figure),), (issuer,), form.REGULATIONS_SOURCE
            )


def counts_are_not_negative(report: Report) -> Iterator[Check]:
    """Only 本年增/减 may fall below zero."""
    for figure in report.cells:
        if figure.value is not None and figure.value < 0 and figure.column != "change":
            yield _about_one("counts_are_not_negative", figure, form.NEGATIVE_SOURCE)


def counts_are_whole(report: Report) -> Iterator[Check]:
    """Only money has decimals."""
    for figure in report.cells:
        if figure.column != "amount" and isinstance(figure.value, Decimal) and not is_whole(figure.value):
            yield _about_one("counts_are_whole", figure, form.WHOLE_SOURCE)


def _about_one(name: str, figure: Figure, source: str) -> Check:
    return _check(name, ".".join(figure.address), True, (operand(figure),), (), source)


def outcomes_without_requests(report: Report) -> Iterator[Check]:
    """Nothing received and nothing carried over leaves nothing to handle."""
    yield from _needs_requests(
        report, "outcomes_without_requests", (("requests", "total", "total"),), form.OUTCOMES_SOURCE
    )


def disputes_without_requests(report: Report) -> Iterator[Check]:
    """Reconsiderations and suits need requests, if perhaps of an earlier year."""
    rows = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    addresses = tuple(("review", row, "total") for row in rows)
    yield from _needs_requests(report, "disputes_without_requests", addresses, form.DISPUTES_SOURCE)


def _needs_requests(report: Report, name: str, addresses: tuple[Address, ...], source: str) -> Iterator[Check]:
    """Whether the cells sum to more than 0 although no request was received or carried over."""
    received = tuple(("requests", row, "total") for row in ("new_received", "carried_over_from_prior_year"))
    left, right = operands(report, addresses), operands(report, received)
    effects, causes = total(left), total(right)
    if effects is None or causes is None:
        return
    blanks = assumed(report, (*addresses, *received))
    yield _check(name, addresses[0][0], bool(effects and not causes), left, right, source, blanks)


def fee_in_steps(report: Report) -> Iterator[Check]:
    """A 信息处理费 that was charged is a multiple of 10 yuan."""
    from gixparse.quantities import find_quantities

    section = report.other_matters
    if section.span is None:
        return
    for sentence, start in _sentences(section.text, section.span.start):
        if not any(word in sentence for word in form.FEE_WORDS):
            continue
        for quantity in find_quantities(sentence):
            if quantity.kind == "number" and quantity.unit == "元" and isinstance(quantity.value, int | Decimal):
                place = Span(start + quantity.start, start + quantity.end)
                amount: Number = quantity.value
                left = (Operand("other_matters", amount, place),)
                fails = not is_whole(amount, form.FEE_TENS)
                yield _check("fee_in_steps", f"other_matters.{place.start}", fails, left, (), form.FEE_SOURCE)


def _sentences(text: str, offset: int) -> Iterator[tuple[str, int]]:
    start = 0
    for sentence in text.split("。"):
        yield sentence, offset + start
        start += len(sentence) + 1


RULES: tuple[Rule, ...] = (
    newly_disclosed_at_most_total,
    documents_in_force,
    regulations_by_competent_body,
    counts_are_not_negative,
    counts_are_whole,
    outcomes_without_requests,
    disputes_without_requests,
    fee_in_steps,
)
