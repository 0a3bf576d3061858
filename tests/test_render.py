"""Pages that only a browser can build, with a real browser; and what such a page may not do."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.config import DocumentRule, FetchSettings
from codegen.watching.fetching.answers import Answer, Fetched, Gone, Unverified, Validators
from codegen.watching.fetching.fetch import Fetcher
from codegen.watching.fetching.render import NAMES, RenderLimits, render
from codegen.watching.guarding.guards import refuse_page
from codegen.watching.guarding.sections import keep
from tests.conftest import ROOT
from tests.web import Web, behaviours

APP = """
fetch('/data.json').then(answer => answer.json()).then(rows => {
  const table = document.createElement('table');
  table.innerHTML = '<tr><th>Code</th><th>Message</th></tr>' + rows.map(
    row => `<tr><td>${row[0]}</td><td>${row[1]}</td></tr>`).join('');
  document.getElementById('root').append(table);
});
"""
DATA = '[["51000", "Parameter error"], ["51001", "Instrument does not exist"], ["51002", "\\u9519\\u8bef"], ["51003", "No"]]'
FRAME = """<!DOCTYPE html><html><head><title>Errors</title></head><body><h1>Errors</h1>
<div id="root"></div><script src="/app.js"></script></body></html>"""


def own_browser() -> str | None:
    playwright = pytest.importorskip("playwright.async_api", reason="Playwright is not installed")

    async def path() -> str:
        async with playwright.async_playwright() as started:
            return str(started.chromium.executable_path)

    found = asyncio.run(path())
    return found if Path(found).exists() else None


@pytest.fixture(scope="module")
def browser() -> None:
    if not any(map(shutil.which, NAMES)) and not own_browser():
        pytest.skip("no Chromium here: apt-get install chromium, or playwright install chromium")
    pytest.importorskip("playwright", reason="Playwright is not installed")


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as web:
        web.page("/app.js", APP, type="text/javascript")
        web.page("/data.json", DATA, type="application/json")
        web.page("/docs/errors", FRAME)
        yield web


@pytest.fixture
def inner() -> Iterator[Web]:
    """A server on this machine that nobody let through."""
    with Web() as web:
        web.page("/secret", "<html><body>secret</body></html>")
        yield web


def rendered(web: Web, path: str, **how: object) -> Answer:
    settings = FetchSettings(allow=(web.origin,))
    return render(web.origin + path, settings=settings, root=ROOT, **how)  # type: ignore[arg-type]


def scripted(script: str) -> str:
    return f"<!DOCTYPE html><html><body><h1>Errors</h1><p>Nothing yet.</p><script>{script}</script></body></html>"


@pytest.mark.usefixtures("browser")
def test_a_page_built_by_its_scripts(web: Web) -> None:
    rule = DocumentRule(file="errors.html", url=f"{web.origin}/docs/errors", render=True)
    frame = Fetched(rule.url or "", 200, {}, FRAME.encode(), FRAME, Validators())
    refused = refuse_page(frame, rule)
    assert refused is not None
    assert refused.reason == "shell"
    page = rendered(web, "/docs/errors")
    assert isinstance(page, Fetched)
    assert refuse_page(page, rule) is None
    kept = keep(page.text, rule)
    assert "<td>51001</td><td>Instrument does not exist</td>" in kept
    assert "错误" in kept
    assert "<script" not in kept
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert (page.validators, page.body) == (Validators(), page.text.encode())


@pytest.mark.usefixtures("browser")
def test_two_visits_give_the_same_page(web: Web) -> None:
    one, other = (rendered(web, "/docs/errors") for _ in range(2))
    assert isinstance(one, Fetched)
    assert isinstance(other, Fetched)
    assert one.body == other.body


REACHES = [
    "fetch('INNER/secret').then(answer => answer.text()).then(text => document.body.append(text))",
    "fetch('INNER/secret', {mode: 'no-cors'})",
    "const x = new XMLHttpRequest(); x.open('GET', 'INNER/secret'); x.send()",
    "document.body.append(Object.assign(new Image(), {src: 'INNER/secret'}))",
    "document.body.append(Object.assign(document.createElement('iframe'), {src: 'INNER/secret'}))",
    "document.head.append(Object.assign(document.createElement('script'), {src: 'INNER/secret'}))",
    "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'INNER/secret'}))",
    "document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: 'INNER/secret'}))",
    "document.head.append(Object.assign(document.createElement('link'), {rel: 'preconnect', href: 'INNER'}))",
    "navigator.sendBeacon('INNER/secret', 'x')",
    "new WebSocket('ws://HOST/secret')",
    "new EventSource('INNER/secret')",
    "new Worker(URL.createObjectURL(new Blob([`fetch('INNER/secret')`])))",
    "navigator.serviceWorker && navigator.serviceWorker.register('/app.js')",
    "window.open('INNER/secret')",
    "const c = new RTCPeerConnection({iceServers: [{urls: 'stun:HOST'}]}); c.createDataChannel('x'); c.createOffer().then(o => c.setLocalDescription(o))",
    "document.body.insertAdjacentHTML('beforeend', '<video src=INNER/secret autoplay></video><object data=INNER/secret></object><embed src=INNER/secret>')",
    "document.body.insertAdjacentHTML('beforeend', '<style>@import url(INNER/secret); @font-face { font-family: x; src: url(INNER/secret) } h1 { font-family: x; background: url(INNER/secret) }</style><h1>x</h1>')",
    "const f = document.createElement('iframe'); f.srcdoc = '<script>fetch(\"INNER/secret\")<' + '/script>'; document.body.append(f)",
    "fetch('/led')",
    "alert(1); confirm(2); prompt(3)",
]


@pytest.mark.usefixtures("browser")
def test_a_page_reaches_no_inner_host(web: Web, inner: Web) -> None:
    """All of it on one page, each in a script of its own."""
    host = inner.origin.removeprefix("http://")
    web.answer("/led", behaviours.redirect(f"{inner.origin}/secret"))
    scripts = "".join(
        f"<script>try {{ {script} }} catch {{}}; document.body.append('[{number}]')</script>"
        for number, script in enumerate(REACHES)
    )
    scripts = scripts.replace("INNER", inner.origin).replace("HOST", host)
    web.page("/docs/errors", f"<!DOCTYPE html><html><body><h1>E</h1>{scripts}</body></html>")
    page = rendered(web, "/docs/errors")
    assert [seen.path for seen in inner.seen] == []
    assert inner.connections == 0
    assert isinstance(page, Fetched), page
    missing = [each for number, each in enumerate(REACHES) if f"[{number}]" not in page.text]
    assert missing == []
    assert ">secret<" not in page.text


@pytest.mark.usefixtures("browser")
@pytest.mark.parametrize(
    "script",
    [
        "location.href = 'INNER/secret'",
        "location.replace('/docs/other')",
        "document.body.innerHTML = '<form action=\"INNER/secret\" method=post></form>'; document.forms[0].submit()",
        "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0; url=INNER/secret'; document.head.append(m)",
    ],
    ids=lambda script: script[:30],
)
def test_a_page_that_leads_on_is_not_followed(web: Web, inner: Web, script: str) -> None:
    web.page("/docs/other", FRAME)
    web.page("/docs/errors", scripted(script.replace("INNER", inner.origin)))
    page = rendered(web, "/docs/errors")
    assert inner.connections == 0
    assert isinstance(page, Unverified), page
    assert page.reason == "sent-on"


@pytest.mark.usefixtures("browser")
def test_a_page_that_goes_on_by_its_own_history_is_followed(web: Web) -> None:
    web.page("/docs/errors", scripted("history.replaceState({}, '', '/docs/errors?x=1')"))
    page = rendered(web, "/docs/errors")
    assert isinstance(page, Fetched)
    assert page.url == f"{web.origin}/docs/errors?x=1"


@pytest.mark.usefixtures("browser")
@pytest.mark.parametrize(
    ("script", "limits", "reason"),
    [
        ("setTimeout(() => { while (true) {} }, 20)", RenderLimits(page_s=4), "render-timeout"),
        ("while (true) {}", RenderLimits(page_s=4), "render-timeout"),
        (
            "setInterval(() => document.body.append(' more and more'), 20)",
            RenderLimits(page_s=4),
            "render-timeout",
        ),
        (
            "for (let i = 0; i < 60; i++) fetch('/data.json?' + i)",
            RenderLimits(requests=10),
            "too-large",
        ),
        (
            "document.body.append('x'.repeat(300000))",
            RenderLimits(text_bytes=100_000),
            "too-large",
        ),
        (
            "(async () => { for (let i = 0; i < 9; i++) await fetch('/big?' + i) })()",
            RenderLimits(parts_bytes=200_000),
            "too-large",
        ),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_a_page_has_its_limits(web: Web, script: str, limits: RenderLimits, reason: str) -> None:
    for number in range(9):
        web.page(f"/big?{number}", "x" * 90_000, type="text/plain")
    web.page("/big", "x" * 90_000, type="text/plain")
    web.page("/docs/errors", scripted(script))
    begin = time.monotonic()
    page = rendered(web, "/docs/errors", limits=limits)
    assert isinstance(page, Unverified), page
    assert page.reason == reason
    assert time.monotonic() - begin < 60


@pytest.mark.usefixtures("browser")
def test_nothing_is_kept_from_one_page_to_the_next(web: Web) -> None:
    script = """
      document.body.append(document.cookie + '|' + localStorage.getItem('was') + '|');
      document.cookie = 'was=here; max-age=9999'; localStorage.setItem('was', 'here');"""
    web.page("/docs/errors", scripted(script))
    for _ in range(2):
        page = rendered(web, "/docs/errors")
        assert isinstance(page, Fetched)
        assert "|null|" in page.text
        assert "was=here|" not in page.text
    assert all("cookie" not in seen.headers for seen in web.seen)


@pytest.mark.usefixtures("browser")
def test_a_browser_is_not_needed_for_a_page_that_is_not_there(web: Web) -> None:
    assert rendered(web, "/none") == Gone(404)
    web.answer("/denied", behaviours.status(403))
    assert isinstance(rendered(web, "/denied"), Unverified)


@pytest.mark.usefixtures("browser")
def test_with_a_fetcher_the_page_comes_through_it(web: Web) -> None:
    settings = FetchSettings(allow=(web.origin,))
    with Fetcher(settings, root=ROOT) as fetcher:
        page = rendered(web, "/docs/errors", fetcher=fetcher)
    assert isinstance(page, Fetched)
    assert len(web.asked("/docs/errors")) == 1


@pytest.mark.usefixtures("browser")
def test_a_machine_without_a_browser_is_told_what_to_do(
    web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    said = rendered(web, "/docs/errors")
    assert isinstance(said, Unverified)
    assert said.reason == "no-browser"
    assert "there is no Chromium" in said.what
    assert "playwright install chromium" in (said.advice or "")
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    said = rendered(web, "/docs/errors")
    assert isinstance(said, Unverified)
    assert said.reason == "no-browser"
    assert "does not start" in said.what


def test_without_playwright_it_says_so() -> None:
    script = f"""
import sys
sys.modules['playwright'] = None
from pathlib import Path
from codegen.config import FetchSettings
from codegen.watching.fetching.render import render
print(render('https://docs.acme.example/', settings=FetchSettings(), root=Path({str(ROOT)!r})))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "no-browser" in done.stdout
    assert "docs-codegen[render]" in done.stdout


def test_the_module_loads_no_browser() -> None:
    script = "import sys, codegen.watching.fetching.render; print('playwright' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "False\n"
