"""Documented paths to path templates: `/orders/:id`, `/orders/<id>` and `/orders/{id}`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote

from codegen.naming import ident

# `/users:batch` is a verb, no placeholder: a colon stands behind a slash.
_PLACE = re.compile(r"(?<=/):([A-Za-z_][A-Za-z0-9_-]*)|<([^<>/]+)>|\{{1,2}([^{}/]+)\}{1,2}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_AS_IT_IS = "/:@!$&'()*+,;=-._~%"


@dataclass(frozen=True)
class Template:
    """`parts` are the literal texts around the places; `wires` the documented names of the
    places, in order, `names` ours: each once."""

    parts: tuple[str, ...]
    wires: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def path(self) -> str:
        return self.with_names(self.names)

    @property
    def shape(self) -> str:
        """The path without the names: what OpenAPI tells paths apart by."""
        return self.with_names(("",) * len(self.names))

    def with_names(self, names: tuple[str, ...]) -> str:
        places = (f"{{{name}}}" for name in names)
        return self.parts[0] + "".join(
            f"{place}{part}" for place, part in zip(places, self.parts[1:], strict=True)
        )


def template_of(path: str) -> Template:
    """The template of a documented path; what may not stand in a path is percent-encoded."""
    path = path if path.startswith("/") else f"/{path}"
    parts: list[str] = []
    wires: list[str] = []
    names: dict[str, None] = {}
    end = 0
    for match in _PLACE.finditer(path):
        wire = (match[1] or match[2] or match[3]).rpartition(":")[2].strip()
        parts.append(_quoted(path[end : match.start()]))
        wires.append(wire)
        names[_name(wire, names)] = None
        end = match.end()
    parts.append(_quoted(path[end:]))
    return Template(tuple(parts), tuple(wires), tuple(names))


def _quoted(text: str) -> str:
    return quote(text, safe=_AS_IT_IS, errors="replace")


def _name(wire: str, taken: Collection[str]) -> str:
    name = wire if _NAME.match(wire) else ident(wire, "parameter")
    while name in taken:
        name = f"{name}_{len(taken) + 1}"
    return name
