"""What an error is about, from the meaning of its words, with the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from codegen.inferring.retry import RETRY_RULES
from codegen.inferring.rules import RULES, Rule
from codegen.inferring.tagging import Tagged, lexicon, split_camel, tag
from codegen.model import HTTP_STATUS, Category, Retry

CONCEPT = re.compile(r"[A-Z]+")
STRONG, WEAK, FROM_OTHER, FROM_STATUS, NOTHING = 0.9, 0.6, 0.7, 0.5, 0.1

# Their registered meaning (RFC 9110, 6585, 4918); used where the table is one of statuses.
STATUSES: dict[int, Category] = {
    400: "invalid_request",
    401: "authentication",
    402: "insufficient_funds",
    403: "permission",
    404: "not_found",
    405: "unsupported",
    406: "unsupported",
    408: "unknown_outcome",
    409: "conflict",
    410: "not_found",
    411: "invalid_request",
    412: "invalid_request",
    413: "invalid_request",
    414: "invalid_request",
    415: "unsupported",
    418: "rate_limit",
    421: "invalid_request",
    422: "invalid_request",
    423: "account",
    429: "rate_limit",
    451: "compliance",
    500: "internal",
    501: "unsupported",
    502: "internal",
    503: "unavailable",
    504: "unknown_outcome",
}
STATUS_CLASSES: dict[str, Category] = {
    "1": "success",
    "2": "success",
    "3": "other",
    "4": "invalid_request",
    "5": "internal",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The rule, and the words that made it fire as they stand in the source."""

    rule: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class CategoryGuess:
    """`evidence` begins with what decided the category; the last one is that of retry."""

    category: Category
    retry: Retry
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    tagged: Tagged


@dataclass(frozen=True, slots=True)
class Verdict:
    category: Category
    confidence: float
    evidence: Evidence


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """A rule's language to a regular expression over marks; every gap is bounded."""
    stop = lexicon().names["STOP"]
    both = "|".join(map(in_either_order, words.split(" | ")))
    gaps = both.replace("~~", f"[^{stop}]{{0,10}}").replace("~", f"[^{stop}]{{0,3}}")
    marks = CONCEPT.sub(lambda name: lexicon().names[name[0]], gaps)
    return re.compile(marks.replace(" ", ""))


def in_either_order(alternative: str) -> str:
    left, _, right = alternative.partition(" & ")
    return f"{left}~~{right}|{right}~~{left}" if right else left


def fires(words: str, unless: str, tagged: Tagged) -> str | None:
    """The words that a rule was looking for, or None."""
    found = pattern_of(words).search(tagged.marks)
    if not found or (unless and pattern_of(unless).search(tagged.marks)):
        return None
    return tagged.words(found.start(), found.end()) if found[0] else ""


def verdicts(sources: list[Source], *, weak: bool) -> Iterator[Verdict]:
    for source in sources:
        rule = next((rule for rule in RULES if rule.weak == weak and words_for(rule, source)), None)
        if rule:
            yield verdict_of(rule, source)


def words_for(rule: Rule, source: Source) -> bool:
    return fires(rule.words, rule.unless, source.tagged) is not None


def verdict_of(rule: Rule, source: Source) -> Verdict:
    words = fires(rule.words, rule.unless, source.tagged) or ""
    confidence = WEAK if rule.weak else STRONG if source.name == "message" else FROM_OTHER
    return Verdict(rule.category, confidence, Evidence(rule.id, words, source.name))


def read_sources(message: str | None, symbol: str | None, description: str | None) -> list[Source]:
    texts = (
        ("message", message),
        ("symbol", split_camel(symbol) if symbol else None),
        ("description", description),
    )
    return [Source(name, tag(text)) for name, text in texts if text]


def decide(sources: list[Source]) -> Verdict | None:
    """A definite source before a vague one; a description may reveal that the outcome is unknown."""
    strong = list(verdicts(sources, weak=False))
    revealed = [found for found in strong if found.category == "unknown_outcome"]
    candidates = revealed or strong or list(verdicts(sources, weak=True))
    return candidates[0] if candidates else None


def of_status(http_status: int | None, code: str) -> Verdict | None:
    """The registered meaning of a status, or of its class (`5XX`)."""
    known = STATUSES.get(http_status or 0) or STATUS_CLASSES.get(code[:1])
    if not known:
        return None
    return Verdict(known, FROM_STATUS, Evidence("status/registered", code, "status"))


def of_section(section: str | None) -> Verdict | None:
    found = decide([Source("section", tag(section))]) if section else None
    if not found or found.confidence < FROM_OTHER:
        return None
    return Verdict(found.category, FROM_STATUS, found.evidence)


def retry_of(category: Category, sources: list[Source]) -> tuple[Retry, Evidence]:
    for rule in RETRY_RULES:
        if category in rule.categories:
            for source in sources or [Source("message", tag(""))]:
                words = fires(rule.words, rule.unless, source.tagged)
                if words is not None:
                    return rule.retry, Evidence(rule.id, words, source.name)
    return "check_first", Evidence("retry/unsaid", "", "message")


def infer_category(
    *,
    message: str | None,
    description: str | None = None,
    http_status: int | None = None,
    symbol: str | None = None,
    section: str | None = None,
    space: str = "code",
    code: str = "",
) -> CategoryGuess:
    """`other` where nothing fires. A status decides nothing but in a table of statuses."""
    sources = read_sources(message, symbol, description)
    verdict = decide(sources)
    if space == HTTP_STATUS:
        verdict = of_status_table(verdict, http_status, code)
    verdict = verdict or of_section(section) or Verdict("other", NOTHING, Evidence("none", "", "message"))
    retry, why = retry_of(verdict.category, sources)
    return CategoryGuess(verdict.category, retry, verdict.confidence, (verdict.evidence, why))


def of_status_table(text: Verdict | None, http_status: int | None, code: str) -> Verdict | None:
    """What stands beside a status refines it within its class, and never turns a 5XX to success."""
    registered = of_status(http_status, code)
    if registered is None or (text and text.category == "rate_limit"):
        return text
    return registered
