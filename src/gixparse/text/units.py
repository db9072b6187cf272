"""The words around a numeral: measures, marks of approximation, and the words that only look like figures.

All of it is data: a spelling, and where it matters the continuation (`(?!...)`) or the character in front
(`(?<!...)`) that makes another word of it: 3项目录 counts, 统一项目 does not.
"""

from __future__ import annotations

from typing import Final

import regex as re

# Measures: the unit as reported, and what must not follow it.
MEASURES: Final[tuple[tuple[str, str], ...]] = (
    # what the reports count
    ("件", ""), ("宗", "(?![旨教地族])"), ("条", "(?![例款件约规])"), ("项", "(?!目(?![录标]))"),
    ("起", "(?!草|到|来|步|初|源|点|止|始|因|重|义|设|诉(?!讼))"), ("次", "(?![性序品])"), ("人次", ""),
    ("批次", ""), ("批", "(?![准复评示量发阅转])"), ("例", "(?![如会行外])"), ("份", "(?!额)"),
    ("篇", "(?![章幅])"), ("则", "(?![是为])"), ("页", "(?!面)"), ("字", "(?![段节号])"),
    ("通", "(?![过报知信])"), ("个", "(?![性税体别])"), ("家", "(?![渠村庭长])"),
    ("名", "(?![单称录为义])"), ("人", "(?![民员大均才工口事])"), ("位", "(?![于置数列]|一体)"),
    ("户", "(?![籍口型])"), ("种", "(?![植子])"), ("类", "(?![别型似])"), ("场", "(?![所地景])"),
    ("期", "(?![间限待望末初])"), ("套", "(?!取)"), ("组", "(?![织成建])"),
    ("处", "(?![理罚置长室分于所])"), ("台", "(?![县山区河湾账])"), ("辆", ""),
    ("部", "(?![分门署级委位长])"), ("张", "(?![网家贴])"), ("支", "(?![持出付部])"),
    ("所", "(?![有以在属需])"), ("座", "(?![谈位])"), ("款", "(?!项)"), ("笔", ""),
    ("本", "(?![年级部机单市县区省局厅府次届着级报])"), ("册", ""), ("幅", "(?!度)"), ("轮", "(?!流)"),
    ("门", "(?![户类口])"), ("亩", ""), ("吨", ""), ("公里", ""), ("平方米", ""), ("平方公里", ""),
    ("公斤", ""), ("只", "(?![要能有是])"), ("株", ""), ("栋", ""), ("宗次", ""), ("件次", ""),
    ("条次", ""), ("户次", ""), ("家次", ""), ("场次", ""), ("期次", ""), ("字节", ""), ("点击量", ""),
    ("票", "(?![据务])"), ("箱", ""), ("块", "(?![状链])"), ("片", "(?!区)"), ("间", "(?![接断隔])"),
    ("岁", ""), ("倍", ""), ("个百分点", ""), ("百分点", ""), ("学时", ""), ("课时", ""), ("班次", ""),
    ("车次", ""), ("人日", ""),
    # time
    ("年", "(?![代级龄度])"), ("个月", ""), ("个工作日", ""), ("工作日", ""), ("个小时", ""),
    ("小时", ""), ("天", "(?![然津下])"), ("周", "(?![年期边密知到末一二三四五六日])"), ("周年", ""),
    ("个季度", ""), ("分钟", ""), ("秒", ""), ("个年头", ""),
    # money
    ("元", "(?![旦宵首素月年件化器])"), ("美元", ""), ("港元", ""), ("港币", ""), ("欧元", ""),
    ("日元", ""),
    # a mark out of a hundred; 分 opens too many words to count before another character
    ("分", "(?=[\\s,;。、)|]|以上|左右|$)"),
)  # fmt: skip

# Spans of time: 近 in front of one means the last.
SPANS_OF_TIME: Final = frozenset(("年", "个月", "天", "周", "日", "期", "次", "届"))

# Measures of rank: what stands in front says which one, not how many. 两 in front counts all the same (两级).
RANKS: Final = ("号", "届", "级", "季度")

# What may stand behind 第N; nothing needs to.
ORDINAL_UNITS: Final = (
    *("条", "款", "项", "目", "号", "届", "次", "批", "期", "季度", "章", "节", "页", "名", "位", "级"),
    *("编", "类", "轮", "年", "个"),
)  # fmt: skip

# Chinese words that begin like a numeral with its measure.
_WORDS: Final = (
    *("一次性", "一批", "一位一体", "三位一体", "一张网", "一条龙", "一条心", "一条街", "一家亲"),
    *("一家人", "一家之", "一口气", "一段时间", "一年一度", "一本正经", "一部分", "一成不变"),
    *("一点一滴", "三台县", "五台山", "七台河", "五家渠", "九台区", "十一假", "十一长假", "十一黄金"),
    *("十一国庆", "十一期间", "三人行", "一人一", "一户一", "一事一", "一件一", "一项一"),
)  # fmt: skip

# 一起 is "together" far more often than one case.
_TOGETHER: Final = r"一起(?!案|事故|事件|诉讼|行政|复议|信访|投诉|举报)"
# 十四五规划 is a plan's name, 十九大 a congress; 十分 and 八分 before a word are adverbs.
_FIGURES: Final = "[一二三四五六七八九十]"
_NAMES: Final = rf"二?十[一二三四]?五(?=规划|时期|期间|[”\"’])|{_FIGURES}+大|{_FIGURES}分(?!之|钟)"

# Characters that make one word with the 一 behind them: 统一项目, 上一年, 每一件.
BINDS_ONE: Final = frozenset("统唯单专划归如合逐同任另某每这那上下前后万均不")
# Characters that make another word with the numeral behind them: 星期三, 周五.
BINDS_ANY: Final = frozenset("周")

# Marks of approximation in front of a numeral. The word they end must not be another one (预约, 最近).
_HEDGES: Final = (
    r"(?<![预签节公合条违制集履邀契特婚隐简失缔续守])(?:大约|约)为?",
    r"(?<![附最临邻靠就新亲])(?:将近|接近|近)",
    r"(?:超过|不超过|超出|(?<![不])超|逾|高达|多达)",
    r"不足|不到|不少于|不低于|不高于|不多于|少于|低于|高于|多于|大于|小于|至少|至多|最多|最少",
)
HEDGE: Final = re.compile(rf"(?:{'|'.join(_HEDGES)})[ ]?\Z")
HEDGE_ENDS: Final = frozenset("约近为过超出逾达足到于少多 ")
HEDGE_REACH: Final = 5

# ... and behind it.
TAIL: Final = re.compile(r"左右|上下(?![文级午])|以上|以下|以内|之内|之多|有余|余|多(?![个部种项数年次元方级层头])")
TAIL_OPENS: Final = frozenset("左上以之有余多")

# Traditional spellings of measures, as converters leave them.
_TRADITIONAL: Final = {
    "条": "條",
    "项": "項",
    "个": "個",
    "号": "號",
    "届": "屆",
    "级": "級",
    "页": "頁",
    "张": "張",
}
SIMPLIFIED: Final = str.maketrans({old: new for new, old in _TRADITIONAL.items()})


def _spelled(unit: str) -> str:
    return "".join(f"[{char}{_TRADITIONAL[char]}]" if char in _TRADITIONAL else char for char in unit)


_SPELLED: Final = sorted(MEASURES, key=lambda measure: len(measure[0]), reverse=True)
UNIT: Final = re.compile(f"[ ]?(?:{'|'.join(f'(?:{_spelled(unit)}{unless})' for unit, unless in _SPELLED)})")
UNIT_OPENS: Final = frozenset(unit[0] for unit, _ in MEASURES) | {" ", *_TRADITIONAL.values()}
RANK: Final = re.compile(f"[ ]?(?:{'|'.join(map(_spelled, RANKS))})")
RANK_OPENS: Final = frozenset("号號届屆级級季 ")
_RANKED: Final = sorted(ORDINAL_UNITS, key=len, reverse=True)
ORDINAL_UNIT: Final = re.compile(f"[ ]?(?:{'|'.join(map(_spelled, _RANKED))})(?<!项(?=目))")
NO_NUMERAL: Final = re.compile("|".join((_TOGETHER, _NAMES, *_WORDS)))
