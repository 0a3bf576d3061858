"""Places in a line where one text can end and the next begin, and how much each looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.extracting.glued.words import (
    CLOSERS,
    FUNCTION_WORDS,
    NAME_HEADS,
    NAME_PARTS,
    OPENERS,
    Words,
    humps,
)
from codegen.reading.decode import is_wide

MAX_PLACES = 48
MAX_READ = 6000
"""Characters of a line in which boundaries are looked for."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """`at` is the index of the second text's first character; `token` is the word that is cut."""

    at: int
    strength: float
    why: str
    token: str = ""
    joins: bool = False
    """Two known words in small letters touch, and are no word together."""


_STOP = re.compile(r"(?<=[.!?。！？…])[\"')\]”’]?(?=[^\s.!?,;:)\]}\"'”’/%0-9])")
_CLOSE = re.compile(r"(?<=[)\]}%\"'”’；;])(?=[A-Z])")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Z])(?=A )")
_OPEN = re.compile(r"(?<=[a-z])(?=[\"“‘{<](?=\S))|(?<=[a-z.)])(?=[-•] \S)")
_DIGIT = re.compile(r"(?<=[a-z]{3})(?=\d+ )")
_LOWER_RUN = re.compile(r"(?<![A-Za-z0-9_])[a-z]{4,32}(?=[A-Z]|(?![A-Za-z0-9_]))")
_HYPHENATED = re.compile(r"[A-Z]+-[A-Z]")
_EVERYDAY = FUNCTION_WORDS | OPENERS | NAME_PARTS
_TOKEN_CHARACTER = re.compile(r"[A-Za-z0-9_]")
_FIRST_WORD = re.compile(r"[A-Za-z][A-Za-z']{2,}")


def boundaries(text: str, words: Words) -> list[Boundary]:
    """All places, in order, each once, at most MAX_PLACES (the strongest)."""
    found: dict[int, Boundary] = {}
    head = text[:MAX_READ]
    for boundary in _all(head, words):
        known = found.get(boundary.at)
        if 0 < boundary.at < len(text) and (known is None or known.strength < boundary.strength):
            found[boundary.at] = boundary
    for boundary in _repeated_beginning(head):
        found.setdefault(boundary.at, boundary)
    strongest = sorted(found.values(), key=lambda each: (-each.strength, each.at))[:MAX_PLACES]
    return sorted(strongest, key=lambda each: each.at)


def _all(text: str, words: Words) -> Iterator[Boundary]:
    for match in _STOP.finditer(text):
        yield from _after_stop(text, match.end(), words)
    for match in _CLOSE.finditer(text):
        yield from _after_close(text, match.start())
    for match in _HUMP.finditer(text):
        yield _at_hump(text, match.start(), words)
    for match in _OPEN.finditer(text):
        yield from _before_mark(text, match.start())
    for match in _DIGIT.finditer(text):
        yield Boundary(match.start(), -1.5, "a number touches a word")
    for match in _LOWER_RUN.finditer(text):
        yield from _in_small_letters(text, match, words)


def _after_stop(text: str, at: int, words: Words) -> Iterator[Boundary]:
    """`later.The`; not `api.example.com` nor `e.g.`, and less where a blank is before the stop."""
    after = text[at]
    if after.islower():
        left = re.search(r"[A-Za-z]+(?=\W+$)", text[max(0, at - 40) : at])
        right = re.match(r"[a-z]+", text[at:])
        if left and right and words.knows(left[0]) and words.knows(right[0]):
            yield Boundary(at, -0.5, "a full stop touches a small letter")
        return
    if is_wide(after) or is_wide(text[at - 1]):
        # Chinese puts no blank after its full stop.
        yield Boundary(at, 0.0, "a full stop in wide text")
        return
    slip = text[at - 2 : at - 1].isspace()
    yield Boundary(at, 0.5 if slip else 3.0, "a full stop touches the next sentence")


def _after_close(text: str, at: int) -> Iterator[Boundary]:
    """`'%s'Invalid`, `(bizId)The`; an opening quote closes nothing."""
    mark = text[at - 1]
    if mark in "\"'" and _opens(text, at - 1):
        return
    yield Boundary(at, 2.0, "a closing mark touches a capital")


def _opens(text: str, at: int) -> bool:
    """Of straight quotes, the odd ones; an apostrophe inside a word does not count."""
    mark = text[at]
    if at == 0 or text[at - 1] in " ([{":
        return True
    if mark == '"':
        return text.count(mark, 0, at) % 2 == 0
    return False


def _before_mark(text: str, at: int) -> Iterator[Boundary]:
    mark = text[at]
    if mark == '"' and not _opens(text, at):
        return
    if mark == '"' and text.count(mark, 0, at) % 2:
        return
    strength = 2.5 if mark in "-•" else 1.0
    yield Boundary(at, strength, "a mark that opens touches a word")


def _token_around(text: str, at: int) -> tuple[int, int]:
    start, end = at, at
    while start > 0 and at - start < 64 and _TOKEN_CHARACTER.match(text[start - 1]):
        start -= 1
    while end < len(text) and end - at < 64 and _TOKEN_CHARACTER.match(text[end]):
        end += 1
    return start, end


def _at_hump(text: str, at: int, words: Words) -> Boundary:
    """A capital inside a word: two texts that touch, or a name such as `recvWindow`."""
    start, end = _token_around(text, at)
    token, right = text[start:end], humps(text[at:end])[0]
    left = humps(text[start:at])[-1]
    strength, why = 1.0, "a capital touches a word"
    if right == "A" and text[at - 1].isupper() and not words.knows(left):
        return Boundary(at, -1.0, f"`{token}` ends in a capital", token)
    if right.lower() in FUNCTION_WORDS and right != "IN":
        return Boundary(at, 3.5, f"`{right}` begins a text", token)
    is_name = token[0].islower() or left.isupper() or len(humps(text[start:at])) > 1
    part = right.lower() in NAME_PARTS and is_name
    if part and left.lower() in NAME_HEADS:
        strength, why = strength - 2.7, f"`{token}` is made as a name"
    elif right.lower() in OPENERS:
        strength, why = strength + 1.5, f"`{right}` often begins a text"
    elif part:
        strength, why = strength - 1.5, f"`{token}` may be a name"
    strength += 0.6 if words.knows(right) else -0.4
    strength += 0.4 if left.isdigit() or words.knows(left) else -0.6
    if left[:-1] in CLOSERS and not words.knows(left):
        # `errori|OS`: the small letter belongs to the name behind it.
        strength -= 1.5
    if text[at + len(right) : end].strip("_"):
        strength -= 1.0
    if len(right) == 1 and right != "A" and not _HYPHENATED.match(text, at):
        strength -= 2.0
    if text[at - 1].isupper():
        strength -= 0.5
    if text[at - 1].isdigit() and text[start:at].isdigit() is False:
        strength -= 0.3
    return Boundary(at, strength, why, token)


def _in_small_letters(text: str, match: re.Match[str], words: Words) -> Iterator[Boundary]:
    """`symbolsymbol`, `orderorderId`, `erroriOS`: a word that is unknown, and is two known ones."""
    run, humped = match[0], text[match.end() : match.end() + 1].isupper()
    if words.tokens[run] > 1 or run in _EVERYDAY or (humped and words.lower[run]):
        return
    for cut in range(3, len(run) - (0 if humped else 2)):
        left, right = run[:cut], run[cut:]
        if not (words.lower[left] or left in CLOSERS):
            continue
        strength = _strength_in(left, right, humped, words)
        if strength is not None:
            yield Boundary(match.start() + cut, strength, f"`{run}` is two words", run, True)


def _strength_in(left: str, right: str, humped: bool, words: Words) -> float | None:
    """A word that comes twice is two texts; a name with humps begins one, `iOS` does."""
    if left == right:
        return 1.5
    if len(right) == 1:
        return 0.5 if left in CLOSERS else None
    if len(right) > 2 and (words.lower[right] or right in _EVERYDAY):
        return 0.0 if left in CLOSERS else -0.5
    return 0.5 if humped and right in NAME_HEADS else None


def _repeated_beginning(text: str) -> Iterator[Boundary]:
    """A description often begins as its message does: the first word again, glued."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return
    again = re.compile(re.escape(first[0]), re.IGNORECASE)
    for match in again.finditer(text, first.end()):
        at = match.start()
        if text[at - 1].isupper() and match[0].isupper():
            # Inside a word in capitals (`APIKEY`) nothing begins.
            continue
        if not text[at - 1].isspace() and (text[at - 1].isalnum() or text[at - 1] in ".!?)"):
            start, end = _token_around(text, at)
            yield Boundary(at, 0.5, "the text begins anew", text[start:end])
