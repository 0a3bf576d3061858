"""Bytes to text: strictly, and never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.watching.fetching.charset import decode_page
from codegen.watching.fetching.refusal import Refusal
from tests.fetching import fetching
from tests.web import Web

ENGLISH = "Error codes"
CHINESE = "错误码：余额不足"
FRENCH = "Codes d\u2019erreur déjà"


@pytest.mark.parametrize(
    ("text", "written", "type", "source"),
    [
        (CHINESE, "utf-8", "text/html", "utf-8"),
        (CHINESE, "utf-8", "text/html; charset=utf-8", "gb18030"),
        (CHINESE, "utf-8", 'text/html; charset="UTF-8"', "utf-8"),
        (CHINESE, "utf-8", "text/html;CHARSET = utf8 ; a=b", "utf-8"),
        (CHINESE, "utf-8-sig", "text/html; charset=gbk", "gb18030"),
        (CHINESE, "gb18030", "text/html", "gb18030"),
        (CHINESE, "gb18030", "text/html; charset=gb18030", "utf-8"),
        (CHINESE, "gbk", "text/html; charset=GBK", "utf-8"),
        (CHINESE, "gb2312", "text/html; charset=gb2312", "utf-8"),
        (ENGLISH, "ascii", "text/html; charset=us-ascii", "utf-8"),
        (ENGLISH, "ascii", "text/html; charset=iso-8859-1", "utf-8"),
        (ENGLISH, "ascii", "text/html; charset=windows-1252", "utf-8"),
        (ENGLISH, "ascii", "text/html; charset=shift_jis", "utf-8"),
        (ENGLISH, "ascii", "text/html; charset=", "utf-8"),
        ("\U0001f600 \u20ac", "gb18030", "text/html; charset=gbk", "utf-8"),
    ],
)
def test_charsets_that_are_read(text: str, written: str, type: str, source: str) -> None:
    assert decode_page(text.encode(written), type, source) == text


@pytest.mark.parametrize(
    ("body", "type", "source"),
    [
        (CHINESE.encode("gbk"), "text/html; charset=utf-8", "gb18030"),
        (CHINESE.encode("gbk"), "text/html", "utf-8"),
        (CHINESE.encode(), "text/html; charset=gbk", "utf-8"),  # decodes as GBK, to nonsense
        (CHINESE.encode(), "text/html", "gb18030"),
        (CHINESE.encode(), "text/html; charset=us-ascii", "utf-8"),
        (FRENCH.encode("cp1252"), "text/html; charset=windows-1252", "utf-8"),
        (FRENCH.encode("cp1252"), "text/html; charset=utf-8", "utf-8"),
        (FRENCH.encode(), "text/html; charset=iso-8859-1", "utf-8"),
        ("錯誤".encode("big5"), "text/html; charset=big5", "utf-8"),
        (ENGLISH.encode("utf-16"), "text/html", "utf-8"),
        (ENGLISH.encode("utf-16-le"), "text/html; charset=utf-16le", "utf-8"),
        (ENGLISH.encode("utf-32"), "text/html; charset=utf-32", "utf-8"),
        (b"+AGEAYg-", "text/html; charset=utf-7", "utf-8"),
        (b"~{VPND~}", "text/html; charset=hz-gb-2312", "utf-8"),
        (CHINESE.encode("utf-8-sig")[:-1], "text/html", "utf-8"),
        (CHINESE.encode()[:-1], "text/html", "utf-8"),
        ("lost \ufffd".encode(), "text/html", "utf-8"),
        (b"a\x00b", "text/html", "utf-8"),
        (b"\xed\xa0\x80", "text/html", "utf-8"),
        (b"\xc0\xaf", "text/html", "utf-8"),
        (CHINESE.encode(), "text/html; charset=utf-8; charset=gbk", "utf-8"),
    ],
)
def test_charsets_that_are_refused(body: bytes, type: str, source: str) -> None:
    with pytest.raises(Refusal) as refused:
        decode_page(body, type, source)
    assert refused.value.reason in ("charset", "not-text")
    assert refused.value.what.isascii()


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffd\ufeff"))
)
def test_what_is_said_rightly_is_read(text: str) -> None:
    assert decode_page(text.encode(), "text/html; charset=utf-8", "gb18030") == text


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "gbk", "latin-1", "us-ascii", "big5"]))
def test_any_bytes_are_text_or_refused(body: bytes, label: str) -> None:
    try:
        text = decode_page(body, f"text/html; charset={label}", "utf-8")
    except Refusal:
        return
    again = text.encode("gb18030" if label == "gbk" else "utf-8")
    assert again == body.removeprefix(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "body", [b"<p>" * 300_001, b"a" * (4 * 1024 * 1024 + 1)], ids=["tags", "a line"]
)
def test_pages_that_are_too_much_for_a_reader(body: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        decode_page(body, "text/html", "utf-8")
    assert refused.value.reason == "too-large"


def test_the_charset_of_the_source_counts_where_the_server_says_none() -> None:
    with Web() as web, fetching(web) as fetcher:
        url = web.page("/a", CHINESE.encode("gbk"), type="text/html")
        assert getattr(fetcher.fetch(url, charset="gb18030"), "text", None) == CHINESE
        assert getattr(fetcher.fetch(url), "reason", None) == "charset"
