"""The errors of a vendor for programs in other languages: docs/export.md has each key."""

from __future__ import annotations

from typing import get_args

from codegen.exporting.canonical import Plain, place, said, url_of
from codegen.exporting.envelopes import error_body
from codegen.inferring.placeholders import MARK
from codegen.model import CODE, Category, ErrorCode, Meaning, Retry, Spec
from codegen.naming import class_name

FORMAT = 1


def export_errors(spec: Spec) -> Plain:
    """Codes in the order of the spec, which is that of their scope, space and text."""
    return {
        "format": FORMAT,
        "vendor": spec.vendor,
        **said(title=spec.title, documents=_documents(spec), envelope=_envelope(spec)),
        "categories": list(get_args(Category)),
        "retries": list(get_args(Retry)),
        "errors": [_error(error, spec) for error in spec.errors],
    }


def _documents(spec: Spec) -> list[Plain]:
    return [
        said(
            id=info.id,
            url=url_of(info.id, spec.documents),
            languages=list(info.languages),
            code_range=list(info.code_range or ()),
        )
        for info in spec.documents
    ]


def _envelope(spec: Spec) -> Plain:
    envelope = spec.envelope
    if envelope is None:
        return {}
    return said(
        code=list(envelope.code), message=list(envelope.message), success=list(envelope.success)
    )


def _error(error: ErrorCode, spec: Spec) -> Plain:
    scope = error.scope
    return {
        **said(
            product=scope.product if scope else None,
            transport=scope.transport if scope else None,
            space=None if error.space == CODE else error.space,
        ),
        "code": error.code,
        "name": error.name,
        **said(symbol=error.symbol),
        "deprecated": error.deprecated,
        "meanings": [_meaning(error, meaning, spec) for meaning in error.meanings],
    }


def _meaning(error: ErrorCode, meaning: Meaning, spec: Spec) -> Plain:
    caught = class_name(meaning.name) if meaning.category != "success" else None
    family = class_name(meaning.family) if meaning.family else None
    return {
        "name": meaning.name,
        **said(**{"class": caught, "family": family}),
        "category": meaning.category,
        "retry": meaning.retry,
        **said(
            http_status=meaning.http_status,
            message=meaning.message,
            variants=list(meaning.variants),
            description=meaning.description,
            translations=meaning.translations,
            placeholders=list(meaning.placeholders),
            templates=_templates(meaning, spec),
            endpoints=[said(method=method, path=path) for method, path in meaning.endpoints],
            body=error_body(error, meaning, spec),
            place=place(meaning.document, meaning.section, meaning.line),
            url=url_of(meaning.document, spec.documents),
        ),
    }


def _templates(meaning: Meaning, spec: Spec) -> list[Plain]:
    """Each text with placeholders, cut into its parts, so that nobody has to cut it anew."""
    languages = next((i.languages for i in spec.documents if i.id == meaning.document), ())
    first = languages[0] if languages else None
    texts = [(first, meaning.message), *((first, text) for text in meaning.variants)]
    texts += meaning.translations.items()
    cut = [(language, parts_of(text)) for language, text in texts if text]
    return [
        said(language=language, parts=parts)
        for language, parts in cut
        if any("name" in part or "mark" in part for part in parts)
    ]


def parts_of(text: str) -> list[Plain]:
    """{"text"} and {"name"} or {"mark"} in turn: "Not {0}: %s" has the name 0 and the mark %s."""
    parts, end = [], 0
    for match in MARK.finditer(text):
        if match["name"] or match["printf"]:
            parts += [said(text=text[end : match.start()])] if end < match.start() else []
            parts.append(said(name=match["name"], mark=match["printf"]))
            end = match.end()
    return [*parts, {"text": text[end:]}] if end < len(text) else parts
