"""What a report says about itself: title, issuer, year, period, website, signature."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from gixparse.model.facts import Facts, FactSpans
from gixparse.model.section import Section
from gixparse.segment import words
from gixparse.segment.dates import RANGE, YEAR, Dated, period_at, year_of
from gixparse.segment.places import folded_offset
from gixparse.segment.signature import find_signature
from gixparse.segment.titles import REPORT_NAME, Title, find_titles, squeeze
from gixparse.text.source import Source

# Without a heading, what stands this far into a text is its beginning.
_BEGINNING = 4000
_SENTENCE_REACH = 200
_CUE_REACH = 60
_URL = re.compile(r"https?://[A-Za-z0-9./:_~%?&=#+-]{3,200}|www\.[A-Za-z0-9./:_~%?&=#+-]{3,200}")
_STOP = re.compile(r"[。;!?]|\n[^\S\n]*\n")
_TABLE = re.compile(r"第\s*二\s*十\s*条\s*第|信\s*息\s*内\s*容|统\s*计\s*指\s*标")
_CUE = re.compile("|".join(r"\s{0,9}+".join(cue) for cue in words.PERIOD_CUES))
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
    site's header, a label or a document number. The year is the title's, else that of the stated period, else
    that of a sentence that publishes this report. The spans are of the caller's text.
    """
    plain, reading = source.plain, _reading(source, sections)
    period = _stated_period(plain, *reading.opening)
    announced = _announced_year(plain, *reading.preamble)
    stated = _year_of_period(plain, period) or announced
    title = _best_title(plain, reading, stated and stated[0])
    year = (title.year, title.year_place) if title and title.year and title.year_place else stated
    website = _website(plain, *reading.preamble)
    signature = find_signature(plain, *reading.closing)
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


def _best_title(plain: str, reading: _Reading, stated: int | None) -> Title | None:
    """The first of the titles that say most.

    Where these name several years, some are links to other reports: then only those of the year that the
    report states elsewhere count, else those of the year printed most often; None where no year is.
    """
    found = list(find_titles(plain, *reading.titles))
    most = max((title.rank for title in found), default=0)
    fullest = [title for title in found if title.rank == most]
    years = Counter(title.year for title in fullest)
    if len(years) > 1:
        ranked = [year for year, _ in years.most_common(2)]
        tied = years[ranked[0]] == years[ranked[1]]
        year = stated if stated in years else None if tied else ranked[0]
        fullest = [title for title in fullest if year and title.year == year]
    return next(iter(fullest), None)


def _year_of_period(plain: str, dated: Dated | None) -> tuple[int, tuple[int, int]] | None:
    """The one year in which a period begins and ends, with the place of its digits."""
    found = RANGE.match(plain, dated.start) if dated else None
    if dated is None or found is None or dated.period.start.year != dated.period.end.year:
        return None
    return dated.period.start.year, found.span("a_y")


def _stated_period(plain: str, start: int, end: int) -> Dated | None:
    """The period announced by words like 统计期限 in the same sentence; None where two differ."""
    found: list[Dated] = []
    for cue in _CUE.finditer(plain, start, end):
        dates = RANGE.search(plain, cue.end(), min(end, cue.end() + _SENTENCE_REACH))
        if dates is None or dates.start() - cue.end() > _CUE_REACH:
            continue
        if _STOP.search(plain, cue.end(), dates.start()):
            continue
        period = period_at(plain, dates.start(), dates.end())
        if period:
            found.append(period)
    return found[0] if len({dated.period for dated in found}) == 1 else None


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
    """The years printed before the report's name in sentences that publish it, outside of quoted titles."""
    for name in REPORT_NAME.finditer(plain, start, end):
        low, high = _sentence(plain, name.start(), name.end(), start, end)
        sentence = plain[low:high]
        if any(quoted.start() <= name.start() - low < quoted.end() for quoted in _QUOTED.finditer(sentence)):
            continue
        head, behind = squeeze(plain[low : name.start()]), squeeze(plain[name.end() : high])
        if behind.startswith(words.OTHER_DOCUMENT_ENDINGS):
            continue
        if not any(verb in head for verb in words.REPORT_VERBS):
            continue
        years = list(_YEAR_MENTION.finditer(plain, max(low, name.start() - _CUE_REACH), name.start()))
        if name["inner"]:
            yield year_of(name["inner"]), name.span("inner")
        elif years:
            yield year_of(years[-1]["digits"]), years[-1].span("digits")


def _website(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """The address at which a sentence of the preamble says that the report can be had."""
    for address in _URL.finditer(plain, start, end):
        low, high = _sentence(plain, address.start(), address.end(), start, end)
        if any(cue in squeeze(plain[low:high]) for cue in words.DOWNLOAD_CUES):
            stop = address.end()
            while plain[stop - 1] in ".:?&,":
                stop -= 1
            return address.start(), stop
    return None
