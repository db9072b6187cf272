"""The report as text."""

from __future__ import annotations

from decimal import Decimal
from unicodedata import east_asian_width

import attrs
import pytest
from hypothesis import given

from factories import ISSUER, LAW, REPORTS, claim, figure, finding, full_report
from gixparse.display.words import CONTRADICTED, LEGEND, MARKS
from gixparse.form import EDITIONS, cells_of, codebook
from gixparse.model.diagnostic import Language
from gixparse.model.figure import STATUSES, Figure
from gixparse.model.report import Report

UPHELD = ("review", "reconsideration", "upheld")
AMOUNT = ("disclosure", "procurement", "amount")


def width(line: str) -> int:
    """How many columns of a terminal a line takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in line)


def squeezed(text: str) -> str:
    """A text without the blanks and bars that lay it out."""
    return "".join(char for char in text if char not in " |\n-+")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_label_of_the_form_stands_there(edition: str) -> None:
    lines = str(full_report(edition, 1)).splitlines()
    # A broken label goes on in the first column of the next line.
    labels = squeezed("\n".join(line.partition("|")[0] for line in lines))
    for cell in codebook(edition):
        if cell.table == "requests":
            assert all(part in labels for part in cell.row_label.split("/"))
        else:
            assert cell.row_label in labels
    heads = "\n".join(lines)
    assert all(cell.column_label in heads for cell in codebook(edition) if cell.table == "disclosure")
    assert "三、本年度办理结果" in heads


@pytest.mark.parametrize("edition", EDITIONS)
def test_columns_line_up_for_chinese(edition: str) -> None:
    block: list[str] = []
    for line in [*str(full_report(edition, 12)).splitlines(), ""]:
        if "|" in line or "-+-" in line:
            block.append(line)
            continue
        bars = {tuple(width(row[:i]) for i, char in enumerate(row) if char in "|+") for row in block}
        assert len(bars) <= 1
        block = []


def test_rows_of_a_group_stand_indented_below_its_label() -> None:
    lines = [line.partition("|")[0].rstrip() for line in str(full_report("2021")).splitlines()]
    place = lines.index("   （三）不予公开")
    assert lines[place + 1] == "     1.属于国家秘密"
    assert lines[place - 4 : place - 2] == [" 三、本年度办理结果", "   （一）予以公开"]
    assert lines.count("   （六）其他处理") == 1


def test_the_review_table_stands_as_its_three_rows() -> None:
    rows = dict.fromkeys([("review", "litigation_direct", c) for c in ("upheld", "corrected", "other", "pending")], 2)
    text = str(Report.build("2019", {**rows, ("review", "litigation_direct", "total"): 8}))
    (line,) = [line for line in text.splitlines() if "未经复议直接起诉" in line]
    assert [part.strip() for part in line.split("|")][1:] == ["2", "2", "2", "2", "8"]


def test_values_stand_as_they_are() -> None:
    cells: list[Figure] = [
        figure("2019", AMOUNT, Decimal("46502.470")),
        figure("2019", ("disclosure", "licensing", "change"), -361),
        figure("2019", ("disclosure", "fees", "change"), Decimal("0.0000001")),
        attrs.evolve(figure("2019", ("requests", "granted", "total"), 1287), unit=None),
    ]
    text = str(Report(edition="2019", cells=cells))
    for shown in (" 46502.470 万元", " -361", "!0.0000001", " 1287¤"):
        assert shown in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_marks_are_explained_where_they_are_used(language: Language) -> None:
    legend = LEGEND[language]
    plain = full_report("2019", 0).show(language)
    assert not any(line in plain for line in legend.values())
    for status in set(STATUSES) - {"reported"}:
        known = 0 if status == "inferred" else None
        cells = [figure("2019", address, 0) for address in cells_of("2019") if address != AMOUNT]
        text = Report(edition="2019", cells=[*cells, figure("2019", AMOUNT, known, status)]).show(language)
        mark = MARKS.get(status, "")
        assert f"{mark} {legend[mark]}".strip() in text
        assert sum(line in text for line in legend.values()) == 1


def test_figures_of_a_broken_equation_are_marked_and_the_finding_stands_below() -> None:
    cells = dict.fromkeys(cells_of("2021"), 0) | {("review", "reconsideration", "upheld"): 2}
    report = Report.build("2021", cells)
    text = report.show()
    (row,) = [line for line in text.splitlines() if "行政复议 " in line]
    assert [part.strip() for part in row.split("|")][1:] == ["!2", "!0", "!0", "!0", "!0"]
    assert text.count(CONTRADICTED) == 5 + 1
    assert text.index(LEGEND["en"][CONTRADICTED]) < text.index("GX404  warning  review.reconsideration.total: ")
    assert "GX404  警告  “行政复议”行“总计”栏：各项结果之和为 2，所印总计为 0，相差 2" in report.show("zh")


def test_a_figure_may_be_doubtful_and_contradicted() -> None:
    cells = [figure("2021", address, 0) for address in cells_of("2021")]
    cells = [attrs.evolve(c, status="inferred", value=3) if c.address == UPHELD else c for c in cells]
    (row,) = [line for line in str(Report(edition="2021", cells=cells)).splitlines() if "行政复议 " in line]
    assert "!~3" in row


def test_findings_stand_under_their_table() -> None:
    found = [finding("issuer"), finding("requests.granted.total"), finding("review", severity="error")]
    said = claim(("requests", "handled", "total"), 7)
    text = full_report("2021", findings=found, claims=[said]).show("zh")
    heads = [text.index(title) for title in ("二、主动公开", "三、收到", "四、政府信息公开")]
    places = [
        text.index(line)
        for line in ("发布机关：made_up", "“（一）予以公开”行“总计”栏：made_up", "GX411", "诉讼情况表：made_up")
    ]
    assert places[0] < heads[0] < heads[1] < places[1] < heads[2] < places[3]
    assert heads[1] < places[2] < heads[2]
    assert "made_up  错误  政府信息公开行政复议" in text


def test_long_findings_are_wrapped() -> None:
    found = attrs.evolve(finding("issuer"), arguments=(("word", "虚构" * 150),))
    lines = full_report("2021", findings=[found]).show().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("made_up"))
    told = lines[start : lines.index("", start)]
    assert max(map(width, told)) <= 116
    assert "".join(line.strip() for line in told).count("虚构") == 150


def test_facts_come_first_and_missing_ones_are_said() -> None:
    text = full_report("2019", 0, title="一\n二").show()
    assert text.startswith(f"Title: 一 二\nIssuer: {ISSUER}\nYear: (not found)\nForm: 2019\nCells: ")
    assert "表式: （未见）" in Report().show("zh")


def test_cells_of_the_other_form_are_shown_apart() -> None:
    other = figure("2019", ("requests", "other", "total"), 77)
    report = full_report("2021")
    text = attrs.evolve(report, cells=(*report.cells, other)).show()
    assert text.index("Read in the form of 2019:") < text.index("77")
    assert "Read in" not in report.show()


def test_str_is_show_and_its_repr_is_the_text() -> None:
    report = full_report("2019")
    assert str(report) == report.show() == repr(report.show())


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Report().show("fr")  # type: ignore[arg-type]


@LAW
@given(REPORTS)
def test_nothing_breaks_it(report: Report) -> None:
    for language in ("en", "zh"):
        text = report.show(language)
        assert all(mark in text for mark in (MARKS["missing"],)) or report.edition is None


@LAW
@given(REPORTS)
def test_every_value_that_was_read_is_shown(report: Report) -> None:
    text = report.show()
    for one in report.cells:
        if isinstance(one.value, int):
            assert str(one.value) in text
