"""What a sentence claims, before its claims are held against one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext
from typing import Final

from attrs import frozen

from gixparse.claims.subjects import Address
from gixparse.claims.words import Word
from gixparse.model.exact import EXACT, Number

_NUMERAL: Final = re.compile(r"[0-9][0-9,.]*[ ]?[十百千万亿]*|[〇零一二两三四五六七八九十百千万亿]+")
_SCALES: Final = "十百千万亿"
_HEDGED: Final = "约近大为超过逾达到高多 "
_TEN_THOUSAND: Final = Decimal(10000)
# 占63.1%, 占总数的63.1%: what may stand between a figure and its share; not 占信访总量的5%.
_SHARE: Final = re.compile(
    r"[,(]?(?:分别|约)?(?:占[总全部所有当年度本受理收到办结处答复申请政府信息公开依数量件案的比为约果]{0,16}|比(?:例|重)(?:为|约)?)"
)
_SHARE_REACH: Final = 6


@frozen
class Draft:
    """A claim with its place in the joined prose; `figure` is None for zero in words."""

    address: Address
    value: Number
    figure: Word | None
    start: int
    end: int
    percent: Decimal | None = None
    verb: str | None = None
    sums: bool = False
    parts: bool = False


def value_of(figure: Word, address: Address) -> Number | None:
    """The figure in the codebook's unit: whole cases, or money in 万元; None where it is neither."""
    quantity = figure.quantity
    if quantity is None or not isinstance(quantity.value, int | Decimal) or quantity.value < 0:
        return None
    if figure.print.lstrip(_HEDGED)[:1] in _SCALES:
        return None  # 万余件: an extractor has put the digits elsewhere
    if address[2] != "amount":
        return quantity.value if isinstance(quantity.value, int) else None
    with localcontext(EXACT):
        amount = Decimal(quantity.value) / _TEN_THOUSAND
    return int(amount) if amount == amount.to_integral_value() else amount


def numeral_of(figure: Word) -> tuple[int, int]:
    """Where the numeral stands, with 万 and 亿, without its measure and marks of approximation."""
    found = _NUMERAL.search(figure.print)
    if found is None:
        return figure.start, figure.end
    return figure.start + found.start(), figure.start + found.start() + len(found[0].rstrip(" ,."))


def unit_printed(figure: Word) -> str | None:
    """The measure as printed; money with its 万 or 亿."""
    quantity = figure.quantity
    if quantity is None or quantity.unit != "元":
        return quantity.unit if quantity else None
    _, end = numeral_of(figure)
    print_ = figure.print[: end - figure.start]
    return print_[len(print_.rstrip(_SCALES)) :] + "元"


def share_of(items: Sequence[Word], index: int, text: str, *, listed: bool) -> Word | None:
    """The percentage printed beside the figure at `index`: 占63.1%; in a list only in brackets."""
    figure = items[index]
    for item in items[index + 1 : index + 1 + _SHARE_REACH]:
        if item.kind == "percent":
            between = text[figure.end : item.start]
            fits = _SHARE.fullmatch(between) is not None and (between.startswith("(") or not listed)
            return item if fits and item.quantity is not None else None
        if item.kind in ("figure", "time") or item.print in (";", "。", "\n"):
            return None
    return None


def settled(drafts: Iterable[Draft], *, broken_down: bool) -> list[Draft]:
    """The claims that stand side by side: of different figures for one thing, the one that is the whole.

    各部门收到12件、30件,共收到42件: the sum. 收到36件,办理35件: what was received. Two equal halves: none.
    `broken_down` says that parts were counted which the form does not know (8件撤销): then what was closed is
    not the form's total of outcomes either.
    """
    kept: list[Draft] = []
    groups: dict[Address, list[Draft]] = {}
    for draft in drafts:
        if not (broken_down and draft.address[1] == "total"):
            groups.setdefault(draft.address, []).append(draft)
    for group in groups.values():
        kept += group if len({draft.value for draft in group}) == 1 else _whole(group)
    return sorted(kept, key=lambda draft: draft.figure.start if draft.figure else draft.start)


def _whole(group: Sequence[Draft]) -> Sequence[Draft]:
    sums = [draft for draft in group if draft.sums]
    if len({draft.value for draft in sums}) == 1:
        return sums[:1]
    first, others = group[0], group[1:]
    if first.figure is None or any(draft.figure is None for draft in others):
        return ()
    apart = all(draft.parts for draft in others) or all(draft.verb != first.verb for draft in others)
    return group[:1] if apart and not sums else ()
