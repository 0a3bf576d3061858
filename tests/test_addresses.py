"""Addresses in every form in which they come: what is inner is inner in all of them."""

from __future__ import annotations

import ipaddress
import re
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.watching.fetching.addresses import embedded, is_inner, read_ipv4, refuse_inner
from codegen.watching.fetching.refusal import Refusal
from codegen.watching.fetching.urls import join, read_url, refuse_address

INNER_V4 = st.sampled_from(
    """0.0.0.0 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 169.254.169.254
    172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255
    198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16""".split()
)
PUBLIC_V4 = st.sampled_from(
    "1.1.1.1 8.8.8.8 93.184.216.34 172.15.255.255 172.32.0.1 223.255.255.1".split()
)
PREFIXES = ["::", "::ffff:", "::ffff:0:", "64:ff9b::", "64:ff9b:1::"]


def forms(number: int) -> st.SearchStrategy[str]:
    """Everything that inet_aton takes for this address."""
    octets = [*number.to_bytes(4, "big")]

    def write(value: int, base: int) -> str:
        return {8: f"0{value:o}", 10: str(value), 16: f"0x{value:x}", 17: f"0X{value:04X}"}[base]

    def join_up(parts: int, bases: list[int]) -> str:
        last = int.from_bytes(bytes(octets[parts - 1 :]), "big")
        values = [*octets[: parts - 1], last]
        return ".".join(write(value, base) for value, base in zip(values, bases, strict=False))

    bases = st.lists(st.sampled_from([8, 10, 16, 17]), min_size=4, max_size=4)
    return st.builds(join_up, st.integers(1, 4), bases)


@given(data=st.data(), number=st.integers(0, 2**32 - 1))
def test_every_form_of_an_ipv4_address_is_read(data: st.DataObject, number: int) -> None:
    assert read_ipv4(data.draw(forms(number))) == IPv4Address(number)


@given(data=st.data(), inner=INNER_V4)
def test_no_form_of_an_inner_address_gets_in(data: st.DataObject, inner: str) -> None:
    host = data.draw(forms(int(IPv4Address(inner))))
    with pytest.raises(Refusal, match="inner"):
        refuse_address(read_url(f"https://{host}/"), frozenset())


@given(inner=INNER_V4, prefix=st.sampled_from(PREFIXES))
def test_an_inner_address_inside_of_another_is_inner(inner: str, prefix: str) -> None:
    address = IPv6Address(f"{prefix}{inner}")
    assert embedded(address) == IPv4Address(inner)
    assert is_inner(address)


@given(inner=INNER_V4)
def test_an_inner_address_behind_6to4_and_isatap_is_inner(inner: str) -> None:
    number = int(IPv4Address(inner))
    assert is_inner(IPv6Address(0x2002 << 112 | number << 80 | 1))
    assert is_inner(IPv6Address(0x2A00 << 112 | 0x00005EFE << 32 | number))


@given(public=PUBLIC_V4)
def test_public_addresses_are_not_inner(public: str) -> None:
    assert not is_inner(IPv4Address(public))
    assert not is_inner(IPv6Address(f"64:ff9b::{public}"))  # how they are reached without IPv4


@pytest.mark.parametrize(
    "address",
    """:: ::1 fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd00:ec2::254 ff02::1 ff0e::1 2001::1 2001:db8::1 2001:20::1
    3fff::1 100::1 5f00::1 4000::1 64:ff9b:1::808:808""".split(),
)
def test_inner_ipv6(address: str) -> None:
    assert is_inner(IPv6Address(address))


@pytest.mark.parametrize("address", ["2606:4700:4700::1111", "2a00:1450:4001::200e", "2620:fe::fe"])
def test_public_ipv6(address: str) -> None:
    assert not is_inner(IPv6Address(address))


@given(st.ip_addresses())
def test_what_python_holds_for_not_global_is_inner(address: IPv4Address | IPv6Address) -> None:
    if int(address) >> 112 == 0x2002:
        return  # 6to4, which releases of Python see differently: the address inside counts
    if not address.is_global or address.is_multicast:
        assert is_inner(address)


def test_one_inner_address_of_several_is_enough() -> None:
    refuse_inner("a.example", ("1.1.1.1", "2606:4700::1"))
    with pytest.raises(Refusal, match=r"inner host \(10\.0\.0\.1\)"):
        refuse_inner("a.example", ("1.1.1.1", "10.0.0.1"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "docs.acme.example/errors",
        "//docs.acme.example/errors",
        "ftp://docs.acme.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:docs.acme.example/",
        "https:///errors",
        "https://user@docs.acme.example/",
        "https://user:pass@docs.acme.example/",
        "https://docs.acme.example@127.0.0.1/",
        "https://docs.acme.example\\@evil.example/",
        "https://docs.acme.example/\\evil",
        "https://docs.acme.example/\r\nHost: evil",
        "https://docs.acme.example/a\tb",
        "https://docs.acme.example/\x00",
        "https://docs.acme.example/\x85",
        " https://docs.acme.example/",
        "https://docs.acme.example/ ",
        "https://docs.acme.example\u2028/",
        "https://docs.acme.example:/",
        "https://docs.acme.example:+443/",
        "https://docs.acme.example:4430000/",
        "https://docs.acme.example:443:80/",
        "https://docs acme.example/",
        "https://docs%2eacme.example/",
        "https://docs..acme.example/",
        "https://-acme.example/",
        "https://acme-.example/",
        "https://.acme.example/",
        "https://[::1/",
        "https://[fe80::1%25eth0]/",
        "https://[::ffff:1.2.3]/",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://1.2.3.0x/..%2f..%2fadmin",
        "https://09.1.1.1/",
        "https://a.1/",
        "https://4294967296/",
        "https://" + "a" * 64 + ".example/",
        "https://" + "a." * 127 + "example/",
        "https://docs.acme.example/" + "a" * 3000,
        "https://docs.acme.example/a/%2e%2e%2f%2e%2e/b",
        "https://docs.acme.example/a/..%5cb",
        "https://docs.acme.example/a/%252e%252e/b",
        "https://a\u0000b.example/",
        "https://\u200b/",
        "https://" + "xn--" * 20 + "\u00e9.example/",
    ],
)
def test_what_is_no_plain_address(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_url(text)
    assert refused.value.reason == "url"
    assert re.fullmatch(r"[ -~]{1,400}", refused.value.what)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("https://docs.acme.example", "https://docs.acme.example/"),
        ("HTTPS://Docs.Acme.Example:443/Errors#codes", "https://docs.acme.example/Errors"),
        ("https://docs.acme.example./a?b=1#c", "https://docs.acme.example/a?b=1"),
        ("https://docs.acme.example/a/./b/../c/", "https://docs.acme.example/a/c/"),
        ("https://docs.acme.example/a/b/..", "https://docs.acme.example/a/"),
        ("https://docs.acme.example/%2e%2E/%2e/a", "https://docs.acme.example/a"),
        ("https://docs.acme.example/../../..", "https://docs.acme.example/"),
        (
            "https://docs.acme.example/文档?q=错",
            "https://docs.acme.example/%E6%96%87%E6%A1%A3?q=%E9%94%99",
        ),
        ("https://docs.acme.example/a b", "https://docs.acme.example/a%20b"),
        ("https://b\u00fccher.example/", "https://xn--bcher-kva.example/"),
        ("https://文档.example/", "https://xn--7dvp7d.example/"),
        ("https://docs\u3002acme\uff0eexample/", "https://docs.acme.example/"),
        ("https://[2606:4700:0:0::1111]/", "https://[2606:4700::1111]/"),
        ("https://[::FFFF:8.8.8.8]/", "https://[::ffff:808:808]/"),
        ("http://127.1:8000/", "http://127.0.0.1:8000/"),
        ("https://\uff11\uff12\uff17.0.0.1/", "https://127.0.0.1/"),
        ("https://docs.acme.example:0443/", "https://docs.acme.example/"),
    ],
)
def test_one_form_of_an_address(text: str, plain: str) -> None:
    assert str(read_url(text)) == plain
    assert str(read_url(plain)) == plain


@given(st.text(max_size=60))
def test_anything_is_an_address_or_refused(text: str) -> None:
    for said in (text, f"https://{text}", f"https://docs.acme.example/{text}"):
        try:
            url = read_url(said)
        except Refusal:
            continue
        assert str(read_url(str(url))) == str(url)
        assert str(url).isascii() and url.path.startswith("/") and url.host == url.host.lower()


@given(st.text(max_size=60))
def test_a_location_stays_an_address_or_is_refused(text: str) -> None:
    base = read_url("https://docs.acme.example/a/b")
    try:
        url = join(base, text)
    except Refusal:
        return
    assert "\\" not in str(url) and "@" not in url.authority


ALLOWED = frozenset({"http://127.0.0.1:8000", "https://mirror:8443"})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("http://docs.acme.example/", "insecure"),
        ("https://docs.acme.example:8443/", "port"),
        ("https://docs.acme.example:80/", "port"),
        ("https://localhost/", "inner-host"),
        ("https://mirror/", "inner-host"),
        ("http://127.0.0.1:8001/", "inner-host"),
        ("https://127.0.0.1:8000/", "inner-host"),
        ("http://169.254.169.254/latest", "inner-host"),
        ("https://[::1]/", "inner-host"),
        ("https://[::ffff:127.0.0.1]/", "inner-host"),
        ("https://[64:ff9b::7f00:1]/", "inner-host"),
    ],
)
def test_origins_that_need_a_word(text: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        refuse_address(read_url(text), ALLOWED)
    assert refused.value.reason == reason
    assert refused.value.advice is not None and "allow" in refused.value.advice


@pytest.mark.parametrize(
    "text",
    [
        "https://docs.acme.example/",
        "http://127.0.0.1:8000/a",
        "http://127.1:8000/",
        "https://mirror:8443/",
    ],
)
def test_origins_that_may_be_asked(text: str) -> None:
    refuse_address(read_url(text), ALLOWED)


def test_the_tables_are_of_addresses() -> None:
    assert ipaddress.ip_address("168.63.129.16").is_global  # why it is in a table of ours
