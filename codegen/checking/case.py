"""What a rule looks at: the Spec with its places, and the raw facts it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.extracting.raw import Place, RawFacts
from codegen.findings import Finding
from codegen.model import Endpoint, ErrorCode, Meaning, Spec, full_path
from codegen.reading.blocks import Document


def at(place: Place, kind: str, key: str, what: str, words: str | None = None) -> Finding:
    return Finding(place.path, place.line, kind, key, what, words or "")


@dataclass(frozen=True, slots=True)
class Case:
    """`facts` has one entry a document; `documents` has each by its id."""

    spec: Spec
    facts: Sequence[RawFacts]
    documents: Mapping[str, Document]

    def path(self, document: str) -> str:
        return self.documents[document].path if document in self.documents else document

    def line_of(self, endpoint: Endpoint, words: str) -> tuple[int, str]:
        """The first line at or below an endpoint's heading that has these words, and its text."""
        document, start = self.documents.get(endpoint.document), endpoint.line or 1
        lines = document.lines[start - 1 :] if document else ()
        found = ((n, line.strip()) for n, line in enumerate(lines, start) if words in line)
        return next(found, (start, ""))

    def meanings(self) -> Iterator[tuple[ErrorCode, Meaning]]:
        for error in self.spec.errors:
            for meaning in error.meanings:
                yield error, meaning

    def at_meaning(
        self, kind: str, error: ErrorCode, meaning: Meaning, what: str, words: str = ""
    ) -> Finding:
        """A finding about a row; its key is the code, with its space where that is not "code"."""
        key = error.code if error.space == "code" else f"{error.space}:{error.code}"
        path = self.path(meaning.document)
        return Finding(path, meaning.line or 1, kind, key, what, words or meaning.message or "")

    def at_endpoint(
        self,
        kind: str,
        endpoint: Endpoint,
        key: str,
        what: str,
        *,
        line: int | None = None,
        words: str = "",
    ) -> Finding:
        """A finding about a part of an endpoint; its key begins with method and path."""
        path = self.path(endpoint.document)
        full = f"{endpoint.method or '?'} {full_path(endpoint)} {key}".rstrip()
        return Finding(path, line or endpoint.line or 1, kind, full, what, words)
