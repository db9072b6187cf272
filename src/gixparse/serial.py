"""A report as plain values and as JSON, and back, exactly.

The fields are those of the classes in `model/`, all of them always there; checks and diagnostics are no fields, they
follow from the figures, the claims and the findings. Spans are pairs of offsets, dates
are ISO, a `Decimal` is a string of its digits (`"46502.47"`) and an `int` a number; among the arguments of a
diagnostic, where a string is a string, it is `{"decimal": "46502.47"}`. `report.schema.json` is the JSON
Schema. Another meaning of any field is another `SCHEMA_VERSION`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from gixparse.errors import ReportDataError, SchemaVersionError
from gixparse.model.report import Report
from gixparse.model.span import Span

SCHEMA_VERSION = 1

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A half of a surrogate pair, which a text decoded with "surrogatepass" may hold and no UTF-8 file can. Two
# halves in a row stay as they are: escaped, they would come back as one character.
_LONE_SURROGATE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")


def to_dict(report: Report, *, include_text: bool = False) -> dict[str, object]:
    """The report in dicts, lists, strings, ints and None; with its source text only on request."""
    fields = {field.name: _plain(getattr(report, field.name)) for field in attrs.fields(Report)}
    if not include_text:
        del fields["text"]
    return {"schema_version": SCHEMA_VERSION, **fields}


def from_dict(data: Mapping[str, object]) -> Report:
    """The report that `to_dict` made the dict from.

    Raises `SchemaVersionError` for another version and `ReportDataError` for what is no report.
    """
    if not isinstance(data, Mapping):
        raise ReportDataError("report", "an object", _shown(data))
    version = data.get("schema_version")
    if type(version) is not int or version != SCHEMA_VERSION:
        raise SchemaVersionError(version, SCHEMA_VERSION)
    fields = {"text": None, **data}
    del fields["schema_version"]
    report: Report = _instance(Report, fields, "report")
    return report


def to_json(report: Report, *, include_text: bool = False, indent: int | None = None) -> str:
    """The report as a JSON document."""
    document = json.dumps(
        to_dict(report, include_text=include_text), ensure_ascii=False, allow_nan=False, indent=indent
    )
    return _LONE_SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", document)


def from_json(document: str | bytes) -> Report:
    """The report that `to_json` made the document from. Raises like `from_dict`, and for what is no JSON."""
    try:
        data = json.loads(document)
    except ValueError as error:
        raise ReportDataError("document", "JSON", str(error)) from error
    return from_dict(data)


def _plain(value: Any, *, tagged: bool = False) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Decimal):
        return {"decimal": str(value)} if tagged else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item, tagged=tagged) for item in value]
    if attrs.has(type(value)):
        # Only the arguments of a diagnostic hold strings and decimals side by side.
        return {
            field.name: _plain(getattr(value, field.name), tagged=field.name == "arguments")
            for field in attrs.fields(type(value))
        }
    return value


@cache
def _hints(cls: type) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in attrs.fields(cls)}


def _instance(cls: Any, data: object, path: str) -> Any:
    hints = _hints(cls)
    if not isinstance(data, Mapping) or data.keys() != hints.keys():
        found = sorted(map(str, hints.keys() ^ data.keys())) if isinstance(data, Mapping) else None
        raise ReportDataError(
            path, f"an object with {', '.join(hints)}", f"a difference in {found}" if found else _shown(data)
        )
    values = {name: _value(hint, data[name], f"{path}.{name}") for name, hint in hints.items()}
    try:
        return cls(**values)
    except (ValueError, KeyError) as error:
        raise ReportDataError(path, f"a valid {cls.__name__}", str(error)) from error


def _value(hint: Any, data: object, path: str) -> Any:
    """The value of a field by its type: the reverse of `_plain`."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _union(set(get_args(hint)), data, path)
    if origin is Literal:
        names = get_args(hint)
        return _expect(isinstance(data, str) and data in names, data, path, f"one of {', '.join(names)}")
    if origin is tuple:
        return _tuple(get_args(hint), data, path)
    if hint is Span:
        start, end = _tuple((int, int), data, path)
        return Span(start, end)
    if hint is date:
        return _date(data, path)
    if attrs.has(hint):
        return _instance(hint, data, path)
    # bool is an int to isinstance.
    return _expect(type(data) is hint, data, path, {str: "a string", int: "an integer"}.get(hint, str(hint)))


def _union(members: set[Any], data: object, path: str) -> Any:
    if NoneType in members:
        if data is None:
            return None
        members.discard(NoneType)
    if Decimal not in members:
        (hint,) = members
        return _value(hint, data, path)
    if type(data) is int and int in members:
        return data
    if str not in members:
        return _decimal(data, path)
    if isinstance(data, Mapping) and data.keys() == {"decimal"}:
        return _decimal(data["decimal"], path)
    return _value(str, data, path)


def _tuple(items: tuple[Any, ...], data: object, path: str) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise ReportDataError(path, "an array", _shown(data))
    hints = items[:1] * len(data) if items[1:] == (...,) else items
    if len(data) != len(hints):
        raise ReportDataError(path, f"an array of {len(items)}", _shown(data))
    pairs = enumerate(zip(hints, data, strict=True))
    return tuple(_value(hint, item, f"{path}[{place}]") for place, (hint, item) in pairs)


def _decimal(data: object, path: str) -> Decimal:
    if isinstance(data, str) and _DECIMAL.fullmatch(data):
        return Decimal(data)
    raise ReportDataError(path, "an integer or a string of decimal digits", _shown(data))


def _date(data: object, path: str) -> date:
    if isinstance(data, str) and _DATE.fullmatch(data):
        try:
            return date.fromisoformat(data)
        except ValueError:
            pass
    raise ReportDataError(path, "a date such as 2021-03-31", _shown(data))


def _expect(fits: bool, data: object, path: str, expected: str) -> Any:
    if not fits:
        raise ReportDataError(path, expected, _shown(data))
    return data


def _shown(data: object) -> str:
    text = repr(data)
    return text if len(text) <= 60 else f"{text[:57]}..."
