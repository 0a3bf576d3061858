"""What can go wrong when a page is asked for, at the level of the command: the exit code, the reason
in words, and every byte of the project as it was. "Could not look" is never "the same" and never
"removed"."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.watched import CODES, HOUR, Watching, errors, html, make, table
from tests.web import Web, behaviours

PAGE = "/docs/errors.html"
Arrange = Callable[[Web, Watching], None]


@dataclass(frozen=True)
class Fault:
    """What is arranged, and what `drift` and `update` then say."""

    name: str
    arrange: Arrange
    code: int
    words: str


def serves(*what: object) -> Arrange:
    return lambda web, watching: web.answer(PAGE, *what)  # type: ignore[arg-type,return-value]


def shows(body: str | bytes, **how: object) -> Arrange:
    return lambda web, watching: web.page(PAGE, body, **how)  # type: ignore[return-value]


def status(code: int, body: str = "", **headers: str) -> Arrange:
    return serves(behaviours.status(code, body, **headers))


def leads(to: str, code: int = 302) -> Arrange:
    return serves(behaviours.redirect(to, code))


def in_turn(*paths: str) -> Arrange:
    """A chain of redirects that begins at the page."""

    def arrange(web: Web, watching: Watching) -> None:
        for at, to in zip([PAGE, *paths], paths, strict=False):
            web.answer(at, behaviours.redirect(to))

    return arrange


def address(url: str) -> Arrange:
    def arrange(web: Web, watching: Watching) -> None:
        watching.source(f'[[documents]]\nfile = "errors.html"\nurl = "{url}"\n')

    return arrange


def setting(text: str) -> Arrange:
    return lambda web, watching: watching.settings(text)


def source(text: str) -> Arrange:
    def arrange(web: Web, watching: Watching) -> None:
        url = web.url(PAGE)
        watching.source(f'[[documents]]\nfile = "errors.html"\nurl = "{url}"\n{text}')

    return arrange


def nobody_listens(web: Web, watching: Watching) -> None:
    with Web() as other:
        url = other.url("/errors.html")
        allow = f'allow = ["{web.origin}", "{other.origin}"]'
    watching.source(f'[[documents]]\nfile = "errors.html"\nurl = "{url}"\n')
    text = f"[tool.codegen]\n[tool.codegen.fetch]\n{allow}\n"
    (watching.root / "pyproject.toml").write_text(text, encoding="utf-8")


def not_allowed(web: Web, watching: Watching) -> None:
    (watching.root / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")


def landmark_gone(web: Web, watching: Watching) -> None:
    source('landmarks = ["Last words of the page"]\n')(web, watching)
    web.page(PAGE, WHOLE.replace("Last words of the page", "The end"))


LOGIN = html(
    "<form action='/login' method='post'><input name='user'><input type='password' name='pw'>"
    "<button>Sign in</button></form>",
    title="Sign in to continue",
)
CHALLENGE = html(
    "<script>window._cf_chl_opt={cvId:'3',cType:'managed'};</script><noscript>Enable JavaScript"
    " and cookies to continue</noscript>",
    title="Just a moment...",
)
SHELL = (
    "<!DOCTYPE html><html><head><title>Acme API</title>"
    + "".join(f"<script src='/static/chunk{n}.js'></script>" for n in range(12))
    + "</head><body><div id='root'></div><noscript>You need to enable JavaScript to run this app."
    "</noscript></body></html>"
)
LAYOUT = html(
    "".join(
        f"<div class='c'><b>{code}</b><span>Order {code} refused</span></div>" for code in CODES
    )
)
COLUMNS = errors().replace("Error Code", "Colour").replace("HTTP Status", "Hue").replace(
    "Error Message", "Shade"
)  # fmt: skip
WHOLE = errors()
LAST_ROW = "<tr><td>1012</td><td>400</td><td>Order 1012 refused</td></tr>"
MARKDOWN = (
    "# Error codes\n\n| Error Code | HTTP Status | Error Message |\n|---|---|---|\n"
    + "".join(f"| {code} | 400 | Order {code} refused |\n" for code in CODES)
)
CONSENT = html(
    "<div id='consent'><h2>We value your privacy</h2><p>We and our 842 partners store cookies."
    "</p><button>Accept all</button><button>Reject all</button></div>",
    title="Before you continue",
)
CHINESE = html(
    "<table><tr><th>错误码</th><th>状态</th><th>信息</th></tr></table><p>页面正在维护，请稍后再试。</p>",
    title="错误码",
)

FAULTS = [
    # the line
    Fault("nobody listens", nobody_listens, 3, "connect"),
    Fault("no such host", address("https://docs.acme.invalid/errors.html"), 3, "resolve"),
    Fault("the connection ends without an answer", serves(behaviours.empty()), 3, "(connection-lost)"),
    Fault("the connection is reset", serves(behaviours.reset()), 3, "(connection-lost)"),
    Fault("no HTTP at all", serves(behaviours.garbage()), 3, "(not-http)"),
    Fault("not a word", serves(behaviours.silent()), 3, "too few"),
    Fault("half a page and then nothing", serves(behaviours.stalled(WHOLE)), 3, "(too-slow)"),
    Fault("one byte a second", serves(behaviours.drip(WHOLE, 1)), 3, "(too-slow)"),
    Fault("a head that takes for ever", serves(behaviours.slow_head(WHOLE, 0.2)), 3, "(too-slow)"),
    Fault("a body without end", serves(behaviours.endless()), 3, "large"),
    Fault("headers without end", serves(behaviours.endless_headers()), 3, "head"),
    Fault("a header of 200 kB", serves(behaviours.huge_headers()), 3, "head"),
    Fault("longer than announced", serves(behaviours.wrong_length(WHOLE, 100)), 3, "(wrong-length)"),
    Fault("shorter than announced", serves(behaviours.wrong_length(WHOLE, 99_999)), 3, "short"),
    Fault("chunks without their end", serves(behaviours.cut_chunk(WHOLE)), 3, "(short-read)"),
    # its coding
    Fault("a bomb", serves(behaviours.bomb()), 3, "(too-large)"),
    Fault("packed twice", serves(behaviours.double_gzip(WHOLE)), 3, "(not-text)"),
    Fault("packed in another way", serves(behaviours.packed(WHOLE.encode(), "br")), 3, "br"),
    Fault("said to be packed", serves(behaviours.packed(WHOLE.encode(), "gzip")), 3, "gzip"),
    Fault("packed and cut", serves(behaviours.packed(gzip.compress(WHOLE.encode())[:-20], "gzip")), 3, "(short-read)"),
    # statuses
    *(
        Fault(f"status {code}", status(code, "<html><body>No.</body></html>"), 3, str(code))
        for code in (204, 206, 300, 400, 401, 402, 403, 406, 407, 418, 429, 451, 500, 502, 503, 504, 520, 599)
    ),
    Fault("304 to who has another page", serves(behaviours.status(304)), 0, ""),
    Fault("404 once", status(404), 3, "404"),
    Fault("410 once", status(410), 3, "410"),
    Fault("404 with the page of the site", status(404, WHOLE), 3, "404"),
    Fault("busy, no time given", serves(behaviours.busy(429)), 3, "429"),
    Fault("busy for 0 s, again and again", serves(behaviours.busy(429, "0")), 3, "429"),
    Fault("busy for an hour", serves(behaviours.busy(503, "3600")), 3, "3600"),
    Fault("busy until a date", serves(behaviours.busy(429, "Fri, 31 Dec 2100 23:59:59 GMT")), 3, "429"),
    Fault("busy for a huge time", serves(behaviours.busy(429, "9" * 30)), 3, "429"),
    Fault("busy for junk", serves(behaviours.busy(503, "soon")), 3, "503"),
    # redirects
    Fault("to another host", leads("https://evil.example/errors.html"), 3, "evil.example"),
    Fault("to an inner address", leads("http://169.254.169.254/latest/meta-data/"), 3, "(inner-host)"),
    Fault("to this machine by another name", leads("http://127.1:80/"), 3, "(inner-host)"),
    Fault("to a file", leads("file:///etc/passwd"), 3, "(url)"),
    Fault("to itself", leads(PAGE), 3, "redirect"),
    Fault("through too many", in_turn(*(f"/docs/{n}" for n in range(8))), 3, "redirect"),
    Fault("to the home page", leads("/"), 3, "(redirect-home)"),
    Fault("to a login", leads("/login?next=/docs/errors.html"), 3, "(login)"),
    Fault("to nowhere", serves(behaviours.status(302)), 3, "302"),
    Fault("to another host that looks the same", leads("https://127.0.0.1@evil.example/"), 3, "(url)"),
    # what came is no page
    Fault("a PDF", serves(behaviours.pdf()), 3, "PDF"),
    Fault("an archive", serves(behaviours.zipped()), 3, "(not-text)"),
    Fault("an image's type", shows(WHOLE, type="image/png", etag=None), 3, "image/png"),
    Fault("JSON", shows('{"errors": []}', type="application/json"), 3, "json"),
    Fault("no byte", shows(""), 3, "empty"),
    Fault("blanks", shows("  \n\n  "), 3, "(empty)"),
    Fault("bytes that are not the charset's", shows(b"<html>\xff\xfe\xfa" + WHOLE.encode()), 3, "utf-8"),
    Fault("a charset that is not spoken", shows(WHOLE, type="text/html; charset=utf-7", etag=None), 3, "utf-7"),
    Fault("latin-1 said to be utf-8", shows(WHOLE.replace("Order", "Café").encode("latin-1")), 3, "utf-8"),
    Fault("NUL bytes", shows(WHOLE.replace("Order", "\0", 1)), 3, "NUL"),
    Fault("lost characters", shows(WHOLE.replace("Order", "�", 1)), 3, "(charset)"),
    # a page, and not this one
    Fault("a login page with 200", shows(LOGIN), 3, "(login)"),
    Fault("a challenge with 200", shows(CHALLENGE), 3, "challenge"),
    Fault("a challenge by its header", shows(errors([*CODES, "1099"]), headers={"cf-mitigated": "challenge"}), 3, "challenge"),
    Fault("a shell that a script would fill", shows(SHELL), 3, "(shell)"),
    Fault("half a page", shows(WHOLE[: len(WHOLE) // 2]), 3, "(document-cut)"),
    Fault("HTML without its end", shows(WHOLE.replace("</body></html>", "")), 3, "(document-cut)"),
    Fault("an error page with 200", shows(html("<p>Something went wrong. Try again.</p>")), 3, "(half-page)"),
    Fault("another page altogether", shows(html("<h2>Careers</h2><p>We hire.</p>" * 30)), 3, "(nothing-read)"),
    Fault("an empty table", shows(errors([])), 3, "(half-page)"),
    Fault("most rows are gone", shows(errors(CODES[:3])), 3, "(shrunk)"),
    Fault("another layout", shows(LAYOUT), 3, "(nothing-read)"),
    Fault("other columns", shows(COLUMNS), 3, "(nothing-read)"),
    Fault("one row is gone", shows(errors(CODES[:-1])), 3, "seen-once"),
    Fault("a landmark is gone", landmark_gone, 3, "landmark"),
    Fault("an anchor is gone", source('anchor = "rate-limits"\n'), 3, "anchor"),
    Fault("nested too deep", shows(html("<div>" * 5000 + table() + "</div>" * 5000)), 3, "(document-too-deep)"),
    Fault("too many tags", shows(html(table() + "<b></b>" * 200_000)), 3, "(too-large)"),
    Fault("a line too long", shows(html(table() + "x" * 5_000_000)), 3, "(too-large)"),
    Fault("markdown where HTML was", shows(MARKDOWN, type="text/markdown"), 3, "(kind-changed)"),
    Fault("a page of cookies to agree to", shows(CONSENT), 3, "(half-page)"),
    Fault("a table cut in its last row", shows(WHOLE.replace(LAST_ROW, "<tr><td>1012</td>")), 3, "(seen-once)"),
    Fault("the same page in another language", shows(CHINESE), 3, "(half-page)"),
    # what a person wrote
    Fault("a landmark that nothing has", source('landmarks = ["Rate limits"]\n'), 2, "landmark"),
    Fault("plain http", address("http://docs.acme.example/errors.html"), 3, "plain http"),
    Fault("an inner host", not_allowed, 3, "(inner-host)"),
    Fault("another port", address("https://docs.acme.example:8443/errors.html"), 3, "(port)"),
    Fault("a name and a password", address("https://me:secret@docs.acme.example/"), 3, "(url)"),
    Fault("no address", address("errors.html"), 3, "(url)"),
    Fault("ftp", address("ftp://docs.acme.example/errors.html"), 3, "(url)"),
    Fault("a setting of another kind", setting("stale_days = 'ten'\n"), 2, "stale_days"),
    Fault("an unknown setting", setting("allows = []\n"), 2, "did you mean 'allow'"),
    Fault("no such bundle", setting('ca_bundle = "nowhere.pem"\n'), 2, "nowhere.pem"),
    Fault("an unknown key", source('ancor = "x"\n'), 2, "did you mean 'anchor'"),
]  # fmt: skip


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Web]]:
    """A project whose last look was good; each fault gets a copy."""
    with Web() as web:
        root = tmp_path_factory.mktemp("good")
        make(root, web)
        yield root, web


@pytest.fixture
def watching(template: tuple[Path, Web], tmp_path: Path) -> Watching:
    root, web = template
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    web.page(PAGE, WHOLE)
    return Watching(tmp_path, web)


def test_a_password_is_not_said(watching: Watching) -> None:
    address("https://me:secret@docs.acme.example/")(watching.web, watching)
    done = watching.run("drift", "--format", "json")
    assert done.code == 3 and "secret" not in done.out + done.err


def test_there_are_enough() -> None:
    assert len(FAULTS) >= 60 and len({fault.name for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
def test_fault(fault: Fault, watching: Watching) -> None:
    fault.arrange(watching.web, watching)
    good = watching.good()
    for command in ("drift", "update"):
        done = watching.run(command)
        assert done.code == fault.code, (command, done.out, done.err)
        assert fault.words.lower() in (done.out + done.err).lower(), done.out + done.err
        assert "Traceback" not in done.err
        assert "removed" not in done.out and "error-added" not in done.out
        assert watching.good() == good
        if fault.code == 3:
            assert "unverified (" in done.out
            assert "1 page not verified" in done.out
    if fault.code == 3:
        assert len([*watching.root.glob(".codegen/staging*")]) == 0


QUICK_FAULTS = [fault for fault in FAULTS if fault.name in (
    "nobody listens", "the connection is reset", "status 403", "to an inner address", "a PDF",
    "a challenge with 200", "half a page", "most rows are gone", "an inner host", "no such bundle",
)]  # fmt: skip


@pytest.mark.parametrize("fault", QUICK_FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
def test_fault_in_a_process_of_its_own(fault: Fault, watching: Watching) -> None:
    """With the limits and the clock of every day."""
    fault.arrange(watching.web, watching)
    good = watching.good()
    for command in ("drift", "update"):
        done = watching.process(command)
        assert done.code == fault.code, (command, done.out, done.err)
        assert fault.words.lower() in (done.out + done.err).lower()
        assert "Traceback" not in done.err
        assert watching.good() == good


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
def test_after_a_fault_all_is_well_again(fault: Fault, watching: Watching) -> None:
    """What was seen in between is no part of the memory: the next good look finds nothing."""
    before = {name: (watching.root / name).read_bytes() for name in ("pyproject.toml",)}
    kept = (watching.root / "sources/acme/source.toml").read_bytes()
    fault.arrange(watching.web, watching)
    watching.run("drift")
    for name, data in before.items():
        (watching.root / name).write_bytes(data)
    (watching.root / "sources/acme/source.toml").write_bytes(kept)
    watching.web.page(PAGE, WHOLE)
    watching.later(2 * HOUR)
    done = watching.run("drift")
    assert (done.code, done.last) == (0, "looked at 1 page of 1 vendor, 0 changes, all verified")
