"""The names of what is documented of a call besides: the records of its answer, and its examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from codegen.model import Endpoint
from codegen.naming.assignment import Given
from codegen.naming.identifiers import bare_name, class_name, hash8, ident
from codegen.naming.kept import keep
from codegen.naming.keys import call_key, part_key, split_part
from codegen.naming.ledger import Ledger
from codegen.naming.shapes import Shape, answer_shape

READERS = frozenset(
    """Record Text Amount Integer Timestamp Flag Values Value One Each Choice NumberChoice""".split()
)
"""What the module of records imports, so that no record may have these names."""
_FOLDED = frozenset(name.casefold() for name in READERS)
FIXTURES = ("error", "any_error", "mock", "server", "client", "async_client")
"""What every plugin has, below the name of the vendor."""


def records(shape: Shape) -> Iterator[Shape]:
    """What has a class of its own: the inner first, the answer itself last."""
    for each in shape.below():
        if each.kind == "record" or each is shape:
            yield each


def name_models(
    endpoints: Iterable[Endpoint], calls: Mapping[str, str], ledger: Ledger
) -> dict[str, Given]:
    """Key to name, of the records in the answers of these calls: `calls` has their bare names by
    their keys. The words are those of the call and of the place in the answer."""
    wanted = {}
    for key, endpoint in _called(endpoints, calls):
        shape = answer_shape(endpoint)
        for path in (each.path for each in records(shape)) if shape else ():
            name = bare_name(f"{_own(calls[key])} {path or 'response'}", "class")
            model = part_key("model", key, path)
            wanted[model] = (name, _marked(name, model))
    return keep(wanted, ledger.like(["model:"]), fold=_fold)


def name_fixtures(
    vendor: str, endpoints: Iterable[Endpoint], calls: Mapping[str, str], ledger: Ledger
) -> dict[str, Given]:
    """Key to name, of the examples of these calls. The words are those of the call, with its
    namespace where two calls have one name."""
    wanted = {}
    for key, endpoint in _called(endpoints, calls):
        for part in _examples(endpoint):
            texts = (f"{vendor} {name} {part}" for name in (_own(calls[key]), calls[key]))
            short, full = (bare_name(text, "fixture") for text in texts)
            fixture = part_key("fixture", key, part)
            wanted[fixture] = (short, full, _marked(full, fixture))
    return keep(wanted, ledger.like(["fixture:"]))


def model_class(bare: str) -> str:
    """As the module of records has it."""
    name = class_name(bare)
    return f"{name}_" if name.casefold() in _FOLDED else name


def fixture_name(bare: str, vendor: str) -> str:
    """As the plugin has it."""
    name = ident(bare, "fixture")
    taken = {ident(f"{vendor} {word}", "fixture") for word in FIXTURES}
    return f"{name}_" if name in taken else name


def follow(ledger: Ledger) -> Ledger:
    """With what became of the records and examples of calls that became others."""
    found = {}
    for key in ledger.given:
        if (parts := split_part(key)) is not None:
            kind, call, part = parts
            if (heir := ledger.heir(call)) != call:
                found[key] = part_key(kind, heir, part)
    return replace(ledger, moved={**found, **ledger.moved})


def _called(
    endpoints: Iterable[Endpoint], calls: Mapping[str, str]
) -> Iterator[tuple[str, Endpoint]]:
    return ((key, each) for each in endpoints if (key := call_key(each)) in calls)


def _own(call: str) -> str:
    return call.rpartition(".")[2]


def _examples(endpoint: Endpoint) -> Iterator[str]:
    if endpoint.request_example is not None:
        yield "request"
    if endpoint.response_example is not None:
        yield "response"


def _marked(name: str, key: str) -> str:
    return f"{name[:40].rstrip('_')}_{hash8(key)}"


def _fold(name: str) -> str:
    return model_class(name).casefold()
