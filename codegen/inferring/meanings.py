"""What a meaning is about: category, retry and placeholders of its texts."""

from __future__ import annotations

from msgspec.structs import replace

from codegen.inferring.category import CategoryGuess, infer_category
from codegen.inferring.placeholders import placeholders_of
from codegen.model import ErrorCode, Meaning, Spec, error_key


def guess_of(error: ErrorCode, meaning: Meaning) -> CategoryGuess:
    """The category that the words of a meaning give, with its evidence."""
    return infer_category(
        message=_text(meaning),
        description=meaning.description,
        http_status=meaning.http_status,
        symbol=error.symbol,
        section=meaning.section,
        space=error.space,
        code=error.code,
    )


def classify(error: ErrorCode) -> ErrorCode:
    """A code with category, retry and placeholders in each of its meanings."""
    return replace(error, meanings=tuple(_classified(error, meaning) for meaning in error.meanings))


def _classified(error: ErrorCode, meaning: Meaning) -> Meaning:
    guess = guess_of(error, meaning)
    marks = placeholders_of(_text(meaning) or "")
    return replace(meaning, category=guess.category, retry=guess.retry, placeholders=marks)


def _text(meaning: Meaning) -> str | None:
    return meaning.message or next(iter(meaning.translations.values()), None)


def classify_changed(before: Spec, after: Spec) -> Spec:
    """The Spec after its overrides, its changed and new meanings inferred again; a category or
    retry that an override says stays."""
    known = {error_key(error): error for error in before.errors}
    errors = tuple(_of_changed(known.get(error_key(error)), error) for error in after.errors)
    return replace(after, errors=errors)


def _of_changed(before: ErrorCode | None, error: ErrorCode) -> ErrorCode:
    if before == error:
        return error
    old = before.meanings if before else ()
    fresh = Meaning(name="")
    pairs = (
        (old[n] if n < len(old) else fresh, meaning) for n, meaning in enumerate(error.meanings)
    )
    return replace(error, meanings=tuple(_of_texts(error, was, now) for was, now in pairs))


def _of_texts(error: ErrorCode, was: Meaning, now: Meaning) -> Meaning:
    is_said = (was.category, was.retry) != (now.category, now.retry)
    return now if is_said else _classified(error, now)
