"""A report as text: its facts, the three tables as people know the form, and what was found.

The labels are the form's own in either language. Figures are shown as values, with a mark at each that is not
simply read; the marks that are used are explained. Cells of another edition that were read stand below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from textwrap import indent
from unicodedata import east_asian_width

from gixparse.form import EDITIONS, Block, Row, Table
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.exact import Number
from gixparse.model.figure import STATUSES, Figure, Status
from gixparse.model.report import Report

# A row label longer than this many terminal columns is broken into lines.
LABEL_WIDTH = 44
# Heads are narrower where there are more than a few of them.
HEAD_WIDTH = 8
FEW_COLUMNS = 4
LONGEST_NUMBER = 40

MARKS: dict[Status, str] = {
    "inferred": "~",
    "not_applicable": "/",
    "unreadable": "?",
    "missing": "·",
    "not_in_edition": "×",
}
# Money that is printed without a unit.
NO_UNIT = "¤"
MONEY = "万元"

TITLES: dict[Language, dict[str, str]] = {
    "en": {
        "disclosure": "2. Proactive disclosure (主动公开政府信息情况)",
        "requests": "3. Requests (收到和处理政府信息公开申请情况)",
        "review": "4. Administrative review and litigation (政府信息公开行政复议、行政诉讼情况)",
    },
    "zh": {
        "disclosure": "二、主动公开政府信息情况",
        "requests": "三、收到和处理政府信息公开申请情况",
        "review": "四、政府信息公开行政复议、行政诉讼情况",
    },
}
FACTS: dict[Language, dict[str, str]] = {
    "en": {
        "name": "Name",
        "title": "Title",
        "issuer": "Issuer",
        "year": "Year",
        "period": "Period",
        "edition": "Form",
        "website": "Website",
        "signed_by": "Signed by",
        "signed_on": "Signed on",
        "encoding": "Encoding",
    },
    "zh": {
        "name": "名称",
        "title": "标题",
        "issuer": "发布机关",
        "year": "年度",
        "period": "统计期限",
        "edition": "表式",
        "website": "网址",
        "signed_by": "落款单位",
        "signed_on": "落款日期",
        "encoding": "编码",
    },
}
# Facts that a reader misses: they are shown even when they are not there.
EXPECTED_FACTS = ("title", "issuer", "year", "edition")
LEGEND: dict[Language, dict[str, str]] = {
    "en": {
        "~": "inferred: the print allows several readings, the rest of the table leaves one",
        "/": "a placeholder is printed",
        "?": "unreadable",
        "·": "missing",
        "×": "not in this edition of the form",
        NO_UNIT: "printed without a unit",
        "": "empty: the cell is printed blank",
    },
    "zh": {
        "~": "推断：印文有多种读法，按表内勾稽关系只余一种",
        "/": "原文为占位符",
        "?": "无法辨读",
        "·": "缺失",
        "×": "该版表式无此项",
        NO_UNIT: "原文未印单位",
        "": "空格：原文为空白单元格",
    },
}
STATUS_NAMES: dict[Language, dict[Status, str]] = {
    "en": {status: status.replace("_", " ") for status in STATUSES},
    "zh": {
        "reported": "直接读取",
        "inferred": "推断",
        "blank": "空白",
        "not_applicable": "不适用",
        "unreadable": "无法辨读",
        "missing": "缺失",
        "not_in_edition": "本版无此项",
    },
}
PHRASES: dict[Language, dict[str, str]] = {
    "en": {
        "none": "(not found)",
        "cells": "Cells",
        "complete": "complete",
        "incomplete": "not complete",
        "other_edition": "Read in the form of {}:",
        "no_figures": "(no figures)",
    },
    "zh": {
        "none": "（未见）",
        "cells": "单元格",
        "complete": "完整",
        "incomplete": "不完整",
        "other_edition": "按{}年表式读取：",
        "no_figures": "（无数据）",
    },
}


class Shown(str):
    """A text that a console shows as it is, not as a string literal."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def show(report: Report, language: Language = "en") -> Shown:
    """Facts, summary and the three tables, each with its diagnostics.

    `language` is that of what stands around the form's own words, "en" or "zh"; `ValueError` for any other.
    """
    if language not in PHRASES:
        raise ValueError(f"no language {language!r}; there are {', '.join(PHRASES)}")
    parts = ["\n".join((*_facts(report, language), _summary(report, language)))]
    titles = TITLES[language]
    about: dict[str, list[Diagnostic]] = {table: [] for table in ("", *titles)}
    for finding in report.diagnostics:
        table = finding.about.partition(".")[0]
        about[table if table in titles else ""].append(finding)
    parts.extend(_findings(about[""], language))
    for table, title in titles.items():
        parts.append(title)
        parts.extend(_table(report, table, language))
        parts.extend(_findings(about[table], language))
    return Shown("\n\n".join(parts))


def _facts(report: Report, language: Language) -> Iterator[str]:
    for name, label in FACTS[language].items():
        value = getattr(report, name)
        if name == "period" and value is not None:
            value = f"{value.start} – {value.end}"
        if value is not None:
            # One line each: a title may be broken over lines in print.
            yield f"{label}: {' '.join(str(value).split())}"
        elif name in EXPECTED_FACTS:
            yield f"{label}: {PHRASES[language]['none']}"


def _summary(report: Report, language: Language) -> str:
    summary, phrases = report.summary(), PHRASES[language]
    names = STATUS_NAMES[language]
    counts = ", ".join(f"{names[status]} {count}" for status, count in summary.counts if count)
    verdict = phrases["complete" if summary.complete else "incomplete"]
    return f"{phrases['cells']}: {counts or 0} ({verdict})"


def _findings(findings: Iterable[Diagnostic], language: Language) -> Iterator[str]:
    lines = [f"{d.code}  {d.severity}  {' '.join(d.message(language).split())}" for d in findings]
    if lines:
        yield "\n".join(lines)


def _table(report: Report, name: str, language: Language) -> Iterator[str]:
    """The table in the report's edition, then what was read of others, then the legend."""
    figures = [figure for figure in report.figures() if figure.table == name]
    if not figures:
        yield PHRASES[language]["no_figures"]
    # Without an edition, the cells that all editions share are shown in the first one's form.
    own = EDITIONS[report.edition] if report.edition else next(iter(EDITIONS.values()))
    for edition in (own, *(other for other in EDITIONS.values() if other is not own)):
        found = {f.address[1:]: f for f in figures if (f.edition or own.name) == edition.name}
        if found and edition.name != report.edition and any(f.edition for f in found.values()):
            yield PHRASES[language]["other_edition"].format(edition.name)
        (table,) = (table for table in edition.tables if table.name == name)
        for block in table.blocks:
            yield from _block(table, block, found)
    yield from _legend(figures, language)


def _block(table: Table, block: Block, found: dict[tuple[str, str], Figure]) -> Iterator[str]:
    """A block under its heads, as far as there are figures for it."""
    rows = [row for row in block.rows if any((row.name, column.name) in found for column in block.columns)]
    columns = [column for column in block.columns if any((row.name, column.name) in found for row in rows)]
    if not rows:
        return
    lines: list[list[str]] = []
    above: list[str] = []
    for row in rows:
        for label in _labels_above(table, row):
            if label not in above:
                above.append(label)
                lines.append([_label(label), *[""] * len(columns)])
        cells = [found.get((row.name, column.name)) for column in columns]
        lines.append([_label(row.label), *("" if figure is None else _print(figure) for figure in cells)])
    # What stands over the row labels is printed only where each block has a heading of its own.
    corner = table.captions[0] if block.heading else ""
    width = HEAD_WIDTH if len(columns) > FEW_COLUMNS else LABEL_WIDTH
    drawn = _drawn([corner, *(_broken(column.label, width) for column in columns)], lines)
    yield f"{block.heading}\n{drawn}" if block.heading else drawn


def _labels_above(table: Table, row: Row) -> Iterator[str]:
    """The merged labels that stand above a row: 三、本年度办理结果, （三）不予公开."""
    if _depth(row.label) > 0:
        yield from (caption for caption in table.captions if "、" in caption)
    yield from (group.label for group in table.groups if group.name == row.group)


def _depth(label: str) -> int:
    """How deep a label stands: 一、 at the margin, （一） below it, 1. below that."""
    return 1 if label.startswith("（") else 2 if label[:1].isdecimal() else 0


def _label(label: str) -> str:
    margin = "  " * _depth(label)
    return indent(_broken(label, LABEL_WIDTH - len(margin)), margin)


def _print(figure: Figure) -> str:
    """A figure's value with its mark; money with its unit."""
    if figure.value is None:
        return MARKS.get(figure.status, "")
    unit = f" {MONEY}" if figure.unit == MONEY else "" if figure.unit else NO_UNIT
    return f"{MARKS.get(figure.status, '')}{_digits(figure.value)}{unit}"


def _digits(value: Number) -> str:
    """A number without exponent, as forms are printed, unless it is absurdly large or small."""
    plain = isinstance(value, Decimal) and abs(value.adjusted()) < LONGEST_NUMBER
    return f"{value:f}" if plain else str(value)


def _legend(figures: list[Figure], language: Language) -> Iterator[str]:
    """A line for each mark that stands in the table."""
    statuses = {figure.status for figure in figures}
    used = [mark for status, mark in MARKS.items() if status in statuses]
    if any(figure.known and figure.unit is None for figure in figures):
        used.append(NO_UNIT)
    if "blank" in statuses:
        used.append("")
    if used:
        yield "\n".join(f"{mark} {LEGEND[language][mark]}".strip() for mark in used)


def _broken(text: str, width: int) -> str:
    """The text in lines of at most so many terminal columns; a Chinese character takes two."""
    lines, room = [""], width
    for char in text:
        size = 2 if east_asian_width(char) in "WF" else 1
        if size > room:
            lines.append("")
            room = width
        lines[-1] += char
        room -= size
    return "\n".join(lines)


def _drawn(heads: list[str], lines: list[list[str]]) -> str:
    from tabulate import tabulate

    drawn = tabulate(
        lines,
        heads,
        tablefmt="presto",
        # It would read 007 as 7 and 1e3 as 1000, and strip the margins of the labels.
        disable_numparse=True,
        preserve_whitespace=True,
        colalign=("left", *["right"] * (len(heads) - 1)),
    )
    return "\n".join(line.rstrip() for line in drawn.splitlines())
