"""The typed views mirror the codebook."""

from __future__ import annotations

import copy
import pickle
from operator import attrgetter
from typing import assert_type

import attrs
import pytest
from hypothesis import given

from factories import LAW, REPORTS, figure, full_report
from gixparse.form import EDITIONS, cells_of
from gixparse.model.figure import Figure, Sum
from gixparse.model.order import Address, cells_by_address
from gixparse.model.report import Report
from gixparse.model.section import Section
from gixparse.model.span import Span
from gixparse.model.view import GroupView, RowView, TableView, View

OTHER = ("requests", "other", "natural_person")
PARTS = [("requests", f"other.{row}", "natural_person") for row in ("correction_overdue", "fee_unpaid", "other")]


def reach(report: Report, address: Address) -> Figure | Sum:
    """What stands at the attribute path of an address."""
    found: Figure | Sum = attrgetter(".".join(address))(report)
    return found


@LAW
@given(REPORTS)
def test_every_address_of_the_codebook_is_an_attribute_path(report: Report) -> None:
    for address in cells_by_address():
        found = reach(report, address)
        if isinstance(found, Sum):
            assert address[:2] == ("requests", "other")
        else:
            assert found == report.cell(*address)


def test_every_name_is_in_dir_and_has_a_docstring() -> None:
    report = full_report("2019")
    for table, row, column in cells_by_address():
        node: object = report
        for name in (table, *row.split("."), column):
            assert name in dir(node)
            assert getattr(type(node), name).__doc__
            node = getattr(node, name)
    with pytest.raises(AttributeError):
        report.requests.granted.nobody  # type: ignore[attr-defined]  # noqa: B018 -- the access is the test


def test_every_step_has_its_type() -> None:
    requests = Report().requests
    assert_type(requests.denied.state_secret.natural_person, Figure)
    assert_type(requests.denied.natural_person, Sum)
    assert_type(requests.other.natural_person, Figure | Sum)
    assert_type(requests.other.fee_unpaid.total, Figure)
    assert_type(requests.heading, str | None)


def test_docstrings_quote_the_labels_of_every_edition() -> None:
    report = Report()
    assert type(report.requests.denied).state_secret.__doc__ == "1.属于国家秘密."
    assert type(report.disclosure.licensing).decisions.__doc__ == "处理决定数量 (2019), 本年处理决定数量 (2021); 件."
    assert type(report.disclosure.fees).amount.__doc__ == "本年收费金额（单位：万元） (万元; form of 2021)."


@pytest.mark.parametrize("edition", EDITIONS)
def test_groups_have_the_columns_as_sums(edition: str) -> None:
    report = full_report(edition, 2)
    assert report.requests.denied.total.value == 16
    assert report.requests.unavailable.natural_person.value == 6
    assert report.requests.not_processed.total.value == 10
    columns = {column for table, row, column in cells_of(edition) if row == "granted"}
    for column in columns:
        total = getattr(report.requests.denied, column)
        assert total.value == sum(part.value for part in total.parts)
        assert {part.column for part in total.parts} == {column}


def test_a_sum_is_not_known_as_long_as_a_part_is_not() -> None:
    cells = dict.fromkeys(cells_of("2019"), 1)
    lost = ("requests", "denied.state_secret", "total")
    total = Report.build("2019", {**cells, lost: None}).requests.denied.total
    assert total.value is None
    assert [part.address for part in total.missing] == [lost]
    blank = Report.build("2019", {**cells, lost: "blank"}).requests.denied.total
    assert (blank.value, [part.address for part in blank.assumed]) == (7, [lost])
    assert repr(total) == "<Sum None: 8 parts, 1 missing>"


class TestOther:
    def test_is_printed_in_the_form_of_2019(self) -> None:
        report = full_report("2019", 4)
        assert report.requests.other.natural_person == report.cell(*OTHER)
        assert report.requests.other.fee_unpaid.total.status == "not_in_edition"
        assert isinstance(Report(edition="2019").requests.other.total, Figure)

    def test_is_the_sum_of_its_rows_in_the_form_of_2021(self) -> None:
        report = full_report("2021", 4)
        other = report.requests.other.natural_person
        assert isinstance(other, Sum)
        assert (other.value, [part.address for part in other.parts]) == (12, PARTS)
        assert report.cell(*OTHER).status == "not_in_edition"
        missing = Report(edition="2021").requests.other.total
        assert isinstance(missing, Sum)
        assert len(missing.missing) == 3

    def test_is_what_was_read_in_a_form_of_mixed_print(self) -> None:
        printed = figure("2019", OTHER, 9)
        assert Report(edition="2021", cells=[printed]).requests.other.natural_person == printed
        rows = [figure("2021", address, 3) for address in PARTS]
        assert Report(edition="2019", cells=rows).requests.other.natural_person.value == 9
        both = [printed, *(attrs.evolve(row, value=1) for row in rows)]
        assert Report(edition="2019", cells=both).requests.other.natural_person.value == 9
        assert Report(edition="2021", cells=both).requests.other.natural_person.value == 3
        assert Report(cells=[printed]).requests.other.natural_person.value == 9


def views(report: Report) -> list[View]:
    """A view of every kind."""
    requests = report.requests
    return [report.disclosure, requests, report.review, requests.denied, requests.other, requests.granted]


@LAW
@given(REPORTS)
def test_views_compare_by_value_and_iterate_over_their_figures(report: Report) -> None:
    again = copy.deepcopy(report)
    for view, other in zip(views(report), views(again), strict=True):
        assert view == other
        assert hash(view) == hash(other)
        assert pickle.loads(pickle.dumps(view)) == view
        assert len(repr(view)) < 60 or isinstance(view, RowView)
        assert set(view) <= set(report.figures())
        assert view != "view"
    figures = [*report.disclosure, *report.requests, *report.review]
    assert tuple(figures) == report.figures()


def test_views_hold_the_figures_of_their_part() -> None:
    report = full_report("2021", 1)
    assert [len(list(view)) for view in views(report)] == [10, 175, 15, 56, 21, 7]
    assert report.requests.granted != report.requests.partially_granted
    assert report.requests.granted != report.requests.denied
    assert report.requests.granted != full_report("2021", 2).requests.granted
    assert Report().disclosure.regulations != Report().disclosure.normative_documents
    assert repr(report.requests) == "<Requests: 175 of 175 figures known>"
    assert repr(report.review.litigation_direct) == "<ReviewRow review.litigation_direct: 1 1 1 1 1>"


def test_a_table_view_has_the_fields_of_its_section() -> None:
    section = Section("review", "四、复议", Span(0, 4), "无", Span(5, 6))
    view = Report(sections=[section]).review
    assert attrs.asdict(section, recurse=False) == {
        "name": view.NAME,
        "heading": view.heading,
        "heading_span": view.heading_span,
        "text": view.text,
        "span": view.span,
        "subsections": view.subsections,
        "tables": view.tables,
    }
    assert view != Report().review


def test_views_hold_nothing_but_their_address() -> None:
    for view in views(Report()):
        assert isinstance(view, RowView | GroupView | TableView)
        assert not hasattr(view, "__dict__")
