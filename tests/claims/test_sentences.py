"""Sentences of reports and what they claim. Each line of a table: the sentence, and its claims in their order.

A claim is written `row.column=value`, with `~` before an approximate value and its percentage behind a `%`; the
table is left out where the row tells it. All sentences are of a report on 2021.
"""

from __future__ import annotations

import pytest

from gixparse.claims.finding import find_claims
from gixparse.model.claim import Claim
from gixparse.text.source import Source

YEAR = 2021


def claims_of(text: str, year: int | None = YEAR) -> tuple[Claim, ...]:
    source = Source.of(text)
    return find_claims(source, [(0, len(source.plain))], year)


def written(claim: Claim) -> str:
    mark = "~" if claim.approximate else ""
    share = f"%{claim.percent}" if claim.percent is not None else ""
    return f"{claim.row}.{claim.column}={mark}{claim.value}{share}"


def check(sentence: str, expected: str) -> None:
    assert [written(claim) for claim in claims_of(sentence)] == expected.split()


REQUESTS = [
    ("全县共收到政府信息公开申请72件。", "handled.total=72"),
    ("我市各县区共收到政府信息公开申请1350件。", ""),
    ("我局受理依申请公开事项8宗。", "handled.total=8"),
    ("全年收到52件政府信息公开申请。", "handled.total=52"),
    ("依申请公开：14件。", "handled.total=14"),
    ("全区办理政府信息公开申请1.3万余件。", "handled.total=~13000"),
    ("全年收到政府信息公开申请约40件，", "handled.total=~40"),
    ("本年新收政府信息公开申请31件。", "new_received.total=31"),
    (
        "共收到政府信息公开申请33件，其中新收31件，上年结转2件；办结30件，结转下年度继续办理3件。",
        (
            "handled.total=33 new_received.total=31 carried_over_from_prior_year.total=2 total.total=30 "
            "carried_over_to_next_year.total=3"
        ),
    ),
    ("办理上年度结转申请4件。", "carried_over_from_prior_year.total=4"),
    (
        "2020年结转政府信息公开申请2件，结转2022年办理1件。",
        "carried_over_from_prior_year.total=2 carried_over_to_next_year.total=1",
    ),
    (
        "共办理依申请公开45件，其中自然人申请40件，法人或其他组织申请5件。",
        "handled.total=45 handled.natural_person=40 handled.organizations=5",
    ),
    (
        "新收政府信息公开申请9件，其中自然人7件、商业企业2件。",
        "new_received.total=9 new_received.natural_person=7 new_received.commercial_enterprise=2",
    ),
    (
        (
            "共收到依申请公开80件。予以公开及部分公开51件，占63.8%；不予公开9件（占总数的11.3%）；"
            "因本机关不掌握等原因无法提供20件，占25.0%。"
        ),
        "handled.total=80 granted_or_partially_granted.total=51%63.8 denied.total=9%11.3 unavailable.total=20%25.0",
    ),
    (
        "共收到依申请公开36件，予以公开、部分公开、不予公开分别为20件、10件、6件。",
        "handled.total=36 granted.total=20 partially_granted.total=10 denied.total=6",
    ),
    (
        "共收到依申请公开36件。予以公开、部分公开共30件，不予处理6件。",
        "handled.total=36 granted_or_partially_granted.total=30 not_processed.total=6",
    ),
    ("（二）依申请公开。畅通渠道。全年收到申请7件，为自然人提出。", "handled.total=7"),
    ("二、依申请公开情况。全年共受理12件，均已办结。", "handled.total=12 carried_over_to_next_year.total=0"),
]

ZEROS = [
    ("全年共收到政府信息公开申请6件，已全部办结。", "handled.total=6 carried_over_to_next_year.total=0"),
    ("本年度未收到政府信息公开申请。", "handled.total=0"),
    ("没有收到法人或其他组织提出的政府信息公开申请。", "handled.organizations=0"),
    ("未发生因政府信息公开引起的行政复议、行政诉讼。", "reconsideration.total=0 litigation.total=0"),
    ("没有因政府信息公开被申请行政复议或提起行政诉讼的情况。", "reconsideration.total=0 litigation.total=0"),
    ("政府信息公开行政复议、行政诉讼均为0件。", "reconsideration.total=0 litigation.total=0"),
    ("政府信息公开行政复议为0，行政诉讼为零。", "reconsideration.total=0 litigation.total=0"),
    ("四、政府信息公开行政复议、行政诉讼情况\n无。", "reconsideration.total=0 litigation.total=0"),
    ("收到和处理政府信息公开申请情况：无。", "handled.total=0"),
    ("全年没有不予公开的政府信息公开申请。", "denied.total=0"),
]

REVIEW = [
    (
        "因政府信息公开被申请行政复议5件（维持3件，纠正2件），被提起行政诉讼2件。",
        "reconsideration.total=5 reconsideration.upheld=3 reconsideration.corrected=2 litigation.total=2",
    ),
    ("信息公开类行政诉讼12起。", "litigation.total=12"),
    ("政府信息公开行政复议、行政诉讼各1件。", "reconsideration.total=1 litigation.total=1"),
    ("政府信息公开行政复议、行政诉讼分别为4起和2起。", "reconsideration.total=4 litigation.total=2"),
    ("以政府信息公开为由提起的行政复议被纠正3件。", "reconsideration.corrected=3"),
]

DISCLOSURE = [
    (
        "全省对外公开规章40件，规范性文件2100件；行政许可、行政处罚项目数量分别为310项和5400项。",
        (
            "regulations.total_disclosed=40 normative_documents.total_disclosed=2100 licensing.items=310 "
            "penalties.items=5400"
        ),
    ),
    ("公布现行有效规章8件、行政规范性文件77件。", "regulations.in_force=8 normative_documents.in_force=77"),
    ("清理规章1批，废止2件。", "regulations.repealed=2"),
    ("政府集中采购项目220项，采购总金额3.5亿元。", "procurement.items=220 procurement.amount=35000"),
    ("政府集中采购项目3个，采购总金额709455.9元。", "procurement.items=3 procurement.amount=70.94559"),
    ("行政事业性收费812.5万元。", "fees.amount=812.5"),
    ("行政许可处理决定640件，行政强制处理决定9件。", "licensing.decisions=640 compulsory_measures.decisions=9"),
]

# Everything that is printed like a claim and is none; and what of a sentence is left.
TRAPS = {
    "another year": [
        ("2020年共收到政府信息公开申请25件。其中自然人20件。2021年共收到政府信息公开申请30件。", "handled.total=30"),
        ("全年收到依申请公开30件，2020年为25件，同比增加5件。", "handled.total=30"),
        ("共收到依申请公开30件，比上年减少12件。", "handled.total=30"),
        ("2021年上半年收到政府信息公开申请12件。", ""),
        ("截至2021年6月，共受理依申请公开4件。", ""),
        ("计划2022年办理政府信息公开申请100件。", ""),
    ],
    "another body": [
        ("市本级收到政府信息公开申请5件。", ""),
        ("甲局受理依申请公开5件，各部门受理依申请公开20件，共受理25件。", "handled.total=25"),
        ("全市共受理依申请公开40件，其中市公安局受理12件，市教育局受理3件。", "handled.total=40"),
        ("指导各部门办理政府信息公开申请9件。", ""),
    ],
    "mailboxes, hotlines, petitions": [
        ("市长信箱收到信件50件，办结48件。", ""),
        ("热线全年受理业务4万件，均已办结。", ""),
        ("共受理群众来信来访、政府信息公开申请20件。", ""),
        ("收到网民留言806条，已全部办结。", ""),
        ("办理人大代表建议87件、政协提案65件。", ""),
    ],
    "websites, training, documents": [
        ("政府网站主动公开政府信息5755条。", ""),
        ("举办政府信息公开申请培训5次，培训200人次。", ""),
        ("全年制发公文300件，其中主动公开200件，依申请公开50件，不予公开50件。", ""),
        ("根据国办公开办函〔2021〕30号，依申请公开有章可循。", ""),
        ("制定规章制度5项，解读规范性文件12件。", ""),
    ],
    "fees": [
        ("收取政府信息公开信息处理费60元，涉及申请5件。", ""),
        ("减免行政事业性收费300万元。", ""),
        ("政府采购项目12个，金额300万元。", ""),
    ],
    "a part of the requests": [
        ("共收到政府信息公开申请47件，其中网上申请30件，信函申请17件。", "handled.total=47"),
        ("收到涉及土地征收的政府信息公开申请20件。", ""),
        ("超期办理政府信息公开申请2件。", ""),
        ("未收到涉及商业秘密的政府信息公开申请。", ""),
    ],
    "a sum and its parts": [
        ("受理政府信息公开申请19件，其中11件办结，8件撤销。", "handled.total=19"),
        ("收到政府信息公开申请36件，办理35件。", "handled.total=36"),
    ],
    "two readings": [
        ("政府信息公开行政复议和行政诉讼案件共8件。", ""),
        ("现行有效规章和规范性文件共12件。", ""),
        ("清理规章、规范性文件30件，废止5件。", ""),
        ("依申请公开9件，自然人5件，法人或其他组织4件，予以公开3件。", ("handled.total=9 handled.natural_person=5 "
         "handled.organizations=4")),
        ("新收政府信息公开申请5件，上年结转1件，其中自然人4件。", ("new_received.total=5 "
         "carried_over_from_prior_year.total=1")),
        ("公开规章61件，制定规范性文件12件。", ""),
    ],
    "not all closed": [
        ("除1件结转外，政府信息公开申请已全部办结。", ""),
        ("收到依申请公开5件。上年结转的1件已全部办结。", "handled.total=5 carried_over_from_prior_year.total=1"),
        ("收到依申请公开5件，均在法定期限内予以答复。", "handled.total=5"),
    ],
    "reviews of other matters": [
        ("全面推进政务公开。全市办理行政复议案件320件。", ""),
        ("行政复议机关没有收到投诉。", ""),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), REQUESTS)
def test_requests(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), ZEROS)
def test_zero(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), REVIEW)
def test_review(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), DISCLOSURE)
def test_disclosure(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    ("sentence", "expected"), [pair for trap in TRAPS.values() for pair in trap], ids=lambda text: text[:20]
)
def test_what_is_no_claim(sentence: str, expected: str) -> None:
    check(sentence, expected)


def test_without_the_year_a_dated_figure_is_no_claim() -> None:
    assert claims_of("2021年共收到政府信息公开申请30件。", None) == ()
    assert len(claims_of("全年共收到政府信息公开申请30件。", None)) == 1


def test_an_organ_is_the_reporting_one_if_the_head_names_it() -> None:
    body = "一、总体情况\n" + "扎实推进各项工作。" * 40 + "县水务局收到政府信息公开申请3件。"
    assert not claims_of("青河县人民政府年度报告\n" + body)
    assert len(claims_of("青河县水务局年度报告\n" + body)) == 1
