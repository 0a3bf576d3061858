"""What a document contradicts, loses or leaves unsaid: one finding, with its place and its words."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = (
    "code-repeated",
    "code-out-of-range",
    "code-irregular",
    "endpoint-repeated",
    "text-cut",
    "placeholder-lost",
    "code-missing-in-language",
    "language-unpaired",
    "placeholder-differs",
    "translation-repeated",
    "entity-ate-characters",
    "example-breaks-constraint",
    "required-with-default",
    "required-unread",
    "example-field-undocumented",
    "field-not-in-example",
    "method-unsaid",
    "split-uncertain",
    "signing-not-reproduced",
    "columns-swapped",
    "row-ragged",
    "status-unread",
    "document-silent",
    "document-changed",
    "invisible-characters",
    "unclaimed-data",
    "endpoint-unread",
    "fields-unowned",
)
"""All kinds that documents have; docs/findings.md says what each means."""

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
