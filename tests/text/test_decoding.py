"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gixparse.text.decoding import decode

TEXT = "虚构镇人民政府政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        ("虛構鎮人民政府信息公開工作年度報告".encode("big5"), "big5hkscs"),
    ],
)
def test_the_encoding_is_recognised(data: bytes, encoding: str) -> None:
    text, taken = decode(data)
    assert taken == encoding
    assert "工作年度" in text


def test_a_short_gbk_title_is_not_taken_for_utf_16() -> None:
    assert decode("信息公开年报".encode("gbk")) == ("信息公开年报", "gb18030")


@given(st.binary())
def test_any_bytes_decode(data: bytes) -> None:
    text, encoding = decode(data)
    codecs.lookup(encoding)
    assert isinstance(text, str)
