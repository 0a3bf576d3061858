"""Names that a module had. Written by codegen; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .errors import ApiError


def renamed(
    module: str,
    names: Mapping[str, type[ApiError]],
    *,
    gone: Mapping[str, type[ApiError]] | None = None,
) -> Callable[[str], type[ApiError]]:
    """A module's `__getattr__` that still knows classes by the names they had, and those whose
    codes are gone from the documents, and warns."""
    lost = gone or {}

    def find(name: str) -> type[ApiError]:
        if name not in names and name not in lost:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        import warnings  # here: hardly a program needs it

        found = names.get(name) or lost[name]
        text = f"{module}.{name} is now {found.__name__}"
        if name in lost:
            text = f"{module}.{name} is never raised: code {found.code} is documented no more"
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        return found

    return find
