"""What a document contradicts, loses or leaves unsaid: one finding, with its place and its words."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = (
    "document-silent",
    "document-changed",
    "endpoint-unread",
    "fields-unowned",
    "params-unread",
    "unclaimed-data",
    "columns-swapped",
    "row-ragged",
    "split-uncertain",
    "method-unsaid",
    "required-unread",
    "status-unread",
    "signing-not-reproduced",
    "language-unpaired",
    "code-irregular",
    "entity-ate-characters",
    "invisible-characters",
    "text-cut",
    "placeholder-lost",
    "code-repeated",
    "endpoint-repeated",
    "code-out-of-range",
    "code-missing-in-language",
    "placeholder-differs",
    "translation-repeated",
    "example-breaks-constraint",
    "required-with-default",
    "example-field-undocumented",
    "field-not-in-example",
)
"""All kinds that documents have, the costliest first: what is lost, what may be read wrongly, and what the
documents contradict; docs/findings.md says what each means."""

LOOK_KINDS = ("document-stale",)
"""Those that are about when somebody looked: no document has them, and no `[[accept]]`."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`kind` and `key` are stable (docs/findings.md lists the kinds): `[[accept]]` names them.

    `path` is relative to the project, `line` 1-based; `words` are the document's own, `what`
    says in ours what is odd about them, `advice` what to write, and in which file, where that is
    known.
    """

    path: str
    line: int
    kind: str
    key: str
    what: str
    words: str = ""
    advice: str = ""
