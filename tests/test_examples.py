"""What ships beside the package: the samples, the first look, and the commands of the README files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from gixparse import Diagnostic, Report, codebook, parse_report
from gixparse.form import equations_of

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "docs" / "examples"
README = ROOT / "README.md"
README_ZH = ROOT / "README.zh.md"
CI = ROOT / ".ci" / "run"

YUNXIU = "yunxiu_2022.txt"
MUTANG = "mutang_2020.txt"

# The figure that is wrong on purpose, and the sums that it breaks: its column's and its row's.
PLANTED = ("requests", "carried_over_to_next_year", "natural_person")
BROKEN = ["flow.natural_person", "applicants.carried_over_to_next_year"]

pytestmark = pytest.mark.skipif(not EXAMPLES.exists(), reason="tests run without the repository")


def sample(name: str) -> Report:
    return parse_report((EXAMPLES / name).read_text(encoding="utf-8"))


def side(report: Report, addresses: Iterable[tuple[str, str, str]]) -> Decimal:
    return sum((Decimal(report.cell(*address).value or 0) for address in addresses), Decimal(0))


def broken(report: Report) -> list[str]:
    """The equations of the report's form that its figures do not fulfil."""
    assert report.edition is not None
    return [e.id for e in equations_of(report.edition) if side(report, e.left) != side(report, e.right)]


def operands(report: Report, finding: Diagnostic) -> set[tuple[str, str, str]]:
    """The cells that a finding points at."""
    places = {finding.span, *finding.related}
    return {figure.address for figure in report.figures() if figure.span in places}


@pytest.mark.parametrize(("name", "edition", "year"), [(YUNXIU, "2021", 2022), (MUTANG, "2019", 2020)])
def test_every_cell_of_the_samples_is_read_directly(name: str, edition: str, year: int) -> None:
    report = sample(name)
    assert (report.edition, report.year) == (edition, year)
    assert len(report.figures()) == len(codebook(edition))
    assert {figure.status for figure in report.figures()} == {"reported"}
    assert not [finding for finding in report.diagnostics if PLANTED not in operands(report, finding)]
    assert report.issuer is not None
    assert report.issuer == report.signed_by
    assert report.period is not None
    assert report.period.start.year == year
    assert all(section.heading and section.text for section in report.sections)
    assert len(report.overview.subsections) == 5


def test_one_figure_is_wrong_on_purpose() -> None:
    report = sample(YUNXIU)
    assert broken(report) == BROKEN
    by_id = {equation.id: equation for equation in equations_of("2021")}
    addresses = [{*by_id[name].left, *by_id[name].right} for name in BROKEN]
    assert set.intersection(*addresses) == {PLANTED}
    assert broken(sample(MUTANG)) == []


def test_the_wrong_figure_is_in_every_finding_about_its_sample() -> None:
    report = sample(YUNXIU)
    assert len(report.diagnostics) == len(BROKEN)
    assert {finding.severity for finding in report.diagnostics} == {"warning"}
    assert set.intersection(*(operands(report, finding) for finding in report.diagnostics)) == {PLANTED}
    assert sample(MUTANG).diagnostics == ()


@pytest.mark.parametrize(
    ("name", "print_", "address"),
    [
        (YUNXIU, "新收政府信息公开申请59件", ("requests", "new_received", "total")),
        (YUNXIU, "加上年结转3件", ("requests", "carried_over_from_prior_year", "total")),
        (YUNXIU, "年内办结59件", ("requests", "total", "total")),
        (YUNXIU, "予以公开27件", ("requests", "granted", "total")),
        (YUNXIU, "部分公开8件", ("requests", "partially_granted", "total")),
        (YUNXIU, "自然人新提申请46件", ("requests", "new_received", "natural_person")),
        (YUNXIU, "商业企业9件", ("requests", "new_received", "commercial_enterprise")),
        (YUNXIU, "结转下年度继续办理3件", ("requests", "carried_over_to_next_year", "total")),
        (YUNXIU, "行政复议5件", ("review", "reconsideration", "total")),
        (YUNXIU, "其中纠正1件", ("review", "reconsideration", "corrected")),
        (YUNXIU, "现行有效23件", ("disclosure", "normative_documents", "in_force")),
        (MUTANG, "新收申请18件", ("requests", "new_received", "total")),
        (MUTANG, "上年结转1件", ("requests", "carried_over_from_prior_year", "total")),
        (MUTANG, "办结18件", ("requests", "total", "total")),
        (MUTANG, "予以公开8件", ("requests", "granted", "total")),
        (MUTANG, "结转下年度1件", ("requests", "carried_over_to_next_year", "total")),
    ],
)
def test_the_prose_of_the_samples_agrees_with_their_tables(
    name: str, print_: str, address: tuple[str, str, str]
) -> None:
    report = sample(name)
    assert report.text is not None
    assert print_ in report.text
    assert re.findall(r"\d+", print_) == [str(report.cell(*address).value)]


def test_sums_named_in_the_prose_of_the_sample() -> None:
    requests = sample(YUNXIU).requests
    assert requests.denied.total.value == 11
    assert requests.unavailable.total.value == 8
    assert requests.not_processed.total.value == 3
    assert requests.other.total.value == 2


def first_look(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / "first_look.py"), *arguments],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    return done.stdout.decode()


@pytest.mark.parametrize("readme", [README, README_ZH], ids=lambda path: path.name)
def test_the_first_look_ends_as_the_readme_says(readme: Path) -> None:
    (end,) = re.findall(r"```text\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    assert first_look().replace("\r\n", "\n").endswith(f"\n\n{end}")


def test_the_first_look_reads_other_reports() -> None:
    assert "政府集中采购" in first_look(str(EXAMPLES / MUTANG))


@pytest.mark.parametrize("readme", [README, README_ZH], ids=lambda path: path.name)
def test_the_five_lines_say_what_they_print(readme: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {"text": (EXAMPLES / YUNXIU).read_text(encoding="utf-8")}
    checked = 0
    for line in code.splitlines():
        expression, _, comment = line.partition("  # ")
        if expression.startswith("report."):
            said = re.match(r"\(.*\)|\d+", comment)
            assert said is not None
            assert str(eval(expression, names)) == said.group()  # noqa: S307 - the README's own lines
            checked += 1
        else:
            exec(expression, names)  # noqa: S102 - the README's own lines
    assert checked == 3


def commands(readme: Path) -> list[str]:
    return re.findall(r"```sh\n(.*?)\n```", readme.read_text(encoding="utf-8"))


def test_both_readme_files_give_the_same_two_commands() -> None:
    assert len(commands(README)) == 2
    assert commands(README_ZH) == commands(README)


@pytest.mark.skipif(not CI.exists(), reason="tests run without the repository")
def test_ci_runs_the_commands_of_the_readme() -> None:
    script = CI.read_text(encoding="utf-8").splitlines()
    for command in commands(README):
        assert command in script
