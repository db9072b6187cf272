"""From a stream of cells to figures: what is read, and what is left open rather than shifted."""

from __future__ import annotations

import pytest

from reading import DOCUMENTS_2019, DOCUMENTS_2021, read, row, rules, tables

NEW = "一、本年新收政府信息公开申请数量"
CARRIED = "二、上年结转政府信息公开申请数量"
HEADS = "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"


@pytest.mark.parametrize(
    "layout",
    [
        "规章\t1\t2\t3\n",
        "规章 | 1 | 2 | 3 |\n",
        "| 规章 | 1 | 2 | 3 |\n",
        "规章 |\n1 |\n2 |\n3 |\n",
        "|\n规章 |\n1 |\n2 |\n3 |\n",
        "规章\n|\n1\n|\n2\n|\n3\n|\n",
        "\n\t规章\n\t1\n\t2\n\t3\n",
        "规章\n\n1\n\n2\n\n3\n\n",
        "规章 1 2 3",
        "规 章\n1\n2\n3\n",
        "规\n章\n1\n2\n3\n",
        "规章（设区的市应当提供，含2019年前，如-8）\t1\t2\t3\n",
    ],
)
def test_a_full_row_reads_the_same_in_every_layout(layout: str) -> None:
    assert row(DOCUMENTS_2021 + layout, "regulations") == [1, 2, 3]


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        (DOCUMENTS_2021, ["issued", "repealed", "in_force"]),
        (DOCUMENTS_2019, ["newly_made", "newly_disclosed", "total_disclosed"]),
        ("信息内容\n本年新\n本年新\n对外公开总数\n", ["newly_made", "newly_disclosed", "total_disclosed"]),
        ("信息内容\n本年制作数量\n本年废止件数\n现行有效件\n", ["issued", "repealed", "in_force"]),
        ("信息内容\n现行有效件数\n本年制发件数\n本年废止件数\n", ["in_force", "issued", "repealed"]),
    ],
)
def test_heads_decide_the_columns(heads: str, columns: list[str]) -> None:
    assert list(read(heads + "规章\n1\n2\n3\n")["regulations"]) == columns


@pytest.mark.parametrize("heads", ["", "信息内容\n数量\n数量\n数量\n", "信息内容\n本年\n本年\n本年\n"])
def test_heads_that_decide_nothing_leave_the_row_unread(heads: str) -> None:
    assert "regulations" not in read(heads + "规章\n1\n2\n3\n")


def test_the_labels_decide_the_edition_of_each_row() -> None:
    mixed = (
        DOCUMENTS_2021 + "规章\n1\n2\n3\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n4\n5\n"
    )
    seen = read(mixed)
    assert seen["regulations"] == {"issued": 1, "repealed": 2, "in_force": 3}
    assert seen["procurement"] == {"items": 4, "amount": 5}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("\t1\t\t\t\t\t\t1", [1, *["blank"] * 5, 1]),
        ("\t\t\t\t\t\t\t0", [*["blank"] * 6, 0]),
        ("\t1\t2\t\t\t\t\t3", [1, 2, *["blank"] * 4, 3]),
        ("\t/\t-\t0\t0\t0\t0\t0", ["not_applicable", "not_applicable", 0, 0, 0, 0, 0]),
    ],
)
def test_blank_cells_show_as_marks_beyond_the_usual(cells: str, expected: list[object]) -> None:
    text = f"{HEADS}{NEW}\t1\t0\t0\t0\t0\t0\t1\n{CARRIED}{cells}\n"
    assert row(text, "carried_over_from_prior_year") == expected


def test_blank_lines_are_blank_cells_when_they_account_for_all_that_is_missing() -> None:
    full = f"{NEW}\n\n1\n\n0\n\n0\n\n0\n\n0\n\n0\n\n1\n\n"
    assert row(f"{full}{CARRIED}\n\n\n\n\n\n\n\n0\n\n", "carried_over_from_prior_year") == [*["blank"] * 6, 0]
    assert row(f"{full}{CARRIED}\n\n\n\n\n0\n\n", "carried_over_from_prior_year") == ["unreadable"] * 7


@pytest.mark.parametrize("cells", ["\t3\t3", " | 3 | 3 | |||||||", "\n3\n3\n", "\t1\t2\t3\t4\t5\t6"])
def test_squeezed_out_blanks_leave_the_row_unreadable(cells: str) -> None:
    full = NEW + "\t1\t0\t0\t0\t0\t0\t1\n"
    assert row(f"{HEADS}{full}{CARRIED}{cells}\n", "carried_over_from_prior_year") == ["unreadable"] * 7


def test_text_among_the_figures_is_not_skipped() -> None:
    assert row(f"{HEADS}{NEW}\t1\t0\t若干\t0\t0\t0\t1\n", "new_received")[2] == "unreadable"
    assert row(f"{HEADS}{NEW}\n1\n0\n若干\n0\n0\n0\n0\n1\n", "new_received") == ["unreadable"] * 7


@pytest.mark.parametrize("print_", ["（2）", "2.", "0/0", "-1-", "第1页", "*", "O", "×"])
def test_what_is_printed_in_a_cell_is_never_blank(print_: str) -> None:
    heads = "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
    full = "行政许可 | 1 | 0 | 3 |\n其他对外管理服务事项 | 1 | 0 | 3 |\n"
    cells = row(f"{heads}{full}第二十条第（六）项 |\n{heads}行政处罚 | 4 | {print_} | 6 |\n", "penalties")
    assert cells[1] == "unreadable"


def test_heads_in_another_order_hold_for_every_row_below_them() -> None:
    heads = "总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
    figures = "\t3\t1\t2\t0\t0\t0\t0\n"
    seen = tables(f"申请人情况\n{heads}{NEW}{figures}三、本年度办理结果\t（一）予以公开{figures}")
    assert not seen.rows
    assert {unplaced.row for unplaced in seen.unplaced} == {"new_received", "granted"}


def test_rows_side_by_side_in_another_order_are_not_read() -> None:
    heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t"
    text = f"行政复议\t复议后起诉\t未经复议直接起诉\n{heads * 3}\n" + "\t".join("012340000056789") + "\n"
    assert not tables(text).rows


def test_two_figures_in_a_cell_beside_a_cell_of_text_leave_the_row_open() -> None:
    heads = "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
    assert row(heads + "| 行政处罚 | 1 371 | 若干 |\n", "penalties") == ["unreadable"] * 3


def test_figures_on_the_next_line_do_not_fill_a_row_of_this_one() -> None:
    text = f"{HEADS}{NEW} | 1 | 0 | 0 | 0 | 0 | 0 |\n1\n"
    assert set(row(text, "new_received")) == {"unreadable"}


def test_the_first_figure_after_an_unknown_label_belongs_to_nobody() -> None:
    seen = read(f"{HEADS}{NEW}\t1\t0\t0\t0\t0\t0\t1\n其他情况说明事项\t9\t9\t9\t9\t9\t9\t9\n")
    assert seen["new_received"]["total"] == 1
    assert 9 not in [value for cells in seen.values() for value in cells.values()]


def test_a_label_that_names_other_rows_is_read_as_one_label() -> None:
    text = (
        "信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n1\n0\n2\n"
        "其他对外管理服务事项（指行政许可以外的事项，含行政处罚、行政强制等）\n3\n减1\n4\n"
    )
    seen = read(text)
    assert list(seen["other_services"].values()) == [3, -1, 4]
    assert "penalties" not in seen


def test_a_local_row_is_left_out() -> None:
    text = DOCUMENTS_2019 + "规章\n0\n0\n0\n规范性文件\n87\n0\n0\n其他主动公开文件（含规范性文件以外的）\n5\n6\n7\n"
    assert row(text, "normative_documents") == [87, 0, 0]
    assert rules(text) == {"regulations": "count", "normative_documents": "count"}


def test_a_label_with_dropped_characters_is_known_when_only_one_row_fits() -> None:
    assert row(f"{DOCUMENTS_2019}规章\n0\n0\n0\n规范性文\n1\n2\n3\n", "normative_documents") == [1, 2, 3]
    assert row("信息内容\n上一年项目数量\n本年增/减\n行政事业性费\n37\n+1\n", "fees") == [37, 1]
    assert "denied.state_secret" not in read(f"{HEADS}信息\n1\n0\n0\n0\n0\n0\n1\n")


def test_a_group_label_takes_no_figures_of_its_rows() -> None:
    text = f"{HEADS}（三）不予公开\t1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n（六）其他处理\t3.其他\t2\t0\t0\t0\t0\t0\t2\n"
    seen = read(text)
    assert list(seen) == ["denied.state_secret", "other.other"]


def test_a_row_under_its_own_name_is_no_group() -> None:
    assert row(f"{HEADS}（六）其他处理\t2\t0\t0\t0\t0\t0\t2\n", "other") == [2, 0, 0, 0, 0, 0, 2]


def test_merged_cells_printed_once_for_each_column_are_one_cell() -> None:
    heads = "信息内容\t上一年项目数量\t上一年项目数量\t本年增/减\n"
    assert row(heads + "行政事业性收费\t37\t37\t+1\n", "fees") == [37, 1]
    assert row(heads + "行政事业性收费\t37\t36\t+1\n", "fees") == ["unreadable", "unreadable"]


def test_the_review_table_reads_fifteen_figures_under_shredded_heads() -> None:
    heads = "行政复议 行政诉讼\n结 结 其 尚 总 未经复议直接起诉 复议后起诉\n果维持 果纠正 他结果 未审结 计\n"
    figures = [5, 0, 1, 0, 6, 9, 1, 0, 1, 11, 4, 0, 0, 0, 4]
    seen = read(heads + " ".join(map(str, figures)) + "\n")
    assert [value for name in seen for value in seen[name].values()] == figures


def test_the_fullest_of_two_printings_is_read() -> None:
    cut = f"{HEADS}{NEW}\t1\t0\t0\t0\t0\t0\t1\n"
    whole = f"{cut}{CARRIED}\t2\t0\t0\t0\t0\t0\t2\n"
    found = tables(cut + whole)
    assert {placed.reading.instance for placed in found.rows} == {1}
    assert [region.instance for region in found.regions] == [0, 1]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("采购总金额\n政府集中采购\n3\n808", 808, None),
        ("采购总金额（万元）\n政府集中采购\n3\n808", 808, "万元"),
        ("采购总金额（单位：元）\n政府集中采购\n3\n8080", "0.808", "万元"),
        ("采购总金额\n政府集中采购\n3\n1.5亿元", 15000, "万元"),
        ("采购总金额\n政府集中采购\n3\n46502.47万", "46502.47", "万元"),
    ],
)
def test_money_is_converted_only_where_a_unit_is_printed(text: str, value: object, unit: str | None) -> None:
    from gixparse import parse_report

    figure = parse_report(f"第二十条第（九）项\n信息内容\n采购项目数量\n{text}\n").disclosure.procurement.amount
    assert (str(figure.value), figure.unit) == (str(value), unit)
