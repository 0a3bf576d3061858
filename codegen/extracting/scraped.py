"""A vendor's own scraper, for the page that defeats the extractors: BeautifulSoup in, facts out.

`scraper = "package.module:function"` in a [[documents]] of source.toml names a function of the
user's project. It gets the page as BeautifulSoup (on lxml) and yields mappings with the keys of
ScrapedError or ScrapedEndpoint. What comes after is the same as for every document.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from codegen.extracting.endpoints.selectors import location_of
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import Place, RawEndpoint, RawError, RawField
from codegen.faults import Fault
from codegen.model import CODE, Operation

BY = "scraper"


class ScrapedError(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row about a code. All values are text as documented."""

    code: str
    message: str | None = None
    description: str | None = None
    http_status: str | None = None
    symbol: str | None = None
    space: str = CODE
    section: str | None = None


class ScrapedField(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    type: str | None = None
    required: str | None = None
    description: str | None = None
    default: str | None = None


class ScrapedOperation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What selects one of several operations at an address. Without a `location` it is sent where
    its method has its parameters; `within` is what in the body holds all others."""

    values: Annotated[dict[str, str], msgspec.Meta(min_length=1)]
    location: Literal["query", "body"] | None = None
    within: str | None = None

    def __post_init__(self) -> None:
        if self.within is not None and self.location == "query":
            raise ValueError("`within` is about a body")


class ScrapedEndpoint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An endpoint; `path` tells it from a ScrapedError."""

    path: str
    title: str
    method: str | None = None
    group: str | None = None
    summary: str | None = None
    auth: str | None = None
    operation: ScrapedOperation | None = None
    params: tuple[ScrapedField, ...] = ()
    response_fields: tuple[ScrapedField, ...] = ()


def scrape(page: Page, *, root: Path) -> tuple[list[RawError], list[RawEndpoint]]:
    """What the scraper of a page yields. Raises Fault: it cannot be imported, fails, or yields
    something else. `root` is the project's folder, from which it is imported."""
    name = page.rule.scraper or ""
    errors, endpoints = [], []
    for number, value in enumerate(_run(page, name, root), 1):
        if isinstance(value, dict) and "path" in value:
            endpoints.append(
                _endpoint(page, _converted(value, ScrapedEndpoint, page, name, number))
            )
        else:
            errors.append(_error(page, _converted(value, ScrapedError, page, name, number)))
    return errors, endpoints


def _run(page: Page, name: str, root: Path) -> Iterable[Any]:
    from bs4 import BeautifulSoup  # here: few projects have a scraper, and it is slow to import

    function = _load(page, name, root)
    soup = BeautifulSoup("\n".join(page.document.lines), "lxml")
    try:
        return list(function(soup))
    except Exception as error:
        what = f"the scraper {name} failed: {type(error).__name__}: {error}"
        raise Fault("scraper-failed", what, page.document.path) from error


def _load(page: Page, name: str, root: Path) -> Any:
    module, _, function = name.partition(":")
    sys.path.insert(0, str(root))
    try:
        return getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        advice = 'write it as "package.module:function", found from the folder of pyproject.toml'
        raise Fault(
            "scraper-unknown", f"scraper {name!r}: {error}", page.document.path, advice=advice
        ) from None
    finally:
        sys.path.remove(str(root))


def _converted(value: Any, kind: type[Any], page: Page, name: str, number: int) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        keys = ", ".join(kind.__struct_fields__)
        what = f"fact {number} of the scraper {name}: {error}"
        raise Fault(
            "scraper-fact", what, page.document.path, advice=f"the keys are {keys}"
        ) from None


def _place(page: Page, words: str) -> Place:
    """The first line with these words, whose block is claimed: a soup on lxml keeps no lines."""
    lines = page.document.lines
    line = next((n for n, text in enumerate(lines, 1) if words in text), 1)
    for index, block in enumerate(page.blocks):
        if block.line <= line <= block.end_line:
            page.claim(index, BY)
    return Place(page.document.id, page.document.path, line)


def _error(page: Page, scraped: ScrapedError) -> RawError:
    return RawError(
        place=_place(page, scraped.code),
        code=scraped.code,
        space=scraped.space,
        symbol=scraped.symbol,
        status=scraped.http_status,
        message=scraped.message,
        description=scraped.description,
        section=scraped.section,
        language=language_of(f"{scraped.message} {scraped.description}"),
    )


def _endpoint(page: Page, scraped: ScrapedEndpoint) -> RawEndpoint:
    place = _place(page, scraped.path)
    return RawEndpoint(
        place=place,
        title=scraped.title,
        method=scraped.method,
        path=scraped.path,
        operation=_operation(scraped.operation, scraped.method),
        group=scraped.group,
        summary=scraped.summary,
        auth=scraped.auth,
        section=scraped.group,
        params=tuple(_field(place, field) for field in scraped.params),
        response_fields=tuple(_field(place, field) for field in scraped.response_fields),
    )


def _operation(scraped: ScrapedOperation | None, method: str | None) -> Operation | None:
    if scraped is None:
        return None
    location = scraped.location or ("body" if scraped.within else location_of(method))
    return Operation(location=location, values=scraped.values, within=scraped.within)


def _field(place: Place, field: ScrapedField) -> RawField:
    return RawField(
        place=place,
        name=field.name,
        type=field.type,
        required=field.required,
        description=field.description,
        default=field.default,
    )
