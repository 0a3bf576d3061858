"""What a meaning is about: category, retry and placeholders of its texts."""

from __future__ import annotations

from msgspec.structs import replace

from codegen.inferring.category import CategoryGuess, Evidence, infer_category
from codegen.inferring.placeholders import placeholders_of
from codegen.model import CODE, Envelope, ErrorCode, Meaning, Spec, error_key

SAID = 1.0


def guess_of(error: ErrorCode, meaning: Meaning, envelope: Envelope | None = None) -> CategoryGuess:
    """The category that the words of a meaning give, with its evidence. A code that the envelope
    names as a success is one, whatever its words."""
    if _is_success(error, envelope):
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


def _is_success(error: ErrorCode, envelope: Envelope | None) -> bool:
    """Whether a code stands where an answer has its code: in the space of the name of one of those
    paths, or in that of all codes without a name."""
    if envelope is None or error.code not in envelope.success:
        return False
    return error.space == CODE or error.space in {path.rpartition(".")[2] for path in envelope.code}


def classify(error: ErrorCode, envelope: Envelope | None) -> ErrorCode:
    """A code with category, retry and placeholders in each of its meanings."""
    classified = (_classified(error, meaning, envelope) for meaning in error.meanings)
    return replace(error, meanings=tuple(classified))


def _classified(error: ErrorCode, meaning: Meaning, envelope: Envelope | None) -> Meaning:
    guess = guess_of(error, meaning, envelope)
    marks = placeholders_of(_text(meaning) or "")
    return replace(meaning, category=guess.category, retry=guess.retry, placeholders=marks)


def _text(meaning: Meaning) -> str | None:
    return meaning.message or next(iter(meaning.translations.values()), None)


def classify_changed(before: Spec, after: Spec) -> Spec:
    """The Spec after its overrides, its changed and new meanings inferred again; a category or
    retry that an override says stays."""
    known = {error_key(error): error for error in before.errors}
    errors = tuple(
        _of_changed(known.get(error_key(error)), error, after.envelope) for error in after.errors
    )
    return replace(after, errors=errors)


def _of_changed(before: ErrorCode | None, error: ErrorCode, envelope: Envelope | None) -> ErrorCode:
    if before == error:
        return error
    old = before.meanings if before else ()
    fresh = Meaning(name="")
    pairs = (
        (old[n] if n < len(old) else fresh, meaning) for n, meaning in enumerate(error.meanings)
    )
    return replace(
        error, meanings=tuple(_of_texts(error, was, now, envelope) for was, now in pairs)
    )


def _of_texts(error: ErrorCode, was: Meaning, now: Meaning, envelope: Envelope | None) -> Meaning:
    is_said = (was.category, was.retry) != (now.category, now.retry)
    return now if is_said else _classified(error, now, envelope)
