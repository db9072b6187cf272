"""The claims of a report's prose, with their places in the caller's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gixparse.claims.drafts import Draft, numeral_of, unit_printed
from gixparse.claims.items import sentences
from gixparse.claims.prose import Prose, prose_of
from gixparse.claims.sentence import Sentence
from gixparse.claims.subjects import Context
from gixparse.claims.words import Word
from gixparse.claims.zeros import none_under_heading
from gixparse.form import claims as form
from gixparse.model.claim import Claim
from gixparse.text.source import Source

# The title and the preamble, which name the organ that reports.
_HEAD = 300


def find_claims(source: Source, prose: Sequence[tuple[int, int]], year: int | None) -> tuple[Claim, ...]:
    """What the prose says about the form's figures for `year`, in the order of the text.

    `prose` are the ranges of the folded text that are no tables, in order. Where the report's year is not known,
    a figure that names a year is no claim. Linear in the length of the prose; raises on no text.
    """
    joined = prose_of(source.plain, prose)
    start = prose[0][0] if prose else 0
    head = source.plain[max(0, start - _HEAD) : start] + joined.text[:_HEAD]
    return tuple(_claim(source, joined, draft) for draft in _drafts(joined.text, year, head))


def _drafts(text: str, year: int | None, head: str) -> Iterator[Draft]:
    """The claims of each sentence; a sentence says what the next one is about."""
    context, framing, begin = Context(), "own", 0
    before: Sequence[Word] = ()
    for items in sentences(text, year):
        sentence = Sentence(items, text, context, head, begin, framing=framing)
        yield from sentence.read()
        zero = none_under_heading(items, before)
        if zero is not None:
            yield from (Draft(address, 0, None, *zero[1:]) for address in zero[0])
        framing = sentence.carries
        context.next_sentence()
        before, begin = items, items[-1].end


def _claim(source: Source, prose: Prose, draft: Draft) -> Claim:
    table, row, column = draft.address
    figure = draft.figure
    span = source.span(prose.place(draft.start), prose.place(draft.end - 1) + 1)
    value_span = None
    if figure is not None:
        start, end = numeral_of(figure)
        value_span = source.span(prose.place(start), prose.place(end - 1) + 1)
    return Claim(
        table=table,
        row=row,
        column=column,
        value=draft.value,
        unit=form.UNITS.get(column, "件"),
        unit_printed=unit_printed(figure) if figure else None,
        percent=draft.percent,
        approximate=bool(figure and figure.quantity and figure.quantity.approximate),
        quote=span.of(source.text),
        span=span,
        value_span=value_span,
    )
