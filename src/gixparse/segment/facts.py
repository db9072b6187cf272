"""What a report says about itself: title, issuer, year, period, website, signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex as re
from attrs import frozen

from gixparse.model.facts import Facts, FactSpans, Period
from gixparse.model.section import Section
from gixparse.segment import words
from gixparse.segment.choice import Witnesses, is_organ, labelled_organs, own_title
from gixparse.segment.dates import RANGE, YEAR, Dated, period_at, year_of
from gixparse.segment.places import folded_offset
from gixparse.segment.signature import find_signature
from gixparse.segment.titles import REPORT_NAME, find_titles, squeeze
from gixparse.segment.website import find_website
from gixparse.text.source import Source

# Without a heading, what stands this far into a text is its beginning.
_BEGINNING = 4000
_SENTENCE_REACH = 200
_CUE_REACH = 60
_STOP = re.compile(r"[。;!?]|\n[^\S\n]*\n")
_TABLE = re.compile(r"第\s*二\s*十\s*条\s*第|信\s*息\s*内\s*容|统\s*计\s*指\s*标")
_CUE = re.compile("|".join(r"\s{0,9}+".join(cue) for cue in words.PERIOD_CUES))
_LINK = re.compile(rf"(?:{'|'.join(words.PERIOD_LINKS)}|(?:[0-9]{{4}}年度?)|[:,(\"“])*+")
_VERB = re.compile("|".join(words.ANNOUNCING_VERBS))
_NAME_END = re.compile(rf"(?:关于|的)?(?:{YEAR}年?度?)?\Z")
_YEAR_MENTION = re.compile(rf"(?<![0-9\[])(?P<digits>{YEAR})\s{{0,9}}+年")
_QUOTED = re.compile(r"《[^《》]{0,120}》")


@frozen
class _Reading:
    """The stretches of the folded text in which facts are looked for.

    `preamble` is what stands before the first section, `opening` reaches to the end of the first one, for
    some reports state their period there; `titles` is where a title may stand, `closing` where a signature
    may.
    """

    preamble: tuple[int, int]
    opening: tuple[int, int]
    titles: tuple[int, int]
    closing: tuple[int, int]


def find_facts(source: Source, sections: Sequence[Section]) -> Facts:
    """The facts a text states. Each is None where it is not stated, or stated in two ways that contradict.

    A title is one only before the first section. The issuer is taken from the title alone, never from a
    site's header, a label or a document number; what a label or a signature names can only speak against it. The
    year is the title's, else that of the stated period, else that of a sentence that publishes this report. The
    spans are of the caller's text.
    """
    plain, reading = source.plain, _reading(source, sections)
    period = _stated_period(plain, *reading.opening)
    announced = _announced_year(plain, *reading.preamble)
    stated = _year_of_period(plain, period) or announced
    signature = find_signature(plain, *reading.closing)
    signed = {squeeze(plain[slice(*signature.organ)])} if signature.organ else set()
    labelled = {*labelled_organs(plain, *reading.preamble), *signed}
    witnesses = Witnesses(tuple(_announced_organs(plain, *reading.preamble)), tuple(labelled))
    title = own_title(plain, list(find_titles(plain, *reading.titles)), stated and stated[0], witnesses)
    year = (title.year, title.year_place) if title and title.year and title.year_place else stated
    website = find_website(plain, *reading.preamble)
    places = {
        "title": title and (title.start, title.end),
        "issuer": title and title.issuer,
        "year": year and year[1],
        "period": period and (period.start, period.end),
        "website": website,
        "signed_by": signature.organ,
        "signed_on": signature.day_place,
    }
    spans = {name: source.span(*place) for name, place in places.items() if place}
    prints = {name: squeeze(source.folded[slice(*place)]) for name, place in places.items() if place}
    return Facts(
        title=prints.get("title"),
        issuer=prints.get("issuer"),
        year=year[0] if year else None,
        period=period.period if period else None,
        website=prints.get("website"),
        signed_by=prints.get("signed_by"),
        signed_on=signature.day,
        spans=FactSpans(**spans),
    )


def _reading(source: Source, sections: Sequence[Section]) -> _Reading:
    """Where to look for what, by where the sections stand."""
    plain = source.plain
    starts = [folded_offset(source, part.heading_span.start) for part in sections if part.heading_span]
    if starts:
        first, last = starts[0], starts[-1]
        second = starts[1] if len(starts) > 1 else first + _BEGINNING
        opening = min(second, len(plain)) if sections[0].heading_span else first
        return _Reading((0, first), (0, opening), (0, first), (last, len(plain)))
    table = _TABLE.search(plain)
    beginning = min(table.start() if table else len(plain), _BEGINNING)
    # A page that only mentions a report names it after its first sentence; a report begins with its title.
    sentence = plain.find("。", 0, beginning)
    titles = sentence if sentence >= 0 else beginning
    return _Reading((0, beginning), (0, beginning), (0, titles), (0, len(plain)))


def _year_of_period(plain: str, dated: Dated | None) -> tuple[int, tuple[int, int]] | None:
    """The one year in which a period begins and ends, with the place of its digits."""
    found = RANGE.match(plain, dated.start) if dated else None
    if dated is None or found is None or dated.period.start.year != dated.period.end.year:
        return None
    return dated.period.start.year, found.span("a_y")


def _stated_period(plain: str, start: int, end: int) -> Dated | None:
    """The period announced by words like 统计期限 right before it; None where two differ.

    It lies within one year or ends with a year.
    """
    found: list[Dated] = []
    for cue in _CUE.finditer(plain, start, end):
        dates = RANGE.search(plain, cue.end(), min(end, cue.end() + _SENTENCE_REACH))
        if dates is None or dates.start() - cue.end() > _CUE_REACH:
            continue
        between = plain[cue.end() : dates.start()]
        if _STOP.search(between) or not _LINK.fullmatch(squeeze(between)):
            continue
        period = period_at(plain, dates.start(), dates.end())
        if period and _is_of_a_year(period.period):
            found.append(period)
    return found[0] if len({dated.period for dated in found}) == 1 else None


def _is_of_a_year(period: Period) -> bool:
    """Whether a period may be that of an annual report."""
    return period.start.year == period.end.year or (period.end.month, period.end.day) == (12, 31)


def _sentence(plain: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """The sentence around a place, no farther than its reach."""
    low, high = max(low, start - _SENTENCE_REACH), min(high, end + _SENTENCE_REACH)
    for stop in _STOP.finditer(plain, low, start):
        low = stop.end()
    behind = _STOP.search(plain, end, high)
    return low, behind.start() if behind else high


def _announced_year(plain: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """The year of the report in a sentence that publishes it: 现公布…2020年政府信息公开工作年度报告."""
    found = list(_announcements(plain, start, end))
    return found[0] if len({year for year, _ in found}) == 1 else None


def _announcements(plain: str, start: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """The years printed before the report's name in sentences that publish it."""
    for name, _ in _announcing(plain, start, end):
        low = max(start, name.start() - _CUE_REACH)
        years = list(_YEAR_MENTION.finditer(plain, _sentence(plain, *name.span(), low, end)[0], name.start()))
        if name["inner"]:
            yield year_of(name["inner"]), name.span("inner")
        elif years:
            yield year_of(years[-1]["digits"]), years[-1].span("digits")


def _announced_organs(plain: str, start: int, end: int) -> Iterator[str]:
    """The organs whose report such a sentence publishes: 现公布青禾县水务局2020年政府信息公开工作年度报告."""
    for _, head in _announcing(plain, start, end):
        verbs = list(_VERB.finditer(head))
        organ = _NAME_END.sub("", head[verbs[-1].end() :]) if verbs else ""
        if is_organ(organ):
            yield organ


def _announcing(plain: str, start: int, end: int) -> Iterator[tuple[re.Match[str], str]]:
    """The names of the report in sentences that publish it, outside of quoted titles, each with the words before it."""
    for name in REPORT_NAME.finditer(plain, start, end):
        low, high = _sentence(plain, name.start(), name.end(), start, end)
        sentence = plain[low:high]
        if any(quoted.start() <= name.start() - low < quoted.end() for quoted in _QUOTED.finditer(sentence)):
            continue
        head, behind = squeeze(plain[low : name.start()]), squeeze(plain[name.end() : high])
        if behind.startswith(words.OTHER_DOCUMENT_ENDINGS):
            continue
        if any(verb in head for verb in words.REPORT_VERBS):
            yield name, head
