"""A page as a browser builds it, for documents that a server does not send as text (`render = true`).

The browser itself reaches nobody: every name resolves to nothing and its proxy is a closed door.
What its page asks for is fetched by our own fetcher, with the same checks of addresses and the same
caps, and handed in. So a page cannot reach an inner host, whatever its scripts do.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from codegen.config import FetchSettings
from codegen.watching.fetching.answers import Answer, Fetched, Part, Unverified, Validators
from codegen.watching.fetching.fetch import Fetcher
from codegen.watching.fetching.limits import Limits

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page, Playwright, Request, Route

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
INSTALL = (
    "pip install 'docs-codegen[render]', and a Chromium: of your system (chromium, google-chrome), "
    "or `playwright install chromium`"
)
_WANTED = frozenset(["document", "script", "xhr", "fetch"])
"""Styles, images and fonts change no word."""
_KEPT = frozenset(["content-type", "access-control-allow-origin", "access-control-allow-headers"])
_ARGUMENTS = (
    "--proxy-server=http://127.0.0.1:9",  # the discard port: nobody listens
    "--proxy-bypass-list=<-loopback>",  # loopback goes that way too
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--disable-quic",
)
# What speaks past the interception, or would ask for more than a text.
_WITHOUT = (
    "for (const name of ['WebSocket', 'WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection',"
    " 'EventSource', 'Worker', 'SharedWorker']) { try { delete window[name]; } catch {} }"
)
_TEXT = "document.body ? document.body.innerText.length : 0"


@dataclass(frozen=True, slots=True)
class RenderLimits:
    """`quiet_s` without a request and without another word on the page: then it is built."""

    page_s: float = 45
    quiet_s: float = 0.5
    look_s: float = 0.1
    requests: int = 300
    part_s: float = 15
    parts_bytes: int = 64 * 1024 * 1024
    text_bytes: int = 32 * 1024 * 1024


@dataclass
class _Visit:
    """One page being built: what it has asked for, and why it may have no more."""

    fetcher: Fetcher
    limits: RenderLimits
    main: Fetched
    parts: ThreadPoolExecutor
    asked: int = 0
    open: int = 0
    size: int = 0
    changed_at: float = 0.0
    refused: Unverified | None = None
    is_served: bool = False


def render(
    url: str,
    *,
    settings: FetchSettings,
    root: Path,
    allow: Sequence[str] = (),
    charset: str = "utf-8",
    fetcher: Fetcher | None = None,
    limits: RenderLimits | None = None,
) -> Answer:
    """The page after its scripts have run, as HTML; what the fetcher says where it gets no page.
    With `fetcher` the page itself is asked for at its pace. Raises Fault as Fetcher does."""
    limits = limits or RenderLimits()
    try:
        # Half a second, and an extra that only pages built by scripts need.
        from playwright.async_api import async_playwright
    except ModuleNotFoundError:
        return Unverified("no-browser", "render = true, and Playwright is not installed", INSTALL)
    with Fetcher(settings, root=root, limits=Limits(page_s=limits.part_s)) as parts:
        main = (fetcher or parts).fetch(url, allow=allow, charset=charset)
        if not isinstance(main, Fetched):
            return main
        with ThreadPoolExecutor(1) as pool:  # a Fetcher is for one thread at a time
            visit = _Visit(parts, limits, main, pool)
            return asyncio.run(_render(async_playwright, visit))


async def _render(async_playwright: Any, visit: _Visit) -> Answer:
    try:
        async with asyncio.timeout(visit.limits.page_s), async_playwright() as playwright:
            return await _in_browser(playwright, visit)
    except TimeoutError:
        what = f"the page was not built within {visit.limits.page_s:g} s"
        return visit.refused or Unverified("render-timeout", what, "look again later")


async def _in_browser(playwright: Playwright, visit: _Visit) -> Answer:
    browser = await _launch(playwright)
    if isinstance(browser, Unverified):
        return browser
    try:
        context = await browser.new_context(
            accept_downloads=False,
            service_workers="block",
            permissions=[],
            java_script_enabled=True,
            bypass_csp=False,
            ignore_https_errors=False,
        )
        await context.add_init_script(_WITHOUT)
        page = await context.new_page()
        await context.route("**/*", lambda route, request: _answer(route, request, page, visit))
        page.on("dialog", lambda dialog: asyncio.ensure_future(dialog.dismiss()))
        context.on("page", lambda other: asyncio.ensure_future(other.close()))
        return await _built(page, visit)
    finally:
        await browser.close()


async def _launch(playwright: Playwright) -> Browser | Unverified:
    """Any Chromium: of the system, else Playwright's own. It has no sandbox only for root, for whom
    it has none."""
    from playwright.async_api import Error  # as in render

    found = next(filter(None, map(shutil.which, NAMES)), None)
    own = playwright.chromium.executable_path
    path = found or (own if Path(own).exists() else None)
    if path is None:
        return Unverified("no-browser", "render = true, and there is no Chromium", INSTALL)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    try:
        return await playwright.chromium.launch(
            executable_path=path,
            headless=True,
            args=list(_ARGUMENTS),
            chromium_sandbox=not is_root,
            env=_environment(),
            timeout=30_000,
        )
    except Error as error:
        what = f"{Path(path).name} does not start: {_first_line(str(error))}"
        return Unverified("no-browser", what, INSTALL)


def _environment() -> dict[str, str | float | bool]:
    """No proxy of the environment, no key of anybody."""
    kept = (
        "PATH",
        "HOME",
        "LANG",
        "LC_ALL",
        "TMPDIR",
        "TEMP",
        "TMP",
        "SYSTEMROOT",
        "XDG_RUNTIME_DIR",
    )
    return {name: os.environ[name] for name in kept if name in os.environ}


async def _built(page: Page, visit: _Visit) -> Answer:
    from playwright.async_api import Error  # as in render

    try:
        await page.goto(visit.main.url, wait_until="commit", timeout=visit.limits.page_s * 1000)
        await _wait(page, visit)
        html = await page.content()
    except Error as error:
        what = f"the browser could not build the page: {_first_line(str(error))}"
        return visit.refused or Unverified("render-failed", what, "look again later")
    if visit.refused:
        return visit.refused
    body = html.encode("utf-8", "replace")
    if len(body) > visit.limits.text_bytes:
        what = f"{len(body)} bytes after its scripts, at most {visit.limits.text_bytes}"
        return Unverified("too-large", what)
    # Validators are of the frame that was served, not of what its scripts made of it.
    headers: Mapping[str, str] = {**visit.main.headers, "content-type": "text/html; charset=utf-8"}
    return Fetched(
        page.url.partition("#")[0], 200, headers, body, html, Validators(), visit.main.moved_to
    )


async def _wait(page: Page, visit: _Visit) -> None:
    """Until nothing is asked for and no word is added any more."""
    loop = asyncio.get_running_loop()
    size = -1
    visit.changed_at = loop.time()
    while visit.refused is None:
        await asyncio.sleep(visit.limits.look_s)
        now = int(await page.evaluate(_TEXT))
        if now != size or visit.open:
            size, visit.changed_at = now, loop.time()
        if loop.time() - visit.changed_at >= visit.limits.quiet_s:
            return


async def _answer(route: Route, request: Request, page: Page, visit: _Visit) -> None:
    from playwright.async_api import Error  # as in render

    visit.open += 1
    try:
        part = await _part(request, page, visit)
        if part is None:
            await route.abort("blockedbyclient")
        else:
            headers = {name: value for name, value in part.headers.items() if name in _KEPT}
            await route.fulfill(status=part.status, headers=headers, body=part.body)
    except Error:
        pass  # the page went on without it
    finally:
        visit.open -= 1


async def _part(request: Request, page: Page, visit: _Visit) -> Part | None:
    """What a request gets; None for one that gets nothing."""
    is_main = request.is_navigation_request() and request.frame == page.main_frame
    if is_main:
        if visit.is_served or request.url.partition("#")[0] != visit.main.url.partition("#")[0]:
            where = urlsplit(request.url).hostname or "another page"
            what = f"its scripts lead the reader on ({where})"
            advice = "look with a browser where it leads, and give that address in source.toml"
            visit.refused = Unverified("sent-on", what, advice)
            return None
        visit.is_served = True
        headers = {"content-type": "text/html; charset=utf-8"}
        return Part(visit.main.url, 200, headers, visit.main.text.encode("utf-8", "replace"))
    if request.method != "GET" or request.resource_type not in _WANTED:
        return None
    if request.is_navigation_request():
        return None  # of a frame: what it shows is not in the page
    return await _fetched(request.url, visit)


async def _fetched(url: str, visit: _Visit) -> Part | None:
    visit.asked += 1
    if visit.asked > visit.limits.requests or visit.size > visit.limits.parts_bytes:
        what = f"it asks for more than {visit.limits.requests} things or {visit.limits.parts_bytes} bytes"
        visit.refused = Unverified("too-large", what)
        return None
    parts = urlsplit(url)
    origin = f"{parts.scheme}://{parts.netloc}/"
    loop = asyncio.get_running_loop()
    answer = await loop.run_in_executor(
        visit.parts, lambda: visit.fetcher.part(url, allow=[origin])
    )
    if isinstance(answer, Unverified):
        return None
    visit.size += len(answer.body)
    return answer


def _first_line(text: str) -> str:
    return "".join(c for c in text.strip().partition("\n")[0] if c.isprintable())[:160]
