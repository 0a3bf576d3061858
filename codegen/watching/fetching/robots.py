"""robots.txt, as RFC 9309 has it.

Our own reader, since the file is as hostile as any page: protego 0.7 keeps every rule for every
user agent of its group: 60 KB of them took 275 MB, and it squares; urllib.robotparser knows no `*`
and `$` and takes the first rule that fits where the longest counts. Both follow all groups; here
only those for us and for `*` are kept, and the match is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

_TOKEN = re.compile(r"[A-Za-z_-]+|\*")
_DELAY = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")
_ESCAPED = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: str
    allows: bool

    def fits(self, target: str) -> bool:
        """`*` is any text, a last `$` the end."""
        anchored = self.pattern.endswith("$")
        first, *rest = self.pattern.removesuffix("$").split("*")
        if not target.startswith(first):
            return False
        if not rest:
            return not anchored or target == first
        at = len(first)
        for part in rest[:-1]:
            found = target.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        if anchored:
            return target.endswith(rest[-1]) and len(target) - len(rest[-1]) >= at
        return target.find(rest[-1], at) >= 0


@dataclass(frozen=True, slots=True)
class Rules:
    rules: tuple[Rule, ...] = ()
    delay_s: float = 0

    def allow(self, target: str) -> bool:
        """The longest rule that fits counts, and of two as long the one that allows."""
        plain = _normal(target)
        fitting = [rule for rule in self.rules if rule.fits(plain)]
        if not fitting:
            return True
        return max(fitting, key=lambda rule: (len(rule.pattern), rule.allows)).allows


def read_robots(text: str, agent: str) -> Rules:
    """The rules of all groups that name the agent; where none does, those for everybody."""
    ours: dict[str, list[tuple[str, str]]] = {}
    named: set[str] = set()
    in_rules = True
    for key, value in _lines(text):
        if key == "user-agent":
            named = set() if in_rules else named
            in_rules = False
            token = _TOKEN.match(value)
            named |= {token[0].lower()} & {agent, "*"} if token else set()
            for name in named:
                ours.setdefault(name, [])
        elif key in ("allow", "disallow", "crawl-delay"):
            in_rules = True
            for name in named:
                ours[name].append((key, value))
    return _rules(ours.get(agent, ours.get("*", [])))


def _lines(text: str) -> Iterable[tuple[str, str]]:
    for line in re.split(r"[\r\n]+", text.removeprefix("\ufeff")):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _rules(said: list[tuple[str, str]]) -> Rules:
    kept = dict.fromkeys(
        Rule(_normal(value), key == "allow")
        for key, value in said
        if key != "crawl-delay" and value.startswith(("/", "*"))
    )
    delays = [float(v) for key, v in said if key == "crawl-delay" and _DELAY.fullmatch(v)]
    return Rules(tuple(kept), max(delays, default=0))


def _normal(path: str) -> str:
    """Escapes one way: none for what needs none, in capitals for the rest."""
    escaped = quote(path, safe="%/*$?&=+,;:@!'()~-._[]")
    return _ESCAPED.sub(_unescaped, escaped)


def _unescaped(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if character in _UNRESERVED else found[0].upper()
