"""Errors keep their fields through pickle and copy, and have one root."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from factories import finding
from gixparse import errors
from gixparse.model.report import Report

INVALID = Report(findings=[finding(f"requests.row_{n}.total", "cell_unreadable", "error") for n in range(5)])

EXAMPLES = [
    (
        errors.NotAReportError("empty", "the text is empty", "文本为空"),
        ValueError,
        "the text is empty / 文本为空",
    ),
    (errors.TextTooLongError(12, 10), ValueError, "the text has 12 characters, more than max_chars=10"),
    (
        errors.InvalidReportError(INVALID),
        ValueError,
        "the report has 5 errors: cell_unreadable (requests.row_0.total)",
    ),
    (
        errors.UnknownCellError("requests", "granted", "sum", "2021", ("requests.granted.total",)),
        KeyError,
        "no cell requests.granted.sum in the form of 2021; there is requests.granted.total",
    ),
    (errors.UnknownCellError("a", "b", "c"), KeyError, "no cell a.b.c in the form"),
    (
        errors.SchemaVersionError(7, 1),
        ValueError,
        "schema version 7; this release of gixparse reads version 1",
    ),
    (errors.ReportDataError("cells[0]", "a string", "3"), ValueError, "cells[0]: expected a string, found 3"),
]


@pytest.mark.parametrize(("error", "kind", "message"), EXAMPLES)
def test_errors_are_picklable_with_their_fields(error: errors.GixparseError, kind: type, message: str) -> None:
    assert isinstance(error, errors.GixparseError)
    assert isinstance(error, kind)
    assert str(error).startswith(message)
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert attrs.asdict(other, recurse=False) == attrs.asdict(error, recurse=False)  # type: ignore[arg-type]
        assert str(other) == str(error)


def test_errors_can_be_raised_from_others_and_carry_notes() -> None:
    error = errors.TextTooLongError(2, 1)
    error.add_note("a note")
    with pytest.raises(errors.TextTooLongError) as caught:
        raise error from KeyError("first")
    assert isinstance(caught.value.__cause__, KeyError)
    assert pickle.loads(pickle.dumps(caught.value)).__notes__ == ["a note"]
