"""Certificates that only those trust who are told to."""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import trustme


class Authority:
    """`file`, in PEM, is what `ca_bundle` names."""

    def __init__(self) -> None:
        self._ca = trustme.CA()
        self._folder = tempfile.TemporaryDirectory()

    @cached_property
    def file(self) -> Path:
        file = Path(self._folder.name) / "authority.pem"
        file.write_bytes(self._ca.cert_pem.bytes())
        return file

    def context(self, names: Sequence[str]) -> ssl.SSLContext:
        """Of a server that has a certificate for these names."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._ca.issue_cert(*names).configure_cert(context)
        return context
