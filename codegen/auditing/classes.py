"""What the classes of a map are about: by their names, by those of their parents, or as told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from codegen.inferring.category import infer_category
from codegen.inferring.tagging import split_camel
from codegen.model import Category

_SURE = 0.8
_MOST_PARENTS = 8
_ENDING = re.compile(r"(?:Error|Exception|Err|Fault)\Z|_(?:ERROR|EXCEPTION|ERR|CODES?)\Z")
_BEGINNING = re.compile(r"\A(?:Err|ERR_|RET_CODE_|ERROR_)(?=[A-Z])")
_OF_A_KIND = re.compile(
    r"\A(?:kind|type|category|code|error)_?|_?(?:kind|type|category|code|error)\Z"
)
_SAYS_NOTHING = re.compile(
    r"\A(?:[A-Z][a-z0-9]+)?(?:Api|API|Exchange|Client|Server|Business|Request|Response|Base|Http)?\Z"
)
"""What is left of ExchangeError, ApiException, ClientError: whose it is, not what it is about."""
_KNOWN: Mapping[str, Category] = {
    "ddos": "rate_limit",
    "throttl": "rate_limit",
    "flood": "rate_limit",
    "network": "unavailable",
    "connection": "unavailable",
}


_ONE_WORD: Mapping[str, Category] = {
    "auth": "authentication",
    "signature": "authentication",
    "permission": "permission",
    "permissions": "permission",
    "forbidden": "permission",
    "funds": "insufficient_funds",
    "balance": "insufficient_funds",
    "temporary": "unavailable",
    "transient": "unavailable",
}
"""What a word is a class of where it is all of a name; in a message it would say little."""


@dataclass(frozen=True)
class Classes:
    """`told` is [tool.codegen.audit.classes]; `parents` those that the maps themselves define."""

    told: Mapping[str, Category] = field(default_factory=dict)
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def category(self, name: str | None) -> Category:
        """`other` where neither a name nor those of its parents say anything."""
        line = [name] if name else []
        for each in line:
            found = self.told.get(each) or category_of_name(each)
            if found != "other" or len(line) > _MOST_PARENTS:
                return found
            line += [parent for parent in self.parents.get(each, ()) if parent not in line]
        return "other"


def category_of_name(name: str) -> Category:
    """ "RateLimitExceeded", "INVALID_SIGNATURE", "ErrTimeout"."""
    said = _ENDING.sub("", _BEGINNING.sub("", name)) or name
    if _SAYS_NOTHING.match(said) and said != name and len(split_camel(said).split()) > 1:
        return "other"
    lower = said.lower()
    if (whole := _ONE_WORD.get(_OF_A_KIND.sub("", lower))) is not None:
        return whole
    known = next((found for begin, found in _KNOWN.items() if begin in lower), None)
    if known:
        return known
    guess = infer_category(message=split_camel(said))
    if guess.confidence >= _SURE:
        return guess.category
    guess = infer_category(message=split_camel(name))
    return guess.category if guess.confidence >= _SURE else "other"
