"""Two sets of files, the trees that they make, and a word for each thing done to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from codegen.faults import Fault
from codegen.lockfile import Lock, Output, digest_of, dump_lock, read_lock
from codegen.writing import Difference, compare_tree, places, publish

Files = Mapping[str, bytes]
LEDGER = "sources/okx/names.toml"
OLD: Files = {
    "generated/errors.py": b"shared = 1\n",
    "generated/okx/enums.py": b"enums = 1\n",
    "generated/okx/errors.py": b"errors = 1\n",
    "generated/okx/gone.py": b"gone = 1\n",
    "generated/xt/deep/only.py": b"only = 1\n",
    LEDGER: b"names = 1\n",
}
NEW: Files = {
    "generated/errors.py": b"shared = 2\n",
    "generated/okx/enums.py": b"enums = 1\n",
    "generated/okx/errors.py": b"errors = 2\n",
    "generated/okx/rest/client.py": b"client = 2\n",
    LEDGER: b"names = 2\n",
}


def lock_for(files: Files) -> Lock:
    outputs = {
        path: Output(digest_of(data), path.split("/")[1] if path.count("/") > 1 else "", "t")
        for path, data in files.items()
        if path != LEDGER
    }
    return Lock({"extractor": "1"}, outputs)


def lock_on(project: Path) -> Lock:
    file = project / "codegen.lock"
    if not file.exists():
        return Lock()
    return read_lock(file.read_text("utf-8"), path="codegen.lock", out="generated")


def put(project: Path, files: Files, *, force: bool = False) -> list[str]:
    return publish(project, files, lock_on(project), lock_for(files), force=force)


def differences(project: Path, files: Files) -> list[Difference]:
    return compare_tree(project, files, lock_on(project), vendors=None)


def without_descriptors(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where folders have none."""
    monkeypatch.setattr(places, "BY_DESCRIPTOR", False)
    monkeypatch.setattr(places, "NO_FOLLOW", 0)


def tree(project: Path) -> dict[str, bytes]:
    """All files but the lock of the system; and the empty folders, which have no bytes."""
    found = {}
    for path in sorted(project.rglob("*")):
        name = path.relative_to(project).as_posix()
        if name in (".codegen", ".codegen/lock", ".codegen/holder", ".codegen/.gitignore"):
            continue
        if not path.is_dir():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name + "/"] = b""
    return found


def whole(files: Files) -> dict[str, bytes]:
    """The tree that a finished run leaves."""
    return dict(sorted({**files, "codegen.lock": dump_lock(lock_for(files)).encode()}.items()))


def fault_of(action: Callable[[], Any]) -> Fault:
    with pytest.raises(Fault) as caught:
        action()
    return caught.value
