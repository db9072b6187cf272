"""Characters to plain characters, one to one, so that an offset means the same place on both sides.

NFKC changes lengths (`㈠`, `…`, `㎡`) and would move every offset; this table only ever swaps one character
for one other. What is to vanish altogether (zero-width characters, soft hyphens) is listed in `INVISIBLE` and
taken out by `Source`, which keeps the map.
"""

from __future__ import annotations

import re
import unicodedata

# What prints nothing: soft hyphen, zero-width characters and joiners, bidi controls, variation selectors, the byte
# order mark; and the backslash that Markdown puts before a mark that is none of its own (`\-361`, `1\.`).
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+|\\\\(?=[!-/:-@\\[-`{-~])"
)

_BRACKETS = {"〔": "[", "〕": "]", "﹝": "[", "﹞": "]", "【": "[", "】": "]", "﹙": "(", "﹚": ")"}
_HYPHENS = dict.fromkeys("‐‑‒–−﹣", "-")
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_BREAKS = dict.fromkeys("\x0b\x1c\x1d\x1e\x85\u2028\u2029", "\n")
# Box drawing between cells is a pipe like any other.
_BOX = dict.fromkeys("│┃║┆┇┊┋", "|")
# Radicals that PDF fonts print in place of the character; NFKC leaves these alone.
_RADICALS = dict(
    zip(
        "⺟⺠⻄⻅⻆⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "母民西见角车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)


def _compatibility_forms() -> dict[str, str]:
    """Kangxi radicals, CJK compatibility ideographs and full-width ASCII with their plain characters."""
    blocks = (range(0x2F00, 0x2FD6), range(0xF900, 0xFAFF), range(0xFF01, 0xFF5F))
    forms = {chr(code): unicodedata.normalize("NFKC", chr(code)) for block in blocks for code in block}
    return {char: plain for char, plain in forms.items() if len(plain) == 1 and plain != char}


_FOLDS = _compatibility_forms() | _BRACKETS | _HYPHENS | _SPACES | _BREAKS | _BOX | _RADICALS
_TABLE = str.maketrans(_FOLDS)

# Traditional characters of the form's own vocabulary, of titles, offices and units.
_TRADITIONAL = (
    "規範檔對務項處罰強製業費採購額萬單數開總現廢發減決內條請況組織會機構計結轉辦區這屬於國穩護權類過執詢無關沒補後"
    "確訪舉報訴複復覆當認獲繳納繼續維糾審經問題進統縣鎮鄉廳員門網電聯編廣東蘇陝雲龍慶臺灣個億兩餘點為與從來時間書記"
    "簽載見說語責監導領級協調議論評價優動態將實質標準環團場體們應該設負許據華佈衛產財農號則節"
)
_SIMPLIFIED = (
    "规范档对务项处罚强制业费采购额万单数开总现废发减决内条请况组织会机构计结转办区这属于国稳护权类过执询无关没补后"
    "确访举报诉复复复当认获缴纳继续维纠审经问题进统县镇乡厅员门网电联编广东苏陕云龙庆台湾个亿两余点为与从来时间书记"
    "签载见说语责监导领级协调议论评价优动态将实质标准环团场体们应该设负许据华布卫产财农号则节"
)
_SCRIPT = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_HAS_TRADITIONAL = re.compile(f"[{_TRADITIONAL}]")


def fold(text: str) -> str:
    """The text with every character in its plain form; the length does not change.

    Full-width ASCII becomes ASCII, every Unicode space a blank, 〔〕﹝﹞【】 become [], Kangxi radicals and
    compatibility ideographs their characters, and form feeds and the like line feeds.
    """
    return _unify_breaks(text.translate(_TABLE))


def _unify_breaks(text: str) -> str:
    """One line feed a line, lengths kept: CR LF and a page break beside a line end as a blank and a line feed."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "\f" in text:
        text = text.replace("\n\f", "\n ").replace("\f\n", " \n").replace("\f", "\n")
    return text


def simplify(text: str) -> str:
    """The folded text in simplified script, as far as the form's own words go; the length does not change."""
    return text.translate(_SCRIPT) if _HAS_TRADITIONAL.search(text) else text
