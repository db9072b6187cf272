"""What the prose claims, held against the tables, and against itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, Inexact, localcontext

from attrs import evolve

from gixparse.audit.working import assumed, compared, operands, total
from gixparse.form.sums import DENOMINATORS, readings
from gixparse.model.check import Check, Operand
from gixparse.model.claim import Claim
from gixparse.model.exact import EXACT, Number
from gixparse.model.order import Address
from gixparse.model.report import Report

_SOURCE = "报告正文与表格数据应当一致"
_PERCENT_SOURCE = "百分比等于该项除以收到并结转、办理结果总计或者新收数量之一"
_CLAIMS_SOURCE = "正文各项之和等于正文总数"
# What together makes up what was handled, as prose names it.
_PARTS = {
    "applicants": (("requests", "handled", "natural_person"), ("requests", "handled", "organizations")),
    "results": tuple(
        ("requests", row, "total")
        for row in ("granted_or_partially_granted", "denied", "unavailable", "not_processed", "other")
    ),
}
_CARRIED = "carried_over_to_next_year"


def claims(report: Report) -> Iterator[Check]:
    """Each claim against its cells, each percentage against its denominators, and claims against claims."""
    for number, claim in enumerate(report.claims):
        yield _against_table(report, number, claim)
        if claim.percent is not None:
            yield _percentage(report, number, claim)
    yield from _against_each_other(report)


def _operand(claim: Claim) -> Operand:
    return Operand("claim." + ".".join(claim.address), claim.value, claim.value_span or claim.span)


def _id(kind: str, number: int, claim: Claim) -> str:
    return f"{kind}.{number}.{'.'.join(claim.address)}"


def _against_table(report: Report, number: int, claim: Claim) -> Check:
    """A claim against the sums it may mean: it holds when one is equal, and fails when all are known and none is."""
    tried = [
        compared(
            _id("claim", number, claim),
            "claim",
            (_operand(claim),),
            operands(report, cells),
            _SOURCE,
            assumed=assumed(report, cells),
            reading=" + ".join(".".join(cell) for cell in cells),
        )
        for cells in readings(report.edition, claim.address)
    ]
    return _best(tried, claim) or compared(_id("claim", number, claim), "claim", (_operand(claim),), (), _SOURCE)


def _best(tried: Sequence[Check], claim: Claim) -> Check | None:
    """The reading that holds, else one that is not determined, else the nearest that fails."""
    for outcome in ("holds", "undetermined"):
        found = next((check for check in tried if check.outcome == outcome), None)
        if found:
            return found
    nearest = min(tried, key=_distance, default=None)
    # 约, 余 and the like say that the prose does not give the figure itself.
    return evolve(nearest, outcome="undetermined") if nearest and claim.approximate else nearest


def _distance(check: Check) -> Decimal:
    return Decimal(check.difference or 0).copy_abs()


def _percentage(report: Report, number: int, claim: Claim) -> Check:
    """The share printed beside a claim, against every denominator it may have, rounded as printed."""
    assert claim.percent is not None
    printed = Operand("claim." + ".".join(claim.address), claim.percent, claim.span)
    tried = []
    for name, parts in _denominators(report, claim):
        share = _share(claim.value, total(parts), claim.percent)
        worked = (Operand(name, share, parts[0].span),) if share is not None else parts
        check = compared(_id("percent", number, claim), "percent", (printed,), worked, _PERCENT_SOURCE, reading=name)
        tried.append(check if share is not None else evolve(check, outcome="undetermined", right=None, difference=None))
    return _best(tried, claim) or compared(_id("percent", number, claim), "percent", (printed,), (), _PERCENT_SOURCE)


def _denominators(report: Report, claim: Claim) -> Iterator[tuple[str, tuple[Operand, ...]]]:
    """What the share of a claim may be a share of: cells of its table, and totals that the prose claims."""
    table = claim.table
    for rows in DENOMINATORS if table == "requests" else ():
        cells: list[Address] = [(table, row, "total") for row in rows]
        found = operands(report, cells)
        if total(found) is not None:
            yield " + ".join(".".join(cell) for cell in cells), found
    for other in report.claims:
        if other.address == (table, "handled", "total"):
            yield "claim." + ".".join(other.address), (_operand(other),)


def _share(part: Number, whole: Number | None, printed: Decimal) -> Decimal | None:
    """part / whole in percent, rounded half up to as many places as are printed."""
    if not whole:
        return None
    # A quotient need not end; forty digits are more than any printed share has.
    with localcontext(EXACT) as context:
        context.prec = 40
        context.traps[Inexact] = False
        share = Decimal(part) * 100 / Decimal(whole)
        return share.quantize(Decimal(1).scaleb(int(printed.as_tuple().exponent)), rounding=ROUND_HALF_UP)


def _against_each_other(report: Report) -> Iterator[Check]:
    """Applicants and results that the prose gives, against the total that it gives."""
    said = {claim.address: claim for claim in reversed(report.claims) if not claim.approximate}
    whole = said.get(("requests", "handled", "total"))
    if whole is None:
        return
    carried = said.get(("requests", _CARRIED, "total"))
    for name, parts in _PARTS.items():
        found = [said[address] for address in parts if address in said]
        if len(found) == len(parts):
            # Results may be told with or without what is still pending.
            ways = [found, [*found, carried]] if carried and name == "results" else [found]
            tried = [_sum_of_claims(name, way, whole) for way in ways]
            yield next((check for check in tried if check.outcome == "holds"), tried[-1])


def _sum_of_claims(name: str, parts: Sequence[Claim], whole: Claim) -> Check:
    left = tuple(_operand(part) for part in parts)
    return compared(f"claims.{name}", "claims", left, (_operand(whole),), _CLAIMS_SOURCE)
