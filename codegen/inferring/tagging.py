"""Text to a row of concepts, one character per word, so that a rule is a short regular expression
over meanings instead of spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from codegen.inferring.lexicon import CHINESE, ENGLISH, GLUE, JAPANESE_AND_KOREAN, TRADITIONAL
from codegen.inferring.spelling import LONG, Slips, stems, variants
from codegen.inferring.spelling import LONGEST as LONGEST_WORD

# A message's meaning stands at its beginning; the bound keeps hostile text cheap.
READ_CHARS = 2_000
LONGEST_CHINESE = 12
WORD = re.compile(
    r"(?P<var>\{\{?[^{}]{0,64}\}\}?|%[0-9$.]{0,6}[sdifu](?![A-Za-z])|<[A-Za-z_ ]{1,30}>)"
    r"|(?P<word>[A-Za-z0-9]+(?:['’][A-Za-z]{1,3})?)"
    r"|(?P<stop>[.!?](?=\s|$)|[;；。！？])"
    r"|(?P<compare>[<>≤≥]=?)"
    r"|(?P<pause>[,，、:：(（]|(?<=\s)[-–—](?=\s))"
    r"|(?P<han>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+)",
)
CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
UNITS = {**dict.fromkeys("hmds", "TIMEUNIT"), "ms": "PERSHORT"}
"""Of a number that they stand at ("24h"); what is counted in the shortest is no quota."""
SIGNS = {"var": "VAR", "stop": "STOP", "compare": "EXCEED", "pause": "PAUSE"}
SIMPLIFIED = str.maketrans(TRADITIONAL[::2], TRADITIONAL[1::2])
NUMBER = "number"
"""What "No" says at the end of a name (billNo)."""
ANY = "*"
NOTHING = "NOTHING"
"""The row of what says nothing, but has a word in it that would ("application" ends in "must")."""
Phrase: TypeAlias = tuple[tuple[str, ...], str]
"""The words after its first one, and the marks of all."""
SPECIAL = ("STOP", "PAUSE", "VAR", "NUM", "OTHER")


@dataclass(frozen=True, slots=True)
class Tagged:
    """`marks[i]` is the concept of the words at `spans[i]` of `text`; `kinds` are all marks, once."""

    text: str
    marks: str
    spans: tuple[tuple[int, int], ...]
    kinds: frozenset[str]

    def words(self, start: int, end: int) -> str:
        """The text of marks start to end, as written."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` and `beginnings` give marks; `phrases` by first word, then by second (ANY where that
    is a beginning)."""

    words: dict[str, str]
    beginnings: dict[str, str]
    phrases: dict[str, dict[str, list[Phrase]]]
    chinese: dict[str, str]
    names: dict[str, str]


def rows_of(table: str) -> list[tuple[list[str], list[str]]]:
    """(concepts, words) of each entry of a table of the lexicon."""
    entries = re.split(r"\n(?=[A-Z])", table.strip())
    halves = [entry.split(":", 1) for entry in entries]
    return [(names.split(), words.split()) for names, words in halves]


@cache
def lexicon() -> Lexicon:
    """The tables made ready, on first use: an import stays light."""
    rows = rows_of(ENGLISH) + rows_of(CHINESE) + rows_of(JAPANESE_AND_KOREAN)
    found = dict.fromkeys([*SPECIAL, *(name for names, _ in rows for name in names)])
    names = {name: chr(0xE000 + number) for number, name in enumerate(found)}
    lex = Lexicon({}, {}, {}, {}, names)
    for concepts, words in rows:
        marks = "".join(names[concept] for concept in concepts if concept != NOTHING)
        for word in words:
            enter(lex, word, marks)
    return lex


def enter(lex: Lexicon, word: str, marks: str) -> None:
    """A row given earlier keeps a word that two rows claim."""
    if not word.isascii():
        lex.chinese.setdefault(word.replace("_", "").translate(SIMPLIFIED), marks)
    elif "_" in word:
        first, *rest = word.split("_")
        second = ANY if rest[0].endswith("*") else rest[0]
        lex.phrases.setdefault(first, {}).setdefault(second, []).append((tuple(rest), marks))
    elif word.endswith("*"):
        lex.beginnings.setdefault(word[:-1], marks)
    else:
        lex.words.setdefault(word, marks)


@lru_cache(maxsize=8192)
def mark_of_word(word: str) -> str | None:
    """None for a word that carries nothing (an article), OTHER for one that we do not know."""
    lex = lexicon()
    if word in GLUE:
        return None
    if word in lex.words:
        return lex.words[word]
    if word.isdigit():
        return lex.names["NUM"]
    for end in range(min(len(word), LONGEST_WORD), 1, -1):
        if word[:end] in lex.beginnings:
            return lex.beginnings[word[:end]]
    if word[0].isdigit():
        return lex.names[UNITS.get(word.lstrip("0123456789"), "NUM")]
    forms = (form for way in (stems, variants, slips().of) for form in way(word))
    known = (lex.words.get(form) or beginning_of(form) for form in forms)
    return next(filter(None, known), lex.names["OTHER"])


@cache
def slips() -> Slips:
    lex = lexicon()
    return Slips(lex.words, lex.beginnings)


def beginning_of(word: str) -> str | None:
    """Of a word that is not as it stands: only what is long enough to be no accident."""
    lex = lexicon()
    ends = range(min(len(word), LONGEST_WORD), LONG - 2, -1)
    return next((lex.beginnings[word[:end]] for end in ends if word[:end] in lex.beginnings), None)


def fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def phrase_at(words: list[str], at: int) -> tuple[int, str] | None:
    """How many words the longest phrase at a word takes, and its marks."""
    after = lexicon().phrases.get(words[at])
    if after is None:
        return None
    choices = [
        choice for key in (*may_be_next(words, at + 1), ANY) for choice in after.get(key, ())
    ]
    for rest, marks in sorted(choices, key=lambda choice: -len(choice[0])):
        end = end_of_phrase(rest, words, at + 1)
        if end:
            return end - at, marks
    return None


def may_be_next(words: list[str], at: int) -> list[str]:
    """The words of which one is the second of a phrase: up to the first that says something."""
    end = at
    while end < len(words) and words[end] in GLUE:
        end += 1
    return words[at : end + 1]


def end_of_phrase(rest: tuple[str, ...], words: list[str], at: int) -> int | None:
    """Where the rest of a phrase ends; "not valid" is found in "not a valid", too."""
    for pattern in rest:
        while at < len(words) and words[at] in GLUE and not fits(pattern, words[at]):
            at += 1
        if at == len(words) or not fits(pattern, words[at]):
            return None
        at += 1
    return at


def marks_of_chinese(text: str, offset: int) -> list[tuple[str, tuple[int, int]]]:
    """Longest entry first at every character; what we do not know is left out."""
    entries, found, at = lexicon().chinese, [], 0
    text = text.translate(SIMPLIFIED)
    while at < len(text):
        for size in range(min(LONGEST_CHINESE, len(text) - at), 0, -1):
            marks = entries.get(text[at : at + size])
            if marks is not None:
                span = (offset + at, offset + at + size)
                found += [(mark, span) for mark in marks]
                break
        else:
            size = 1
        at += size
    return found


def split_camel(name: str) -> str:
    """INVALID_SIGNATURE and InvalidSignature as words."""
    return " ".join(CAMEL.findall(name)) if "_" not in name else name.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is a group of WORD; `word` is "" where the kind is not "word"."""

    kind: str
    word: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def tag(text: str) -> Tagged:
    text = text[:READ_CHARS]
    tokens = [token for match in WORD.finditer(text) for token in tokens_of(match)]
    words = [token.word for token in tokens]
    found: list[tuple[str, tuple[int, int]]] = []
    at = 0
    while at < len(tokens):
        taken, marks = marks_at(text, tokens, words, at)
        found += marks if found or tokens[at].kind != "pause" else []
        at += taken
    row = "".join(mark for mark, _ in found)
    return Tagged(text, row, tuple(span for _, span in found), frozenset(row))


def tokens_of(match: re.Match[str]) -> list[Token]:
    """One, or the parts of a camelCase word (orderId) that no table has as it stands."""
    kind, start = match.lastgroup or "", match.start()
    if kind != "word":
        return [Token(kind, "", start, match.end())]
    parts = list(CAMEL.finditer(match[0]))
    if len(parts) < 2 or is_one_word(match[0].lower(), parts[0].end()):
        word = NUMBER if ends_in_no(match) else match[0].lower().replace("’", "'")
        return [Token(kind, word, start, match.end())]
    words = [part[0].lower() for part in parts[:-1]]
    words.append(NUMBER if parts[-1][0] == "No" else parts[-1][0].lower())
    return [
        Token(kind, word, start + part.start(), start + part.end())
        for word, part in zip(words, parts, strict=True)
    ]


def ends_in_no(match: re.Match[str]) -> bool:
    """The end of a name in lower case (bill_no) is no negation."""
    text, start, end = match.string, match.start(), match.end()
    return match[0] == "no" and text[start - 1 : start] == "_" and not text.startswith("_", end)


def is_one_word(word: str, first_part: int) -> bool:
    """accessKey is one (access_key), accountInactive is not, though "account*" fits it."""
    lex = lexicon()
    if word in lex.words or not word.isalpha():
        return True
    longer = range(first_part + 1, min(len(word), LONGEST_WORD) + 1)
    return any(word[:end] in lex.beginnings for end in longer)


def marks_at(
    text: str, tokens: list[Token], words: list[str], at: int
) -> tuple[int, list[tuple[str, tuple[int, int]]]]:
    """How many tokens are taken at a token, and the marks that they give."""
    token, names = tokens[at], lexicon().names
    if token.kind == "han":
        return 1, marks_of_chinese(text[token.start : token.end], token.start)
    if token.kind != "word":
        return 1, [(names[SIGNS[token.kind]], (token.start, token.end))]
    taken, marks = phrase_at(words, at) or (1, mark_of_word(token.word) or "")
    span = (token.start, tokens[at + taken - 1].end)
    return taken, [(mark, span) for mark in marks]
