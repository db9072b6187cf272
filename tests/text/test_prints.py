"""What one cell prints."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest

from gixparse.model.exact import Number
from gixparse.text.prints import Kind, read_print


@pytest.mark.parametrize(
    ("text", "value", "unit", "scale"),
    [
        ("0", 0, None, None),
        ("+28", 28, None, None),
        ("-361", -361, None, None),
        ("减3", -3, None, None),
        ("减少 3", -3, None, None),
        ("增2", 2, None, None),
        ("未增未减", 0, None, None),
        ("1,234", 1234, None, None),
        ("31批次", 31, "批次", None),
        ("1287.35", Decimal("1287.35"), None, None),
        ("46502.47万", Decimal("46502.47"), "万", 10_000),
        ("51447.2 万元", Decimal("51447.2"), "万元", 10_000),
        ("709455.9元", Decimal("709455.9"), "元", 1),
        ("1296.6亿元", Decimal("1296.6"), "亿元", 100_000_000),
    ],
)
def test_figures(text: str, value: Number, unit: str | None, scale: int | None) -> None:
    read = read_print(text)
    assert (read.kind, read.value, read.unit, read.scale) == (Kind.FIGURE, value, unit, scale)
    assert str(read.value) == str(value)


@pytest.mark.parametrize("text", ["/", "-", "—", "无", "不适用", "--"])
def test_placeholders_have_no_value(text: str) -> None:
    assert read_print(text) == read_print("/")
    assert read_print(text).value is None


@pytest.mark.parametrize(
    "text", ["1 234", "1,23", "12,3456", "361-", "1.2.3", "12a", "一", "规章", "1万2", "", "5%", "1" * 19, "--5", "1."]
)
def test_what_is_no_figure_beyond_doubt_is_none(text: str) -> None:
    assert read_print(text).kind is Kind.OTHER


def test_values_do_not_depend_on_the_decimal_context() -> None:
    read_print.cache_clear()
    with localcontext(prec=2):
        assert read_print("-1287.35").value == Decimal("-1287.35")
