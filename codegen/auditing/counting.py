"""What an audit counted, in words whose sums add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Counts = Mapping[str, int]
"""By what was counted; a row of a retry set is counted under the same name after "retry"."""

Parts = Sequence[tuple[str, str]]

_ROWS: Parts = (
    ("unknown", "not in the documents"),
    ("newer", "above the last documented one (are the documents older?)"),
    ("not covered", "outside of what the documents cover"),
)
_WORDS: Parts = (
    ("same", "in the document's words"),
    ("reworded", "in other words"),
    ("shifted", "in words that may mean another thing"),
    ("changed", "with another meaning"),
    ("unsaid", "without words to compare"),
)
_TEXTS: Parts = (
    ("texts found", "in a document"),
    ("texts gone", "in none"),
    ("texts not covered", "in none of those read, which are a part"),
)


def documented_rows(counts: Counts) -> int:
    """Of tables and of retry sets."""
    return counts["documented"] + counts["retry documented"]


def all_rows(counts: Counts) -> int:
    return counts["rows"] + counts["retry rows"]


def count_notes(counts: Counts) -> Iterator[str]:
    """Lines; the parts of each sum are the whole. Nothing of what the maps do not have."""
    if counts["rows"]:
        of_codes = f" of {counts['codes']} codes" if counts["codes"] != counts["rows"] else ""
        said = _said(counts, _WORDS)
        documented = f"{counts['documented']} documented" + (f" ({said})" if said else "")
        left = _said(counts, _ROWS)
        rows = _counted(counts["rows"], "row", "rows")
        yield f"{rows}{of_codes} in tables: {documented}" + (f", {left}" if left else "")
    if counts["retry rows"]:
        left = _said(counts, [(f"retry {key}", words) for key, words in _ROWS])
        documented = f"{counts['retry documented']} documented"
        rows = _counted(counts["retry rows"], "code", "codes")
        yield f"{rows} in retry sets: {documented}" + (f", {left}" if left else "")
    if counts["texts"]:
        texts = _counted(counts["texts"], "text is", "texts are")
        yield f"{texts} looked for in messages: {_said(counts, _TEXTS)}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _said(counts: Counts, parts: Parts) -> str:
    return ", ".join(f"{counts[key]} {words}" for key, words in parts if counts[key])
