"""What the emitted package calls the subject of a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.diffing.changes import Change
from codegen.diffing.errors import error_label
from codegen.diffing.spots import Side, endpoint_label
from codegen.model import ErrorCode
from codegen.naming import class_name, member_name


class EmittedNames:
    """Classes and members of the codes of both sides, by vendor and label ("58350"), and their
    calls, by vendor and endpoint ("GET /v1/order")."""

    def __init__(self, *sides: Mapping[str, Side]) -> None:
        self._errors: dict[tuple[str, str], list[ErrorCode]] = {}
        self._calls: dict[tuple[str, str], dict[str, None]] = {}
        for vendors in sides:
            for vendor, side in vendors.items():
                for error in side.spec.errors:
                    self._errors.setdefault((vendor, error_label(error)), []).append(error)
                for each in side.spec.endpoints:
                    if each.call:
                        found = self._calls.setdefault((vendor, endpoint_label(each)), {})
                        found[each.call] = None

    def of(self, change: Change) -> tuple[str, ...]:
        """The exception classes of a code, the calls of an endpoint."""
        return self.classes(change) or self.calls(change)

    def calls(self, change: Change) -> tuple[str, ...]:
        """What a client calls an endpoint: in the old package first, then in the new one."""
        return tuple(dict.fromkeys(self._called(change)))

    def _called(self, change: Change) -> Iterator[str]:
        for pointer in (change.subject.pointer, change.paired_with or ""):
            steps = pointer.split("/")
            if steps[1:2] == ["endpoints"]:
                label = steps[2].replace("~1", "/").replace("~0", "~")
                yield from self._calls.get((change.vendor, label), ())

    def classes(self, change: Change) -> tuple[str, ...]:
        """The exception classes of a code: of the old package first, then of the new one."""
        return tuple(dict.fromkeys(self._classes(change)))

    def members(self, change: Change) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member_name(error.name) for error in self._found(change)))

    def _classes(self, change: Change) -> Iterator[str]:
        for error in self._found(change):
            yield from (class_name(meaning.name) for meaning in error.meanings)

    def _found(self, change: Change) -> Iterator[ErrorCode]:
        if change.kind.group != "errors":
            return
        pointers = (change.subject.pointer, change.paired_with or "")
        for label in dict.fromkeys(_label(pointer) for pointer in pointers if pointer):
            yield from self._errors.get((change.vendor, label), ())


def _label(pointer: str) -> str:
    """The code's own step of a pointer, without the number of its row."""
    step = pointer.split("/")[2].replace("~1", "/").replace("~0", "~")
    head, mark, number = step.rpartition("#")
    return head if mark and number.isdigit() else step
