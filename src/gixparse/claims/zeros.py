"""Zero in words: 没有收到…申请, 未发生…行政诉讼, 已全部办结, and 无 alone under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from gixparse.claims.frames import Frame, frame_after, frame_before
from gixparse.claims.subjects import Address, Context
from gixparse.claims.words import Word
from gixparse.form import claims as form

_NO_REVIEW = (("review", "reconsideration", "total"), ("review", "litigation", "total"))
_NO_REQUEST = (("requests", "handled", "total"),)
_ALL_CLOSED = (("requests", "carried_over_to_next_year", "total"),)

# 除1件结转外,其他…已全部办结: so many words back.
_EXCEPTION_REACH = 8

Zero = tuple[tuple[Address, ...], int, int]


def denied(items: Sequence[Word], index: int, text: str, context: Context) -> Zero | None:
    """没有收到…申请, 未发生…: what a negation denies, with its place; None where a word of it is not known."""
    negation = items[index]
    before, after = frame_before(items, index, text), frame_after(items, index, text)
    if before.guarded or before.parts or not after.whole:
        return None
    if not after.words:  # 行政复议、行政诉讼均无
        addresses = _denied(before, context, negation.print) if before.whole else ()
        return (addresses, before.words[0].start, negation.end) if addresses and before.words else None
    addresses = _denied(after, context, negation.print)
    return (addresses, negation.start, after.edge) if addresses else None


def _denied(frame: Frame, context: Context, negation: str) -> tuple[Address, ...]:
    """The cells that are 0 if nothing of what the frame names is there."""
    nouns, reviews, rows = frame.of("noun"), frame.of("review"), frame.of("row")
    if frame.of("article", "facet", "money", "result", "project"):
        return ()
    if reviews:
        known = context.about or nouns or frame.of("about") or context.topic in ("requests", "review")
        return tuple(("review", word.name, "total") for word in reviews) if known and not rows else ()
    if not nouns and not (context.topic == "requests" and frame.of("generic", "row")):
        return ()
    row = "handled"
    if rows:
        row = rows[0].name
        denies = row.startswith("carried") or negation in form.DENYING_OUTCOMES
        if len(rows) > 1 or row == "total" or not denies or frame.of("receive"):
            return ()
    elif any(word.name == "new_received" for word in frame.of("receive")):
        row = "new_received"
    columns = [word.name for word in frame.of("column")] or ["total"]
    return tuple(("requests", row, column) for column in dict.fromkeys(columns))


def all_closed(items: Sequence[Word], index: int, text: str, context: Context) -> Zero | None:
    """已全部办结: nothing is left for the next year, if it is said of all requests."""
    word = items[index]
    before, after = frame_before(items, index, text), frame_after(items, index, text)
    plain = all(known.kind in ("filler", "noun", "generic", "lead", "everybody") for known in before.words)
    if before.guarded or before.parts or not before.whole or not after.whole or not plain:
        return None
    if any(item.kind == "exception" for item in items[max(0, index - _EXCEPTION_REACH) : index]):
        return None
    named = before.of("noun")
    counted = context.base in ("handled", "new_received", "total") and not context.applicants and context.counted
    if context.topic != "requests" or not (named or counted):
        return None
    return _ALL_CLOSED, word.start, word.end


def none_under_heading(items: Sequence[Word], heading: Sequence[Word]) -> Zero | None:
    """四、政府信息公开行政复议、行政诉讼情况 ⏎ 无。"""
    said = [item for item in items if item.kind != "mark"]
    if len(said) == 1:
        topic = next((word for word in reversed(heading) if word.kind != "mark"), None)
    else:  # …情况:无
        topic = said[-2] if len(said) > 1 else None
    if not said or said[-1].print not in form.ALONE_NONE or topic is None:
        return None
    if topic.kind not in ("requests_topic", "review_topic"):
        return None
    addresses = _NO_REVIEW if topic.kind == "review_topic" else _NO_REQUEST
    return addresses, said[-1].start, said[-1].end
