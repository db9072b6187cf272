"""The prose as sentences of items: known words, figures, percentages, times and marks, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import evolve

from gixparse.claims.words import Word, words_of
from gixparse.text.quantities import scan
from gixparse.text.quantity import Quantity

ENDS: Final = frozenset("。!?\n")
# A title in 《》 names years, organs and matters that the sentence is not about.
_LONGEST_TITLE: Final = 150
_SPANS_OF_TIME: Final = frozenset(("年", "个月", "月", "周年", "个季度", "季度", "个年头"))


def sentences(text: str, year: int | None) -> Iterator[tuple[Word, ...]]:
    """The items of each sentence, its last mark included."""
    sentence: list[Word] = []
    for item in _carried(list(_items(text, year))):
        sentence.append(item)
        if item.kind == "mark" and item.print in ENDS:
            yield tuple(sentence)
            sentence = []
    if sentence:
        yield tuple(sentence)


def _items(text: str, year: int | None) -> Iterator[Word]:
    """Words and quantities in one order: of two that overlap, the one that begins first."""
    merged = sorted(
        (*words_of(text), *_measured(scan(text), year, text)), key=lambda item: (item.start, item.quantity is not None)
    )
    titles = _titles(text)
    end = closed = 0
    for item in merged:
        while closed < len(titles) and titles[closed][1] <= item.start:
            closed += 1
        if item.start < end or (closed < len(titles) and titles[closed][0] < item.start):
            continue
        end = item.end
        yield item


def _titles(text: str) -> list[tuple[int, int]]:
    """Where titles in 《》 stand, the outer ones."""
    found: list[tuple[int, int]] = []
    at = text.find("《")
    while at >= 0:
        close = text.find("》", at, at + _LONGEST_TITLE)
        if close > 0:
            found.append((at, close + 1))
        at = text.find("《", max(at, close) + 1)
    return found


def _measured(quantities: Iterable[Quantity], year: int | None, text: str) -> Iterator[Word]:
    for quantity in quantities:
        kind, name = _kind(quantity, year)
        end = quantity.end
        if kind == "time" and text[end : end + 1] == "度":
            end += 1
        yield Word(kind, name, text[quantity.start : end], quantity.start, end, quantity)


def _kind(quantity: Quantity, year: int | None) -> tuple[str, str]:
    """What a quantity is to a claim; a time is the report's own, the year before or after, or another."""
    if quantity.kind == "number":
        return ("time", "other") if quantity.unit in _SPANS_OF_TIME else ("figure", "")
    if quantity.kind == "date":
        return "time", _time(quantity, year)
    if quantity.kind in ("ordinal", "range") and quantity.unit in _SPANS_OF_TIME:
        return "time", "other"
    return quantity.kind if quantity.kind in ("percent", "enumerator") else "opaque", ""


def _time(date: Quantity, year: int | None) -> str:
    """A day or month is a part of the year, unless it is the one that the year begins or ends with."""
    if date.month is not None and (date.month, date.day) not in ((1, 1), (12, 31), (12, None)):
        return "other"
    if date.year is None or date.year == year:
        return "own"
    if year is None:
        return "other"
    return {-1: "prior", 1: "next"}.get(date.year - year, "other")


def _carried(items: Sequence[Word]) -> Iterator[Word]:
    """The items with 2019年结转 and 结转至2021年办理, in a report on 2020, as the rows that they name."""
    at = 0
    while at < len(items):
        following = items[at + 1] if at + 1 < len(items) else None
        item = items[at]
        at += 1
        if following is None or following.start != item.end:
            yield item
        elif item.name == "prior" and following.kind == "carry":
            yield evolve(following, kind="row", name="carried_over_from_prior_year", start=item.start)
            at += 1
        elif item.kind == "carry" and following.name == "next":
            row = evolve(item, kind="row", name="carried_over_to_next_year", end=following.end)
            at += 1
            if at < len(items) and items[at].kind == "receive" and items[at].start == row.end:
                row = evolve(row, end=items[at].end)
                at += 1
            yield row
        else:
            yield item
