"""Which of the printed titles is the report's own, and whether the organ that it seems to name is certain.

A page may print titles of other reports, and a site's header right above a title that names nobody. What a title says
is believed unless something else on the page contradicts it; then nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex as re
from attrs import evolve, frozen

from gixparse.segment import words
from gixparse.segment.titles import REPORT_NAME, Title, spaced, squeeze

# Above a title so much is looked at for navigation; more joined lines than this are a list.
_REACH = 1500
_MOST_JOINED = 20
_LONGEST_ORGAN = 40
_CELL = re.compile(r"[^\n|>\t]{1,400}")
_GOVERNMENT = re.compile(r"(?:人民)?政府\Z")
_LABEL = re.compile(
    rf"(?:{'|'.join(map(spaced, words.PUBLISHER_LABELS))})[\s:|*_]{{1,20}}+"
    rf"([^\s|:,。;!?<>()*_]{{2,{_LONGEST_ORGAN}}})"
)
_NAVIGATION = re.compile(
    r"(?m)(?:^|(?<=[\s|\[【]))(?<![>»]\s)(?:"
    rf"(?P<list>{'|'.join(words.NAVIGATION_LISTS)})|(?:{'|'.join(words.NAVIGATION_ITEMS)}))"
    r"(?=[\]】:|*_#.…]|>>|(?![^\S\n]?[>»/])\s|$)"
)


@frozen
class Witnesses:
    """Organs that a page names beside its titles, without white space: who publishes, and whose report it announces."""

    announced: tuple[str, ...]
    others: tuple[str, ...]

    def contradict(self, organ: str) -> bool:
        """Whether any of them is another organ."""
        return not all(is_same(organ, other) for other in (*self.announced, *self.others))

    def confirm(self, organ: str) -> bool:
        """Whether any of them is this organ."""
        return any(is_same(organ, other) for other in (*self.announced, *self.others))


def is_same(one: str, other: str) -> bool:
    """Whether two prints may name one organ: 青禾县 and 青禾县人民政府, 青禾县水务局 and 县水务局."""
    one, other = _GOVERNMENT.sub("", one), _GOVERNMENT.sub("", other)
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 1 and long.endswith(short))


def is_organ(print_: str) -> bool:
    """Whether a print without white space is the name of an organ, and neither a pronoun nor a page's."""
    is_named = print_.endswith(words.ORGAN_ENDINGS) and not print_.startswith(("本", "我"))
    return 2 < len(print_) <= _LONGEST_ORGAN and is_named and not any(word in print_ for word in words.SITE_WORDS)


def labelled_organs(plain: str, start: int, end: int) -> Iterator[str]:
    """The organs behind labels like 发布机构."""
    for found in _LABEL.finditer(plain, start, end):
        if is_organ(found[1]):
            yield found[1]


def own_title(plain: str, titles: Sequence[Title], stated: int | None, witnesses: Witnesses) -> Title | None:
    """The title that is the report's own: the first of those that say most. None where they contradict.

    Where they name several years, some are links to other reports: then only those of the year that the report
    states elsewhere count, else those of the year printed most often. Where they then name several organs,
    only the one counts that the report names elsewhere, else the one printed most often.
    """
    free = list(_outside_navigation(plain, titles, witnesses))
    certain = list(_with_certain_organs(plain, free, witnesses))
    most = max((title.rank for title in certain), default=0)
    fullest = _of_one_year([title for title in certain if title.rank == most], stated)
    if not fullest or fullest[0].issuer is None:
        return next(iter(fullest), None)
    last = certain[-1]
    rivals = [last] if last.issuer and last.year is None and last not in fullest and _is_full(plain, last) else []
    fullest = _of_one_organ(plain, fullest, rivals, witnesses)
    if fullest and last.issuer is None and last.rank and witnesses.contradict(_organ(plain, fullest[0])):
        return last  # the title before the text names nobody, and what named an organ above it was a link
    return next(iter(fullest), None)


def _organ(plain: str, title: Title) -> str:
    """The organ that a title names, without white space; empty for none."""
    return squeeze(plain[slice(*title.issuer)]) if title.issuer else ""


def _is_full(plain: str, title: Title) -> bool:
    """Whether a title is more than a column of a site: 青禾县政府信息公开年报."""
    return squeeze(plain[title.start : title.end]).endswith(("报告", ")"))


def _outside_navigation(plain: str, titles: Sequence[Title], witnesses: Witnesses) -> Iterator[Title]:
    """The titles that no list of links holds, and those in one whose organ the report announces as its own.

    A column in a breadcrumb opens no list. A list reaches from its heading to the next sentence; 上一篇 speaks of
    one title only.
    """
    if not titles:
        return
    low, high = max(0, titles[0].start - _REACH), titles[-1].start
    heads = list(_NAVIGATION.finditer(plain, low, high))
    starts, taken = [head.start() for head in heads], -1
    ends = [plain.find("。", head.end(), high) for head in heads]
    lists = _last_lists(heads)
    for title in titles:
        place = bisect_right(starts, title.start) - 1
        single = place >= 0 and heads[place]["list"] is None and place != taken
        if single and _reaches(ends[place], title.start):
            taken = place
            continue
        governing = lists[place] if place >= 0 else -1
        if governing >= 0 and _reaches(ends[governing], title.start):
            organ = _organ(plain, title)
            if not organ or not any(is_same(organ, other) for other in witnesses.announced):
                continue
        yield title


def _last_lists(heads: Sequence[re.Match[str]]) -> list[int]:
    """For each heading of navigation the last one up to it that opens a list, -1 for none."""
    found, last = [], -1
    for place, head in enumerate(heads):
        last = place if head["list"] else last
        found.append(last)
    return found


def _reaches(stop: int, start: int) -> bool:
    return stop < 0 or stop >= start


def _with_certain_organs(plain: str, titles: Sequence[Title], witnesses: Witnesses) -> Iterator[Title]:
    """The titles, those joined with a line above that something contradicts without it."""
    certain = {_organ(plain, title) for title in titles if title.own_line is None} - {""}
    joined = {_organ(plain, title) for title in titles if title.own_line is not None}
    for title in titles:
        if title.own_line is None:
            yield title
        elif len(joined) > _MOST_JOINED or witnesses.contradict(_organ(plain, title)):
            yield title.on_its_own_line()
        elif _organ(plain, title) in certain or witnesses.confirm(_organ(plain, title)):
            yield title
        else:
            is_doubtful = _stands_below_others(plain, title)
            yield title.on_its_own_line() if is_doubtful else evolve(title, own_line=None)
            if not is_doubtful:
                certain.add(_organ(plain, title))


def _stands_below_others(plain: str, title: Title) -> bool:
    """Whether navigation or the name of another organ stands above a title."""
    organ = _organ(plain, title)
    low = max(0, title.start - _REACH)
    for cell in _CELL.finditer(REPORT_NAME.sub("", plain[low : title.start])):
        print_ = squeeze(cell[0]).strip("*#·•_-[]\"'")
        if any(word in print_ for word in words.SITE_WORDS):
            return True
        if is_organ(print_) and not is_same(print_, organ):
            return True
    return False


def _of_one_year(titles: Sequence[Title], stated: int | None) -> Sequence[Title]:
    """Those of the stated year or else of the year most often printed; none where neither tells."""
    years = Counter(title.year for title in titles)
    if len(years) < 2:
        return titles
    ranked = [year for year, _ in years.most_common(2)]
    tied = years[ranked[0]] == years[ranked[1]]
    year = stated if stated in years else None if tied else ranked[0]
    return [title for title in titles if year and title.year == year]


def _of_one_organ(
    plain: str, titles: Sequence[Title], rivals: Iterable[Title], witnesses: Witnesses
) -> Sequence[Title]:
    """Those of the organ that the report names elsewhere or else prints most often; none where neither tells."""
    counts = Counter(_organ(plain, title) for title in (*titles, *rivals))
    organs = _apart(counts)
    if len(organs) < 2:
        return titles
    named = {organ for organ in organs if any(is_same(organ, other) for other in witnesses.announced)}
    if not named:
        named = {organ for organ in organs if any(is_same(organ, other) for other in witnesses.others)}
    ranked = sorted(organs, key=lambda organ: -organs[organ])
    if not named and organs[ranked[0]] > organs[ranked[1]]:
        named = {ranked[0]}
    own = named.pop() if len(named) == 1 else None
    return [title for title in titles if own and is_same(_organ(plain, title), own)]


def _apart(counts: Counter[str]) -> dict[str, int]:
    """Different organs with how often each is printed; several prints of one count together."""
    apart: dict[str, int] = {}
    for organ in sorted(counts, key=len, reverse=True):
        known = next((other for other in apart if is_same(organ, other)), organ)
        apart[known] = apart.get(known, 0) + counts[organ]
        if len(apart) > _MOST_JOINED:
            break
    return apart
