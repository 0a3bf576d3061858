"""Pages, conditional requests, redirects and statuses, from a real server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from codegen.config import FetchSettings
from codegen.faults import Fault
from codegen.watching.fetching.answers import (
    Fetched,
    Gone,
    NotModified,
    Part,
    Unverified,
    Validators,
)
from codegen.watching.fetching.fetch import Fetcher
from tests.fetching import HURRIED, Pauses, fetching, refused
from tests.web import Web, behaviours

PAGE = "<html><body><h1>Errors</h1></body></html>"


def fetched(answer: object) -> Fetched:
    assert isinstance(answer, Fetched), answer
    return answer


def test_a_page(web: Web) -> None:
    web.page("/docs/errors", PAGE, headers={"Set-Cookie": "a=b", "X-Twice": "1"}, modified=True)
    with fetching(web) as fetcher:
        page = fetched(fetcher.fetch(web.url("/docs/errors#codes")))
    assert (page.url, page.status, page.text) == (web.url("/docs/errors"), 200, PAGE)
    assert (page.body, page.moved_to) == (PAGE.encode(), None)
    assert page.validators.etag is not None
    assert page.validators.last_modified == behaviours.CHANGED_AT
    assert "set-cookie" not in page.headers and page.headers["x-twice"] == "1"


def test_what_a_request_says(web: Web) -> None:
    web.page("/errors?lang=en", PAGE)
    with fetching(web) as fetcher:
        fetched(fetcher.fetch(web.url("/errors?lang=en")))
        fetched(fetcher.fetch(web.url("/errors?lang=en")))
    first, second = (dict(seen.headers) for seen in web.seen)
    assert first.pop("user-agent").startswith("docs-codegen/")
    assert first.pop("accept").startswith("text/html,")
    assert first == {"host": f"127.0.0.1:{web.port}", "accept-encoding": "gzip"}
    assert "cookie" not in second


@pytest.mark.parametrize("validated_by", [{"modified": True, "etag": None}, {"etag": 'W/"5"'}, {}])
def test_a_page_that_is_the_same(web: Web, validated_by: dict[str, object]) -> None:
    url = web.page("/errors", PAGE, **validated_by)
    with fetching(web) as fetcher:
        validators = fetched(fetcher.fetch(url)).validators
        assert fetcher.fetch(url, validators=validators) == NotModified()
        web.page(
            "/errors", PAGE + " ", **({} if "etag" not in validated_by else {"modified": False})
        )
        assert fetched(fetcher.fetch(url, validators=validators)).text == PAGE + " "
    assert [seen.is_conditional for seen in web.seen] == [False, True, True]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (behaviours.page("User-agent: *\nDisallow: /docs/", type="text/plain"), "robots"),
        (behaviours.page("User-agent: *\nDisallow: /old/", type="text/plain"), None),
        (behaviours.status(404), None),
        (behaviours.status(503), None),
        (behaviours.reset(), None),
    ],
)
def test_a_robots_txt_of_an_origin_of_ours_counts_where_there_is_one(
    web: Web, said: behaviours.Behaviour, reason: str | None
) -> None:
    web.answer("/robots.txt", said)
    url = web.page("/docs/errors", PAGE)
    with fetching(web) as fetcher:
        answers = [fetcher.fetch(url) for _ in range(2)]
    assert [getattr(answer, "reason", None) for answer in answers] == [reason] * 2
    assert len(web.asked("/robots.txt")) == 1


def test_forty_pages_that_are_the_same_take_one_connection(web: Web) -> None:
    urls = [web.page(f"/{number}", PAGE) for number in range(40)]
    with fetching(web) as fetcher:
        pages = [fetched(fetcher.fetch(url)) for url in urls]
        web.forget()
        answers = [
            fetcher.fetch(url, validators=page.validators)
            for url, page in zip(urls, pages, strict=True)
        ]
    assert answers == [NotModified()] * 40
    assert (len(web.seen), web.connections) == (40, 1)


def test_304_that_nobody_asked_for_is_no_answer(web: Web) -> None:
    web.answer("/errors", behaviours.status(304))
    with fetching(web) as fetcher:
        assert refused(fetcher.fetch(web.url("/errors"), validators=Validators())) == "status"


def test_validators_that_cannot_be_sent_back_are_forgotten(web: Web) -> None:
    web.page("/errors", PAGE, headers={"ETag": "\u00e4" * 3}, etag=None, modified="x" * 600)
    with fetching(web) as fetcher:
        assert fetched(fetcher.fetch(web.url("/errors"))).validators == Validators()


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (404, Gone(404)),
        (410, Gone(410)),
        (401, "login"),
        (403, "blocked"),
        (451, "blocked"),
        (400, "status"),
        (418, "status"),
        (500, "status"),
        (501, "status"),
        (502, "status"),
        (504, "status"),
        (503, "unavailable"),
        (429, "rate-limited"),
        (202, "status"),
        (204, "status"),
        (206, "status"),
        (300, "status"),
        (301, "status"),
    ],
)
def test_statuses(web: Web, status: int, answer: object) -> None:
    web.answer("/errors", behaviours.status(status, PAGE))
    with fetching(web) as fetcher:
        found = fetcher.fetch(web.url("/errors"))
    assert found == answer if isinstance(answer, Gone) else refused(found) == answer
    tries = 3 if status in (429, 500, 502, 503, 504) else 1
    assert len(web.seen) == tries


def test_a_region_that_is_blocked_gets_advice(web: Web) -> None:
    web.answer("/errors", behaviours.status(403))
    with fetching(web) as fetcher:
        answer = fetcher.fetch(web.url("/errors"))
    assert isinstance(answer, Unverified) and "--from-file" in (answer.advice or "")


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_its_body_is_not_read(web: Web, code: int) -> None:
    web.answer("/docs/old", behaviours.redirect("new?a=1", code))
    web.page("/docs/new?a=1", PAGE)
    with fetching(web) as fetcher:
        page = fetched(fetcher.fetch(web.url("/docs/old")))
    assert page.url == web.url("/docs/new?a=1")
    assert page.moved_to == (page.url if code in (301, 308) else None)


def test_a_move_is_for_good_only_when_all_of_it_is(web: Web) -> None:
    web.answer("/a", behaviours.redirect("/b", 301))
    web.answer("/b", behaviours.redirect("/c", 302))
    web.page("/c", PAGE)
    with fetching(web) as fetcher:
        assert fetched(fetcher.fetch(web.url("/a"))).moved_to is None


def test_conditional_requests_go_along_with_redirects(web: Web) -> None:
    web.answer("/a", behaviours.redirect("/b"))
    web.page("/b", PAGE)
    with fetching(web) as fetcher:
        validators = fetched(fetcher.fetch(web.url("/a"))).validators
        assert fetcher.fetch(web.url("/a"), validators=validators) == NotModified()


def test_a_redirect_to_what_is_gone(web: Web) -> None:
    web.answer("/a", behaviours.redirect("/b"))
    with fetching(web) as fetcher:
        assert fetcher.fetch(web.url("/a")) == Gone(404)


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("/docs/rest/errors", "redirect-loop"),
        ("/login?next=/docs/rest/errors", "login"),
        ("/docs/rest/Sign-In", "login"),
        ("https://accounts.acme.example/oauth2/authorize?a", "login"),
        ("https://login.acme.example/", "login"),
        ("/", "redirect-home"),
        ("/en-us/", "redirect-home"),
        ("/index.html", "redirect-home"),
        ("/docs/", "redirect-home"),
        ("/docs/rest", "redirect-home"),
        ("https://acme.example/", "redirect-home"),
        ("https://acme.example/docs/rest/errors", "redirect-host"),
        ("//acme.example/docs/rest/errors", "insecure"),
        ("/other/errors", "redirect-path"),
        ("/docs/restful/errors", "redirect-path"),
        ("/docs/rest/../../other/a", "redirect-path"),
        ("/docs/rest/%2e%2e/%2e%2e/other/a", "redirect-path"),
        ("/docs/rest/..%2f..%2fother", "url"),
        ("http://acme.example/docs/rest/errors", "insecure"),
        ("http://127.0.0.1:1/docs/rest/errors", "inner-host"),
        ("http://169.254.169.254/latest/meta-data", "inner-host"),
        ("https://0x7f.1/", "inner-host"),
        ("https://[::ffff:10.0.0.1]/", "inner-host"),
        ("https://localhost/docs", "inner-host"),
        ("https://good@evil.example/", "url"),
        ("https://good\\@evil.example/", "url"),
        ("https://acme.example:22/", "port"),
        ("ftp://acme.example/", "url"),
        ("file:///etc/passwd", "url"),
        ("javascript:alert(1)", "url"),
        ("http://[", "url"),
        ("/docs/rest/" + "a" * 3000, "url"),
    ],
)
def test_where_a_redirect_may_not_lead(web: Web, to: str, reason: str) -> None:
    web.answer("/docs/rest/errors", behaviours.redirect(to))
    with fetching(web) as fetcher:
        assert refused(fetcher.fetch(web.url("/docs/rest/errors"))) == reason
    assert len(web.seen) == 1


def test_redirects_end(web: Web) -> None:
    for number in range(9):
        web.answer(f"/a/{number}", behaviours.redirect(f"/a/{number + 1}"))
    web.page("/a/5", PAGE)
    with fetching(web) as fetcher:
        assert fetched(fetcher.fetch(web.url("/a/0"))).text == PAGE
        web.answer("/a/5", behaviours.redirect("/a/6"))
        assert refused(fetcher.fetch(web.url("/a/0"))) == "redirect-loop"
    assert [seen.path for seen in web.seen[-6:]] == [f"/a/{number}" for number in range(6)]


def test_redirects_to_what_the_source_names() -> None:
    with Web() as here, Web() as there:
        here.answer("/docs/errors", behaviours.redirect(there.url("/reference/errors")))
        there.page("/reference/errors", PAGE)
        with fetching(here, there) as fetcher:
            url = here.url("/docs/errors")
            assert refused(fetcher.fetch(url)) == "redirect-host"
            assert refused(fetcher.fetch(url, allow=[there.url("/ref/")])) == "redirect-path"
            assert refused(fetcher.fetch(url, allow=[there.url("/ref")])) == "redirect-path"
            assert fetched(fetcher.fetch(url, allow=[there.url("/reference/")])).text == PAGE
            assert fetched(fetcher.fetch(url, allow=[there.url("/reference/errors")])).text == PAGE
        with fetching(here) as fetcher:
            allow = [there.url("/reference/")]
            assert refused(fetcher.fetch(here.url("/docs/errors"), allow=allow)) == "inner-host"


def test_the_same_page_by_another_spelling_is_no_home_page(web: Web) -> None:
    web.answer("/docs/errors/index.html", behaviours.redirect("/docs/errors/"))
    web.answer("/docs/errors/", behaviours.page(PAGE))
    web.answer("/", behaviours.redirect("/en/"))
    web.page("/en/", PAGE)
    with fetching(web) as fetcher:
        assert fetched(fetcher.fetch(web.url("/docs/errors/index.html"))).text == PAGE
        assert fetched(fetcher.fetch(web.url("/"))).text == PAGE


TEXT = b"# Errors\n"


@pytest.mark.parametrize(
    ("path", "type", "reason"),
    [
        ("/a", "text/html", None),
        ("/a", "Text/HTML; charset=UTF-8", None),
        ("/a", "text/markdown", None),
        ("/a", "text/x-markdown", None),
        ("/a", "application/xhtml+xml", None),
        ("/a", "text/plain", None),
        ("/a.md", "application/octet-stream", None),
        ("/a.md", None, None),
        ("/a.MD", "", None),
        ("/a.html", None, None),
        ("/a", None, "content-type"),
        ("/a.bin", "application/octet-stream", "content-type"),
        ("/a", "application/octet-stream", "content-type"),
        ("/a.md", "application/json", "content-type"),
        ("/a", "application/json", "content-type"),
        ("/a", "image/png", "content-type"),
        ("/a", "text/css", "content-type"),
        ("/a", "text/html\u00e4", "content-type"),
        ("/a", "application/pdf", "pdf"),
    ],
)
def test_types(web: Web, path: str, type: str | None, reason: str | None) -> None:
    web.page(path, TEXT, type=type)
    with fetching(web) as fetcher:
        answer = fetcher.fetch(web.url(path))
    assert fetched(answer).body == TEXT if reason is None else refused(answer) == reason


@pytest.mark.parametrize(
    ("begin", "reason"),
    [
        (b"%PDF-1.4", "pdf"),
        (b"\xef\xbb\xbf\n %PDF-1.4", "pdf"),
        (b"PK\x03\x04", "not-text"),
        (b"\x1f\x8b\x08", "not-text"),
        (b"\x89PNG\r\n\x1a\n", "not-text"),
        (b"\xff\xd8\xff\xe0", "not-text"),
        (b"GIF89a", "not-text"),
        (b"RIFF1234WEBP", "not-text"),
        (b"\x28\xb5\x2f\xfd", "not-text"),
        (b"some text\x00", "not-text"),
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf ", "empty"),
    ],
)
def test_first_bytes(web: Web, begin: bytes, reason: str) -> None:
    web.page("/a.md", begin, type=None)
    with fetching(web) as fetcher:
        answer = fetcher.fetch(web.url("/a.md"))
    assert refused(answer) == reason
    if reason == "pdf":
        assert isinstance(answer, Unverified) and "Markdown" in (answer.advice or "")


def test_a_part_of_a_page(web: Web) -> None:
    web.page("/app.js", b"let a = '\xff'", type="text/javascript", packed=True)
    web.answer("/old.js", behaviours.redirect("/app.js"))
    web.answer("/data.json", behaviours.status(403, b"no"))
    allow = [web.url("/")]
    with fetching(web) as fetcher:
        part = fetcher.part(web.url("/old.js"), allow=allow)
        assert isinstance(part, Part)
        assert (part.url, part.status, part.body) == (web.url("/app.js"), 200, b"let a = '\xff'")
        no = fetcher.part(web.url("/data.json"), allow=allow)
        assert isinstance(no, Part) and (no.status, no.body) == (403, b"")
        assert isinstance(nothing := fetcher.part(web.url("/x"), allow=allow), Part)
        assert nothing.status == 404
        other = fetcher.part(web.url("/app.js"), allow=[web.url("/docs/")])
        assert refused(other) == "redirect-path"
        assert refused(fetcher.part("https://cdn.example/a.js", allow=allow)) == "redirect-host"
        assert refused(fetcher.part("http://10.0.0.1/", allow=["http://10.0.0.1/"])) == "inner-host"


@pytest.mark.parametrize(
    "settings",
    [
        {"allow": ["127.0.0.1:8000"]},
        {"allow": ["http://127.0.0.1:8000/docs"]},
        {"allow": ["http://a@127.0.0.1"]},
        {"proxy": "socks5://127.0.0.1"},
        {"proxy": "https://127.0.0.1"},
        {"proxy": "http://name:secret@proxy.acme.example:3128"},
        {"ca_bundle": "nothing.pem"},
        {"contact": "a\r\nHost: b"},
        {"contact": "\u00e4@acme.example"},
    ],
)
def test_settings_that_are_none(tmp_path: Path, settings: dict[str, object]) -> None:
    key, value = next(iter(settings.items()))
    said = str(value).replace("'", '"') if isinstance(value, list) else f'"{value}"'
    text = f"[tool.codegen.fetch]\n\n{key} = {said}\n".replace("\r\n", "\\r\\n")
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Fault) as fault:
        Fetcher(FetchSettings(**settings), root=tmp_path)  # type: ignore[arg-type]
    assert (fault.value.code, fault.value.path, fault.value.line) == (
        "config-value",
        "pyproject.toml",
        3,
    )
    assert "secret" not in str(fault.value)


def test_the_environment_says_nothing(
    web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HOME", str(tmp_path))
    web.page("/errors", PAGE)
    with fetching(web) as fetcher:
        fetched(fetcher.fetch(web.url("/errors")))
    assert "authorization" not in web.seen[0].headers


def test_pauses_of_hosts_that_are_allowed_are_none(web: Web) -> None:
    pauses = Pauses()
    web.page("/a", PAGE)
    with fetching(web, limits=replace(HURRIED, pause_s=9), clock=pauses.clock()) as fetcher:
        fetched(fetcher.fetch(web.url("/a")))
        fetched(fetcher.fetch(web.url("/a")))
    assert pauses.slept == []
    assert [seen.path for seen in web.seen] == ["/a", "/a"]
