"""What a rule looks at: the Spec with its places, and the raw facts it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.extracting.raw import RawFacts
from codegen.findings import Finding
from codegen.model import Endpoint, ErrorCode, Meaning, Spec


@dataclass(frozen=True, slots=True)
class Case:
    """`paths` has the path of each document by its id; `facts` one entry a document."""

    spec: Spec
    facts: Sequence[RawFacts]
    paths: Mapping[str, str]

    def meanings(self) -> Iterator[tuple[ErrorCode, Meaning]]:
        for error in self.spec.errors:
            for meaning in error.meanings:
                yield error, meaning

    def at_meaning(
        self, kind: str, error: ErrorCode, meaning: Meaning, what: str, words: str = ""
    ) -> Finding:
        """A finding about a row; its key is the code, with its space where that is not "code"."""
        key = error.code if error.space == "code" else f"{error.space}:{error.code}"
        path = self.paths.get(meaning.document, meaning.document)
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
        path = self.paths.get(endpoint.document, endpoint.document)
        full = f"{endpoint.method or '?'} {endpoint.path} {key}".rstrip()
        return Finding(path, line or endpoint.line or 1, kind, full, what, words)
