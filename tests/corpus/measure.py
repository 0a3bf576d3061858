"""A Spec and the truth of its documents as rows of the same shape, and their scores."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Endpoint, ErrorCode, Field, Meaning, Spec
from tests.corpus.scoring import Row, Score, score

Truth = Mapping[str, dict[str, Any]]

# What the corpus README leaves out of the truth.
ERRORS_LEFT_OUT = {
    "binance": re.compile("HTTP"),  # a list of rest-api.md, as Discord's
    "discord": re.compile(r"Opcode|Close|HTTP|RPC"),  # sections of opcodes-and-status-codes.mdx
    "twitch": re.compile(""),  # tables of response codes
}
PARAMS_LEFT_OUT = {  # in HTML tables of rest-api.md
    "binance": (
        "/api/v3/ticker/24hr",
        "/api/v3/ticker/tradingDay",
        "/api/v3/ticker/price",
        "/api/v3/ticker/bookTicker",
        "/api/v3/ticker",
    )
}
# Paths of Twitch's truth are from the server of its OpenAPI document on.
SERVER_PATHS = {"twitch": "/helix"}

# The truth has the type of a document, or that of an OpenAPI document: our kind in other words.
TYPES_OF_KIND = {
    "string": ("string",),
    "decimal": ("string", "number"),
    "timestamp": ("string", "integer"),
    "integer": ("integer",),
    "number": ("number",),
    "boolean": ("boolean",),
    "array": ("array",),
    "object": ("object",),
}


def measure(spec: Spec, truth: Truth) -> dict[str, Score]:
    """The scores of the documents that have a truth."""
    told = {told["vendor"]: told for told in truth.values()}.values()
    base = SERVER_PATHS.get(spec.vendor, "")
    wanted = [{**one, "path": base + one["path"]} for all in told for one in all["endpoints"]]
    found = [one for one in spec.endpoints if one.document in truth]
    return {
        "errors": score(
            [row for one in told for row in _wanted_errors(one)],
            [row for error in spec.errors for row in _found_errors(spec, error, truth)],
        ),
        "endpoints": score(
            [Row((one["path"],), {"method": one["method"]}) for one in wanted],
            [Row((one.path,), {"method": one.method}) for one in found],
        ),
        "titles": score(list(map(_wanted_title, wanted)), list(map(_found_title, found))),
        "params": score(
            [row for one in wanted for row in _wanted_params(one)],
            [row for one in found for row in _found_params(spec.vendor, one)],
        ),
    }


def totals(spec: Spec) -> dict[str, int]:
    """How much a Spec has of what is measured, for documents without a truth."""
    return {
        "errors": sum(len(error.meanings) for error in spec.errors),
        "endpoints": len(spec.endpoints),
        "params": sum(len(endpoint.params) for endpoint in spec.endpoints),
    }


def _wanted_errors(truth: dict[str, Any]) -> Iterator[Row]:
    for error in truth["errors"]:
        code = error["code"].strip("~")
        values = {
            ours: plain(error[theirs]) if isinstance(error[theirs], str) else error[theirs]
            for theirs, ours in (
                ("http_status", "status"),
                ("name", "symbol"),
                ("message", "message"),
                ("description", "description"),
            )
            if theirs in error
        }
        if "messages" in error:
            values["texts"] = sorted(map(plain, error["messages"]))
        if code != error["code"]:
            values["deprecated"] = True
        yield Row((code,), values)


def _found_errors(spec: Spec, error: ErrorCode, truth: Truth) -> Iterator[Row]:
    left_out = ERRORS_LEFT_OUT.get(spec.vendor)
    for meaning in error.meanings:
        if meaning.document not in truth:
            continue
        counts = not (left_out and left_out.search(meaning.section or ""))
        for message in _messages(meaning, truth[meaning.document]):
            yield Row((error.code,), _said(error, meaning, message), counts)


def _messages(meaning: Meaning, truth: dict[str, Any]) -> list[str]:
    """The message, and, where the truth lists every language, its translations. A message that
    is empty is so in every language."""
    languages = {error["lang"] for error in truth["errors"] if "lang" in error}
    own = [meaning.message] if meaning.message else []
    texts = [*own, *(meaning.translations.values() if languages else ())]
    return texts or [""] * max(1, len(languages))


def _said(error: ErrorCode, meaning: Meaning, message: str) -> dict[str, Any]:
    return {
        "status": meaning.http_status,
        "symbol": plain(error.symbol),
        "message": plain(message),
        "texts": sorted(plain(text) for text in (message, *meaning.variants)),
        "description": plain(meaning.description),
        "deprecated": error.deprecated,
    }


def _wanted_title(endpoint: dict[str, Any]) -> Row:
    """Without the kind of authentication behind it, which is no part of a title."""
    title = re.sub(r"\s*\([A-Z_]+\)\Z", "", endpoint["title"])
    return Row((endpoint["method"] or "", endpoint["path"]), {"title": plain(title)})


def _found_title(endpoint: Endpoint) -> Row:
    """An OpenAPI document has the summary as title."""
    title = AnyOf(plain(endpoint.title), plain(endpoint.summary))
    return Row((endpoint.method or "", endpoint.path), {"title": title})


def _wanted_params(endpoint: dict[str, Any]) -> Iterator[Row]:
    for param in endpoint["params"]:
        values = {name: param[name] for name in ("required", "in") if name in param}
        if type := param.get("type"):
            values["type"] = plain(type).casefold()
        yield Row((endpoint["method"] or "", endpoint["path"], param["name"]), values)


def _found_params(vendor: str, endpoint: Endpoint) -> Iterator[Row]:
    """The truth has the top level; children count where it has them nevertheless."""
    counts = endpoint.path not in PARAMS_LEFT_OUT.get(vendor, ())
    at = (endpoint.method or "", endpoint.path)
    for param in endpoint.params:
        yield _found_param(at, param, counts=counts)
        yield from (_found_param(at, child, counts=False) for child in _below(param))


def _found_param(at: tuple[str, str], param: Field, *, counts: bool) -> Row:
    values = {
        "required": param.required,
        "type": AnyOf(plain(param.type).casefold(), *TYPES_OF_KIND.get(param.kind, ())),
        "in": param.location,
    }
    return Row((*at, param.name), values, counts)


def _below(param: Field) -> Iterator[Field]:
    for child in param.fields:
        yield child
        yield from _below(child)


class AnyOf:
    """A value that may be told in several ways, each as right as the other."""

    def __init__(self, *told: str) -> None:
        self.told = told

    def __eq__(self, other: object) -> bool:
        return other in self.told

    def __repr__(self) -> str:
        return " or ".join(map(repr, self.told))


def plain(text: str | None) -> str:
    """Without what two readings may differ in: markup and blanks."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", html.unescape(text or ""))
    text = re.sub(r"</?[a-zA-Z][^>]*>", "", text)
    return re.sub(r"[\s`*_~\\\u200b]+", "", text)
