"""Records: one per cell, complete, in codebook order."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from hypothesis import given

from factories import ISSUER, LAW, REPORTS, figure, finding, full_report
from gixparse.form import EDITIONS, codebook
from gixparse.model.figure import Figure
from gixparse.model.report import Report
from gixparse.model.span import Span
from gixparse.records import KEYS

PROMISED = (
    "name, issuer, year, edition, table, row, column, value, unit, status, raw, unit_printed, line, start, "
    "end, row_label, column_label, flags"
)


@LAW
@given(REPORTS)
def test_records_have_the_promised_keys_in_order(report: Report) -> None:
    assert ", ".join(KEYS) == PROMISED
    records = report.to_records()
    assert len(records) == len(report.figures())
    for record, one in zip(records, report.figures(), strict=True):
        assert tuple(record) == KEYS
        assert (record["table"], record["row"], record["column"], record["edition"]) == (
            *one.address,
            one.edition,
        )


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("full", [True, False])
def test_records_are_complete_with_the_labels_of_the_codebook(edition: str, full: bool) -> None:
    report = full_report(edition, 1) if full else Report(edition=edition)
    got = [
        tuple(r[key] for key in ("table", "row", "column", "row_label", "column_label", "edition", "unit"))
        for r in report.to_records()
    ]
    assert got == [attrs.astuple(cell) for cell in codebook(edition)]
    assert {r["status"] for r in report.to_records()} == {"reported" if full else "missing"}


def test_a_record_says_what_was_read_where() -> None:
    amount = Figure(
        "disclosure",
        "procurement",
        "amount",
        "2019",
        "reported",
        Decimal("46502.470"),
        "万元",
        "万",
        "46502.470万",
        Span(70, 80),
        12,
    )
    report = Report(name="a.txt", issuer=ISSUER, year=2020, edition="2019", cells=[amount])
    assert report.to_records()[21] == {
        "name": "a.txt",
        "issuer": ISSUER,
        "year": 2020,
        "edition": "2019",
        "table": "disclosure",
        "row": "procurement",
        "column": "amount",
        "value": Decimal("46502.470"),
        "unit": "万元",
        "status": "reported",
        "raw": "46502.470万",
        "unit_printed": "万",
        "line": 12,
        "start": 70,
        "end": 80,
        "row_label": "政府集中采购",
        "column_label": "采购总金额",
        "flags": [],
    }


def test_flags_are_the_codes_about_the_cell_in_the_order_of_the_diagnostics() -> None:
    about = "requests.denied.state_secret.total"
    found = [
        finding(about, "zeta"),
        finding("requests", "table"),
        finding(about, "alpha"),
        finding(about, "zeta"),
    ]
    report = full_report("2021", findings=found)
    flags = {f"{r['table']}.{r['row']}.{r['column']}": r["flags"] for r in report.to_records()}
    assert flags.pop(about) == ["alpha", "zeta"]
    assert not any(flags.values())


def test_a_check_that_fails_flags_the_cell_that_it_is_about() -> None:
    records = attrs.evolve(
        full_report("2021"),
        cells=[
            figure("2021", cell.address, int(cell.address == ("review", "reconsideration", "total")))
            for cell in codebook("2021")
        ],
    ).to_records()
    # A dispute without any request is flagged, too.
    assert {(r["row"], r["column"], *r["flags"]) for r in records if r["flags"]} == {  # type: ignore[misc]
        ("reconsideration", "total", "GX404", "GX427")
    }


def test_cells_of_the_other_form_stand_at_their_place_with_their_own_edition() -> None:
    other = figure("2019", ("requests", "other", "total"), 7)
    records = attrs.evolve(full_report("2021"), cells=(*full_report("2021").cells, other)).to_records()
    assert len(records) == 201
    place = next(i for i, r in enumerate(records) if r["edition"] == "2019")
    assert [r["row"] for r in records[place - 1 : place + 2]] == [
        "not_processed.reconfirmation",
        "other",
        "other.correction_overdue",
    ]


def test_without_an_edition_only_what_was_read() -> None:
    cells = {("requests", "granted", "total"): 1, ("disclosure", "licensing", "decisions"): 2}
    records = Report.build(None, cells).to_records()
    assert [(r["edition"], r["row_label"], r["column_label"]) for r in records] == [
        # The editions call this column 处理决定数量 and 本年处理决定数量: None rather than a guess.
        (None, "行政许可", None),
        (None, "（一）予以公开", "总计"),
    ]
