"""What stands around the form's own words, in English and Chinese."""

from __future__ import annotations

from gixparse.model.diagnostic import Language, Severity
from gixparse.model.figure import STATUSES, Status

MARKS: dict[Status, str] = {
    "inferred": "~",
    "not_applicable": "/",
    "unreadable": "?",
    "missing": "·",
    "not_in_edition": "×",
}
# Money that is printed without a unit.
NO_UNIT = "¤"
# A figure of an equation or rule that does not hold.
CONTRADICTED = "!"
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
        CONTRADICTED: "stands in an equation or rule that does not hold",
        "~": "inferred: the print allows several readings, the rest of the table leaves one",
        "/": "a placeholder is printed",
        "?": "unreadable",
        "·": "missing",
        "×": "not in this edition of the form",
        NO_UNIT: "printed without a unit",
        "": "empty: the cell is printed blank",
    },
    "zh": {
        CONTRADICTED: "所在的勾稽关系或规则不成立",
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
SEVERITIES: dict[Language, dict[Severity, str]] = {
    "en": {"error": "error", "warning": "warning", "info": "info"},
    "zh": {"error": "错误", "warning": "警告", "info": "提示"},
}
PHRASES: dict[Language, dict[str, str]] = {
    "en": {
        "none": "(not found)",
        "cells": "Cells",
        "complete": "complete",
        "incomplete": "not complete",
        "other_edition": "Read in the form of {}:",
        "no_figures": "(no figures)",
        "no_findings": "no diagnostics",
        "text": "text",
        "no_text": "the report has no text at hand",
        "place_without_text": "characters {} to {}; the report has no text at hand",
        "more": "… and {} more places",
        "more_zeros": "… and {} more places, 0 at each",
        "to_line": "to line {}",
        "prose": "the prose",
        "table": "the table",
        "share_of": "the share is of this",
        "rule": "rule: {}",
        "claim": "read as: {}",
        "percent": "a share of: {}",
        "assumed": "counted as 0: {}",
        "assumed_many": "counted as 0: {} and {} more cells",
        "rows": "{count} rows, {first} to {last}",
        "cells_of": "{count} cells, {first} to {last}",
        "first_row": "{}; in the first",
        "first_of": "the first of {}",
        "last_of": "the last of {}",
        "more_findings": "… and {} more",
        "printed": "printed: {}",
        "by_rule": "read by rule: {}",
        "candidates": "candidates: {}",
        "equations": "decided by: {}",
        "line": "line {}",
        "and": ", ",
    },
    "zh": {
        "none": "（未见）",
        "cells": "单元格",
        "complete": "完整",
        "incomplete": "不完整",
        "other_edition": "按{}年表式读取：",
        "no_figures": "（无数据）",
        "no_findings": "没有诊断信息",
        "text": "文本",
        "no_text": "报告未附原文",
        "place_without_text": "第 {} 至 {} 字符；报告未附原文",
        "more": "……另有 {} 处",
        "more_zeros": "……另有 {} 处，均为 0",
        "to_line": "至第 {} 行",
        "prose": "正文",
        "table": "表格",
        "share_of": "占比的分母",
        "rule": "依据：{}",
        "claim": "取义：{}",
        "percent": "分母：{}",
        "assumed": "按 0 计：{}",
        "assumed_many": "按 0 计：{} 等，另有 {} 个单元格",
        "rows": "{first}至{last}共 {count} 行",
        "cells_of": "{first}至{last}共 {count} 个单元格",
        "first_row": "{}，其首处",
        "first_of": "共 {} 处，此为首处",
        "last_of": "共 {} 处，此为末处",
        "more_findings": "……另有 {} 条",
        "printed": "原文：{}",
        "by_rule": "读取规则：{}",
        "candidates": "备选：{}",
        "equations": "取决于：{}",
        "line": "第 {} 行",
        "and": "、",
    },
}


def check_language(language: str) -> None:
    """Raises `ValueError` for a language that there are no words in."""
    if language not in PHRASES:
        raise ValueError(f"no language {language!r}; there are {', '.join(PHRASES)}")


def counted(severity: Severity, count: int, language: Language) -> str:
    """So many errors, warnings or infos."""
    name = SEVERITIES[language][severity]
    if language == "zh":
        return f"{count} 条{name}"
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
