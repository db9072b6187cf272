"""Bytes to text: which encoding a page was written in."""

from __future__ import annotations

import codecs

# Words that stand in any part of a report, in both scripts. A wrong encoding does not produce them.
_WORDS = ("公开", "公開", "申请", "申請", "信息", "行政", "年度")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Tried in this order, each strictly, and taken when the text has the form's words.
_CHINESE = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")


def decode(data: bytes) -> tuple[str, str]:
    """The text of the bytes and the encoding taken.

    A byte order mark decides; else strict UTF-8; else GB18030 and the other Chinese encodings, judged by
    the form's own words; else the best guess of charset-normalizer; else UTF-8 with what cannot be decoded
    replaced, which shows as U+FFFD in the text. Never raises.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom) and (text := _strictly(data, encoding)) is not None:
            return text, encoding
    if (text := _strictly(data, "utf-8")) is not None:
        return text, "utf-8"
    for encoding in _CHINESE:
        text = _strictly(data, encoding)
        if text is not None and any(word in text for word in _WORDS):
            return text, encoding
    return _guess(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is not None and (text := _strictly(data, best.encoding)) is not None:
        return text, best.encoding
    return data.decode("utf-8", errors="replace"), "utf-8"
