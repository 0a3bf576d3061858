"""One call before and after another came to its address, or went: what selects it is sent by the
client where there are several, and by whoever calls it where it is alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from codegen.diffing.changes import Change, Level, Verdict
from codegen.diffing.likeness import likeness
from codegen.diffing.params import compare_params
from codegen.diffing.spots import Spot, change
from codegen.model import Endpoint, Field

_FEWEST = 2
_SURE = 0.75


def is_selection(old: Endpoint, new: Endpoint) -> bool:
    """Whether both have one method and address, and one of them is one of several there."""
    ours, theirs = (old.method, old.path), (new.method, new.path)
    return ours == theirs and (old.operation is None) != (new.operation is None)


def selection_score(old: Endpoint, new: Endpoint) -> float:
    """By title and names of parameters but for those that select. The same two parameters or more
    are enough: that of the only call at an address is often the title of its page."""
    if not is_selection(old, new):
        return 0.0
    known = _selecting(old, new)
    ours, theirs = ({field.name for field in each.params} - known for each in (old, new))
    titles = likeness(old.title, new.title)
    if not ours and not theirs:
        return titles
    shared = len(ours & theirs) / len(ours | theirs)
    least = _SURE if ours == theirs and len(ours) >= _FEWEST else 0.0
    return max((titles + shared) / 2, least)


def compare_selected(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    """Its parameters. Those that select are no longer given, or have to be from now on."""
    known = _selecting(old, new) if is_selection(old, new) else set()
    yield from compare_params(spot, _but(old.params, known), _but(new.params, known))
    for name in sorted(known):
        before, after = ([each for each in side.params if each.name == name] for side in (old, new))
        if before and after:
            yield from compare_params(spot, before[:1], after[:1])
            yield from _filled_in(spot.part("params", name, kind="param", key=name), name, old, new)
        elif before or after:
            yield from _unasked(compare_params(spot, before[:1], after[:1]))


def _filled_in(spot: Spot, name: str, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    """It is documented as it was; who calls gives it no longer, or has to."""
    was, now = (each.operation.values.get(name) if each.operation else None for each in (old, new))
    id = "param-default-added" if now is not None else "param-default-removed"
    verdict = Verdict("ok", "MAJOR", "WARN")
    yield change(id, spot.part("default"), was, now, verdict=verdict)


def _unasked(changes: Iterator[Change]) -> Iterator[Change]:
    """Of one that is documented on one side alone: who calls never gave it, and need not."""
    for each in changes:
        level: Level = "WARN" if each.wire == "RISKY" else each.level
        yield replace(each, code="patch", level=level)


def _selecting(old: Endpoint, new: Endpoint) -> set[str]:
    return {name for each in (old, new) if each.operation for name in each.operation.values}


def _but(fields: Sequence[Field], names: set[str]) -> list[Field]:
    return [field for field in fields if field.name not in names]
