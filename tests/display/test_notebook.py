"""The report as HTML for a notebook."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given

from factories import LAW, REPORTS, figure, finding, full_report
from gixparse.form import EDITIONS, cells_of
from gixparse.model.diagnostic import Language
from gixparse.model.figure import Candidate, Evidence, Figure
from gixparse.model.report import Report

UPHELD = ("review", "reconsideration", "upheld")
BROKEN = dict.fromkeys(cells_of("2021"), 0) | {UPHELD: 2}
MOST_BYTES = 200_000
VOID = {"br", "hr", "img", "meta"}


class Read(HTMLParser):
    """The tags, attributes and text of a piece of HTML, which must nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.attributes.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def titles(self) -> list[str]:
        """What is said under the mouse."""
        return [values["title"] or "" for _, values in self.attributes if "title" in values]


def html(report: Report) -> str:
    """What a notebook gets: through IPython where it is there, since it swallows what a display hook raises."""
    formatters = pytest.importorskip("IPython.core.formatters")
    formatter: Any = formatters.HTMLFormatter()
    shown: str = formatter(report)
    return shown


def test_ipython_shows_the_same() -> None:
    report = Report.build("2021", BROKEN)
    assert html(report) == report._repr_html_()


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_cell_stands_in_a_table_and_a_sound_one_needs_no_title(edition: str) -> None:
    read = Read(full_report(edition, 0)._repr_html_())
    assert read.words.count("0") == len(cells_of(edition)) - sum(c.unit == "万元" for c in cells_of(edition).values())
    assert not read.titles


def test_a_contradicted_cell_says_which_equation() -> None:
    read = Read(Report.build("2021", BROKEN)._repr_html_())
    assert len(read.titles) == 5
    assert read.titles[0] == (
        "reported\nGX404 review.reconsideration.total: the results come to 2, "
        "the total printed is 0; the difference is 2"
    )
    # The sign says it without colour, and the finding stands below.
    assert "!2" in read.words
    assert any("GX404" in word for word in read.words)


def test_a_doubtful_cell_says_status_rule_candidates_and_equations() -> None:
    evidence = Evidence(
        "tab_rows", "surplus", None, None, ("flow.total",), (Candidate(3), Candidate(0), Candidate(None))
    )
    cell = attrs.evolve(figure("2021", UPHELD, 3, "inferred"), raw="３", line=7, evidence=evidence)
    report = Report(edition="2021", cells=[cell], findings=[finding("review.reconsideration")])
    (title,) = [one for one in Read(report._repr_html_()).titles if one.startswith("inferred")]
    assert title.splitlines()[0] == "inferred (line 7)"
    assert title.splitlines()[1].startswith("made_up review.reconsideration: ")
    assert title.splitlines()[2:] == [
        "printed: ３",
        "read by rule: surplus",
        "candidates: 3, 0, –",
        "decided by: flow.total",
    ]
    (zh,) = [one for one in Read(report.render_html("zh")).titles if one.startswith("推断")]
    assert "备选：3、0、–" in zh


def test_everything_is_escaped() -> None:
    evil = "<script>alert('1')</script>\" onmouseover=\"x"
    cell = attrs.evolve(figure("2021", UPHELD, None, "unreadable"), raw=evil, evidence=Evidence(rule=evil))
    report = Report(
        edition="2021",
        name=evil,
        title=evil,
        issuer=evil,
        cells=[cell],
        findings=[finding("review", evil), finding(evil)],
    )
    read = Read(report._repr_html_())
    assert "script" not in {tag for tag, _ in read.attributes}
    assert {name for _, values in read.attributes for name in values} <= {"style", "title", "colspan"}
    assert any("<script>" in title for title in read.titles)


def test_it_reads_in_light_and_dark() -> None:
    styles = [str(values.get("style")) for _, values in Read(Report.build("2021", BROKEN)._repr_html_()).attributes]
    rules = [rule.partition(":")[::2] for style in styles for rule in style.split(";") if ":" in rule]
    assert {value for name, value in rules if name == "color"} == {"inherit"}
    backgrounds = {value for name, value in rules if name == "background"}
    assert backgrounds
    assert all(value.startswith("rgba(") and 0 < float(value[:-1].split(",")[3]) < 0.5 for value in backgrounds)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_worst_report_stays_below_the_limit(language: Language) -> None:
    evidence = Evidence("x" * 500, "规则" * 500, None, None, ("requests.total" * 9,) * 30, (Candidate(10**60),) * 30)
    raw = "印" * 5000
    cells = [
        Figure(*address, edition, "inferred", 7 + i, cell.unit, None, raw, None, 99999, evidence)
        for edition in EDITIONS
        for i, (address, cell) in enumerate(cells_of(edition).items())
    ]
    found = [attrs.evolve(finding(".".join(cell.address)), arguments=(("raw", raw),)) for cell in cells]
    shown = Report(edition="2019", title=raw, issuer=raw, cells=cells, findings=found).render_html(language)
    assert len(shown.encode()) < MOST_BYTES


@LAW
@given(REPORTS)
def test_nothing_breaks_it(report: Report) -> None:
    for language in ("en", "zh"):
        shown = report.render_html(language)
        assert len(shown.encode()) < MOST_BYTES
        Read(shown)
