"""Hosts: which addresses are connected to, by which certificate, and how politely."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from codegen.config import FetchSettings
from codegen.faults import Fault
from codegen.watching.fetching.answers import Fetched, Gone
from codegen.watching.fetching.fetch import Fetcher
from tests.fetching import HURRIED, Pauses, as_public, patient, refused
from tests.web import Authority, Web, behaviours

PAGE = "<html><body><h1>Errors</h1></body></html>"
HOST = "docs.acme.example"
URL = f"https://{HOST}/docs/errors"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def vendor(authority: Authority) -> Iterator[Web]:
    """A server that has the certificate of HOST."""
    with Web(authority=authority, names=[HOST, "other.example"]) as web:
        web.page("/docs/errors", PAGE)
        yield web


class Names:
    """A resolver that knows these names, and who asked."""

    def __init__(self, **known: tuple[str, ...]) -> None:
        self.known = known
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> tuple[str, ...]:
        self.asked.append(host)
        if host not in self.known:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return self.known[host]


def fetch_by(names: Names, url: str, **settings: object) -> object:
    with Fetcher(
        FetchSettings(**settings),  # type: ignore[arg-type]
        root=Path(),
        limits=HURRIED,
        resolve=names,
    ) as fetcher:
        return fetcher.fetch(url)


@pytest.mark.parametrize(
    "numbers",
    [
        ("127.0.0.1",),
        ("93.184.216.34", "10.0.0.1"),
        ("93.184.216.34", "::1"),
        ("::ffff:127.0.0.1",),
        ("64:ff9b::7f00:1",),
        ("2002:7f00:1::",),
        ("fe80::1%2",),
        ("fec0::1",),
        ("224.0.0.1",),
        ("168.63.129.16",),
    ],
)
def test_a_name_that_leads_inside(numbers: tuple[str, ...]) -> None:
    """Refused before any connection: the public ones of these addresses are not tried either."""
    names = Names(**{HOST: numbers})
    assert refused(fetch_by(names, URL)) == "inner-host"
    assert names.asked == [HOST]


def test_a_name_is_resolved_once_and_its_address_is_asked() -> None:
    with Web() as web:
        web.page("/a", PAGE)
        names = Names(mirror=("127.0.0.1",))
        origin = f"http://mirror:{web.port}"
        answer = fetch_by(names, f"{origin}/a", allow=(origin,))
        assert isinstance(answer, Fetched)
        assert names.asked == ["mirror"]
        assert web.seen[0].headers["host"] == f"mirror:{web.port}"


def test_the_next_address_is_tried() -> None:
    with Web() as web:
        web.page("/a", PAGE)
        origin = f"http://mirror:{web.port}"
        names = Names(mirror=("127.0.0.77", "127.0.0.1"))
        assert isinstance(fetch_by(names, f"{origin}/a", allow=(origin,)), Fetched)


def test_a_name_that_nobody_knows() -> None:
    origin = "http://nowhere:1"
    assert refused(fetch_by(Names(), f"{origin}/a", allow=(origin,))) == "unknown-host"


def test_a_resolver_that_hangs() -> None:
    waiting = threading.Event()

    def hang(host: str, port: int) -> tuple[str, ...]:
        waiting.wait(30)
        return ()

    settings = FetchSettings(allow=("http://slow:1",))
    limits = patient(connect_s=0.1)
    with Fetcher(settings, root=Path(), limits=limits, resolve=hang) as fetcher:
        assert refused(fetcher.fetch("http://slow:1/a")) == "timeout"
    waiting.set()


def test_the_extra_is_named_where_it_is_missing(tmp_path: Path) -> None:
    program = """
import sys; from pathlib import Path
sys.modules["httpcore2"] = None
from codegen.config import FetchSettings; from codegen.faults import Fault
from codegen.watching.fetching.fetch import Fetcher
try: Fetcher(FetchSettings(), root=Path())
except Fault as fault: print(fault)
"""
    command = [sys.executable, "-c", program]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "httpcore2 is not installed" in said and "docs-codegen[fetch]" in said


def test_a_certificate_that_nobody_trusts(authority: Authority) -> None:
    with Web(authority=authority) as web:
        web.page("/a", PAGE)
        with Fetcher(FetchSettings(allow=(web.origin,)), root=Path(), limits=HURRIED) as fetcher:
            answer = fetcher.fetch(web.url("/a"))
        assert refused(answer) == "certificate"
        assert "ca_bundle" in (getattr(answer, "advice", "") or "")
        assert web.seen == []


def test_the_environment_names_no_authority(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.file))
    test_a_certificate_that_nobody_trusts(authority)


def test_an_authority_of_the_users_own(authority: Authority) -> None:
    with Web(authority=authority, names=["mirror"]) as web:
        web.page("/a", PAGE)
        origin = f"https://mirror:{web.port}"
        settings = FetchSettings(allow=(origin, web.origin), ca_bundle=authority.file.name)
        root, names = authority.file.parent, Names(mirror=("127.0.0.1",))
        with Fetcher(settings, root=root, limits=HURRIED, resolve=names) as fetcher:
            assert isinstance(fetcher.fetch(f"{origin}/a"), Fetched)
            assert web.seen[-1].tls_name == "mirror"
            # The certificate is of another name than 127.0.0.1.
            names.known["127.0.0.1"] = ("127.0.0.1",)
            assert refused(fetcher.fetch(web.url("/a"))) == "certificate"


def test_a_bundle_without_certificates(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("not one", encoding="utf-8")
    settings = FetchSettings(allow=("https://127.0.0.1:1",), ca_bundle="ca.pem")
    with (
        Fetcher(settings, root=tmp_path, limits=HURRIED) as fetcher,
        pytest.raises(Fault, match="certificates"),
    ):
        fetcher.fetch("https://127.0.0.1:1/a")


def test_a_server_that_does_not_speak_tls() -> None:
    with Web() as web:
        origin = f"https://127.0.0.1:{web.port}"
        settings, limits = FetchSettings(allow=(origin,)), patient(connect_s=0.2, tries=1)
        with Fetcher(settings, root=Path(), limits=limits) as fetcher:
            assert refused(fetcher.fetch(f"{origin}/a")) in ("tls", "connection-lost", "timeout")


def test_a_secure_connection_that_is_cut_is_no_end(authority: Authority) -> None:
    """Without a length, the end of the connection is the end of the page: whoever cuts it could
    cut the page."""
    begin = behaviours.head(200, {"Content-Type": behaviours.HTML})
    with Web(authority=authority) as web:
        web.answer("/a", behaviours.raw(begin + PAGE.encode()))  # ends without close_notify
        settings = FetchSettings(allow=(web.origin,), ca_bundle=authority.file.name)
        with Fetcher(settings, root=authority.file.parent, limits=HURRIED) as fetcher:
            assert refused(fetcher.fetch(web.url("/a"))) == "short-read"


def test_a_public_host_through_a_proxy(vendor: Web, authority: Authority) -> None:
    with as_public({HOST: vendor}, authority, contact="me@acme.example") as (fetcher, proxy):
        page = fetcher.fetch(URL)
        assert isinstance(page, Fetched) and page.text == PAGE
        again = fetcher.fetch(URL, validators=page.validators)
    assert type(again).__name__ == "NotModified"
    assert [seen.path for seen in vendor.seen] == ["/robots.txt", "/docs/errors", "/docs/errors"]
    assert {seen.tls_name for seen in vendor.seen} == {HOST}
    assert {seen.headers["host"] for seen in vendor.seen} == {HOST}
    agents = {seen.headers["user-agent"] for seen in vendor.seen}
    assert len(agents) == 1 and agents.pop().endswith("(me@acme.example)")
    assert proxy.asked[-1] == f"{HOST}:443"
    assert len(proxy.asked) <= 2  # the answer to robots.txt was not read to its end


def test_a_proxy_that_does_not_know_the_host(vendor: Web, authority: Authority) -> None:
    with as_public({HOST: vendor}, authority) as (fetcher, _):
        answer = fetcher.fetch("https://unknown.example/a")
    assert refused(answer) == "proxy"


def test_a_proxy_leads_to_no_inner_address(vendor: Web, authority: Authority) -> None:
    with as_public({"10.0.0.1": vendor, "localhost": vendor}, authority) as (fetcher, proxy):
        for url in (
            "https://10.0.0.1/a",
            "https://localhost/a",
            "https://[::1]/a",
            "https://0xa.1/",
        ):
            assert refused(fetcher.fetch(url)) == "inner-host"
    assert proxy.asked == []


def test_allowed_origins_need_no_proxy(authority: Authority) -> None:
    with Web() as web:
        web.page("/a", PAGE)
        with as_public({}, authority, allow=[web.origin]) as (fetcher, proxy):
            assert isinstance(fetcher.fetch(web.url("/a")), Fetched)
        assert proxy.asked == []


@pytest.mark.parametrize(
    ("behaviour", "answer"),
    [
        (behaviours.page("User-agent: *\nDisallow: /docs/", type="text/plain"), "robots"),
        (behaviours.page("User-agent: docs-codegen\nDisallow: /", type="text/plain"), "robots"),
        (behaviours.page("User-agent: *\nDisallow: /x", type="text/plain"), None),
        (behaviours.page("<html>Not found</html>"), None),
        (behaviours.page(b"\xff\xfe\x00"), None),
        (behaviours.page(b""), None),
        (behaviours.status(404), None),
        (behaviours.status(204), None),
        (behaviours.status(304), None),
        (behaviours.packed(b"User-agent: *", "gzip"), "robots-unreachable"),
        (behaviours.status(403), None),
        (behaviours.status(429), "robots-unreachable"),
        (behaviours.status(500), "robots-unreachable"),
        (behaviours.status(503), "robots-unreachable"),
        (behaviours.reset(), "robots-unreachable"),
        (behaviours.silent(), "robots-unreachable"),
        (behaviours.redirect("https://other.example/robots.txt"), None),
        (behaviours.redirect("/here.txt"), "robots"),
    ],
)
def test_robots(vendor: Web, authority: Authority, behaviour: object, answer: str | None) -> None:
    vendor.answer("/robots.txt", behaviour)  # type: ignore[arg-type]
    vendor.page("/here.txt", "User-agent: *\nDisallow: /docs/errors$", type="text/plain")
    with as_public({HOST: vendor, "other.example": vendor}, authority) as (fetcher, proxy):
        found = [fetcher.fetch(URL), fetcher.fetch(URL)]
    if answer is None:
        assert all(isinstance(page, Fetched) for page in found)
    else:
        assert [refused(page) for page in found] == [answer] * 2
        assert vendor.asked("/docs/errors") == []
    assert "other.example:443" not in proxy.asked
    # What may go by is tried again, and for all pages together not more often than for one.
    waits = answer == "robots-unreachable" and vendor.asked("/robots.txt")[1:] != []
    assert len(vendor.asked("/robots.txt")) == (3 if waits else 1)


def test_robots_that_lead_around(vendor: Web, authority: Authority) -> None:
    vendor.answer("/robots.txt", behaviours.redirect("/robots.txt"))
    with as_public({HOST: vendor}, authority) as (fetcher, _):
        assert isinstance(fetcher.fetch(URL), Fetched)
    assert len(vendor.asked("/robots.txt")) == 6


def test_robots_that_come_at_the_second_try(vendor: Web, authority: Authority) -> None:
    rules = behaviours.page("User-agent: *\nDisallow: /x", type="text/plain")
    vendor.answer("/robots.txt", behaviours.status(503), rules)
    with as_public({HOST: vendor}, authority) as (fetcher, _):
        assert isinstance(fetcher.fetch(URL), Fetched)
        assert refused(fetcher.fetch(f"https://{HOST}/x/a")) == "robots"


def test_an_endless_robots_file_is_read_as_far_as_anybody_reads(
    vendor: Web, authority: Authority
) -> None:
    vendor.answer("/robots.txt", behaviours.endless(b"User-agent: *\nDisallow: /docs/\n" * 99))
    limits = replace(HURRIED, robots_bytes=10_000)
    with as_public({HOST: vendor}, authority, limits=limits) as (fetcher, _):
        assert refused(fetcher.fetch(URL)) == "robots"


def test_robots_of_each_redirect(vendor: Web, authority: Authority) -> None:
    vendor.answer("/docs/old", behaviours.redirect("/docs/errors"))
    vendor.page("/robots.txt", "User-agent: *\nDisallow: /docs/errors", type="text/plain")
    with as_public({HOST: vendor}, authority) as (fetcher, _):
        assert refused(fetcher.fetch(f"https://{HOST}/docs/old")) == "robots"


def test_pauses_between_requests_to_a_host(vendor: Web, authority: Authority) -> None:
    pauses = Pauses()
    vendor.answer("/docs/old", behaviours.redirect("/docs/errors"))
    limits = replace(HURRIED, pause_s=1, rate_window_s=20)
    hosts = {HOST: vendor, "other.example": vendor}
    with as_public(hosts, authority, limits=limits, clock=pauses.clock()) as (fetcher, _):
        assert isinstance(fetcher.fetch(f"https://{HOST}/docs/old"), Fetched)
        assert pauses.slept == [1, 1]  # robots.txt, the redirect, the page
        assert fetcher.fetch("https://other.example/gone") == Gone(404)
        assert pauses.slept == [1, 1, 1]


@pytest.mark.parametrize(("said", "pause"), [("3", 3), ("0.1", 1), ("9999", 30), ("x", 1)])
def test_pauses_that_robots_ask_for(
    vendor: Web, authority: Authority, said: str, pause: float
) -> None:
    pauses = Pauses()
    robots = f"User-agent: *\nCrawl-delay: {said}\n"
    vendor.page("/robots.txt", robots, type="text/plain")
    limits = replace(HURRIED, pause_s=1, rate_window_s=20)
    with as_public({HOST: vendor}, authority, limits=limits, clock=pauses.clock()) as (fetcher, _):
        assert isinstance(fetcher.fetch(URL), Fetched)
    assert pauses.slept == [pause]


def test_one_connection_to_a_host(vendor: Web, authority: Authority) -> None:
    vendor.page("/robots.txt", "User-agent: *\nDisallow: /x", type="text/plain")
    with as_public({HOST: vendor}, authority) as (fetcher, _):
        for _ in range(5):
            assert isinstance(fetcher.fetch(URL), Fetched)
    assert vendor.connections == 1
