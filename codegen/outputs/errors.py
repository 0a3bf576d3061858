"""`errors.py`: an exception for each thing that a code can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.faults import Fault
from codegen.model import CODE, HTTP_STATUS, Category, Meaning, Scope, Spec
from codegen.naming import class_name
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.members import Member, enum_name, members
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

_SHARED = frozenset({"ApiError", "renamed", *CATEGORY_BASES.values()})
_UNKNOWN_DOC = "A code that the documents do not have, or an answer that is not understood."

GRAMMAR = Grammar(
    docstring=(
        "The errors of a vendor, one class each. Written by codegen from the documents; do not edit."
    ),
    imports={"..envelopes": frozenset({"Envelope"}), "..errors": _SHARED},
    bases=_SHARED - {"renamed"},
    calls=frozenset({"Envelope", "renamed"}),
    words=frozenset(
        """vendor envelope messages success statuses unknown code meanings raise_for error_for
        from_body renamed TYPE_CHECKING __getattr__ __name__""".split()
    ),
)


def base_name(spec: Spec) -> str:
    return class_name(f"{spec.vendor}_error")


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    base = base_name(spec)
    spaces = members(spec)
    classes = [made for space in spaces.values() for member in space for made in _classes(member)]
    families = _families(spaces)
    for each in classes:
        each["bases"] = (each.pop("family") or base, *each["bases"])
    made = {
        "vendor": spec.vendor,
        "base": base,
        "base_doc": (f"An error that {spec.title.get('en', spec.vendor)} answered with.",),
        "unknown": class_name(f"unknown_{spec.vendor}_error"),
        "enums": tuple(sorted(enum_name(space) for space in spaces)),
        **_envelope(spec, list(spaces)),
        "families": families,
        "classes": tuple(classes),
        "aliases": (),
    }
    _check_names(made)
    made["aliases"] = _aliases(made, aliases)
    made["imported"] = _imported(made)
    return made


def _classes(member: Member) -> Iterator[dict[str, Any]]:
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
            "code": f"{member.enum}.{member.name}",
            "meanings": tuple(i for i, _, _ in rows) if len(rows) < len(member.rows) else (),
            "doc": tuple(_doc(member.code, [(row, scope) for _, row, scope in rows])),
        }


def _doc(code: str, rows: list[tuple[Meaning, Scope | None]]) -> Iterator[str]:
    for index, (row, scope) in enumerate(rows):
        if index:
            yield ""
        yield f"{code}: {row.message}" if row.message else f"Code {code}."
        yield ""
        if row.description:
            yield f"{row.description}"
        yield from (f"Or: {text}" for text in row.variants)
        yield from (f"{language}: {text}" for language, text in row.translations.items())
        status = "" if row.http_status is None else f"HTTP {row.http_status}. "
        yield f"{status}Category {row.category}, retry {row.retry}."
        if scope is not None:
            yield f"Scope: {', '.join(filter(None, (scope.product, scope.transport)))}."
        place = f'{row.document}, "{row.section}"' if row.section else row.document
        if place:
            yield f"Documented in {place}."


def _families(spaces: Mapping[str, list[Member]]) -> tuple[dict[str, Any], ...]:
    """The shared parents, each with the codes of its children."""
    codes: dict[str, list[str]] = {}
    for made in spaces.values():
        for member in made:
            for row, _ in member.rows:
                if row.family is not None and row.category != "success":
                    codes.setdefault(class_name(row.family), []).append(member.code)
    return tuple(
        {"name": name, "doc": (f"Any of the codes {', '.join(dict.fromkeys(codes[name]))}.",)}
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
    own = [made["base"], made["unknown"], *made["enums"], "Envelope", *sorted(_SHARED)]
    given = [each["name"] for each in (*made["families"], *made["classes"])]
    seen = {name.casefold() for name in own}
    for name in given:
        if name.casefold() in seen:
            what = f"two classes would have the name {name}"
            advice = "give one of them another name in names.toml"
            raise Fault("name-twice", f"{made['vendor']}/errors.py: {what}", advice=advice)
        seen.add(name.casefold())


def _aliases(made: Mapping[str, Any], aliases: Mapping[str, str]) -> tuple[dict[str, str], ...]:
    """Former names that no class has now."""
    known = {each["name"] for each in (*made["families"], *made["classes"])}
    wanted = {old: new for old, new in sorted(aliases.items()) if old not in known}
    for old, new in wanted.items():
        if new not in known:
            what = f"{old} is an alias of {new}, which no class has as its name"
            raise Fault("alias-unknown", f"{made['vendor']}/errors.py: {what}")
    return tuple({"old": old, "new": new} for old, new in wanted.items())


def _imported(made: Mapping[str, Any]) -> tuple[str, ...]:
    used = {base for each in made["classes"] for base in each["bases"]} & _SHARED
    return tuple(sorted(used | {"ApiError"} | ({"renamed"} if made["aliases"] else set())))


def expected(made: Mapping[str, Any]) -> Expected:
    base, unknown = made["base"], made["unknown"]
    facts: dict[str, Leaves] = {
        "import ..envelopes": refs(("Envelope",)),
        "import ..errors": refs(made["imported"]),
        base: refs(("ApiError",)),
        f"{base}.__doc__": docstring(made["base_doc"]),
        f"{base}.vendor": (made["vendor"],),
        f"{base}.envelope": _envelope_facts(made),
        unknown: (Ref(base), Ref("unknown="), True),
        f"{unknown}.__doc__": (_UNKNOWN_DOC,),
        "raise_for": refs((f"{base}.raise_for",)),
        "error_for": refs((f"{base}.from_body",)),
    }
    if made["enums"]:
        facts["import .codes"] = refs(made["enums"])
    for family in made["families"]:
        facts[family["name"]] = refs((base,))
        facts[f"{family['name']}.__doc__"] = docstring(family["doc"])
    for each in made["classes"]:
        facts[each["name"]] = _class_facts(each)
        facts[f"{each['name']}.__doc__"] = docstring(each["doc"])
    facts.update(_alias_facts(made))
    named = (*made["families"], *made["classes"])
    return Expected(
        facts=facts,
        classes=frozenset({base, unknown, *(each["name"] for each in named)}),
        names=frozenset(
            {*made["enums"], *(each["code"].rpartition(".")[2] for each in made["classes"])}
            | {alias["old"] for alias in made["aliases"]}
        ),
        imports={".codes": frozenset(made["enums"])},
    )


def _envelope_facts(made: Mapping[str, Any]) -> Leaves:
    codes = tuple(leaf for each in made["codes"] for leaf in (each["path"], Ref(each["enum"])))
    keywords = {"messages": flat(made["messages"]), "success": flat(made["success"])}
    if made["statuses"]:
        keywords["statuses"] = refs((made["statuses"],))
    return call("Envelope", codes, **keywords)


def _class_facts(each: Mapping[str, Any]) -> Leaves:
    leaves = (*refs(each["bases"]), Ref("code="), Ref(each["code"]))
    return (*leaves, Ref("meanings="), *each["meanings"]) if each["meanings"] else leaves


def _alias_facts(made: Mapping[str, Any]) -> dict[str, Leaves]:
    if not made["aliases"]:
        return {}
    pairs = tuple(leaf for each in made["aliases"] for leaf in (each["old"], Ref(each["new"])))
    return {
        "TYPE_CHECKING": (False,),
        **{f"if.{each['old']}": refs((each["new"],)) for each in made["aliases"]},
        "else.__getattr__": call("renamed", refs(("__name__",)), pairs),
    }
