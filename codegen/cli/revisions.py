"""What git has under REV:PATH, copied into a folder that is gone afterwards."""

from __future__ import annotations

import posixpath
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from codegen.faults import Fault

_FILES = (b"100644", b"100755")
"""Modes of files: a link could lead out of the folder, a submodule is none of ours."""


@contextmanager
def checked_out(words: str) -> Iterator[Path]:
    """The file or folder of "HEAD~1:sources/acme". Of a document the vendor's folder around it is
    there too, for its source.toml. Raises Fault: git has no such thing."""
    revision, _, said = words.partition(":")
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", revision, of=words)
    path = _from_root(said, words)
    with tempfile.TemporaryDirectory(prefix="codegen-") as folder:
        root = Path(folder).resolve()
        entries = list(_entries(commit.decode().strip(), _around(path), words))
        contents = _contents([blob for _, blob in entries], words)
        for (name, _), content in zip(entries, contents, strict=True):
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        found = root / path
        if not found.exists():
            advice = "write REV:PATH with a path that the revision has, from the root of its tree"
            raise Fault("revision-path", f"{revision} has no {path}", advice=advice)
        yield found


def _from_root(said: str, words: str) -> str:
    """The path from the root of the tree; "./x" is from the working directory, as git has it."""
    if said.startswith(("./", "../")):
        prefix = _git("rev-parse", "--show-prefix", of=words).decode().strip()
        return posixpath.normpath(posixpath.join("/", prefix, said)).lstrip("/") or "."
    return str(PurePosixPath(said or "."))


def _around(path: str) -> str:
    parts = PurePosixPath(path).parts
    return str(PurePosixPath(*parts[: parts.index("documents")])) if "documents" in parts else path


def _entries(commit: str, path: str, words: str) -> Iterator[tuple[str, str]]:
    listed = _git("ls-tree", "-r", "-z", "--full-tree", commit, "--", path, of=words)
    for entry in listed.split(b"\0"):
        head, _, name = entry.partition(b"\t")
        if head.startswith(_FILES):
            yield name.decode("utf-8", "surrogateescape"), head.split()[2].decode()


def _contents(blobs: Sequence[str], words: str) -> Iterator[bytes]:
    """The contents of blobs, in their order: one process for all of them, each told as
    "<object> blob <size>", a line feed, the content, a line feed."""
    told = _git("cat-file", "--batch", of=words, given="\n".join([*blobs, ""]).encode())
    at = 0
    for blob in blobs:
        end = told.index(b"\n", at)
        head = told[at:end].split()
        if head[1:2] != [b"blob"]:
            what = f"git has no content for {blob}: {told[at:end].decode(errors='replace')}"
            advice = "fetch it: the clone is a partial one, or damaged"
            raise Fault("revision-unknown", what, words, advice=advice)
        at = end + 1 + int(head[2])
        yield told[end + 1 : at]
        at += 1


def _git(*words: str, of: str, given: bytes | None = None) -> bytes:
    try:
        return subprocess.run(["git", *words], check=True, capture_output=True, input=given).stdout
    except FileNotFoundError:
        raise Fault("git-missing", "git is not installed", of) from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        what = said[0] if said else "git knows no such revision"
        advice = "name a file or folder that is there, or REV:PATH of this repository"
        raise Fault("revision-unknown", what, of, advice=advice) from None
