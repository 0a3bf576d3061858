"""How calls prove who sends them, as far as OpenAPI can say it: the headers."""

from __future__ import annotations

import re

from codegen.exporting.canonical import Plain, said
from codegen.model import Endpoint, Signing

_ELSE = re.compile(r"[^A-Za-z0-9._-]")


def schemes_of(signing: Signing | None) -> Plain:
    """A scheme for each header that proves something."""
    headers = dict(signing.headers) if signing else {}
    for wanted in signing.auth.values() if signing else ():
        headers |= {name: "" for name in wanted if name not in headers}
    return {
        _scheme(name): {
            "type": "apiKey",
            "in": "header",
            "name": name,
            **said(description=_about(template)),
        }
        for name, template in headers.items()
    }


def security_of(endpoint: Endpoint, signing: Signing | None) -> list[Plain] | None:
    """The schemes that a call wants, all of them at once; none where its authentication is one
    that has no header. None where the documents do not say."""
    if signing is None or endpoint.auth not in signing.auth:
        return None
    wanted = signing.auth[endpoint.auth]
    return [{_scheme(name): [] for name in wanted}] if wanted else []


def signing_of(signing: Signing | None) -> Plain:
    """What no scheme can say: how a signature is made. The templates are those of the spec."""
    if signing is None:
        return {}
    return said(
        algorithm=signing.algorithm,
        encoding=signing.encoding,
        prehash=signing.prehash,
        headers=signing.headers,
        auth={name: list(headers) for name, headers in signing.auth.items()},
    )


def _scheme(header: str) -> str:
    return _ELSE.sub("_", header)


def _about(template: str) -> str | None:
    return f"Holds {template}; x-codegen-signing says how it is made." if template else None
