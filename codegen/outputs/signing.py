"""How the requests of a vendor are signed, as the arguments of a Signing."""

from __future__ import annotations

from typing import Any

from codegen.faults import Fault
from codegen.model import Signing

_DIGESTS = {"hmac-sha256": "sha256", "hmac-sha384": "sha384", "hmac-sha512": "sha512"}
_ENCODINGS = frozenset({"hex", "base64"})


def arguments(signing: Signing) -> tuple[tuple[str, Any], ...]:
    """Raises Fault: a digest, an encoding or a text to sign that no client could make."""
    digest = _DIGESTS.get(signing.algorithm or "")
    if digest is None or signing.encoding not in _ENCODINGS or signing.prehash is None:
        what = f"signing with {signing.algorithm} in {signing.encoding} is not known here"
        advice = (
            f"known are {', '.join(_DIGESTS)} in {' or '.join(sorted(_ENCODINGS))}, with a prehash"
        )
        raise Fault("signing-unknown", what, advice=advice)
    return (
        ("digest", digest),
        ("encoding", signing.encoding),
        ("prehash", signing.prehash),
        ("headers", dict(signing.headers)),
        ("auth", dict(signing.auth)),
    )
