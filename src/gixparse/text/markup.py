"""Markup in a text, up to a whole page of HTML: what of it is text, and what its tags say about cells and lines.

Tags become the marks that a browser's copy and paste would leave: a tab before each cell, a line end before each row
and block, nothing for the rest. What the readers see is then a table like any other.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from attrs import frozen


@frozen
class Replacement:
    """A stretch of the caller's text and what is read in its place."""

    start: int
    end: int
    text: str


# Only texts that have one of these are looked at for tags: prose may hold a < of its own.
_HAS_TAGS = re.compile(r"<(?:t[dhr]|table|p|div|br|span|body)\b[^<>]*>", re.IGNORECASE)
_PAGE = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
_ITEM = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)(?:[\s/][^<>]*)?>|(?P<comment><!--)|(?P<entity>&\#?[a-z0-9]{1,31};)|(?P<line>\r?\n)",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:\#[0-9]{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_CELLS = frozenset(("td", "th"))
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
# What stands between these is not text.
_SILENT = ("script", "style", "noscript", "template")


def replacements(text: str) -> Iterator[Replacement]:
    """What to read in place of tags, comments and entities, in the order of the text; nothing without markup."""
    if "<" in text and _HAS_TAGS.search(text):
        yield from _of_markup(text)
    elif "&" in text:
        for found in _ENTITY.finditer(text):
            yield from _entity(found.start(), found.end(), found.group())


def _entity(start: int, end: int, print_: str) -> Iterator[Replacement]:
    char = html.unescape(print_)
    # Longer ones are no character (&notit;); the rest of the print must not vanish.
    if len(char) == 1:
        yield Replacement(start, end, char)


def _of_markup(text: str) -> Iterator[Replacement]:
    is_page = _PAGE.search(text) is not None
    tables, place, unclosed = 0, 0, set[str]()
    while found := _ITEM.search(text, place):
        start, place = found.span()
        tag = (found["tag"] or "").lower()
        if found["line"]:
            # In a table, and anywhere on a page, a line end of the file is a blank.
            if tables or is_page:
                yield Replacement(start, place, " ")
        elif found["entity"]:
            yield from _entity(start, place, found["entity"])
        elif found["comment"] or (tag in _SILENT and not found["close"]):
            closing = "-->" if found["comment"] else f"</{tag}"
            end = -1 if closing in unclosed else _find(text, closing, place)
            if end < 0:
                unclosed.add(closing)
            else:
                place = end + len(closing) if found["comment"] else end
            yield Replacement(start, place, "")
        else:
            tables = max(tables + (0 if tag != "table" else -1 if found["close"] else 1), 0)
            yield Replacement(start, place, _mark(tag, closing=bool(found["close"]), in_table=tables > 0))


def _find(text: str, closing: str, start: int) -> int:
    if closing == "-->":
        return text.find(closing, start)
    found = re.compile(re.escape(closing), re.IGNORECASE).search(text, start)
    return found.start() if found else -1


def _mark(tag: str, *, closing: bool, in_table: bool) -> str:
    """What a tag says: a tab for a cell, a line end for a row or a block, a blank for a block inside a cell."""
    if tag in _CELLS:
        return "" if closing else "\t"
    if tag not in _BLOCKS:
        return ""
    if not in_table or tag == "table":
        return "\n"
    if tag == "tr":
        return "" if closing else "\n"
    return " " if tag not in ("thead", "tbody", "tfoot") else ""
