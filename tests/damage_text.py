"""Ways in which a text is damaged after it was written: characters, lines and its end go wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from gixparse.text.folding import _SIMPLIFIED, _TRADITIONAL

TextWay = Callable[[str, Random], str]

# Characters of the form's labels whose traditional forms the library's own table may lack, beside those it has.
_SCRIPT = str.maketrans(_SIMPLIFIED, _TRADITIONAL) | str.maketrans("类稳么册产复", "類穩麼冊產複")
_RADICALS = str.maketrans("自人行一二三用立长见文书公", "⾃⼈⾏⼀⼆三⽤⽴⻓⻅⽂书公")
_READINGS = {"规": "guī", "章": "zhāng", "行": "xíng", "公": "gōng", "开": "kāi", "其": "qí", "总": "zǒng", "属": "shǔ"}
_NOISE = (
    "当前位置：首页 > 信息公开 > 年度报告",
    "字号：【大 中 小】",
    "浏览次数：1221",
    "发布时间：2021-02-05 10:21",
    "[bookmark: _GoBack]",
    "扫一扫在手机打开当前页",
    "打印 关闭",
    "您访问的链接即将离开本站",
    "版权所有 备案号12034567号-1",
)
_CUT_FIGURE = re.compile(r"[0-9.,+\-减增]\s*(?=[0-9.,]|万?元)|[+\-减增]\s*\Z")


def truncated(text: str, random: Random) -> str:
    """The text stops somewhere, but never within a figure: the part of it would be a figure too."""
    for _ in range(50):
        place = random.randint(len(text) // 4, len(text))
        if not _CUT_FIGURE.match(text[place - 1 :]) and not _CUT_FIGURE.search(text[place - 1 : place]):
            return text[:place]
    return text


def beginning_lost(text: str, random: Random) -> str:
    """The text starts somewhere in its middle, at a line."""
    place = text.find("\n", random.randint(0, len(text) // 2))
    return text[place + 1 :] if place >= 0 else text


def zero_width(text: str, random: Random) -> str:
    """Characters that print nothing stand anywhere, within figures too."""
    marks = ("\u200b", "\ufeff", "\u00ad", "\u200d")
    return "".join(char + (random.choice(marks) if random.random() < 0.05 else "") for char in text)


def half_width(text: str, random: Random) -> str:
    """Brackets, colons and stops half-width here and full-width there."""
    table = dict(zip("（）：、，", "():、,", strict=True))
    return "".join(table.get(char, char) if random.random() < 0.5 else char for char in text)


def noise_lines(text: str, random: Random) -> str:
    """Words of the site and the word processor stand between lines."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 6)):
        lines.insert(random.randrange(len(lines)), random.choice(_NOISE))
    return "\n".join(lines)


def traditional(text: str, _: Random) -> str:
    """All in traditional script."""
    return text.translate(_SCRIPT)


def readings(text: str, random: Random) -> str:
    """Romanised readings behind some characters: 規(guī)章."""
    return "".join(
        f"{char}({_READINGS[char]})" if char in _READINGS and random.random() < 0.1 else char for char in text
    )


def radicals(text: str, _: Random) -> str:
    """Characters of a PDF font that look like others."""
    return text.translate(_RADICALS)


def repeated_lines_dropped(text: str, _: Random) -> str:
    """A line of words that stood before is dropped."""
    seen: set[str] = set()
    kept = []
    for line in text.split("\n"):
        if re.search(r"[\u4e00-\u9fff]", line) and not re.search(r"\d", line):
            if line in seen:
                continue
            seen.add(line)
        kept.append(line)
    return "\n".join(kept)


def windows_lines(text: str, _: Random) -> str:
    """Lines end in CR LF."""
    return text.replace("\n", "\r\n")


TEXT_WAYS: dict[str, TextWay] = {
    "truncated": truncated,
    "beginning_lost": beginning_lost,
    "zero_width": zero_width,
    "half_width": half_width,
    "noise_lines": noise_lines,
    "traditional": traditional,
    "readings": readings,
    "radicals": radicals,
    "repeated_lines_dropped": repeated_lines_dropped,
    "windows_lines": windows_lines,
}
