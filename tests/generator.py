"""Valid reports, made up by a seed: every equation of the form holds, no organ and no sentence is real.

    make_report(7).report      the report of seed 7; the same on every machine

`Made.planted` are the cells that were changed afterwards, and `Made.report` has them as an organ would have printed
them: the known answer is always the report itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from attrs import evolve, frozen

from gixparse.form import EDITIONS, cells_of
from gixparse.model.exact import Number
from gixparse.model.figure import Figure, Status
from gixparse.model.order import Address
from gixparse.model.report import Report
from gixparse.model.section import Section

MONEY = "万元"
Values = dict[Address, Number | Status | None]

_PLACES = ("青禾", "云栖岭", "北漪", "赤松坪", "临泽湾", "望桐", "石笋", "东篱")
_KINDS = ("市人民政府", "县人民政府", "区人民政府", "镇人民政府", "市水务局", "县教育局", "区市场监督管理局")
_SENTENCES = (
    "本年度组织业务培训{}次，参训人员{}人次。",
    "门户网站更新信息{}条，其中政策解读{}条。",
    "通过政务新媒体发布信息{}条，阅读量{}万次。",
    "修订公开目录{}项，清理过期信息{}条。",
    "窗口接待查阅群众{}人次，提供现场指导{}次。",
    "对照年度要点逐项梳理，责任落实到具体科室。",
    "统一答复文书的格式，畅通受理渠道。",
)
_PROBLEMS = (
    "目录更新不够及时，解读形式较为单一。",
    "部分科室对答复时限的把握不够准确，需要加强指导。",
    "下一步将细化流程，补充力量，开展专题学习{}次。",
)


@frozen
class Style:
    """How a report is filled in: `busy` is how many columns hold cases, the rest is about zeros and money.

    `zeros` is what stands for a zero in the rows named by `sparse` (a share of all): a status or None for 0.
    """

    busy: int
    largest: int
    zeros: Status | None
    sparse: float
    money: str
    grouped: bool


@frozen
class Made:
    """A made-up report and the cells in which an error was planted."""

    report: Report
    planted: tuple[Address, ...] = ()


def make_report(seed: int, *, edition: str | None = None, errors: int = 0, complete: bool = True) -> Made:
    """The report of a seed: of either edition, sparse or dense, with blanks and placeholders or without.

    `errors` cells of the requests and review tables are changed afterwards. Without `complete`, some rows, or a
    whole table, may be missing.
    """
    random = Random(seed)
    name = edition or random.choice(list(EDITIONS))
    style = _style(random)
    values = _requests(random, style, name) | _review(random, style) | _disclosure(random, style, name)
    planted = tuple(random.sample([a for a in values if a[0] != "disclosure"], errors))
    for address in planted:
        values[address] = _number(values[address]) + random.choice((1, 2, 10))
    _put_blanks(random, style, values, planted)
    if not complete:
        _lose(random, values)
    report = Report.build(name, values, **_facts(random, name))
    figures = [_printed(random, style, figure) for figure in report.cells]
    return Made(evolve(report, cells=figures, sections=_sections(random)), planted)


def _style(random: Random) -> Style:
    return Style(
        busy=random.choice((0, 1, 1, 2, 3, 6)),
        largest=random.choice((2, 9, 40, 400, 5000)),
        zeros=random.choice((None, None, None, "blank", "blank", "not_applicable")),
        sparse=random.choice((0.1, 0.5, 1.0)),
        money=random.choice(("head", "cell", "none", "yuan", "spaced")),
        grouped=random.random() < 0.2,
    )


def _number(value: Number | Status | None) -> Number:
    return value if isinstance(value, int | Decimal) else 0


def _amount(random: Random, style: Style) -> int:
    """A count: zero more often than not, in dense reports seldom."""
    return random.randint(1, style.largest) if random.random() < 0.12 * (1 + style.busy) else 0


# --- tables ------------------------------------------------------------------------------------------


def _requests(random: Random, style: Style, edition: str) -> Values:
    """The requests table: outcomes first, then what was received so that the flow adds up."""
    (table,) = (table for table in EDITIONS[edition].tables if table.name == "requests")
    (block,) = table.blocks
    columns = [column.name for column in block.columns]
    flow = ("new_received", "carried_over_from_prior_year", "total", "carried_over_to_next_year")
    outcomes = [row.name for row in block.rows if row.name not in flow]
    busy = {0, *random.sample(range(1, 6), max(style.busy - 1, 0))} if style.busy else set()
    values: Values = {}
    for number, column in enumerate(columns[:-1]):
        counts = {row: _amount(random, style) if number in busy else 0 for row in outcomes}
        total = sum(counts.values())
        left = random.randint(0, style.largest // 4) if number in busy else 0
        before = random.randint(0, min(total + left, style.largest // 4))
        counts |= {"total": total, "carried_over_to_next_year": left}
        counts |= {"carried_over_from_prior_year": before, "new_received": total + left - before}
        values |= {("requests", row, column): count for row, count in counts.items()}
    for row in block.rows:
        parts = [_number(values["requests", row.name, column]) for column in columns[:-1]]
        values["requests", row.name, columns[-1]] = sum(parts)
    return values


def _review(random: Random, style: Style) -> Values:
    values: Values = {}
    for row in ("reconsideration", "litigation_direct", "litigation_after_reconsideration"):
        parts = [_amount(random, style) if random.random() < 0.5 else 0 for _ in range(4)]
        for column, part in zip(("upheld", "corrected", "other", "pending"), parts, strict=True):
            values["review", row, column] = part
        values["review", row, "total"] = sum(parts)
    return values


def _disclosure(random: Random, style: Style, edition: str) -> Values:
    values: Values = {}
    for address, cell in cells_of(edition).items():
        if address[0] != "disclosure":
            continue
        if cell.unit == MONEY:
            value: Number = random.choice((0, random.randint(1, 9999), Decimal(random.randint(1, 99999)) / 100))
            values[address] = value
        elif address[2] == "change":
            values[address] = random.choice((0, 1, -1)) * random.randint(0, style.largest)
        else:
            values[address] = random.randint(0, style.largest * 50) if random.random() < 0.7 else 0
    return values


def _put_blanks(random: Random, style: Style, values: Values, kept: Iterable[Address]) -> None:
    """Zeros of some rows as blanks or placeholders: they count as 0, so that every equation still holds."""
    if style.zeros is None:
        return
    rows = {row: random.random() < style.sparse for row in dict.fromkeys(address[:2] for address in values)}
    for address, value in values.items():
        if isinstance(value, int | Decimal) and value == 0 and rows[address[:2]] and address not in kept:
            values[address] = style.zeros


def _lose(random: Random, values: Values) -> None:
    """Some rows are missing, or a whole table."""
    rows = list(dict.fromkeys(address[:2] for address in values if address[0] != "review"))
    lost = set(random.sample(rows, random.randint(1, 4)))
    table = random.choice(("disclosure", "requests", "review", None))
    for address in values:
        if address[:2] in lost or address[0] == table:
            values[address] = None


# --- prints ------------------------------------------------------------------------------------------


def _printed(random: Random, style: Style, figure: Figure) -> Figure:
    """The figure with a print of its own where its style has one."""
    if figure.value is None:
        return evolve(figure, unit=None) if figure.unit == MONEY else figure
    if figure.unit == MONEY:
        return _money(style, figure, figure.value)
    if style.grouped and not -1000 < figure.value < 1000:
        return evolve(figure, raw=f"{figure.value:,}")
    if figure.column == "change" and random.random() < 0.2:
        sign, size = ("减" if figure.value < 0 else "增"), abs(figure.value)
        return evolve(figure, raw=f"{sign}{size}") if size else figure
    return figure


def _money(style: Style, figure: Figure, value: Number) -> Figure:
    """Money with its unit in the cell, in the head, or nowhere."""
    if style.money == "cell":
        return evolve(figure, raw=f"{value}{MONEY}", unit_printed=MONEY)
    if style.money == "spaced":
        return evolve(figure, raw=f"{value} {MONEY}", unit_printed=MONEY)
    if style.money == "yuan":
        yuan = value * 10_000
        return evolve(figure, raw=f"{int(yuan)}元", unit_printed="元")
    if style.money == "none":
        return evolve(figure, unit=None)
    return figure


def _facts(random: Random, edition: str) -> dict[str, Any]:
    issuer = random.choice(_PLACES) + random.choice(_KINDS)
    year = int(edition) + random.randint(0, 2)
    signed = random.random() < 0.7
    return {
        "title": f"{issuer}{year}年政府信息公开工作年度报告",
        "issuer": issuer,
        "year": year,
        "signed_by": issuer if signed else None,
        "signed_on": date(year + 1, random.randint(1, 3), random.randint(1, 28)) if signed else None,
    }


def _sections(random: Random) -> list[Section]:
    def sentence(words: tuple[str, ...]) -> str:
        text = random.choice(words)
        return text.format(*(random.randint(1, 999) for _ in range(text.count("{}"))))

    topics = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")
    overview = [
        f"（{numeral}）{topic}。{sentence(_SENTENCES)}" for numeral, topic in zip("一二三四五", topics, strict=True)
    ]
    return [
        Section("overview", text="\n".join([sentence(_SENTENCES), *overview[: random.randint(0, 5)]])),
        Section("problems", text="\n".join(sentence(_PROBLEMS) for _ in range(random.randint(1, 3)))),
        Section("other_matters", text=random.choice(("无。", "本年度未收取信息处理费。", "没有其他需要报告的事项。"))),
    ]
