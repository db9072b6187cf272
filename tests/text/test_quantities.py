"""What the tokenizer reads, and what it must leave alone. A case is a print and the facts that it states."""

from __future__ import annotations

import decimal
import random
import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from gixparse.text.numerals import MAX_DIGITS, read_numeral
from gixparse.text.quantities import KINDS, Quantity, scan


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    found = list(scan(text))
    assert len(found) == 1, found
    return found[0]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(quantity.kind, quantity.text) for quantity in scan(text)]


NUMERALS = [
    ("一百二十三", 123),
    ("壹佰贰拾叁", 123),
    ("十万零一", 100_001),
    ("三万五", 35_000),
    ("两千三", 2_300),
    ("3万5千", 35_000),
    ("2亿3千万", 230_000_000),
    ("1亿2000万", 120_000_000),
    ("46502.47万", 465_024_700),
    ("1.86余万", 18_600),
    ("十几万", 100_000),
    ("廿三", 23),
    ("卅一", 31),
    ("一〇五", 105),
    ("二○二○", 2020),
    ("一千零五", 1_005),
    ("一亿零三百万", 103_000_000),
    ("五千亿", 500_000_000_000),
    ("1.2万亿", 1_200_000_000_000),
    ("三萬五仟", 35_000),
    ("六十三点一", Decimal("63.1")),
    ("一点八六亿", 186_000_000),
    ("1,234.5", Decimal("1234.5")),
    ("27.0", Decimal("27.0")),
    ("1.23456万", Decimal("12345.6")),
]


@pytest.mark.parametrize(("print_", "value"), NUMERALS)
def test_a_numeral_has_its_exact_value_and_type(print_: str, value: int | Decimal) -> None:
    numeral = read_numeral(print_)
    assert numeral is not None
    assert (type(numeral.value), str(numeral.value)) == (type(value), str(value))


@pytest.mark.parametrize(("print_", "value"), NUMERALS)
def test_the_ambient_decimal_context_changes_nothing(print_: str, value: int | Decimal) -> None:
    with decimal.localcontext(decimal.Context(prec=1, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])):
        numeral = read_numeral(print_)
        negative = only(f"-{print_}件") if print_[0].isdecimal() else None
    assert numeral is not None
    assert str(numeral.value) == str(value)
    assert negative is None or str(negative.value) == f"-{value}"


MALFORMED = [
    *("一百百", "十十", "一百零", "十两", "两十", "一百零二十", "二三四"),
    *("1,23,4", "3.350.2", "1.2.3", "007", "3万5"),
]


@pytest.mark.parametrize("print_", MALFORMED)
def test_a_malformed_numeral_is_nothing(print_: str) -> None:
    assert read_numeral(print_) is None
    assert list(scan(f"共{print_}件")) == []


COUNTS: list[tuple[str, dict[str, Any]]] = [
    ("受理31批次", {"value": 31, "unit": "批次"}),
    ("咨询5人次", {"value": 5, "unit": "人次"}),
    ("新收 16 项", {"value": 16, "unit": "项"}),
    ("采购1296.6亿元", {"value": 129_660_000_000, "unit": "元", "printed": Decimal("1296.6")}),
    ("采购51.2 万元", {"value": 512_000, "unit": "元", "printed": Decimal("51.2"), "scale": 10_000}),
    ("合计1,234.5万元", {"value": 12_345_000, "unit": "元"}),
    ("三十二起诉讼", {"value": 32, "unit": "起"}),
    ("发生一起案件", {"value": 1, "unit": "起"}),
    ("新编3项目录", {"value": 3, "unit": "项"}),
    ("第三季度", {"kind": "ordinal", "value": 3, "unit": "季度"}),
    ("-361", {"value": -361}),
    ("+28", {"value": 28, "text": "+28"}),
    ("减3", {"value": -3, "text": "减3"}),
    ("精减3件", {"value": 3, "text": "3件"}),
    ("增加-5", {"value": -5}),
    ("负三项", {"value": -3}),
    ("1.86余万份", {"value": 18_600, "approximate": True, "unit": "份"}),
    ("办理200多项", {"value": 200, "approximate": True}),
    ("约100件", {"value": 100, "approximate": True, "text": "约100件"}),
    ("预约100件", {"value": 100, "approximate": False, "text": "100件"}),
    ("100件以上", {"value": 100, "approximate": True, "text": "100件以上"}),
    ("近三年", {"value": 3, "approximate": False}),
    ("数十件", {"value": None, "approximate": True, "unit": "件"}),
    ("近百件", {"value": 100, "approximate": True}),
    ("上千万元", {"value": 10_000_000, "approximate": True}),
    ("十几个", {"value": 10, "approximate": True}),
    ("40周年", {"value": 40, "unit": "周年"}),
    ("15日内", {"value": 15, "unit": "日"}),
]


@pytest.mark.parametrize(("text", "facts"), COUNTS)
def test_a_count_keeps_its_measure_its_print_and_its_doubt(text: str, facts: dict[str, Any]) -> None:
    quantity = only(text)
    expected = {"kind": "number"} | facts
    assert {name: getattr(quantity, name) for name in expected} == expected


SHARES = [
    ("63.1%", "percent", Decimal("63.1")),
    ("27.0%", "percent", Decimal("27.0")),
    ("36%", "percent", 36),
    ("百分之六十三点一", "percent", Decimal("63.1")),
    ("百分之百", "percent", 100),
    ("八成", "percent", 80),
    ("三成五", "percent", 35),
    ("3.5‰", "permille", Decimal("3.5")),
    ("千分之三", "permille", 3),
    ("三分之一", "fraction", Fraction(1, 3)),
    ("万分之五", "fraction", Fraction(1, 2000)),
    ("翻一番", "multiple", 2),
    ("翻了两番", "multiple", 4),
    ("1.5倍", "multiple", Decimal("1.5")),
]


@pytest.mark.parametrize(("print_", "kind", "value"), SHARES)
def test_a_share_keeps_the_printed_precision(print_: str, kind: str, value: object) -> None:
    quantity = only(f"占比{print_}。")
    assert (quantity.kind, str(quantity.value), quantity.text) == (kind, str(value), print_)


RANGES = [
    ("3至5万元", 30_000, 50_000, "元"),
    ("3万-5万元", 30_000, 50_000, "元"),
    ("500至2万元", 500, 20_000, "元"),
    ("3-5件", 3, 5, "件"),
    ("两三个", 2, 3, "个"),
    ("十七八件", 17, 18, "件"),
    ("七八百人", 700, 800, "人"),
    ("三至五成", 30, 50, "%"),
    ("1-6月", 1, 6, "月"),
    ("2018-2020年", 2018, 2020, "年"),
]


@pytest.mark.parametrize(("print_", "low", "high", "unit"), RANGES)
def test_a_range_has_two_ends(print_: str, low: int, high: int, unit: str) -> None:
    quantity = only(print_)
    assert (quantity.kind, quantity.value, quantity.unit) == ("range", None, unit)
    assert (quantity.low, quantity.high) == (low, high)


DATES = [
    ("2020年1月1日", (2020, 1, 1)),
    ("2020 年 11 月 10 日", (2020, 11, 10)),
    ("二〇二〇年十二月三十一日", (2020, 12, 31)),
    ("二○二○年", (2020, None, None)),
    ("2020年度", (2020, None, None)),
    ("9月30日", (None, 9, 30)),
    ("2020-01-30", (2020, 1, 30)),
    ("2020.1.30", (2020, 1, 30)),
    ("2021/1/4", (2021, 1, 4)),
    ("2020年2月29日", (2020, 2, 29)),
]


@pytest.mark.parametrize(("print_", "parts"), DATES)
def test_a_date_says_the_parts_that_are_printed(print_: str, parts: tuple[int | None, ...]) -> None:
    quantity = only(print_)
    assert (quantity.kind, quantity.text) == ("date", print_)
    assert (quantity.year, quantity.month, quantity.day) == parts


@pytest.mark.parametrize(
    "print_", ["2月30日", "201911日", "2020年13月", "2019年2月29日", "2019年11日", "19年3月", "2020.13.1"]
)
def test_a_day_that_no_calendar_has_is_nothing(print_: str) -> None:
    assert list(scan(print_)) == []


ENUMERATORS = [
    ("一、概况", 1, "一、"),
    ("(十一)附则", 11, "(一)"),
    ("2.健全机制", 2, "1."),
    ("3、加强培训", 3, "1、"),
    ("③完善制度", 3, "①"),
    ("㈡公开", 2, "㈠"),
    ("二是补短板", 2, "一是"),
]


@pytest.mark.parametrize("lead", ["", "\n  ", "如下:"])
@pytest.mark.parametrize(("text", "value", "style"), ENUMERATORS)
def test_an_enumerator_heads_a_line_or_clause(lead: str, text: str, value: int, style: str) -> None:
    quantity = only(lead + text)
    assert (quantity.kind, quantity.value, quantity.style) == ("enumerator", value, style)


@pytest.mark.parametrize("text", ["该条(一)所列", "表格①所示", "属于第一、", "本市一、二类"])
def test_inside_a_clause_there_is_no_enumerator(text: str) -> None:
    assert "enumerator" not in {quantity.kind for quantity in scan(text)}


SEQUENCES = [
    ("第二十条第(一)项", [("ordinal", "第二十条"), ("ordinal", "第(一)项")]),
    ("第十五、十六条", [("ordinal", "第十五"), ("ordinal", "十六条")]),
    ("三、 (一) 予以公开", [("enumerator", "三、"), ("enumerator", "(一)")]),
    ("十二届十一次、十二次全会", [("ordinal", "十二届"), ("ordinal", "十一次"), ("ordinal", "十二次")]),
    ("(府办[2019]60号)", [("document", "[2019]60号")]),
    ("令第711号", [("ordinal", "第711号")]),
    ("自2020年1月1日至12月31日", [("date", "2020年1月1日"), ("date", "12月31日")]),
    ("1月至6月", [("date", "1月"), ("date", "6月")]),
    ("2 0 1", [("number", "2"), ("number", "0"), ("number", "1")]),
    ("3件-5件", [("number", "3件"), ("number", "5件")]),
    ("\t4089 |\n-56 |\n7591 ", [("number", "4089"), ("number", "-56"), ("number", "7591")]),
]


@pytest.mark.parametrize(("text", "expected"), SEQUENCES)
def test_what_stands_in_a_row_is_read_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


WORDS = [
    *("万一", "十分", "统一", "一些", "一定", "四川", "三农", "陆续", "百姓", "千方百计", "一般"),
    *("一起", "一次性", "一方面", "唯一", "一系列", "三公", "两会", "五公开", "六稳", "百年"),
    *("千万不要", "万元户", "进一步", "十九大", "三大攻坚战", "十四五规划", "三位一体", "一批"),
    *("统一项目", "上一年项目", "每一项", "三台县", "两年半"),
]
NO_COUNTS = [
    *("192.168.1.1", "10:30", "9时30分", "0739-5501987", "(0739)5501987", "V2.0", "2.0版", "1+20"),
    *("IPv6", "COVID-19", "PM2.5", "5G", "12345热线", "拨打12345"),
    *("http://example.gov.cn/2020/1/3.html", "a1@b22.cn", "3元5角", "综合科-3", "-", "--", "5-3件"),
    *("1/2", "15日", "第三方"),
]


@pytest.mark.parametrize("text", WORDS + NO_COUNTS)
def test_words_and_codes_are_no_quantities(text: str) -> None:
    assert kinds(text) == []
    assert "number" not in {quantity.kind for quantity in scan(f"关于{text}的说明")}


@pytest.mark.parametrize("code", ["13800138000", "20200130", "12345", "120", "007"])
def test_a_code_in_a_sentence_is_no_count(code: str) -> None:
    assert kinds(f"请联系电话:{code}。") == []


def test_alone_in_its_cell_a_row_of_figures_is_a_number() -> None:
    assert kinds("采购\t20200130\t12345") == [("number", "20200130"), ("number", "12345")]
    assert kinds("007") == kinds(".5") == []


def test_a_run_beyond_the_limit_is_no_quantity() -> None:
    assert only("9" * MAX_DIGITS).value == int("9" * MAX_DIGITS)
    for run in ("9" * (MAX_DIGITS + 1), "9" * 100_000, "一" * 100_000, "1," * 50_000):
        assert list(scan(run)) == []


def test_every_kind_is_on_the_list() -> None:
    texts = [*(text for text, *_ in COUNTS + SHARES + RANGES + DATES + ENUMERATORS + SEQUENCES)]
    assert {quantity.kind for text in texts for quantity in scan(str(text))} == set(KINDS)


HOSTILE = [
    *("一", "零", "十余", "第", "百分之", "一、", "3至", "1年"),
    *("1", "1,", "1.", "1-", "-", "%", "(", "(1", " ", '"1', "A-"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    count = 500
    while _seconds(piece * count) < 0.002:  # long enough to be measured, as short as that allows
        count *= 2
    assert any(_seconds(piece * count * 10) < 12 * _seconds(piece * count) for _ in range(6))


def _seconds(text: str) -> float:
    best = 60.0
    for _ in range(4):
        start = time.perf_counter()
        for _quantity in scan(text):
            pass
        best = min(best, time.perf_counter() - start)
    return best


def test_reading_is_deterministic() -> None:
    texts = [text for text, _ in SEQUENCES]
    first = [list(scan(text)) for text in texts]
    random.Random(1).shuffle(texts)
    assert sorted(map(repr, first)) == sorted(repr(list(scan(text))) for text in texts)
