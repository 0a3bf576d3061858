"""One finding where one cause makes many: a table that the example does not show, a wrong range."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from codegen.findings import Finding

MOST = 5


def in_bulk(findings: Iterable[Finding], group: Callable[[Finding], str]) -> Iterator[Finding]:
    """The findings; where a group has more than five, its first with the count and the key "*" in
    the place of what differs."""
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.path, group(finding)].append(finding)
    for (_, key), alike in groups.items():
        if len(alike) <= MOST:
            yield from alike
            continue
        first = min(alike)
        what = f"{first.what}; and {len(alike) - 1} more like it"
        yield replace(first, key=f"{key} *".strip(), what=what)


def by_endpoint(finding: Finding) -> str:
    """Method and path, with which the key of a finding about an endpoint begins."""
    return " ".join(finding.key.split(" ")[:2])
