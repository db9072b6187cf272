"""Soft rules: what a report rarely prints unless something is wrong. Data for `audit/rules.py`.

A rule that fails is a reason to look, not a proof; its source says what it rests on.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen


@frozen
class AtMost:
    """One cell of a row is at most another one of the same row."""

    name: str
    table: str
    rows: tuple[str, ...]
    smaller: str
    larger: str
    source: str


AT_MOST: Final = (
    AtMost(
        "newly_disclosed_at_most_total",
        "disclosure",
        ("regulations", "normative_documents"),
        "newly_disclosed",
        "total_disclosed",
        "国办公开办函〔2019〕60号：对外公开总数量包括本年新公开数量",
    ),
)

# 立法法 gives the power to make 规章 to ministries, provinces and cities with districts: not to towns, streets,
# counties, districts of a city, nor to the bureaus of any of these.
CANNOT_MAKE_REGULATIONS: Final = re.compile(
    r"(?:镇|乡|街道)(?:人民政府|办事处)?$|[县区旗](?:人民政府)?$|[县区旗乡镇].{1,20}(?:局|委员会|办公室|中心|大队|科)$|市.{1,20}局$"
)
REGULATIONS_SOURCE: Final = "《立法法》：规章由国务院部门、省级和设区的市级人民政府制定"
MADE_THIS_YEAR: Final = ("newly_made", "issued")

IN_FORCE_SOURCE: Final = "国办公开办函〔2021〕30号：现行有效件数为截至年底仍然有效的件数"
NEGATIVE_SOURCE: Final = "表内各项为数量，除本年增/减外不为负数"
WHOLE_SOURCE: Final = "表内各项为件数或项数，应为整数"
DISPUTES_SOURCE: Final = "复议、诉讼因政府信息公开申请的办理而起"
OUTCOMES_SOURCE: Final = "没有收到也没有结转申请，则没有办理结果"

# 国办函〔2020〕109号 sets fees per page in steps of 10 yuan, 10 to the first, and per item in multiples of 100.
FEE_TENS: Final = 1
FEE_WORDS: Final = ("信息处理费",)
FEE_SOURCE: Final = "国办函〔2020〕109号：信息处理费按件按量计收，均为10元的整数倍"
