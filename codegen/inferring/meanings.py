"""What a meaning is about: category, retry and placeholders of its texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from codegen.inferring.category import CategoryGuess, Evidence, infer_category
from codegen.inferring.placeholders import placeholders_of
from codegen.model import CODE, HTTP_STATUS, Envelope, ErrorCode, Meaning, Spec, error_key

SAID = 1.0


Successes = Collection[tuple[str, str]]
"""Space and code of those that say that a call worked, because source.toml says so."""


def guess_of(error: ErrorCode, meaning: Meaning, successes: Successes = ()) -> CategoryGuess:
    """The category that the words of a meaning give, with its evidence. A code that the envelope
    names as a success is one, whatever its words."""
    if (error.space, error.code) in successes:
        said = Evidence("envelope/success", error.code, "[envelope] of source.toml")
        return CategoryGuess("success", "none", SAID, (said,))
    return infer_category(
        message=_text(meaning),
        description=meaning.description,
        http_status=meaning.http_status,
        symbol=error.symbol,
        section=meaning.section,
        space=error.space,
        code=error.code,
    )


def successes_of(envelope: Envelope | None, spaces: Iterable[str]) -> Successes:
    """What `success` of an envelope names: codes of the spaces that stand at its paths. That is the
    space of the name of a path's last key, else the one of all codes without a name."""
    if envelope is None:
        return ()
    known = [space for space in spaces if space != HTTP_STATUS]
    other = CODE if CODE in known else min(known, default=CODE)
    keys = [path.rpartition(".")[2] for path in envelope.code]
    there = {key if key in known else other for key in keys}
    return {(space, code) for space in there for code in envelope.success}


def classify(error: ErrorCode, successes: Successes) -> ErrorCode:
    """A code with category, retry and placeholders in each of its meanings."""
    classified = (_classified(error, meaning, successes) for meaning in error.meanings)
    return replace(error, meanings=tuple(classified))


def _classified(error: ErrorCode, meaning: Meaning, successes: Successes) -> Meaning:
    guess = guess_of(error, meaning, successes)
    marks = placeholders_of(_text(meaning) or "")
    return replace(meaning, category=guess.category, retry=guess.retry, placeholders=marks)


def _text(meaning: Meaning) -> str | None:
    return meaning.message or next(iter(meaning.translations.values()), None)


def classify_changed(before: Spec, after: Spec) -> Spec:
    """The Spec after its overrides, its changed and new meanings inferred again; a category or
    retry that an override says stays."""
    known = {error_key(error): error for error in before.errors}
    successes = successes_of(after.envelope, {error.space for error in after.errors})
    errors = tuple(
        _of_changed(known.get(error_key(error)), error, successes) for error in after.errors
    )
    return replace(after, errors=errors)


def _of_changed(before: ErrorCode | None, error: ErrorCode, successes: Successes) -> ErrorCode:
    if before == error:
        return error
    old = before.meanings if before else ()
    fresh = Meaning(name="")
    pairs = (
        (old[n] if n < len(old) else fresh, meaning) for n, meaning in enumerate(error.meanings)
    )
    return replace(
        error, meanings=tuple(_of_texts(error, was, now, successes) for was, now in pairs)
    )


def _of_texts(error: ErrorCode, was: Meaning, now: Meaning, successes: Successes) -> Meaning:
    is_said = (was.category, was.retry) != (now.category, now.retry)
    return now if is_said else _classified(error, now, successes)
