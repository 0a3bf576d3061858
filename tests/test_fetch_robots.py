"""robots.txt: the examples of RFC 9309, and what is in the files of real hosts."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.watching.fetching.robots import Rules, read_robots

AGENT = "docs-codegen"


@pytest.mark.parametrize(
    ("text", "target", "allowed"),
    [
        ("", "/a", True),
        ("Disallow: /", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /a", "/abc", False),
        ("User-agent: *\nDisallow: /a/", "/a", True),
        ("user-AGENT : *\r\n DISALLOW : /a # no", "/a", False),
        ("\ufeffUser-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\rDisallow: /", "/a", False),
        # groups: ours counts alone, and all of ours together
        ("User-agent: *\nDisallow: /\n\nUser-agent: docs-codegen\nDisallow: /b", "/a", True),
        ("User-agent: Docs-Codegen/1.0\nDisallow: /a\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: docs-codegen-other\nDisallow: /", "/a", True),
        ("User-agent: docs\nDisallow: /", "/a", True),
        ("User-agent: x\nUser-agent: *\nDisallow: /a", "/a", False),
        ("User-agent: *\n\n\nDisallow: /a", "/a", False),
        ("User-agent: *\nSitemap: https://a/b\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a\nUser-agent: x\nAllow: /a", "/a", False),
        (
            "User-agent: docs-codegen\nDisallow: /a\nUser-agent: docs-codegen\nDisallow: /b",
            "/b",
            False,
        ),
        # the longest rule counts, and of two as long the one that allows
        ("User-agent: *\nDisallow: /\nAllow: /docs/", "/docs/a", True),
        ("User-agent: *\nAllow: /docs/\nDisallow: /docs/old", "/docs/old/a", False),
        ("User-agent: *\nDisallow: /page\nAllow: /page", "/page", True),
        (
            "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif",
            "/example/page/disallowed.gif",
            False,
        ),
        # * and $
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?a", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: *secret", "/a/secret/b", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a12b34c5", False),
        ("User-agent: *\nDisallow: /a*b*c", "/acb", True),
        ("User-agent: *\nDisallow: /a*bc$", "/abc", False),
        ("User-agent: *\nDisallow: /a*ab$", "/ab", True),
        ("User-agent: *\nDisallow: /*?", "/a?b=1", False),
        # escapes
        ("User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", False),
        ("User-agent: *\nDisallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", False),
        ("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", False),
        ("User-agent: *\nDisallow: /a%2fb", "/a/b", True),
        # what is no rule
        ("<html>User-agent: *\nDisallow: /</html>", "/a", True),
        ("User-agent: *\nDisallow: relative", "/relative", True),
        ("User-agent *\nDisallow /", "/a", True),
    ],
)
def test_rules(text: str, target: str, allowed: bool) -> None:
    assert read_robots(text, AGENT).allow(target) is allowed


def test_delays() -> None:
    assert read_robots("User-agent: *\nCrawl-delay: 2.5", AGENT) == Rules((), 2.5)
    assert read_robots("User-agent: *\nCrawl-delay: inf", AGENT) == Rules()


@given(st.text(max_size=200), st.text(max_size=30))
def test_anything_is_read(text: str, target: str) -> None:
    assert read_robots(text, AGENT).allow(f"/{target}") in (True, False)


def test_a_hostile_file_stays_small() -> None:
    """As many agents times as many rules as 512 KiB hold; and patterns that are slow to match."""
    text = "".join(f"User-agent: a{number}\n" for number in range(14_000))
    text += "User-agent: *\n" + "Disallow: /a\n" * 18_000
    tracemalloc.start()
    rules = read_robots(text, AGENT)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 64 << 20
    assert len(rules.rules) == 1
    slow = "User-agent: *\nDisallow: /" + "*a" * 200_000 + "b$"
    assert read_robots(slow, AGENT).allow("/" + "a" * 2000)
