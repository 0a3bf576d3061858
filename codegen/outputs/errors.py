"""`errors.py`: an exception for each thing that a code can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.faults import Fault
from codegen.model import CODE, HTTP_STATUS, Category, Meaning, Scope, Spec
from codegen.naming import class_name
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.groups import Group, group_of, groups
from codegen.outputs.members import Member, enum_name, members
from codegen.outputs.output import Former
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Ref

CATEGORY_BASES: Mapping[Category, str] = {
    "unknown_outcome": "UnknownOutcomeError",
    "rate_limit": "RateLimitError",
    "timing": "TimingError",
    "authentication": "AuthenticationError",
    "insufficient_funds": "InsufficientFundsError",
    "compliance": "ComplianceError",
    "account": "AccountError",
    "permission": "PermissionDeniedError",
    "hold": "HoldError",
    "quota": "QuotaError",
    "not_found": "NotFoundError",
    "conflict": "ConflictError",
    "unsupported": "UnsupportedError",
    "unavailable": "UnavailableError",
    "internal": "InternalError",
    "invalid_order": "InvalidOrderError",
    "invalid_request": "InvalidRequestError",
    "other": "OtherError",
}
"""A success has none: a code that says that it worked is a member of its enum only."""

_BASES = frozenset({"ApiError", *CATEGORY_BASES.values()})
_UNKNOWN_DOC = "A code that the documents do not have, or an answer that is not understood."

GRAMMAR = Grammar(
    docstring=(
        "The errors of a vendor, one class each. Written by codegen from the documents; do not edit."
    ),
    imports={
        "..envelopes": frozenset({"Envelope"}),
        "..errors": _BASES,
        "..former": frozenset({"renamed"}),
    },
    bases=_BASES,
    calls=frozenset({"Envelope", "renamed"}),
    words=frozenset(
        """vendor envelope documents messages success statuses unknown code meanings gone raise_for
        error_for errors_in on_unknown from_body renamed TYPE_CHECKING __getattr__ __name__""".split()
    ),
)


def base_name(spec: Spec) -> str:
    return class_name(f"{spec.vendor}_error")


def context(spec: Spec, former: Former) -> dict[str, Any]:
    base, unknown = base_name(spec), class_name(f"unknown_{spec.vendor}_error")
    spaces = members(spec)
    urls = _urls(spec)
    classes = [each for made in spaces.values() for one in made for each in _classes(one, urls)]
    families = _families(spaces)
    given = [each["name"] for each in (*families, *classes)]
    together = groups(spec, {base, unknown, *given, *former.classes, *former.gone})
    for each in classes:
        own, group = each.pop("family"), group_of(each.pop("value"), together)
        above = (*filter(None, (own, group and group.name)),) or (base,)
        each["bases"] = (*above, *each["bases"])
    made = {
        "vendor": spec.vendor,
        "base": base,
        "base_doc": (f"An error that {spec.title.get('en', spec.vendor)} answered with.",),
        "unknown": unknown,
        "documents": urls,
        "enums": tuple(sorted(enum_name(space) for space in spaces)),
        **_envelope(spec, list(spaces)),
        "groups": tuple(each for group in together for each in _group(group, base, unknown)),
        "families": families,
        "classes": tuple(classes),
    }
    _check_names(made)
    made["aliases"] = _aliases(made, former)
    made["gone"] = _gone(made, former)
    made["former"] = (*made["aliases"], *made["gone"])
    made["all"] = (
        _class(unknown, (base,), _UNKNOWN_DOC, unknown=True),
        *made["groups"],
        *(_class(each["name"], (base,), each["doc"]) for each in families),
        *classes,
        *(_class(each["new"], (base,), each["doc"], gone=each["code"]) for each in made["gone"]),
    )
    made["imported"] = _imported(made)
    return made


def _urls(spec: Spec) -> dict[str, str]:
    """The address of each document that says one."""
    urls = {each.id: each.url for each in spec.documents if each.url}
    anchors = {each.id: each.anchor for each in spec.documents if each.anchor}
    return {
        id: url if "#" in url or id not in anchors else f"{url}#{anchors[id]}"
        for id, url in urls.items()
        if url.startswith(("https://", "http://"))
    }


def _class(name: str, bases: tuple[str, ...], *doc: str, **options: object) -> dict[str, Any]:
    pairs = tuple(options.items())
    return {"name": name, "bases": bases, "code": None, "options": pairs, "doc": doc}


def _group(group: Group, base: str, unknown: str) -> Iterator[dict[str, Any]]:
    """Its class, and that of its codes that are not documented."""
    if group.within is not None:
        base, unknown = group.within.name, group.within.unknown
    yield _class(group.name, (base,), f"A code of {group.words}.")
    doc = f"A code of {group.words} that the documents do not have."
    yield _class(group.unknown, (group.name, unknown), doc, unknown=group.span)


def _classes(member: Member, urls: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """One for each name that the rows of a code have."""
    names = dict.fromkeys(row.name for row, _ in member.rows)
    for name in names:
        rows = [(i, *pair) for i, pair in enumerate(member.rows) if pair[0].name == name]
        categories = dict.fromkeys(row.category for _, row, _ in rows if row.category != "success")
        if not categories:
            continue
        family = rows[0][1].family
        yield {
            "name": class_name(name),
            "family": class_name(family) if family else None,
            "bases": tuple(CATEGORY_BASES[category] for category in categories),
            "value": member.code,
            "code": f"{member.enum}.{member.name}",
            "options": _options([i for i, _, _ in rows], member),
            "doc": tuple(_doc(member, [(row, scope) for _, row, scope in rows], urls)),
        }


def _options(rows: list[int], member: Member) -> tuple[tuple[str, Any], ...]:
    """Which rows of its code a class is of, where they are not all."""
    return (("meanings", tuple(rows)),) if len(rows) < len(member.rows) else ()


def _doc(
    member: Member, rows: list[tuple[Meaning, Scope | None]], urls: Mapping[str, str]
) -> Iterator[str]:
    for index, (row, scope) in enumerate(rows):
        if index:
            yield ""
        yield f"{member.code}: {row.message}" if row.message else f"Code {member.code}."
        yield ""
        if member.is_deprecated:
            yield "Deprecated by its documents."
        if row.description:
            yield f"{row.description}"
        yield from (f"Or: {text}" for text in row.variants)
        yield from (f"{language}: {text}" for language, text in row.translations.items())
        status = "" if row.http_status is None else f"HTTP {row.http_status}. "
        yield f"{status}Category {row.category}, retry {row.retry}."
        if scope is not None:
            yield f"Scope: {', '.join(filter(None, (scope.product, scope.transport)))}."
        yield from _place(row, urls)


def _place(row: Meaning, urls: Mapping[str, str]) -> Iterator[str]:
    place = f'{row.document}, "{row.section}"' if row.section else row.document
    if place:
        yield f"Documented in {place}."
    if row.document in urls:
        yield urls[row.document]


def _families(spaces: Mapping[str, list[Member]]) -> tuple[dict[str, Any], ...]:
    """The shared parents, each with the codes of its children."""
    codes: dict[str, list[str]] = {}
    for made in spaces.values():
        for member in made:
            for row, _ in member.rows:
                if row.family is not None and row.category != "success":
                    codes.setdefault(class_name(row.family), []).append(member.code)
    return tuple(
        {"name": name, "doc": f"Any of the codes {', '.join(dict.fromkeys(codes[name]))}."}
        for name in sorted(codes)
    )


def _envelope(spec: Spec, spaces: list[str]) -> dict[str, Any]:
    """Paths with the enums of their codes: the space of the same name as the last key of a path,
    else the codes themselves. Where nothing is said about the envelope, a key a space."""
    keyed = {space: enum_name(space) for space in spaces if space != HTTP_STATUS}
    envelope = spec.envelope
    paths = envelope.code if envelope else tuple(keyed)
    default = keyed.get(CODE, next(iter(keyed.values()), None))
    codes = ((path, keyed.get(path.rpartition(".")[2], default)) for path in paths)
    return {
        "codes": tuple({"path": path, "enum": enum} for path, enum in codes if enum),
        "messages": envelope.message if envelope else ("message", "msg"),
        "success": envelope.success if envelope else (),
        "statuses": enum_name(HTTP_STATUS) if HTTP_STATUS in spaces else None,
    }


def _check_names(made: Mapping[str, Any]) -> None:
    own = [made["base"], made["unknown"], *made["enums"], "Envelope", "renamed", *sorted(_BASES)]
    given = [each["name"] for each in (*made["groups"], *made["families"], *made["classes"])]
    seen = {name.casefold() for name in own}
    for name in given:
        if name.casefold() in seen:
            what = f"two classes would have the name {name}"
            advice = "give one of them another name in names.toml"
            raise Fault("name-twice", f"{made['vendor']}/errors.py: {what}", advice=advice)
        seen.add(name.casefold())


def _aliases(made: Mapping[str, Any], former: Former) -> tuple[dict[str, str], ...]:
    """Former names that no class has now."""
    known = {each["name"] for each in (*made["families"], *made["classes"])}
    wanted = {old: new for old, new in sorted(former.items()) if old not in known}
    for old, new in wanted.items():
        if new not in known:
            what = f"{old} is an alias of {new}, which no class has as its name"
            raise Fault("alias-unknown", f"{made['vendor']}/errors.py: {what}")
    return tuple({"old": old, "new": new} for old, new in wanted.items())


def _gone(made: Mapping[str, Any], former: Former) -> tuple[dict[str, Any], ...]:
    """Classes whose code is documented no more, under names that nothing has now. Each stands in
    the module with an underscore before its name, and is found by the name itself with a warning.
    """
    taken = {each["name"] for each in (*made["groups"], *made["families"], *made["classes"])}
    taken |= {alias["old"] for alias in made["aliases"]}
    return tuple(
        {
            "old": old,
            "new": f"_{old}",
            "code": code,
            "doc": f"Deprecated: code {code} is documented no more. Never raised.",
        }
        for old, code in sorted(former.gone.items())
        if old not in taken
    )


def _imported(made: Mapping[str, Any]) -> tuple[str, ...]:
    used = {base for each in made["classes"] for base in each["bases"]} & _BASES
    return tuple(sorted(used | {"ApiError"}))


def expected(made: Mapping[str, Any]) -> Expected:
    base = made["base"]
    facts: dict[str, Leaves] = {
        "import ..envelopes": refs(("Envelope",)),
        "import ..errors": refs(made["imported"]),
        base: refs(("ApiError",)),
        f"{base}.__doc__": docstring(made["base_doc"]),
        f"{base}.vendor": (made["vendor"],),
        f"{base}.envelope": _envelope_facts(made),
        "raise_for": refs((f"{base}.raise_for",)),
        "error_for": refs((f"{base}.from_body",)),
        "errors_in": refs((f"{base}.errors_in",)),
        "on_unknown": refs((f"{base}.on_unknown",)),
    }
    if made["documents"]:
        facts[f"{base}.documents"] = flat(made["documents"])
    if made["enums"]:
        facts["import .codes"] = refs(made["enums"])
    for each in made["all"]:
        facts[each["name"]] = _class_facts(each)
        facts[f"{each['name']}.__doc__"] = docstring(each["doc"])
    facts.update(_former_facts(made))
    members = {each["code"].rpartition(".")[2] for each in made["classes"]}
    return Expected(
        facts=facts,
        classes=frozenset({base, *(each["name"] for each in made["all"])}),
        names=frozenset({*made["enums"], *members, *(each["old"] for each in made["former"])}),
        imports={".codes": frozenset(made["enums"])},
    )


def _envelope_facts(made: Mapping[str, Any]) -> Leaves:
    codes = tuple(leaf for each in made["codes"] for leaf in (each["path"], Ref(each["enum"])))
    keywords = {"messages": flat(made["messages"]), "success": flat(made["success"])}
    if made["statuses"]:
        keywords["statuses"] = refs((made["statuses"],))
    return call("Envelope", codes, **keywords)


def _class_facts(each: Mapping[str, Any]) -> Leaves:
    code = (Ref("code="), Ref(each["code"])) if each["code"] else ()
    options = (leaf for key, value in each["options"] for leaf in (Ref(f"{key}="), *flat(value)))
    return (*refs(each["bases"]), *code, *options)


def _former_facts(made: Mapping[str, Any]) -> dict[str, Leaves]:
    if not made["former"]:
        return {}
    facts: dict[str, Leaves] = {
        "import ..former": refs(("renamed",)),
        "TYPE_CHECKING": (False,),
        **{f"if.{each['old']}": refs((each["new"],)) for each in made["former"]},
    }
    aliases, gone = (_pairs(made[kind]) for kind in ("aliases", "gone"))
    keywords = {"gone": gone} if gone else {}
    facts["else.__getattr__"] = call("renamed", refs(("__name__",)), aliases, **keywords)
    return facts


def _pairs(former: tuple[Mapping[str, Any], ...]) -> Leaves:
    return tuple(leaf for each in former for leaf in (each["old"], Ref(each["new"])))
