"""Which title is the report's own, and when the organ that it seems to name is certain."""

from __future__ import annotations

import pytest

from gixparse.model.facts import Facts
from gixparse.segment.facts import find_facts
from gixparse.segment.sections import find_sections
from gixparse.text.source import Source

BODY = "\n一、总体情况\n本年度公开信息若干条。\n二、主动公开政府信息情况\n"


def facts_of(text: str) -> Facts:
    source = Source.of(text)
    return find_facts(source, find_sections(source))


JOINED = "云汀市水务局\n2021年政府信息公开工作年度报告\n"
NAMELESS = ("2021年政府信息公开工作年度报告", None, 2021)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (JOINED, "云汀市水务局"),
        (JOINED + "发布机构：云汀市水务局\n", "云汀市水务局"),
        (JOINED + "来源：本站\n", "云汀市水务局"),
        ("首页\n登录\n" + JOINED + "发布机构：市水务局\n", "云汀市水务局"),
        ("首页\n" + JOINED + "现公布云汀市水务局2021年政府信息公开工作年度报告。", "云汀市水务局"),
        ("云汀市水务局2021年政府信息公开工作年度报告\n首页\n" + JOINED, "云汀市水务局"),
        (JOINED + "发布机构：云汀市财政局\n", None),
        (JOINED + "信息来源 | 云汀市人民政府 |\n", None),
        (JOINED + "现公布云汀市教育局2021年政府信息公开工作年度报告。", None),
        ("首页 无障碍\n" + JOINED, None),
        ("云汀市财政局\n" + JOINED, None),
        ("云汀市财政局\n领导信箱\n" + JOINED, None),
    ],
)
def test_an_organ_on_a_line_of_its_own_is_certain_unless_contradicted(text: str, issuer: str | None) -> None:
    facts = facts_of(text + BODY)
    assert (facts.issuer, facts.year) == (issuer, 2021)
    if issuer is None:
        assert (facts.title, facts.issuer, facts.year) == NAMELESS


def test_a_signature_may_contradict_the_line_above_a_title() -> None:
    closing = "六、其他需要报告的事项\n无。\n云汀市{}\n2022年1月5日\n"
    assert facts_of(JOINED + BODY + closing.format("水务局")).issuer == "云汀市水务局"
    assert facts_of(JOINED + BODY + closing.format("财政局")).issuer is None


def test_a_name_broken_over_lines_needs_both_of_them() -> None:
    text = "首页\n云汀市人民\n政府2021年政府信息公开工作年度报告\n来源：云汀市水务局\n"
    assert facts_of(text + BODY).issuer == "云汀市人民政府"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("云汀市人民政府\n水务局2021年政府信息公开工作年度报告", "水务局"),
        ("云汀市人民政府\n办公室2021年政府信息公开工作年度报告", "云汀市人民政府办公室"),
        ("云汀市\n水务局2021年政府信息公开工作年度报告", "云汀市水务局"),
    ],
)
def test_a_government_is_no_place(head: str, issuer: str) -> None:
    assert facts_of(head + BODY).issuer == issuer


OTHERS = "".join(f"云汀市{name}局2021年政府信息公开工作年度报告\n" for name in ("教育", "财政"))
OWN = "云汀市水务局2021年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (OTHERS, None),
        (OTHERS + "正文\n" + OWN, None),
        (OTHERS + OWN + OWN, "云汀市水务局"),
        (OTHERS + OWN + "现公布云汀市水务局2021年政府信息公开工作年度报告。", "云汀市水务局"),
        (OTHERS + OWN + "发布机构：云汀市水务局\n", "云汀市水务局"),
        (OTHERS + "云汀市水务局政府信息公开工作年度报告\n", None),
        ("云汀市财政局2021年政府信息公开工作年度报告\n发布机构：云汀市水务局\n2021年政府信息公开工作年度报告\n", None),
        ("云汀市2021年政府信息公开工作年度报告\n云汀市人民政府2021年政府信息公开工作年度报告\n", "云汀市"),
    ],
)
def test_titles_of_several_organs(text: str, issuer: str | None) -> None:
    assert facts_of(text + BODY).issuer == issuer


@pytest.mark.parametrize("label", ["相关文章", "【相关链接】", "推荐阅读>>", "## 延伸阅读", "上一篇", "相关阅读："])
def test_a_title_in_navigation_is_none(label: str) -> None:
    facts = facts_of(f"{label}\n{OWN}云汀市教育局\n{BODY}")
    assert (facts.title, facts.issuer, facts.year) == (None, None, None)
    assert facts_of(f"{OWN}{label}\n云汀市教育局2021年政府信息公开工作年度报告\n{BODY}").issuer == "云汀市水务局"


def test_the_neighbour_is_one_title_and_a_list_ends_with_a_sentence() -> None:
    assert facts_of(f"上一篇\n{OTHERS[:24]}\n下一篇\n{OTHERS[24:]}{OWN}{BODY}").issuer == "云汀市水务局"
    assert facts_of(f"相关文章\n{OTHERS}昨日召开会议。\n{OWN}{BODY}").issuer == "云汀市水务局"
    assert facts_of(f"首页 > 历年年报 > 正文\n{OWN}{BODY}").issuer == "云汀市水务局"
    announced = f"相关文章\n{OTHERS}{OWN}现公布云汀市水务局2021年政府信息公开工作年度报告。"
    assert facts_of(announced + BODY).issuer == "云汀市水务局"
