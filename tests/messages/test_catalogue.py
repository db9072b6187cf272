"""The catalogue is a closed list: every code is raised by something, documented, and worded in both languages."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest

from factories import finding
from gixparse import parse_report
from gixparse.audit import rules
from gixparse.audit.findings import CODES
from gixparse.form import EDITIONS, cells_of
from gixparse.messages.catalogue import MESSAGES, Message, render, subject
from gixparse.model.diagnostic import Diagnostic
from gixparse.model.report import SECTION_NAMES, Report

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "diagnostics.md"
documented = pytest.mark.skipif(not DOCUMENTATION.exists(), reason="tests run without the repository")
BY_CODE = {message.code: message for message in MESSAGES}

TITLE = "虚构县人民政府2022年政府信息公开工作年度报告\n"
DOCUMENTS = "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
DOCUMENTS_2019 = "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n"
FEES = "第二十条第（八）项\n信息内容\t本年收费金额\n"
OVERVIEW = "一、总体情况\n"
REQUESTS = (
    "三、收到和处理政府信息公开申请情况\n申请人情况\n"
    "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
)
NEW = "一、本年新收政府信息公开申请数量\t"
CARRIED = "二、上年结转政府信息公开申请数量\t"
TOTAL = "三、本年度办理结果\t（七）总计\t"
LEFT = "四、结转下年度继续办理\t"
NONE = "0\t0\t0\t0\t0\t0\t0\n"
ONE = "1\t0\t0\t0\t0\t0\t1\n"
REVIEW = (
    "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n"
    + "\t".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
    + "\n"
)

# The least text that raises each code.
TEXTS: dict[str, str | bytes] = {
    "GX101": TITLE + DOCUMENTS + "规章\t0\t多份\t0\n",
    "GX102": TITLE + DOCUMENTS + "规章\t0\t0\n行政规范性文件\t1\t1\t1",
    "GX103": TITLE + DOCUMENTS + "规章\t0\t1\t2\t3\n",
    "GX104": TITLE + DOCUMENTS + "规章\t0\n0\t0\n行政规范性文件\t1\t1\t1\n",
    "GX105": TITLE + "第二十条第（一）项\n信息内容\t件数\t份数\t总数\n规章\t0\t0\t0\n",
    "GX106": TITLE + DOCUMENTS + "规章\t0 1\t2\n行政规范性文件\t1\t1\t1\n",
    "GX107": TITLE + DOCUMENTS + "规章\t0\t0\t0\n" + DOCUMENTS + "规章\t0\t0\t1\n",
    "GX201": TITLE + OVERVIEW,
    "GX202": TITLE + DOCUMENTS + "规章\t0\t0\t0\n",
    "GX203": TITLE + OVERVIEW,
    "GX204": TITLE + DOCUMENTS + "规章\t0\t0\t0\n" + DOCUMENTS + "规章\t0\t1\t1\n",
    "GX205": TITLE
    + DOCUMENTS
    + "规章\t0\t0\t0\n行政规范性文件\t1\t1\t1\n"
    + "第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t1\t2万元\n",
    "GX206": DOCUMENTS + "规章\t0\t0\t0\n",
    "GX207": TITLE + REQUESTS + NEW + NONE,
    "GX208": TITLE
    + "一、主动公开情况\n（一）主动公开政府信息数\t条\t100\n（一）回应公众关注热点或重大舆情数\t次\t1\n"
    + "（一）收到申请数\t件\t5\n1．当面申请数\t件\t1\n（二）申请办结数\t件\t5\n",
    "GX209": TITLE
    + "二、主动公开政府信息情况\n详见附表。\n三、收到和处理政府信息公开申请情况\n详见附表。\n"
    + "四、政府信息公开行政复议、行政诉讼情况\n全年没有。\n一、总体情况\n全年平稳。\n",
    "GX210": TITLE + "一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n详见附表。\n一、总体情况\n另有补充。\n",
    "GX211": TITLE
    + "一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n详见附表。\n",
    "GX301": TITLE + REQUESTS + NEW + "0\t" + NONE + CARRIED + "0\t" + NONE,
    "GX302": TITLE + FEES + "行政事业性收费\t12\n",
    "GX303": TITLE + FEES + "行政事业性收费\t12元\n",
    "GX304": TITLE + (DOCUMENTS + "规章\t0\t0\t0\n") * 2,
    "GX305": (TITLE + OVERVIEW).encode("gb18030"),
    "GX401": TITLE + REQUESTS + NEW + ONE + CARRIED + NONE + TOTAL + NONE + LEFT + NONE,
    "GX403": TITLE + REQUESTS + NEW + "1\t0\t0\t0\t0\t0\t2\n",
    "GX404": TITLE + REVIEW + "\t".join("1000" + "2" + "0" * 10) + "\n",
    "GX411": TITLE + OVERVIEW + "全年新收政府信息公开申请3件。\n" + REQUESTS + NEW + ONE,
    "GX412": TITLE + OVERVIEW + "全年共收到政府信息公开申请10件。其中予以公开5件，占40%。\n",
    "GX413": TITLE + OVERVIEW + "全年共收到政府信息公开申请10件。其中自然人5件，法人或其他组织4件。\n",
    "GX414": TITLE + OVERVIEW + "2021年，全县公开信息。\n",
    "GX421": TITLE + DOCUMENTS_2019 + "规章\t0\t2\t1\n",
    "GX422": TITLE + DOCUMENTS + "行政规范性文件\t1\t0\t0\n",
    "GX423": TITLE + DOCUMENTS + "规章\t1\t0\t1\n",
    "GX424": TITLE + DOCUMENTS + "规章\t-1\t0\t1\n",
    "GX425": TITLE + DOCUMENTS + "规章\t0\t0\t1.5\n",
    "GX426": TITLE + REQUESTS + NEW + NONE + CARRIED + NONE + TOTAL + ONE,
    "GX427": TITLE + REQUESTS + NEW + NONE + CARRIED + NONE + REVIEW + "\t".join("10001" + "0" * 10) + "\n",
    "GX428": TITLE + "六、其他需要报告的事项\n本年收取信息处理费15元。\n",
}
# A sum over a whole column is shorter built than printed.
BUILT = {
    "GX402": Report.build(
        "2021", dict.fromkeys(cells_of("2021"), 0) | {("requests", "granted", "total"): 1}, name="built"
    )
}


def raised(code: str) -> tuple[Report, Diagnostic]:
    """The report of a code and its first diagnostic of that code."""
    report = BUILT[code] if code in BUILT else parse_report(TEXTS[code])
    return report, next(one for one in report.diagnostics if one.code == code)


def test_there_is_a_text_for_every_code_and_no_other() -> None:
    assert sorted([*TEXTS, *BUILT]) == sorted(BY_CODE)
    assert [message.code for message in MESSAGES] == sorted(BY_CODE)


@pytest.mark.parametrize("code", BY_CODE)
def test_every_code_is_raised_with_the_arguments_of_its_templates(code: str) -> None:
    report, found = raised(code)
    given = dict(found.arguments)
    for template in (BY_CODE[code].en, BY_CODE[code].zh):
        fields = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
        assert fields - {"where"} <= given.keys()
    # Both languages say the same things.
    assert _fields(BY_CODE[code].en) == _fields(BY_CODE[code].zh)
    assert found.severity == BY_CODE[code].severity
    assert found.span.end <= len(report.text or "")


@pytest.mark.parametrize("code", BY_CODE)
def test_every_message_is_whole_in_both_languages(code: str) -> None:
    _, found = raised(code)
    english, chinese = found.message("en"), found.message("zh")
    for message in (english, chinese):
        assert not re.search(r"[{}]|None|  |Decimal|no words for|没有对应的说明", message)
    # Only what the text prints, and the form's unit, is Chinese in English; names of the codebook are not in Chinese.
    assert not re.search("[\u4e00-\u9fff]", _without_prints(english, found, code))
    assert not re.search(r"[a-z]{3,}\.[a-z_]{3,}", chinese)


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None} - {"where"}


def _without_prints(message: str, found: Diagnostic, code: str) -> str:
    for _, value in found.arguments:
        message = message.replace(str(value), "")
    if code in ("GX303", "GX423"):
        message = re.sub("万元|规章", "", message)
    return re.sub(r"\([\u4e00-\u9fff、]+\)", "", message) if found.about.startswith("section.") else message


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.code)
def test_severity_follows_the_code(message: Message) -> None:
    hundred = message.code[2]
    assert {"1": {"error"}, "2": {"warning"}, "3": {"info"}, "4": {"warning", "info"}}[hundred] >= {message.severity}


def test_every_kind_of_check_has_a_code_of_the_catalogue() -> None:
    hard = {one.kind for edition in EDITIONS.values() for one in edition.equations()}
    soft = {rule.__name__ for rule in rules.RULES}
    assert set(CODES) == hard | soft | {"claim", "percent", "claims", "year"}
    assert set(CODES.values()) == {code for code in BY_CODE if code.startswith("GX4")}
    kinds = {check.kind for report, _ in map(raised, BY_CODE) for check in report.checks}
    assert kinds == set(CODES)


@documented
def test_every_code_is_documented_with_its_severity_and_words() -> None:
    told = re.findall(
        r"^### (GX\d+) (\w+)\n\n> (.+)\n>\n> (.+)\n\n(.+)\n\n(.+)$", DOCUMENTATION.read_text("utf-8"), re.MULTILINE
    )
    assert [entry[:4] for entry in told] == [(one.code, one.severity, one.en, one.zh) for one in MESSAGES]
    for _, _, _, _, cause, remedy in told:
        assert cause.startswith("Cause. ")
        assert remedy.startswith("Remedy. ")


@documented
def test_the_documented_example_is_what_is_shown() -> None:
    shown = parse_report(TEXTS["GX403"], name="虚构.txt").render_diagnostics()
    (example,) = re.findall(r"```text\n(.+?)\n```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    assert example in shown


@documented
def test_the_codes_that_the_documentation_speaks_of_exist() -> None:
    assert set(re.findall(r"GX\d{3}", DOCUMENTATION.read_text("utf-8"))) == set(BY_CODE)


@pytest.mark.parametrize(
    ("about", "english", "chinese"),
    [
        ("issuer", "issuer", "发布机关"),
        ("requests", "table requests", "收到和处理政府信息公开申请情况表"),
        (
            "section.requests",
            "section requests (收到和处理政府信息公开申请情况)",
            "“收到和处理政府信息公开申请情况”部分",
        ),
        ("other_matters", "section other_matters (其他需要报告的事项)", "“其他需要报告的事项”部分"),
        ("requests.granted", "requests.granted", "“（一）予以公开”行"),
        ("requests.granted.total", "requests.granted.total", "“（一）予以公开”行“总计”栏"),
        ("requests.denied.total", "requests.denied.total", "“（三）不予公开”的“总计”"),
        ("requests.handled.organizations", "requests.handled.organizations", "“收到和处理的申请”的“法人或其他组织”"),
        ("requests.granted.organizations", "requests.granted.organizations", "“（一）予以公开”行“法人或其他组织”"),
        ("review.litigation.total", "review.litigation.total", "“行政诉讼”的“总计”"),
        ("disclosure.licensing.items", "disclosure.licensing.items", "“行政许可”行“项目数量”"),
        ("disclosure.fees.amount", "disclosure.fees.amount", "“行政事业性收费”行“本年收费金额（单位：万元）”栏"),
    ],
)
def test_what_a_finding_is_about_in_words(about: str, english: str, chinese: str) -> None:
    assert (subject(about, "en"), subject(about, "zh")) == (english, chinese)


def test_every_cell_row_table_and_section_has_a_chinese_name() -> None:
    cells = [cell for name in EDITIONS for cell in cells_of(name)]
    about = {".".join(cell) for cell in cells} | {".".join(cell[:2]) for cell in cells} | {cell[0] for cell in cells}
    about |= {f"section.{name}" for name in SECTION_NAMES}
    assert not [one for one in about if re.search("[a-z]", subject(one, "zh"))]


def test_a_finding_of_another_release_is_told_by_its_code_and_arguments() -> None:
    assert finding("issuer", "GX999").message() == (
        "issuer: GX999, which this release of gixparse has no words for (count=2, amount=1.50, word=1.50)"
    )
    # Arguments that another release did not know, or called otherwise.
    assert "没有对应的说明" in render(finding("issuer", "GX303"), "zh")
    assert finding("nowhere.at.all", "GX201").message("zh") == "文本中没有nowhere.at.all"


def test_messages_are_made_on_demand_and_stored_nowhere() -> None:
    _, found = raised("GX403")
    assert dict(found.arguments) == {"left": 1, "right": 2, "difference": -1}
    _, money = raised("GX303")
    assert dict(money.arguments) == {"raw": "12元", "value": Decimal("0.0012")}
    assert money.message() == "disclosure.fees.amount: '12元' is 0.0012 in 万元"
