"""What the words around a figure are about: addresses of cells and sums, or none."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from gixparse.claims.frames import Frame
from gixparse.claims.words import Word
from gixparse.form import claims as form

Address = tuple[str, str, str]
# In place of a row that applicants divide.
_NEITHER = ""


@frozen
class Subject:
    """The addresses that a frame names, in its order; `measures` are those that can count them."""

    addresses: tuple[Address, ...]
    measures: tuple[str, ...]
    verb: str | None = None


@define
class Context:
    """What the text before a figure has settled.

    `topic` is what was spoken of last: "requests", "review", "disclosure", "matter" (something else) or None;
    `base` the row that a kind of applicant divides; `counted` says that the figure before was a claim. The others
    hold for one sentence: `about` says that it speaks of open information, `asked` that requests were named in it
    (`asked_before`: in the one before), `applicants` that kinds of applicant were counted last, `fresh` that no
    request was counted yet; `review`, `article` and `facet` are what 维持3件 or 废止5件 would be about.
    """

    topic: str | None = None
    about: bool = False
    asked: bool = False
    base: str | None = None
    applicants: bool = False
    review: str | None = None
    article: str | None = None
    facet: str | None = None
    counted: bool = True
    asked_before: bool = False
    fresh: bool = True

    def next_sentence(self) -> None:
        """What holds beyond the full stop: the topic; and, for 其中, what was counted last."""
        self.asked_before, self.asked = self.asked, False
        self.applicants = self.about = False
        self.fresh = True
        self.review = self.article = self.facet = None

    def next_item(self) -> None:
        """What an enumerator in front of a topic leaves: nothing."""
        self.topic, self.base, self.counted, self.about = None, None, True, False


def subject_of(frame: Frame, context: Context, *, several: bool = False) -> Subject | None:
    """What a frame is about; with `several`, all that it lists, otherwise the one thing it names."""
    if not several and any(word.kind == "and" for word in frame.words) and _sum_of(frame) is None:
        return None
    kinds = {word.kind for word in frame.words}
    asks = kinds & {"row", "column", "noun", "generic"}
    if kinds & {"article", "money"} or ("facet" in kinds and context.article):
        return None if asks or kinds & {"review"} else _disclosure(frame, context)
    if "review" in kinds or ("result" in kinds and context.review and not asks):
        return None if kinds & {"row", "column"} else _review(frame, context)
    return _requests(frame, context, several=several)


def _disclosure(frame: Frame, context: Context) -> Subject | None:
    """对外公开规章, 行政许可、行政处罚项目数量, 采购总金额: an article with a column, either of which may be known."""
    articles = [word.name for word in frame.of("article")]
    facets = {word.name for word in frame.of("facet")}
    money = frame.of("money")
    if money:
        article = money[0].name
        named = articles or context.article == article or form.MONEY_OF_ITS_OWN in money[0].print
        if len(money) > 1 or facets or set(articles) - {article} or not named:
            return None
        return Subject((("disclosure", article, "amount"),), form.MEASURES["amount"])
    if not articles:
        articles = [context.article] if context.article and frame.whole else []
    facet = facets.pop() if len(facets) == 1 else None
    if not articles or facets or (facet is None and not frame.whole):
        return None
    columns = [facet or context.facet or form.COUNTED_BARE.get(article) for article in articles]
    addresses = tuple(
        ("disclosure", article, column)
        for article, column in zip(articles, columns, strict=True)
        if column in form.ARTICLE_COLUMNS[article]
    )
    if len(addresses) < len(articles):
        return None
    column = addresses[0][2]
    return Subject(addresses, form.MEASURES[column if column in form.MEASURES else "documents"])


def _review(frame: Frame, context: Context) -> Subject | None:
    """信息公开类行政复议, 被提起行政诉讼; 维持, 纠正 of the one named before."""
    if not (context.about or frame.of("about", "noun") or context.topic in ("requests", "review")):
        return None
    rows = _specific([word.name for word in frame.of("review")]) or [context.review or ""]
    results = {word.name for word in frame.of("result")}
    if not rows[0] or len(results) > 1:
        return None
    column = results.pop() if results else "total"
    if column != "total" and any(row in form.SUMMED_REVIEWS for row in rows):
        return None
    return Subject(tuple(("review", row, column) for row in rows), form.MEASURES["review"])


def _specific(rows: list[str]) -> list[str]:
    """行政诉讼 before the one kind of suit that is meant says nothing more."""
    kinds = [row for row in rows if row.startswith("litigation_")]
    return [row for row in rows if row != "litigation"] if kinds else rows


def _requests(frame: Frame, context: Context, *, several: bool) -> Subject | None:
    nouns, generics, verbs = frame.of("noun"), frame.of("generic"), frame.of("receive")
    rows, columns = _names(frame.of("row")), _names(frame.of("column"))
    carried = bool(generics and rows) and all(row in form.INTAKE_ROWS for row in rows)
    if not nouns and context.topic != "requests" and not carried:
        return None
    if rows:
        return _outcome(frame, context, rows, columns, several=several)
    names = _names(verbs)
    if len(names) > 1 or (len(columns) > 1 and not several):
        return None
    row = names[0] if names else None
    verb = verbs[0].print if verbs else None
    if columns:
        if row is None or not (nouns or generics):
            row = _divided(frame, context)
        return _of_requests([(row, column) for column in columns], "requests", verb) if row and frame.whole else None
    if row:
        asked = nouns or generics or ((context.asked or context.asked_before) and frame.whole)
        return _of_requests([(row, "total")], "requests", verb) if asked else None
    if nouns and frame.whole and not several:
        return _of_requests([("handled", "total")], "requests_bare", None)
    return None


def _outcome(
    frame: Frame, context: Context, rows: Sequence[str], columns: Sequence[str], *, several: bool
) -> Subject | None:
    """予以公开, 结转下年度办理, 办结: whole frames only, for 逾期办结 and 不服不予公开 are neither."""
    nouns = frame.of("noun", "generic")
    if not several and (together := _sum_of(frame)):
        rows = [together]
    if (len(rows) > 1 and not several) or len(columns) > 1:
        return None
    carried = all(row in form.INTAKE_ROWS for row in rows)
    if not carried and (frame.of("receive") or not (frame.whole or (nouns and rows == ["total"]))):
        return None
    if context.applicants and not columns and not nouns:
        return None  # 其中自然人5件,予以公开3件: of all, or of theirs
    column = columns[0] if columns else "total"
    return _of_requests([(row, column) for row in rows], "requests", None)


def _sum_of(frame: Frame) -> str | None:
    """予以公开、部分公开: the name of two rows together, if nothing else is coordinated."""
    together = form.SUMS.get(tuple(word.name for word in frame.of("row")))
    return together if len(frame.of("and")) <= 1 else None


def _divided(frame: Frame, context: Context) -> str | None:
    """The row that applicants divide: the one counted before; all requests where none was."""
    if context.fresh and not frame.parts:
        return "handled" if context.base in (None, "handled") else None
    if context.base == _NEITHER:
        return None
    if context.base is None or context.base in form.INTAKE_ROWS:
        return context.base or "handled"
    return context.base if frame.parts else None


def divided_next(base: str | None, row: str, *, fresh: bool) -> str | None:
    """The row that applicants divide after `row` was counted, too: of 新收55件,上年结转1件 neither."""
    if not fresh and base in form.INTAKE_ROWS and row.startswith("carried"):
        return _NEITHER
    return row


def _of_requests(cells: Sequence[tuple[str, str]], measures: str, verb: str | None) -> Subject:
    return Subject(tuple(("requests", *cell) for cell in cells), form.MEASURES[measures], verb)


def _names(words: Sequence[Word]) -> list[str]:
    """The different rows or columns that are named, in their order."""
    return list(dict.fromkeys(word.name for word in words))
