"""Guard 5: a page that is built by its scripts, of which the server sends the frame alone; and one
that only sends its readers on."""

from __future__ import annotations

import re

from codegen.watching.fetching.answers import Unverified
from codegen.watching.guarding.challenge import BY_HAND
from codegen.watching.guarding.features import Features

LITTLE, BARE = 400, 150
"""Characters of text below which a page with scripts and without tables is a shell: without a
heading, and with one. Short pages of manuals have two or three hundred."""
FRAME = 2_500
_ROOTS = frozenset("root app __next __nuxt ___gatsby __docusaurus svelte q-app main-app".split())
_ASKS = re.compile(
    r"(?:enable|activate|requires?|needs?|turn on|without|aktivieren)[^.]{0,40}javascript"
    r"|javascript[^.]{0,40}(?:enable|disabled|required|need|activ|开启|启用)|启用 ?javascript",
    re.IGNORECASE,
)
_LOADING = re.compile(r"\A\W*(?:loading|please wait|加载中|載入中|読み込み中)\W*", re.IGNORECASE)
ADVICE = "say `render = true` in its [[documents]]: a browser builds the page then"


def refuse_shell(page: Features, *, is_rendered: bool) -> Unverified | None:
    """Hardly any text but scripts; `is_rendered`: after a browser has run them."""
    if page.is_structured:
        return None
    size, scripts = len(page.text), page.counts["script"]
    if _sends_on(page) and size <= FRAME:
        what = "the page only sends its readers on to another"
        advice = "look with a browser where it leads, and give that address in source.toml"
        return Unverified("sent-on", what, advice)
    has_root = bool({name.lower() for name in page.empty} & _ROOTS)
    asks = bool(_ASKS.search(page.noscript) or (size <= LITTLE and _ASKS.search(page.text)))
    least = BARE if page.heading else LITTLE
    if scripts and (
        size <= least or (size <= FRAME and (has_root or asks or _LOADING.match(page.text)))
    ):
        what = f"{size} characters of text and {scripts} scripts: the page is built in the browser"
        return Unverified("shell", what, BY_HAND if is_rendered else ADVICE)
    return None


def _sends_on(page: Features) -> bool:
    """A refresh to another page; one without an address loads the same again."""
    return bool(re.search(r";\s*url\s*=", page.refresh, re.IGNORECASE))
