"""The entry for the CHANGELOG of an SDK: by what it means for its users."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from codegen.diffing.changes import Change
from codegen.diffing.emitted import EmittedNames
from codegen.diffing.judge import Report
from codegen.diffing.spots import Side
from codegen.reporting.markdown import code
from codegen.reporting.wording import subject_of, texts_of

_SECTIONS = ("Removed", "Changed", "Deprecated", "Added")


def render_changelog(report: Report, sides: Sequence[Mapping[str, Side]]) -> str:
    """Markdown without a heading for the version: that is for its maker to say. Wording alone is
    no news."""
    names = EmittedNames(*sides)
    news = [change for change in report.changes if change.level != "DOC"]
    own = [change for change in news if change.id.startswith("changelog-entry")]
    lines: list[str] = []
    for section in _SECTIONS:
        found = [each for each in news if each not in own and section_of(each) == section]
        if found:
            lines += [f"### {section}", "", *(_line(each, names, own) for each in found), ""]
    lines += _unmatched(news, own)
    return "\n".join(lines).rstrip("\n") + "\n" if lines else "No changes.\n"


def section_of(change: Change) -> str:
    if change.id.endswith("-deprecated"):
        return "Deprecated"
    if "-removed" in change.id and change.subject.kind in (
        "error",
        "endpoint",
        "param",
        "field",
        "enum",
        "enum-value",
    ):
        return "Removed"
    return "Added" if change.before is None and "-added" in change.id else "Changed"


def _line(change: Change, names: EmittedNames, own: Sequence[Change]) -> str:
    """ "- error-added `58381` (`WithdrawalPaused`): `Withdrawals are paused`", and beneath it what
    the vendor says of it."""
    before, after = texts_of(change)
    classes = ", ".join(map(code, names.of(change)))
    words = (
        f"- {'**breaks** ' if change.code == 'MAJOR' else ''}{change.id} {code(subject_of(change))}"
    )
    words += f" ({classes})" if classes else ""
    said = " → ".join(code(text) for text in (before, after) if text)
    words += f": {said}" if said else ""
    return "\n".join(
        [words, *(f"  - the vendor says: {_entry(each)}" for each in _matching(change, own))]
    )


def _matching(change: Change, own: Sequence[Change]) -> Iterator[Change]:
    """The vendor's lines about the same path."""
    parts = change.subject.key.split(" ")
    for each in own:
        if isinstance(each.after, dict) and each.after.get("path") in parts:
            yield each


def _entry(change: Change) -> str:
    entry = change.after or change.before or {}
    words = [entry.get(key) for key in ("date", "tag", "path", "title", "note")]
    return code(" ".join(word for word in words if word))


def _unmatched(news: Sequence[Change], own: Sequence[Change]) -> list[str]:
    matched = {
        each.fingerprint for change in news if change not in own for each in _matching(change, own)
    }
    left = [each for each in own if each.fingerprint not in matched]
    return (
        ["### The vendor's own words", "", *(f"- {_entry(each)}" for each in left), ""]
        if left
        else []
    )
