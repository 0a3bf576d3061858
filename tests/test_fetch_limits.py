"""Servers that are slow, endless, cut, packed or busy: each ends with a reason, and soon."""

from __future__ import annotations

import gzip
import time
from dataclasses import replace
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.watching.fetching.answers import Fetched, Gone, NotModified, Unverified, Validators
from codegen.watching.fetching.limits import Limits
from codegen.watching.fetching.retrying import read_retry_after
from tests.fetching import HURRIED, Pauses, fetching, patient, refused
from tests.web import Behaviour, Conversation, Web, behaviours

PAGE = "<html><body><h1>Errors</h1></body></html>"


def look(web: Web, behaviour: Behaviour, limits: Limits = HURRIED) -> object:
    web.answer("/errors", behaviour)
    with fetching(web, limits=limits) as fetcher:
        return fetcher.fetch(web.url("/errors"))


def test_what_users_get() -> None:
    limits = Limits()
    assert (limits.page_s, limits.connect_s) == (60, 10)
    assert (limits.rate_bytes_s, limits.rate_window_s) == (1024, 20)
    assert (limits.served_bytes, limits.body_bytes) == (16 << 20, 32 << 20)
    assert (limits.ratio, limits.ratio_from_bytes, limits.head_bytes) == (200, 1 << 20, 64 << 10)
    assert (limits.redirects, limits.tries, limits.retry_after_s, limits.pause_s) == (5, 3, 60, 1)


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (behaviours.silent(), "too-slow"),
        (behaviours.stalled(PAGE), "too-slow"),
        (behaviours.slow_head(PAGE), "too-slow"),
        (behaviours.drip(PAGE * 100, 0.05), "too-slow"),
        (behaviours.endless(), "too-large"),
        (behaviours.bomb(), "too-large"),
        (behaviours.wrong_length(PAGE, 1 << 40), "too-large"),
        (behaviours.huge_headers(), "headers-too-large"),
        (behaviours.endless_headers(), "headers-too-large"),
        (behaviours.garbage(), "not-http"),
        (behaviours.raw(b"SPDY/1 200 OK\r\n\r\n"), "not-http"),
        (behaviours.raw(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"), "not-http"),
        (behaviours.raw(b"HTTP/1.1 200 OK\r\nA: b\r\n c\x00d\r\n\r\n"), "not-http"),
        (behaviours.packed(PAGE.encode(), "gzip"), "gzip-damaged"),
        (behaviours.packed(gzip.compress(PAGE.encode()) + b"more", "gzip"), "gzip-damaged"),
        (behaviours.packed(PAGE.encode(), "br"), "content-encoding"),
        (behaviours.packed(PAGE.encode(), "zstd"), "content-encoding"),
        (behaviours.packed(PAGE.encode(), "deflate"), "content-encoding"),
        (behaviours.packed(PAGE.encode(), "gzip, gzip"), "content-encoding"),
        (behaviours.packed(PAGE.encode(), "identity, gzip"), "content-encoding"),
        (behaviours.double_gzip(PAGE), "not-text"),
        (behaviours.pdf(), "pdf"),
        (behaviours.zipped(), "not-text"),
    ],
)
def test_what_is_refused_at_once(web: Web, behaviour: Behaviour, reason: str) -> None:
    limits = patient(rate_window_s=0.4) if reason == "too-slow" else HURRIED
    assert refused(look(web, behaviour, limits)) == reason
    assert len(web.seen) == 1


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (behaviours.wrong_length(PAGE, len(PAGE) + 1), "short-read"),
        (behaviours.wrong_length(PAGE, len(PAGE) - 1), "wrong-length"),
        (behaviours.wrong_length(PAGE, 0), "wrong-length"),
        (behaviours.cut_chunk(PAGE), "short-read"),
        (behaviours.packed(gzip.compress(PAGE.encode())[:-9], "gzip"), "short-read"),
        (behaviours.reset(), "connection-lost"),
        (behaviours.empty(), "connection-lost"),
        (behaviours.raw(b"HTTP/1.1 200 O"), "connection-lost"),
    ],
)
def test_what_is_tried_again(web: Web, behaviour: Behaviour, reason: str) -> None:
    assert refused(look(web, behaviour)) == reason
    assert len(web.seen) == 3


@pytest.mark.parametrize(
    "once",
    [
        behaviours.reset(),
        behaviours.empty(),
        behaviours.cut_chunk(PAGE),
        behaviours.wrong_length(PAGE, 10_000),
        behaviours.busy(429, "0"),
        behaviours.busy(503),
        behaviours.status(502),
    ],
)
def test_what_goes_by(web: Web, once: Behaviour) -> None:
    web.answer("/errors", once, once, behaviours.page(PAGE))
    with fetching(web) as fetcher:
        answer = fetcher.fetch(web.url("/errors"))
    assert isinstance(answer, Fetched) and answer.text == PAGE


@pytest.mark.parametrize(
    "behaviour",
    [
        behaviours.page(PAGE, packed=True),
        behaviours.page(PAGE, headers={"Content-Encoding": "identity"}),
        behaviours.chunked(PAGE),
        behaviours.raw(behaviours.head(200, {"Content-Type": behaviours.HTML}) + PAGE.encode()),
        behaviours.raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()),
        behaviours.raw(
            b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
            + behaviours.head(200, {"Content-Type": behaviours.HTML, "Content-Length": len(PAGE)})
            + PAGE.encode()
        ),
    ],
    ids=["gzip", "identity", "chunks", "until the end", "HTTP/1.0", "hints before"],
)
def test_ways_to_send_a_page(web: Web, behaviour: Behaviour) -> None:
    answer = look(web, behaviour)
    assert isinstance(answer, Fetched) and answer.text == PAGE


def test_a_large_page_that_packs_well_is_no_bomb(web: Web) -> None:
    rows = "".join(
        f"<tr><td>{number * 7919 % 99991}</td><td>Error</td></tr>\n" for number in range(9999)
    )
    answer = look(web, behaviours.page(rows * 5, packed=True))
    assert isinstance(answer, Fetched) and len(answer.body) > 1 << 20
    small = look(web, behaviours.page(" " * (1 << 20) + ".", packed=True))  # a thousand to one
    assert refused(small) == "too-large"
    assert isinstance(look(web, behaviours.page(" " * 1_000_000 + ".", packed=True)), Fetched)


def test_the_time_of_a_page_is_of_all_its_requests(web: Web) -> None:
    web.answer("/a", behaviours.raw(behaviours.head(302, {"Location": "/b"}), then_wait_s=0))
    web.answer("/b", behaviours.drip(PAGE * 1000, 0.02))
    with fetching(web, limits=patient(page_s=0.6, rate_bytes_s=1)) as fetcher:
        assert refused(fetcher.fetch(web.url("/a"))) == "timeout"


def test_a_connection_that_went_wrong_is_not_used_again(web: Web) -> None:
    web.page("/a", PAGE)
    web.answer("/late", behaviours.raw(then_wait_s=0.6))
    with fetching(web, limits=patient(rate_window_s=0.2)) as fetcher:
        for _ in range(3):
            assert refused(fetcher.fetch(web.url("/late"))) == "too-slow"
            assert isinstance(fetcher.fetch(web.url("/a")), Fetched)


def test_what_is_left_of_a_page_does_not_spoil_the_next(web: Web) -> None:
    head = behaviours.head(200, {"Content-Type": behaviours.HTML, "Content-Length": len(PAGE) - 1})
    web.answer("/a", lambda conversation: conversation.send(head + PAGE.encode()))
    web.page("/b", PAGE)
    with fetching(web) as fetcher:
        assert refused(fetcher.fetch(web.url("/a"))) == "wrong-length"
        assert isinstance(fetcher.fetch(web.url("/b")), Fetched)


def test_an_answer_behind_another_is_not_the_answer_to_the_next_request(web: Web) -> None:
    """304 with a body that looks like an answer: what is in the buffer already must not count."""
    wrong = behaviours.head(200, {"Content-Type": behaviours.HTML, "Content-Length": 5}) + b"wrong"

    def poison(conversation: Conversation) -> None:
        conversation.send(behaviours.head(304, {"ETag": '"1"'}) + wrong)

    web.answer("/a", poison)
    web.page("/b", PAGE)
    with fetching(web) as fetcher:
        assert fetcher.fetch(web.url("/a"), validators=Validators('"1"')) == NotModified()
        answer = fetcher.fetch(web.url("/b"))
    assert isinstance(answer, Fetched) and answer.text == PAGE


def test_a_connection_that_the_server_closed_meanwhile(web: Web) -> None:
    def once(conversation: Conversation) -> None:
        behaviours.page(PAGE)(conversation)
        conversation.hang_up()

    web.answer("/a", once)
    with fetching(web) as fetcher:
        for _ in range(3):
            assert isinstance(fetcher.fetch(web.url("/a")), Fetched)
            time.sleep(0.02)
    assert (len(web.seen), web.connections) == (3, 3)


def test_nobody_there() -> None:
    with Web() as web:
        pass
    pauses = Pauses()
    with fetching(web, clock=pauses.clock()) as fetcher:
        assert refused(fetcher.fetch(web.url("/errors"))) == "unreachable"
    assert len(pauses.slept) == 2


NOW = 1_700_000_000.0


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        (" 7 ", 7),
        (formatdate(NOW + 30, usegmt=True), 30),
        (formatdate(NOW - 30, usegmt=True), 0),
        ("Tue, 14 Nov 2023 22:13:50 -0000", 30),
        ("9999999999", 9999999999),
        ("99999999999999999999", None),
        ("-5", None),
        ("1.5", None),
        ("\u0663", None),
        ("soon", None),
        ("", None),
        ("Tue, 99 Nov 2023 22:13:50 GMT", None),
        ("Tue, 14 Nov 99999 22:13:50 GMT", None),
        (None, None),
    ],
)
def test_retry_after(said: str | None, seconds: float | None) -> None:
    assert read_retry_after(said, NOW) == seconds


@given(st.text(max_size=80))
def test_any_retry_after(said: str) -> None:
    found = read_retry_after(said, NOW)
    assert found is None or found >= 0


@pytest.mark.parametrize("code", [429, 503])
@pytest.mark.parametrize(
    ("said", "slept"),
    [
        ("0", [0.5, 0.5]),
        ("7", [7.5, 7.5]),
        ("60", [60.5, 60.5]),
        ("61", []),
        ("86400", []),
        ("99999999999999999999", [1.5, 2.5]),
        ("soon", [1.5, 2.5]),
        (None, [1.5, 2.5]),
        (formatdate(NOW + 40, usegmt=True), [40.5, 0.5]),
        (formatdate(NOW + 4000, usegmt=True), []),
    ],
)
def test_pauses_of_a_busy_server(web: Web, code: int, said: str | None, slept: list[float]) -> None:
    pauses = Pauses(NOW)
    limits = replace(HURRIED, backoff_s=1)
    web.answer("/errors", behaviours.busy(code, said))
    with fetching(web, limits=limits, clock=pauses.clock()) as fetcher:
        answer = fetcher.fetch(web.url("/errors"))
    assert refused(answer) == {429: "rate-limited", 503: "unavailable"}[code]
    assert pauses.slept == slept
    assert len(web.seen) == len(slept) + 1
    assert isinstance(answer, Unverified)
    if not slept:
        assert answer.retry_after_s is not None and "try again in" in answer.what


def test_a_page_that_is_gone_is_not_asked_for_again(web: Web) -> None:
    assert look(web, behaviours.status(404, "x" * 9999)) == Gone(404)
    assert len(web.seen) == 1


HEADS = st.lists(
    st.sampled_from(
        [
            b"Content-Type: text/html",
            b"Content-Type: text/html; charset=\xff",
            b"Content-Length: 5",
            b"Content-Length: -1",
            b"Content-Length: 5, 5",
            b"Transfer-Encoding: chunked",
            b"Transfer-Encoding: gzip, chunked",
            b"Content-Encoding: gzip",
            b"Location: \xff\xfe://[",
            b"Location: http://\xe3\x80\x82/",
            b"Retry-After: \xb2",
            b"ETag: \x7f",
            b"Connection: close",
            b"Connection: upgrade",
            b"Upgrade: h2c",
            b": nothing",
            b"\xff: a",
        ]
    ),
    max_size=5,
)
STATUSES = st.sampled_from([100, 101, 200, 200, 200, 204, 206, 301, 304, 404, 429, 503, 599, 999])


@given(
    status=STATUSES,
    heads=HEADS,
    body=st.binary(max_size=80),
    begin=st.sampled_from([b"HTTP/1.1", b"HTTP/1.0", b"HTTP"]),
)
def test_any_answer_is_an_answer(
    status: int, heads: list[bytes], body: bytes, begin: bytes
) -> None:
    answer = b"\r\n".join([b"%s %d Said" % (begin, status), *heads, b"", body])
    with Web() as web, fetching(web, limits=patient(tries=1, rate_window_s=0.1)) as fetcher:
        web.answer("/errors", behaviours.raw(answer))
        found = fetcher.fetch(web.url("/errors"), validators=Validators('"1"'))
    if isinstance(found, Unverified):
        refused(found)
    else:
        assert isinstance(found, Fetched | Gone | NotModified)
