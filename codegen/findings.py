"""What a document contradicts, loses or leaves unsaid: one finding, with its place and its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`kind` and `key` are stable (docs/findings.md lists the kinds): `[[accept]]` names them.

    `path` is relative to the project, `line` 1-based; `words` are the document's own, `what`
    says in ours what is odd about them.
    """

    path: str
    line: int
    kind: str
    key: str
    what: str
    words: str = ""
