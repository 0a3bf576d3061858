"""What a page is called as a document: from its address, and fit for every operating system."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit, urlunsplit

from codegen.safepath import flaw_of

SUFFIXES = (".md", ".mdx", ".markdown", ".html", ".htm", ".txt")
_LONGEST = 80
_OF_TYPE = {"text/html": ".html", "text/markdown": ".md", "application/xhtml+xml": ".html"}


def file_name(url: str, *, anchor: str | None = None, suffix: str = ".html") -> str:
    """ "errors.html" of https://docs.acme.test/v5/errors?lang=en. A suffix that readers know is
    kept; another one is a part of the name."""
    parts = urlsplit(url)
    last = unquote(PurePosixPath(parts.path).name, errors="replace")
    name = PurePosixPath(_fit(last) or _fit(parts.hostname or "") or "page")
    known = name.suffix.lower() in SUFFIXES
    stem, suffix = (name.stem, name.suffix.lower()) if known else (str(name), suffix)
    stem = "-".join(part for part in (stem, _fit(anchor or "")) if part)[:_LONGEST].rstrip(".-")
    found = f"{stem}{suffix}"
    return found if flaw_of(found) is None else f"page-{stem}{suffix}"


def long_name(url: str, *, suffix: str = ".html") -> str:
    """ "v5-errors.html" of https://docs.acme.test/v5/errors.html: where two pages are called alike."""
    path = "-".join(_fit(unquote(part, errors="replace")) for part in urlsplit(url).path.split("/"))
    return file_name(urlunsplit(("https", "host", f"/{path.strip('-')}", "", "")), suffix=suffix)


def suffix_for(headers: Mapping[str, str]) -> str:
    """By what the server calls it; ".txt" where that says nothing."""
    return _OF_TYPE.get(headers.get("content-type", "").partition(";")[0].strip().lower(), ".txt")


def not_taken(name: str, taken: Collection[str]) -> str:
    """The name, with a number where there is such a file, whatever its case."""
    path, folded, number = PurePosixPath(name), {each.casefold() for each in taken}, 2
    while name.casefold() in folded:
        name, number = f"{path.stem}-{number}{path.suffix}", number + 1
    return name


def _fit(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.]+", "-", text).strip("-.")
