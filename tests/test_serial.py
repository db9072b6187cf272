"""Dicts and JSON: exact round trips, the published schema, and errors for what is no report."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from factories import LAW, REPORTS, claim, figure, finding, full_report
from gixparse.errors import ReportDataError, SchemaVersionError
from gixparse.model.claim import Claim
from gixparse.model.diagnostic import Diagnostic
from gixparse.model.facts import FactSpans, Period
from gixparse.model.figure import STATUSES, Candidate, Evidence, Figure
from gixparse.model.report import SECTION_NAMES, Report
from gixparse.model.section import Section, SubSection, TableRegion
from gixparse.serial import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json

SCHEMA: dict[str, Any] = json.loads((files("gixparse") / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def exactly(value: Any) -> object:
    """A value in which 1, Decimal("1") and Decimal("1.0") differ; they are equal to Python."""
    if attrs.has(type(value)):
        return {a.name: exactly(getattr(value, a.name)) for a in attrs.fields(type(value)) if a.eq}
    if isinstance(value, tuple):
        return [exactly(item) for item in value]
    return type(value).__name__, str(value)


@LAW
@given(REPORTS)
def test_json_and_back_is_exact(report: Report) -> None:
    for again in (from_json(to_json(report)), Report.from_json(report.to_json(indent=1).encode())):
        assert again == report
        assert exactly(again) == exactly(report)
        assert again.text is None
    assert from_json(to_json(report, include_text=True)).text == report.text


@LAW
@given(REPORTS)
def test_dict_and_back_is_exact(report: Report) -> None:
    assert exactly(from_dict(to_dict(report))) == exactly(report)
    assert Report.from_dict(report.to_dict(include_text=True)).text == report.text


@LAW
@given(REPORTS)
def test_what_is_written_is_by_the_schema(report: Report) -> None:
    VALIDATOR.validate(json.loads(to_json(report)))
    VALIDATOR.validate(to_dict(report, include_text=True))


def test_a_full_report_is_by_the_schema() -> None:
    for edition in ("2019", "2021"):
        report = full_report(edition, Decimal("0.10"), findings=[finding("issuer")])
        VALIDATOR.validate(json.loads(report.to_json()))
        assert exactly(Report.from_json(report.to_json())) == exactly(report)


def test_claims_and_findings_are_stored_and_what_follows_from_them_is_not() -> None:
    said = claim(("requests", "handled", "total"), 5, percent=Decimal("63.10"))
    report = full_report("2021", 0, claims=[said], findings=[finding("issuer")])
    assert [check.kind for check in report.checks if check.outcome == "fails"] == ["claim"]
    data = report.to_dict()
    assert (len(data["claims"]), len(data["findings"])) == (1, 1)  # type: ignore[arg-type]
    assert not {"checks", "diagnostics"} & data.keys()
    again = Report.from_json(report.to_json())
    assert exactly(again) == exactly(report)
    assert again.checks == report.checks
    # Messages do not depend on how the report came here, places aside: those need its text.
    assert [one.message() for one in again.diagnostics] == [one.message() for one in report.diagnostics]


@pytest.mark.parametrize(("key", "value"), [("percent", 63), ("approximate", 0), ("value", None), ("span", None)])
def test_what_is_no_claim_is_refused(key: str, value: object) -> None:
    data: Any = Report(claims=[claim(("requests", "handled", "total"), 5)]).to_dict()
    data["claims"][0][key] = value
    with pytest.raises(ReportDataError) as caught:
        Report.from_dict(data)
    assert caught.value.path == f"report.claims[0].{key}"
    assert not VALIDATOR.is_valid(data)


def test_the_schema_is_valid_and_names_every_field() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    defs = SCHEMA["$defs"]
    classes = {
        "period": Period,
        "fact_spans": FactSpans,
        "section": Section,
        "subsection": SubSection,
        "table_region": TableRegion,
        "figure": Figure,
        "evidence": Evidence,
        "candidate": Candidate,
        "claim": Claim,
        "diagnostic": Diagnostic,
    }
    for name, cls in classes.items():
        assert list(defs[name]["properties"]) == [field.name for field in attrs.fields(cls)]
        assert defs[name]["required"] == list(defs[name]["properties"])
    assert list(SCHEMA["properties"]) == ["schema_version", *(field.name for field in attrs.fields(Report))]
    assert set(SCHEMA["properties"]) - set(SCHEMA["required"]) == {"text"}
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION
    assert defs["figure"]["properties"]["status"]["enum"] == list(STATUSES)
    assert defs["section"]["properties"]["name"]["enum"] == list(SECTION_NAMES)


def test_decimals_keep_their_digits_and_dates_are_iso() -> None:
    report = Report(cells=[figure("2021", ("disclosure", "fees", "amount"), Decimal("0.10"))])
    (cell,) = json.loads(report.to_json())["cells"]
    assert cell["value"] == "0.10"
    arguments = json.loads(Report(findings=[finding("issuer")]).to_json())["findings"][0]["arguments"]
    assert arguments == [["count", 2], ["amount", {"decimal": "1.50"}], ["word", "1.50"]]


def test_halves_of_surrogate_pairs_survive_as_utf_8() -> None:
    for name in ("\ud83d", "\ude00x", "a\udcffb", "\ude00\ud83d"):
        assert Report.from_json(Report(name=name).to_json().encode("utf-8")).name == name
    # Two halves in a row are not one character, though JSON escapes would make them one.
    assert Report.from_json(Report(name="\ud83d\ude00").to_json()).name == "\ud83d\ude00"


@pytest.mark.parametrize("version", [None, 0, 2, "1", True])
def test_another_schema_version_is_refused(version: object) -> None:
    with pytest.raises(SchemaVersionError) as caught:
        Report.from_dict({**Report().to_dict(), "schema_version": version})
    assert (caught.value.found, caught.value.supported) == (version, SCHEMA_VERSION)
    with pytest.raises(SchemaVersionError):
        Report.from_dict({})


BAD_FIGURES = [
    ("value", 1.5),
    ("value", True),
    ("value", "NaN"),
    ("value", "1,234"),
    ("value", {"decimal": "1"}),
    ("status", "guessed"),
    ("span", [1]),
    ("span", [1, "2"]),
    ("line", "3"),
    ("row", None),
    ("row", "nothing"),
    ("evidence", None),
]


@pytest.mark.parametrize(("key", "value"), BAD_FIGURES)
def test_what_is_no_figure_is_refused_with_its_path(key: str, value: object) -> None:
    data: Any = Report(cells=[figure("2021", ("disclosure", "fees", "amount"))]).to_dict()
    data["cells"][0][key] = value
    with pytest.raises(ReportDataError) as caught:
        Report.from_dict(data)
    assert caught.value.path.startswith("report" if value == "nothing" else f"report.cells[0].{key}")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("edition", "2014"),
        ("signed_on", "20210331"),
        ("signed_on", "2021-02-30"),
        ("cells", None),
        ("more", 1),
    ],
)
def test_what_is_no_report_is_refused(key: str, value: object) -> None:
    with pytest.raises(ReportDataError):
        Report.from_dict({**Report().to_dict(), key: value})


def test_a_lost_field_is_refused() -> None:
    data = Report().to_dict()
    del data["year"]
    with pytest.raises(ReportDataError, match="year"):
        Report.from_dict(data)


@pytest.mark.parametrize("document", ["", "{", "[]", "null", b"\xff\xff", '"text"'])
def test_what_is_no_json_object_is_refused(document: str | bytes) -> None:
    with pytest.raises(ReportDataError):
        Report.from_json(document)
