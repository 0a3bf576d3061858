"""What an error is about, from the meaning of its words, with the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from codegen.inferring.matching import without, words_found
from codegen.inferring.retry import RETRY_RULES
from codegen.inferring.rule import Rule
from codegen.inferring.rules import PREAMBLE, RULES
from codegen.inferring.statuses import REFINED_BY, registered
from codegen.inferring.tagging import Tagged, split_camel, tag
from codegen.model import HTTP_STATUS, Category, Retry

SURE, FROM_OTHER_SOURCE, VAGUE, FROM_SURROUNDINGS, NOTHING = 0.9, 0.7, 0.6, 0.5, 0.1
DEFINITE = tuple(rule for rule in RULES if not rule.weak)
INDEFINITE = tuple(rule for rule in RULES if rule.weak)
REASONS = tuple(rule for rule in DEFINITE if rule.category != "success")
"""What may stand after "Cannot cancel: ": that something is done already is no success there."""
GATE: tuple[Category, ...] = ("authentication", "rate_limit", "timing")
GENERAL = frozenset(f"invalid-request/{name}" for name in ("bad", "vague", "demand"))
"""Rules that say that something is wrong, and not what."""
# "Error Codes" above a table says of no row that it is about a wrong code.
HEADING_WORDS = re.compile(
    r"\b(?:error|errors|return|message|response|status|code|codes)\b|错误码|返回码|状态码|错误代码"
    r"|エラー ?コード|(?:오류|에러|응답|결과) ?코드|[<>]",
    re.I,
)


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


NOTHING_SAID = Verdict("other", NOTHING, Evidence("none", "", "message"))


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
    sources = _sources(message, symbol, description)
    verdict = _decide(sources, registered(http_status, ""))
    if space == HTTP_STATUS:
        verdict = _in_status_table(verdict, http_status, code)
    verdict = _at_the_gate(verdict, section) or _of_section(section) or NOTHING_SAID
    if verdict.category == "success" and _of_refusals(section):
        verdict = NOTHING_SAID
    retry, why = _retry(verdict.category, sources or [Source("message", tag(""))])
    return CategoryGuess(verdict.category, retry, verdict.confidence, (verdict.evidence, why))


def _sources(message: str | None, symbol: str | None, description: str | None) -> list[Source]:
    """In the order in which they are believed: a symbol is short, a description tells stories."""
    texts = {
        "message": message,
        "symbol": split_camel(symbol) if symbol else None,
        "description": description,
    }
    return [Source(name, tag(text)) for name, text in texts.items() if text]


def _decide(sources: list[Source], status: Category | None) -> Verdict | None:
    """A definite source before a vague one; any may reveal that the outcome is unknown. Where they
    differ, one that the status confirms."""
    definite = [found for source in sources if (found := _definite(source))]
    revealed = [found for found in definite if found.category == "unknown_outcome"]
    fitting = (status, *REFINED_BY.get(status, ())) if status else ()
    confirmed = [found for found in definite if found.category in fitting]
    if definite:
        exact = [found for found in definite if found.evidence.rule not in GENERAL]
        return (revealed or confirmed or exact or definite)[0]
    return next((found for source in sources if (found := _indefinite(source))), None)


def _definite(source: Source) -> Verdict | None:
    """What follows a preamble ("Order rejected: ") before the preamble itself."""
    confidence = SURE if source.name == "message" else FROM_OTHER_SOURCE
    rest, whole = _rest(source), _first(DEFINITE, source, confidence)
    found = _first(REASONS, rest, confidence) if rest else None
    if found or whole is None or rest is None:
        return found or whole
    return _first(INDEFINITE, rest, VAGUE) or whole


def _indefinite(source: Source) -> Verdict | None:
    rest = _rest(source)
    found = _first(INDEFINITE, rest, VAGUE) if rest else None
    return found or _first(INDEFINITE, source, VAGUE)


def _rest(source: Source) -> Source | None:
    tagged = without(PREAMBLE, source.tagged)
    return Source(source.name, tagged) if tagged else None


def _first(rules: Sequence[Rule], source: Source, confidence: float) -> Verdict | None:
    for rule in rules:
        words = words_found(rule.words, rule.unless, source.tagged)
        if words is not None:
            return Verdict(rule.category, confidence, Evidence(rule.id, words, source.name))
    return None


def _at_the_gate(text: Verdict | None, section: str | None) -> Verdict | None:
    """That something is wrong with the request, below a heading about the gate alone."""
    if text is None or text.evidence.rule not in GENERAL:
        return text
    heading = _of_section(section)
    return heading if heading and heading.category in GATE else text


def _of_section(section: str | None) -> Verdict | None:
    heading = HEADING_WORDS.sub(" ", section or "")
    found = _definite(Source("section", tag(heading))) if heading.strip() else None
    return Verdict(found.category, FROM_SURROUNDINGS, found.evidence) if found else None


def _of_refusals(section: str | None) -> bool:
    """Below "Refusal reasons" the word "Cancelled" is no state that an order has reached."""
    return words_found("FAIL", "SUCCESS | STATE", tag(section or "")) is not None


def _in_status_table(text: Verdict | None, http_status: int | None, code: str) -> Verdict | None:
    """The registered meaning; what stands beside it may refine it, and cannot contradict it."""
    known = registered(http_status, code)
    if known is None or (text and text.category in (known, *REFINED_BY.get(known, ()))):
        return text
    return Verdict(known, FROM_SURROUNDINGS, Evidence("status/registered", code, "status"))


def _retry(category: Category, sources: list[Source]) -> tuple[Retry, Evidence]:
    """The last rule of every category asks for no words, so that one always holds."""
    for rule in RETRY_RULES:
        for source in sources if category in rule.categories else ():
            words = words_found(rule.words, rule.unless, source.tagged)
            if words is not None:
                return rule.retry, Evidence(rule.id, words, source.name)
    raise AssertionError(f"no retry rule for {category}")
