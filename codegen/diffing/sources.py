"""Documents, servers, change logs, the envelope and the signing: what is not an entity of an API."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec

from codegen.diffing.changes import Change
from codegen.diffing.endpoint_facts import address_changes
from codegen.diffing.likeness import pair
from codegen.diffing.spots import Place, Side, Spot, change
from codegen.model import ChangelogEntry, DocumentInfo, Envelope, Server, Signing, Spec

Sides = tuple[Side, Side]


def pair_documents(sides: Sides) -> dict[str, str]:
    """The new id of each old document that is still there: by id, by address, by what it holds;
    one that stands alone on both sides is the same."""
    old, new = ({info.id: info for info in side.spec.documents} for side in sides)
    paired = {id: id for id in old if id in new}
    for id, info in old.items():
        if id not in paired and info.url:
            same = [other.id for other in new.values() if other.url == info.url]
            paired.update(
                {id: same[0]} if len(same) == 1 and same[0] not in paired.values() else {}
            )
    gone = [id for id in old if id not in paired]
    come = [id for id in new if id not in paired.values()]
    if len(old) == len(new) == 1 and gone:
        return {gone[0]: come[0]}
    return paired | _by_contents(sides, gone, come)


def _by_contents(sides: Sides, gone: Sequence[str], come: Sequence[str]) -> dict[str, str]:
    if not gone or not come:
        return {}
    ours, theirs = (_contents(side.spec) for side in sides)

    def score(old: str, new: str) -> float:
        return len(ours[old] & theirs[new]) / (len(ours[old] | theirs[new]) or 1)

    pairs = pair(gone, come, score=score, hints=lambda id: [""], least=0.5)
    return {old: new for old, new, _ in pairs}


def _contents(spec: Spec) -> Mapping[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for error in spec.errors:
        for meaning in error.meanings:
            found[meaning.document].add((error.space, error.code))
    for endpoint in spec.endpoints:
        found[endpoint.document].add((endpoint.method or "", endpoint.path))
    return found


def compare_sources(sides: Sides, documents: Mapping[str, str]) -> Iterator[Change]:
    yield from _compare_documents(sides, documents)
    yield from _compare_servers(sides)
    yield from _compare_changelogs(sides)
    old, new = (side.spec for side in sides)
    yield from _compare_parts(sides, "envelope", old.envelope, new.envelope)
    yield from _compare_parts(sides, "signing", old.signing, new.signing)


def _compare_documents(sides: Sides, documents: Mapping[str, str]) -> Iterator[Change]:
    old, new = ({info.id: info for info in side.spec.documents} for side in sides)
    for id, info in old.items():
        if id in documents:
            yield from _compare_infos(sides, info, new[documents[id]])
        else:
            spot = Spot(sides, "document", id, Place(("documents", id), id), None)
            yield change("source-gone", spot, info)
    for id, info in new.items():
        if id not in documents.values():
            spot = Spot(sides, "document", id, None, Place(("documents", id), id))
            yield change("source-added", spot, None, info)


def _compare_infos(sides: Sides, old: DocumentInfo, new: DocumentInfo) -> Iterator[Change]:
    was, now = (Place(("documents", info.id), info.id) for info in (old, new))
    spot = Spot(sides, "document", old.id, was, now)
    for id, name in (
        ("source-moved", "url"),
        ("endpoint-anchor-changed", "anchor"),
        ("error-range-changed", "code_range"),
        ("source-described", "title"),
        ("source-described", "languages"),
    ):
        before, after = getattr(old, name), getattr(new, name)
        if name == "url" and (before is None or after is None or not _is_move(before, after)):
            id = "source-described"
        if before != after:
            yield change(id, spot.part(name), before, after)


def _is_move(old: str, new: str) -> bool:
    """Another anchor in the same page is `endpoint-anchor-changed`."""
    return urlsplit(old)._replace(fragment="") != urlsplit(new)._replace(fragment="")


def _compare_servers(sides: Sides) -> Iterator[Change]:
    old, new = ({server.url: server for server in side.spec.servers} for side in sides)
    gone = [server for url, server in old.items() if url not in new]
    come = [server for url, server in new.items() if url not in old]
    for before in list(gone):
        after = next((each for each in come if _role(each) == _role(before)), None)
        if after is not None and sum(_role(each) == _role(before) for each in gone) == 1:
            gone.remove(before)
            come.remove(after)
            at = _server_spot(sides, before, after)
            yield from address_changes(at, (before.url, ""), (after.url, ""))
    for server in gone:
        yield change("server-removed", _server_spot(sides, server, None), server)
    for server in come:
        yield change("server-added", _server_spot(sides, None, server), None, server)


def _role(server: Server) -> tuple[str | None, str | None, str | None]:
    return server.kind, server.environment, server.name


def _server_spot(sides: Sides, old: Server | None, new: Server | None) -> Spot:
    places = [Place(("servers", each.url)) if each else None for each in (old, new)]
    server = old or new
    assert server is not None
    return Spot(sides, "server", server.url, places[0], places[1])


def _compare_changelogs(sides: Sides) -> Iterator[Change]:
    old, new = ({_entry_key(entry): entry for entry in side.spec.changelog} for side in sides)
    for key, entry in old.items():
        if key not in new:
            spot = Spot(sides, "changelog", _entry_label(entry), _entry_place(entry), None)
            yield change("changelog-entry-removed", spot, entry)
    for key, entry in new.items():
        if key not in old:
            spot = Spot(sides, "changelog", _entry_label(entry), None, _entry_place(entry))
            yield change("changelog-entry-added", spot, None, entry)


def _entry_key(entry: ChangelogEntry) -> tuple[str | None, ...]:
    return entry.date, entry.tag, entry.path, entry.title, entry.note


def _entry_label(entry: ChangelogEntry) -> str:
    parts = (entry.date, entry.path or entry.title or entry.note)
    return " ".join(part for part in parts if part)[:120]


def _entry_place(entry: ChangelogEntry) -> Place:
    return Place(("changelog", _entry_label(entry)), None, entry.line)


def _compare_parts(
    sides: Sides, name: str, old: Envelope | Signing | None, new: Envelope | Signing | None
) -> Iterator[Change]:
    """The envelope or the signing, one change for each part of it that differs."""
    if old == new:
        return
    spot = Spot(sides, name, name, Place((name,)), Place((name,)))
    id = f"endpoint-{name}-changed"
    if old is None or new is None:
        yield change(id, spot, old, new)
        return
    before, after = (msgspec.structs.asdict(each) for each in (old, new))
    for part in before:
        if before[part] != after[part]:
            yield _part_change(id, spot.part(part), before[part], after[part])


def _part_change(id: str, spot: Spot, before: Any, after: Any) -> Change:
    is_example = spot.pointer == "/signing/example"
    return change("example-changed" if is_example else id, spot, before, after)
