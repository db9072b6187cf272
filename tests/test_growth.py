"""Time grows with the text: ten times the text takes at most twelve times as long, whatever the text is.

Measured in processor time and as a ratio, in the best of several rounds.
"""

from __future__ import annotations

import gc
import time

import pytest

from gixparse import NotAReportError, parse_report
from test_parse import TEXT

HEAD = TEXT[: TEXT.index("二、")]
SMALL = 30_000
FACTOR = 10
ROUNDS = 8

# What repeats, some of it behind a beginning that comes once and ends with ¶.
HOSTILE = {
    "a row of many cells": "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t¶0\t",
    "a row of many pipes": "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | ¶0 | ",
    "a row of many lines": "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n¶0\n",
    "a row of many words": "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n¶若干\n",
    "many rows on one line": "本年制发件数 本年废止件数 现行有效件数 规章 0 0 0 行政许可 1 ",
    "many rows on one line of tabs": "本年制发件数\t本年废止件数\t现行有效件数\t规章\t0\t0\t0\t",
    "a row divided many times": "信息内容\t本年处理决定数量\n行政处罚\t1\n¶行政处罚（甲）\t2\n行政处罚（乙）\t3\n",
    "a table of many rows": "<table><tr><td>规章</td>¶<td>0</td>",
    "reports": TEXT,
    "pipes": "|",
    "tabs": "\t",
    "line ends": "\n",
    "blanks": " ",
    "digits": "1",
    "figures": "1\n",
    "cells of one row": "0\t",
    "enumerators": "一、",
    "brackets": "（",
    "square brackets": "〔",
    "quotation marks": "《",
    "dashes": "-",
    "labels without figures": "规章\n行政许可\n",
    "labels with figures": "规章\n0\n",
    "one label": "规章",
    "cut labels": "第二十条第（一）项\n规\n1\n",
    "cut heads": "信息内容\n本年新\n",
    "heads": "本年新制作数量\n",
    "review heads": "行政复议\n行政诉讼\n",
    "noise and words": "-\n规\n",
    "titles": "虚构市2020年政府信息公开工作年度报告\n",
    "headings": "二、主动公开政府信息情况\n",
    "dates": "2020年1月1日",
    "periods": "统计期限自2020年1月1日",
    "zero-width characters": "\u200b1",
    "NULs": "\0",
    "lone surrogates": "\ud800",
    "carriage returns": "\r\n",
    "tags": "<td>",
    "prose": "本年度主动公开若干条，",
}


def seconds(text: str) -> float:
    # A collection of garbage costs what everything else in the process costs, which is not the parser's growth.
    gc.collect()
    gc.disable()
    start = time.process_time()
    try:
        parse_report(text)
    except NotAReportError:
        pass
    finally:
        taken = time.process_time() - start
        gc.enable()
    return taken


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_ten_times_the_text_takes_at_most_twelve_times_as_long(unit: str) -> None:
    once, _, unit = unit.rpartition("¶")
    repeats = max(SMALL // len(unit), 1)
    small, large = HEAD + once + unit * repeats, HEAD + once + unit * (repeats * FACTOR)
    ratios: list[float] = []
    while len(ratios) < ROUNDS and min(ratios, default=13) > 12:
        # Measured in pairs, so that both feel the same load of the machine; a quadratic one fails every round.
        ratios.append(1 / min(seconds(small) for _ in range(3)) * seconds(large))
    assert min(ratios) <= 12
