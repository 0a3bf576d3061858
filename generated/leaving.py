"""Calls under the names that they had, and calls that are gone. Written by codegen; do not edit."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from .errors import UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


def renamed_call(old: str, new: str) -> None:
    """Warns who called a method by the name that it had."""
    warnings.warn(f"{old} is now {new}", DeprecationWarning, stacklevel=3)


def renamed_space(old: str, new: str) -> None:
    """Warns who asked for a namespace by the name that it had; `new` is empty where what was in it
    is in several now, or gone."""
    text = f"{old} is now {new}" if new else f"{old} is no namespace any more"
    warnings.warn(text, DeprecationWarning, stacklevel=3)


def gone_call(name: str, method: str, path: str) -> Callable[..., NoReturn]:
    """A call that the documents have no more. It warns, and raises: what it would have to send is
    not known. `request` of a client sends anything."""

    def gone(*args: object, **given: object) -> NoReturn:
        text = f"{name} is gone: {method} {path} is documented no more"
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        raise UnsupportedError(text)

    return gone
