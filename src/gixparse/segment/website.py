"""The address where a report says that it can be had itself."""

from __future__ import annotations

import re

from gixparse.segment import words
from gixparse.segment.titles import squeeze

_REACH = 200
_NEAR = 12
_PART = r"[A-Za-z0-9./:_~%?&=#+-]"
_URL = re.compile(rf"(?:https?://|www\.){_PART}{{3,200}}")
# A host with a point inside; an address cut within its host is none.
_WHOLE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s]*)?")
# The rest of an address behind a line end, up to the bracket that closes around it.
_REST = re.compile(rf"\s{{1,40}}({_PART}{{1,200}})")
_CLOSED = re.compile(r"\s{0,9}[)\]]")
_OPEN_BRACKET = re.compile(r"[(\[][^()\[\]。;]{0,20}\Z")
_STOP = re.compile(r"[。;!?]|\n[^\S\n]*\n")
_OWN = re.compile("|".join(words.OWN_REPORT_WORDS))
_INVITATION = re.compile("|".join(words.INVITATIONS))
_OTHER_PURPOSE = re.compile("|".join(words.OTHER_PURPOSES))
_VERB = re.compile(rf"(?:{'|'.join(words.DOWNLOAD_VERBS)})(?![{words.LOOKED_UP_THINGS}])")
_NAMED_ADDRESS = re.compile(rf"(?:{'|'.join(words.ADDRESS_WORDS)})[为是:(]{{0,3}}\Z")


def find_website(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """The one address in `plain[start:end]` that a sentence gives for this report: 电子版可在…（…）下载.

    None where two are given, or where an address goes on behind a blank in a way that cannot be told.
    """
    found: list[tuple[int, int] | None] = []
    behind = start
    for address in _URL.finditer(plain, start, end):
        if address.start() < behind:
            continue
        whole, behind = _whole(plain, *address.span(), end)
        if _is_given(plain, address.start(), behind, start, end):
            found.append(whole)
    prints = {squeeze(plain[slice(*place)]).rstrip("/") if place else None for place in found}
    return found[0] if len(prints) == 1 else None


def _whole(plain: str, start: int, end: int, limit: int) -> tuple[tuple[int, int] | None, int]:
    """The place of an address that may be broken, None where its end is not certain; and where its print ends."""
    in_brackets = _OPEN_BRACKET.search(plain, max(0, start - 24), start)
    rest = _REST.match(plain, end, limit)
    is_broken = False
    while rest and not _URL.match(plain, rest.start(1)):
        is_broken, end = True, rest.end()
        rest = _REST.match(plain, end, limit) if end - start < _REACH else None
    if is_broken and not (in_brackets and _CLOSED.match(plain, end)):
        return None, end
    stop = end
    while plain[stop - 1] in ".:?&,":
        stop -= 1
    is_whole = _WHOLE.fullmatch(squeeze(plain[start:stop]))
    return (start, stop) if is_whole else None, end


def _is_given(plain: str, start: int, stop: int, low: int, high: int) -> bool:
    """Whether the sentence around an address says that this report can be had there."""
    low = max(low, start - _REACH)
    for mark in _STOP.finditer(plain, low, start):
        low = mark.end()
    mark_behind = _STOP.search(plain, stop, min(high, stop + _REACH))
    head = squeeze(plain[low:start])
    behind = squeeze(plain[stop : mark_behind.start() if mark_behind else min(high, stop + _REACH)])
    clause = head[head.rfind(",") + 1 :]
    following = behind[:40]
    own = list(_OWN.finditer(head))
    if own:
        if _OTHER_PURPOSE.search(head, own[-1].end()):
            return False
        if _VERB.search(head, own[-1].end()) and _NAMED_ADDRESS.search(clause):
            return True
    if _NAMED_ADDRESS.search(clause) and _VERB.search(clause) and own:
        return True
    verb = _VERB.search(following)
    if not (verb and _INVITATION.search(clause)) or _OTHER_PURPOSE.search(clause):
        return False
    return bool(own or _OWN.search(following, verb.end(), verb.end() + _NEAR))
