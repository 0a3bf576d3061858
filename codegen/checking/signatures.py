"""The worked example of a signature, computed again."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator

from codegen.checking.case import Case, at
from codegen.extracting.raw import RawSigning
from codegen.findings import Finding
from codegen.model import Signing


def signing_not_reproduced(case: Case) -> Iterator[Finding]:
    for facts in case.facts:
        for raw in facts.signing:
            signing = case.spec.signing
            example = raw.example
            if signing and example.prehash and example.secret and not _comes_out(signing, raw):
                what = "the worked example's signature does not come out of its own text and secret"
                kind, key = "signing-not-reproduced", "signing.example"
                yield at(raw.place, kind, key, what, example.prehash)


def _comes_out(signing: Signing, raw: RawSigning) -> bool:
    """Whether what the example itself says of the algorithm, or source.toml, gives its signature."""
    prehash, secret = raw.example.prehash or "", raw.example.secret or ""
    return raw.example.signature in (
        signature_of(raw, prehash, secret),
        signature_of(signing, prehash, secret),
    )


def signature_of(signing: Signing | RawSigning, prehash: str, secret: str) -> str:
    """The signature of a text, as the signing says. Algorithms: hmac-sha256, -sha384, -sha512."""
    algorithm = (signing.algorithm or "hmac-sha256").removeprefix("hmac-")
    digest = hmac.new(secret.encode(), prehash.encode(), getattr(hashlib, algorithm)).digest()
    return base64.b64encode(digest).decode() if signing.encoding == "base64" else digest.hex()
