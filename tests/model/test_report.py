"""The Report class as a value: equality, hash, copies, order, and what it answers."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import given

from factories import LAW, REPORTS, claim, figure, finding, full_report
from gixparse import audit
from gixparse.errors import UnknownCellError
from gixparse.form import EDITIONS, cells_of, common_addresses
from gixparse.model.exact import Number
from gixparse.model.facts import FactSpans, Period
from gixparse.model.figure import Evidence, Figure, Status
from gixparse.model.order import Address, cells_by_address, places
from gixparse.model.report import SECTION_NAMES, Report
from gixparse.model.section import Section, SubSection, TableRegion
from gixparse.model.span import Span

DENIED = ("requests", "denied.state_secret", "natural_person")
DECISIONS = ("disclosure", "licensing", "decisions")


@LAW
@given(REPORTS)
def test_copies_are_equal_and_hash_alike(report: Report) -> None:
    _ = report.figures(), report.diagnostics  # what is built on demand must not get in the way
    copies = [
        copy.copy(report),
        copy.deepcopy(report),
        attrs.evolve(report),
        *(pickle.loads(pickle.dumps(report, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)),
    ]
    for other in copies:
        assert other == report
        assert hash(other) == hash(report)
        assert other.figures() == report.figures()
        assert other.text == report.text


def test_evolve_forgets_the_index() -> None:
    report = full_report("2021", 1)
    assert report.cell(*DENIED).value == 1
    changed = attrs.evolve(report, cells=[figure("2021", DENIED, 5)])
    assert changed.cell(*DENIED).value == 5
    assert changed.requests.denied.state_secret.natural_person.value == 5
    assert changed != report


def test_the_source_text_is_not_compared() -> None:
    assert Report(text="a") == Report(text="b")
    assert hash(Report(text="a")) == hash(Report(text="b"))


def test_a_report_is_frozen_and_has_no_dict() -> None:
    report = Report()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        report.year = 2020  # type: ignore[misc]
    assert not hasattr(report, "__dict__")


def test_the_repr_is_small_and_works_out_no_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "checks_of", None)
    report = full_report("2019", 3, text="x" * 10_000, findings=[finding("issuer")])
    assert len(repr(report)) < 150
    facts = "name=None issuer='某某市虚构局' year=None edition='2019'"
    assert repr(report) == f"<Report {facts}: 198 cells, 1 findings>"
    with pytest.raises(TypeError):
        _ = report.checks


def test_checks_and_diagnostics_follow_from_figures_claims_and_findings() -> None:
    report = full_report("2019", 0, findings=[finding("issuer")])
    assert {check.outcome for check in report.checks if check.hard} == {"holds"}
    assert report.diagnostics == report.findings
    assert report.checks is report.checks  # worked out once
    said = attrs.evolve(report, claims=[claim(("requests", "total", "total"), 7)])
    assert [one.code for one in said.diagnostics if one not in said.findings] == ["GX411"]
    # They are no part of the value.
    assert hash(said) == hash(attrs.evolve(said))
    assert not {"checks", "diagnostics"} & {field.name for field in attrs.fields(Report)}


def test_cells_come_into_the_order_of_the_codebook() -> None:
    report = full_report("2019")
    shuffled = attrs.evolve(report, cells=tuple(reversed(report.cells)))
    assert shuffled == report
    assert [one.address for one in report.cells] == list(cells_of("2019"))


def test_one_cell_cannot_stand_twice() -> None:
    with pytest.raises(ValueError, match=r"two figures for the cell requests\.granted\.total"):
        Report(cells=[figure("2019", ("requests", "granted", "total"))] * 2)


def test_a_cell_that_no_form_has_is_refused() -> None:
    with pytest.raises(UnknownCellError):
        Report(cells=[Figure("requests", "granted", "sum", "2019", "reported", 1)])


def test_the_sections_are_six() -> None:
    text = Section("requests", "三、收到", Span(0, 4), "共", Span(5, 6))
    report = Report(sections=[text])
    assert [section.name for section in report.sections] == list(SECTION_NAMES)
    assert report.requests.section == report.section("requests") == text
    assert report.overview == Section("overview")
    assert report.problems is report.sections[4]
    assert report.other_matters is report.sections[5]
    with pytest.raises(ValueError, match="claims"):
        report.section("claims")
    with pytest.raises(ValueError, match="once"):
        Report(sections=[text, attrs.evolve(text, heading=None)])
    with pytest.raises(ValueError, match="appendix"):
        Report(sections=[Section("appendix")])


def test_an_unknown_edition_is_refused() -> None:
    with pytest.raises(ValueError, match="2014"):
        Report(edition="2014")
    with pytest.raises(ValueError, match="2014"):
        Report.build("2014", {})


class TestCell:
    def test_what_was_not_read_is_missing(self) -> None:
        cell = Report(edition="2021").cell(*DENIED)
        assert (cell.status, cell.value, cell.edition, cell.unit) == ("missing", None, "2021", "件")

    def test_what_only_the_other_form_has_is_not_in_edition(self) -> None:
        cell = Report(edition="2021").cell("disclosure", "procurement", "amount")
        assert (cell.status, cell.edition, cell.unit) == ("not_in_edition", "2019", "万元")

    def test_without_an_edition_everything_is_missing(self) -> None:
        assert Report().cell("disclosure", "procurement", "amount").status == "missing"
        assert (Report().cell(*DENIED).status, Report().cell(*DENIED).edition) == ("missing", None)

    def test_an_unknown_address_names_its_neighbours(self) -> None:
        with pytest.raises(KeyError) as caught:
            Report(edition="2019").cell("requests", "denied.state_secrets", "natural_person")
        assert isinstance(caught.value, UnknownCellError)
        assert ".".join(DENIED) in caught.value.similar
        assert ".".join(DENIED) in str(caught.value)

    def test_a_cell_of_the_other_form_stands_in_only_where_the_own_one_was_not_read(self) -> None:
        other, own = figure("2019", DECISIONS, 5), figure("2021", DECISIONS, 7)
        mixed = Report(edition="2021", cells=[other])
        assert mixed.cell(*DECISIONS) == other
        assert [f.status for f in mixed.figures() if f.address == DECISIONS] == ["reported", "missing"]
        both = Report(edition="2021", cells=[own, other])
        assert both.cell(*DECISIONS) == own
        assert [f.value for f in both.figures() if f.address == DECISIONS] == [5, 7]
        lost = attrs.evolve(mixed, cells=[other, figure("2021", DECISIONS, None, "missing")])
        assert lost.cell(*DECISIONS) == other


@LAW
@given(REPORTS)
def test_figures_are_every_cell_of_the_edition_and_what_was_read(report: Report) -> None:
    figures = report.figures()
    assert set(report.cells) <= set(figures)
    order = [places()[one.address] for one in figures]
    assert order == sorted(order)
    if report.edition:
        own = [one.address for one in figures if one.edition == report.edition]
        assert own == list(cells_of(report.edition))
    else:
        assert figures == report.cells


@LAW
@given(REPORTS)
def test_a_summary_counts_every_figure_once(report: Report) -> None:
    summary = report.summary()
    assert sum(count for _, count in summary.counts) == len(report.figures())
    assert summary.errors + summary.warnings + summary.infos == len(report.diagnostics)
    assert set(summary.doubts) <= set(report.figures())
    assert hash(summary) == hash(report.summary())


def test_a_full_report_is_complete_and_without_doubts() -> None:
    for edition in EDITIONS:
        summary = full_report(edition).summary()
        assert summary.complete
        assert summary.doubts == ()
        assert summary.count("reported") == len(cells_of(edition))


def test_missing_unreadable_and_inferred_cells_are_doubts() -> None:
    cells: dict[Address, Number | Status] = dict.fromkeys(cells_of("2019"), 0)
    report = Report.build("2019", cells | {DENIED: "unreadable"})
    assert not report.summary().complete
    assert [one.address for one in report.summary().doubts] == [DENIED]
    blank = Report.build("2019", cells | {DENIED: "blank"})
    assert blank.summary().complete
    accused = attrs.evolve(blank, findings=[finding("requests.granted.total"), finding("issuer")])
    assert [one.address for one in accused.summary().doubts] == [("requests", "granted", "total")]
    told = attrs.evolve(blank, findings=[finding("requests.granted.total", severity="info")])
    assert told.summary().doubts == ()
    assert not Report.build(None, {}).summary().complete
    assert "Figure(" not in repr(report.summary())


class TestAt:
    topic = SubSection("（一）主动公开", "主动公开", Span(20, 28), "文", Span(28, 30))
    section = Section(
        "requests",
        "三、收到",
        Span(10, 15),
        "文",
        Span(15, 60),
        (topic,),
        (TableRegion("requests", Span(40, 60), "tab_rows"),),
    )
    cell = attrs.evolve(
        figure("2019", DENIED, 12), span=Span(50, 52), evidence=Evidence("tab_rows", row_label=Span(41, 45))
    )
    diagnostic = finding("title")
    report = Report(sections=[section], cells=[cell], spans=FactSpans(title=Span(0, 9)), findings=[diagnostic])

    def test_a_figure_in_its_table_and_section(self) -> None:
        place = self.report.at(51)
        assert (place.figure, place.table, place.section) == (self.cell, self.section.tables[0], self.section)
        assert place.subsection is None
        assert self.report.at(52).figure is None

    def test_a_label(self) -> None:
        assert self.report.at(41).labels_of == (self.cell,)

    def test_headings(self) -> None:
        place = self.report.at(21)
        assert place.in_heading
        assert place.subsection == self.topic
        assert self.report.at(10).in_heading
        assert not self.report.at(29).in_heading

    def test_a_fact_and_a_finding(self) -> None:
        place = self.report.at(1)
        assert (place.fact, place.section, place.diagnostics) == ("title", None, (self.diagnostic,))

    def test_nothing(self) -> None:
        assert self.report.at(10_000) == attrs.evolve(self.report.at(-1), offset=10_000)


class TestBuild:
    def test_values_statuses_and_dotted_addresses(self) -> None:
        cells: dict[Address | str, Number | Status | None] = {
            "disclosure.fees.amount": Decimal("0.10"),
            "requests.denied.state_secret.natural_person": 3,
            ("requests", "granted", "total"): "not_applicable",
            ("requests", "granted", "natural_person"): None,
        }
        report = Report.build(
            "2021",
            cells,
            name="made up",
            year=2021,
            period=Period(date(2021, 1, 1), date(2021, 12, 31)),
            signed_on=date(2022, 1, 5),
        )
        fee = report.disclosure.fees.amount
        assert (fee.value, fee.unit, fee.status) == (Decimal("0.10"), "万元", "reported")
        assert (fee.span, fee.line) == (None, None)
        assert report.cell(*DENIED).value == 3
        assert report.requests.granted.total.status == "not_applicable"
        # Neither None nor what is left out is ever 0.
        assert report.requests.granted.natural_person.status == "missing"
        assert (report.name, report.year, report.text) == ("made up", 2021, None)

    @pytest.mark.parametrize("value", [1.5, True, b"1"])
    def test_only_exact_numbers(self, value: object) -> None:
        with pytest.raises(TypeError, match="Decimal"):
            Report.build("2021", {DENIED: value})  # type: ignore[dict-item]

    @pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), "reported", "12"])
    def test_no_figures(self, value: object) -> None:
        with pytest.raises(ValueError, match=r"denied\.state_secret"):
            Report.build("2021", {DENIED: value})  # type: ignore[dict-item]

    def test_none_and_missing_are_what_is_left_out(self) -> None:
        assert Report.build("2021", {DENIED: None}) == Report.build("2021", {DENIED: "missing"})
        assert Report.build("2021", {DENIED: None}) == Report(edition="2021")
        with pytest.raises(UnknownCellError):
            Report.build("2021", {"requests.granted.nobody": None})

    def test_a_cell_is_given_once(self) -> None:
        twice: dict[Address | str, int] = {DENIED: 1, ".".join(DENIED): 1}
        with pytest.raises(ValueError, match="two figures"):
            Report.build("2021", twice)

    def test_a_cell_of_the_other_edition_is_refused(self) -> None:
        with pytest.raises(UnknownCellError) as caught:
            Report.build("2021", {("disclosure", "procurement", "amount"): 1})
        assert caught.value.edition == "2021"

    def test_without_an_edition_only_what_all_share(self) -> None:
        report = Report.build(None, dict.fromkeys(common_addresses(), 1))
        assert {one.edition for one in report.cells} == {None}
        with pytest.raises(UnknownCellError):
            Report.build(None, {("requests", "other", "total"): 1})


def test_every_address_has_its_place_and_its_cells() -> None:
    union = set(cells_of("2019")) | set(cells_of("2021"))
    assert set(cells_by_address()) == union
    for address, cells in cells_by_address().items():
        assert [cell.edition for cell in cells] == [e for e in EDITIONS if address in cells_of(e)]


@pytest.mark.parametrize("value", [10**60, Decimal("1E+60"), Decimal("1E-61")])
def test_numbers_that_no_report_can_print_are_refused(value: Number) -> None:
    with pytest.raises(ValueError, match="so many digits"):
        Report.build("2021", {"requests.granted.total": value})


def test_checks_of_the_largest_numbers_are_exact() -> None:
    report = Report.build("2021", {"requests.granted.total": Decimal("9" * 60 + ".5")})
    assert "counts_are_whole" in {check.kind for check in report.checks}
