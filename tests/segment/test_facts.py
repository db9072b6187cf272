"""Year, period, website and signature."""

from __future__ import annotations

from datetime import date

import pytest

from gixparse.model.facts import Facts, Period
from gixparse.segment.facts import find_facts
from gixparse.segment.sections import find_sections
from gixparse.text.source import Source

BODY = "\n一、总体情况\n若干。\n六、其他需要报告的事项\n无。\n"


def facts_of(text: str) -> Facts:
    source = Source.of(text)
    return find_facts(source, find_sections(source))


@pytest.mark.parametrize(
    ("preamble", "year", "print_"),
    [
        ("本报告统计期限为2020年1月1日至12月31日。", 2020, "2020"),
        ("数据统计期限自二〇二一年一月一日起至二〇二一年十二月三十一日止。", 2021, "二〇二一"),
        ("现公布本县2021年政府信息公开工作年度报告。", 2021, "2021"),
        ("现将我局2021年度政府信息公开工作情况报告如下。", 2021, "2021"),
        ("现公布本县\n2021\n年政府信息公开\n工作年度报告。", 2021, "2021"),
        # none of these is the year of the report
        ("根据国办公开办函〔2019〕60号要求编制。", None, None),
        ("发布日期：2021-01-30", None, None),
        ("详见 http://www.example.gov.cn/2019/nb.html", None, None),
        ("根据《关于做好2020年政府信息公开工作年度报告编制工作的通知》要求编制本报告。", None, None),
        ("上一篇：2019年政府信息公开工作年度报告", None, None),
        ("我县公布2020年政府信息公开工作年度报告；编制2021年政府信息公开工作年度报告。", None, None),
        ("2020年3月1日至6月30日开展培训。", None, None),
    ],
)
def test_year_outside_the_title(preamble: str, year: int | None, print_: str | None) -> None:
    text = preamble + BODY
    facts = facts_of(text)
    assert facts.year == year
    assert (facts.spans.year.of(text) if facts.spans.year else None) == print_


def test_the_title_comes_before_the_period_and_the_period_before_the_preamble() -> None:
    title = "青禾县2022年政府信息公开工作年度报告\n"
    period = "本报告统计期限为2021年1月1日至2021年12月31日。"
    preamble = "现公布2020年政府信息公开工作年度报告。"
    assert facts_of(title + period + preamble + BODY).year == 2022
    assert facts_of(period + preamble + BODY).year == 2021


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("统计数据时限为2023年1月1日至12月31日。", (date(2023, 1, 1), date(2023, 12, 31))),
        ("所列数据统计期限从2020年1月1日到12月31日止。", (date(2020, 1, 1), date(2020, 12, 31))),
        ("统计期限自2019年1月1日起，至2019年12月31日止。", (date(2019, 1, 1), date(2019, 12, 31))),
        ("统计时间：2020.1.1-2020.12.31", (date(2020, 1, 1), date(2020, 12, 31))),
        ("统计期限：2020年10月1日—2021年12月31日。", (date(2020, 10, 1), date(2021, 12, 31))),
        ("统计期限：2020年10月1日—2021年9月30日。", None),  # no year of a report ends so
        ("本年度报告时限为2020年3月1日至2020年12月31日。", (date(2020, 3, 1), date(2020, 12, 31))),
        ("统计期限为2020年度（2020年1月1日至12月31日）。", (date(2020, 1, 1), date(2020, 12, 31))),
        ("公示期限：2021年1月10日至2021年1月20日。", None),
        ("整改时限为2020年3月1日至2020年12月31日。", None),
        ("统计数据显示，整治时段为2020年3月1日至2020年12月31日。", None),
        ("规划期限自2016年1月1日至2020年12月31日。统计期限为2020年度。", None),
        ("统计期限为2020年1月1日至2月30日。", None),
        ("统计期限为2020年12月31日至1月1日。", None),
        ("统计期限为全年。2020年3月1日至6月30日开展培训。", None),
        ("统计期限为2020年1月1日至12月31日。数据统计期限为2021年1月1日至12月31日。", None),
    ],
)
def test_period(text: str, period: tuple[date, date] | None) -> None:
    expected = Period(*period) if period else None
    assert facts_of(text + BODY).period == expected
    assert facts_of(f"\n一、总体情况\n{text}\n二、主动公开政府信息情况\n").period == expected


def test_a_period_over_two_years_names_no_year() -> None:
    assert facts_of(f"统计期限：2020年10月1日—2021年12月31日。{BODY}").year is None


def test_the_span_of_a_period_runs_from_day_to_day() -> None:
    text = f"统计期限自2020年1月1日起至12月31日止。{BODY}"
    span = facts_of(text).spans.period
    assert span is not None
    assert span.of(text) == "2020年1月1日起至12月31日"


@pytest.mark.parametrize(
    ("preamble", "website"),
    [
        ("电子版可在县门户网站（http://www.example.gov.cn/）下载。", "http://www.example.gov.cn/"),
        ("本报告可在 www.example.gov.cn 查阅。", "www.example.gov.cn"),
        ("电子版可在县门户网站下载。", None),
        ("公众可登录www.example.gov.cn查阅或下载本报告电子版。", "www.example.gov.cn"),
        ("本报告电子版请登录www.example.gov.cn查看。", "www.example.gov.cn"),
        ("欢迎登录县门户网站（www.example.gov.cn）查阅本报告。", "www.example.gov.cn"),
        ("本报告电子版可在县门户网站上查阅，网址：www.example.gov.cn/nb/。", "www.example.gov.cn/nb/"),
        ("本局通过www.example.com查询平台办件。报告可在www.example.gov.cn下载。", "www.example.gov.cn"),
        ("本报告提到，办件可通过www.example.com查询系统办理。", None),
        ("对本报告如有疑问，可登录www.example.gov.cn查询。", None),
        ("本报告可在www.example.gov.cn下载，也可在www.example.com下载。", None),
        ("本报告可在www.\n下载。", None),
        ("本报告可在www.example.gov.cn/a\nb.html下载。", None),  # the line may end the address or break it
        ("本报告可在（www.example.gov.cn/a\nb.html等处）下载。", None),
        ("网站标识码：http://www.example.gov.cn/", None),
        ("电子版可在县门户网站下载。\n\n技术支持 http://www.example.com/", None),
    ],
)
def test_website(preamble: str, website: str | None) -> None:
    text = preamble + BODY
    facts = facts_of(text)
    assert facts.website == website
    assert (facts.spans.website.of(text) if facts.spans.website else None) == website


@pytest.mark.parametrize("broken", ["www.example.gov.cn/nb/\nindex.html", "http://www.example.\n  gov.cn/nb"])
def test_a_broken_address_is_whole_up_to_its_bracket(broken: str) -> None:
    text = f"电子版可从县政府网站（{broken}）查阅。{BODY}"
    facts = facts_of(text)
    assert facts.website == "".join(broken.split())
    assert facts.spans.website is not None
    assert facts.spans.website.of(text) == broken


@pytest.mark.parametrize(
    ("closing", "organ", "day"),
    [
        ("青禾县水务局\n2021年1月30日", "青禾县水务局", date(2021, 1, 30)),
        ("    青禾县水务局\n\n    二〇二一年一月三十日\n\n1\n", "青禾县水务局", date(2021, 1, 30)),
        ("青禾县水务局\n2021\n年\n1\n月\n30\n日\n", "青禾县水务局", date(2021, 1, 30)),
        ("2021年1月30日", None, None),
        ("青禾县水务局", None, None),
        ("青禾县水务局\n2021年2月30日", None, None),
        ("主办：青禾县水务局\n2021年1月30日", None, None),
        ("青禾县水务局\n2021年1月30日\n附：通知\n青禾县财政局\n2019年5月1日", None, None),
        ("青禾县水务局\n2021年1月30日起施行。", None, None),
    ],
)
def test_signature(closing: str, organ: str | None, day: date | None) -> None:
    text = BODY + closing
    facts = facts_of(text)
    assert (facts.signed_by, facts.signed_on) == (organ, day)
    assert (facts.spans.signed_by.of(text) if facts.spans.signed_by else None) == organ


def test_a_signature_says_nothing_about_the_year() -> None:
    assert facts_of(f"{BODY}青禾县水务局\n2021年1月30日").year is None


def test_nothing_is_found_in_nothing() -> None:
    assert facts_of("") == Facts()
