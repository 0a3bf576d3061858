"""Which addresses of the internet protocol are somewhere inside, in whatever form they come."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from codegen.watching.fetching.refusal import Refusal, shown

_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")

_INNER_V4 = tuple(
    map(
        IPv4Network,
        """0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
        192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
        224.0.0.0/3 168.63.129.16/32""".split(),
    )
)
"""Said here besides `is_global`, whose tables differ between versions of Python. The last is public
by its number, and the inner host that every machine of one large cloud has."""

_UNICAST = IPv6Network("2000::/3")
_INNER_V6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20")))
_NAT64 = IPv6Network("64:ff9b::/96")
_SIX_TO_FOUR = IPv6Network("2002::/16")
_WITH_V4_LAST = (
    *map(IPv6Network, ("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b:1::/48")),
    _NAT64,
)
"""Compatible, mapped, translated and both kinds of NAT64: the last 32 bits are an IPv4 address."""
_ISATAP = (0x00005EFE, 0x02005EFE)


def read_ipv4(host: str) -> IPv4Address | None:
    """The address that a resolver takes a host for: "127.1", "0x7f.1", "017700000001", "2130706433".

    None: it is a name. Raises Refusal: the last label is a number, the whole is no address.
    """
    labels = host.split(".")
    if not _NUMBER.fullmatch(labels[-1]):
        return None
    if len(labels) > 4 or not all(map(_NUMBER.fullmatch, labels)):
        raise Refusal("url", f"{shown(host)} is neither a name nor an address")
    *first, last = [_number(label, host) for label in labels]
    if any(part > 255 for part in first) or last >= 256 ** (4 - len(first)):
        raise Refusal("url", f"{shown(host)} is no address: a part of it is too large")
    return IPv4Address(last + sum(part << 8 * (3 - at) for at, part in enumerate(first)))


def _number(label: str, host: str) -> int:
    if len(label) > 16:
        raise Refusal("url", f"{shown(host)} is no address: a part of it is too long")
    if label[:2].lower() == "0x":
        return int(label[2:] or "0", 16)
    try:
        return int(label, 8 if label.startswith("0") else 10)
    except ValueError:
        raise Refusal("url", f"{shown(host)} is no address: {label} is not octal") from None


def embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address to which packets for this one may go in the end."""
    number = int(address)
    if any(address in network for network in _WITH_V4_LAST):
        return IPv4Address(number & 0xFFFFFFFF)
    if address in _SIX_TO_FOUR:
        return IPv4Address(number >> 80 & 0xFFFFFFFF)
    if number >> 32 & 0xFFFFFFFF in _ISATAP:
        return IPv4Address(number & 0xFFFFFFFF)
    return None


def is_inner(address: IPv4Address | IPv6Address) -> bool:
    """Not an address that any host of the internet has and anybody may ask."""
    if isinstance(address, IPv4Address):
        return not address.is_global or any(address in network for network in _INNER_V4)
    if address.scope_id is not None:
        return True
    inside = embedded(address)
    if inside is not None and is_inner(inside):
        return True
    if address in _NAT64:
        return False
    return (
        address not in _UNICAST
        or not (address.is_global or address in _SIX_TO_FOUR)
        or any(address in network for network in _INNER_V6)
    )


def refuse_inner(host: str, numbers: tuple[str, ...]) -> None:
    """Raises Refusal: one of the addresses of a host, by number, is inner. One is enough: which of
    them a connection takes is chance."""
    for number in numbers:
        if is_inner(ip_address(number)):
            what = f"{shown(host)} is an inner host ({shown(number)})"
            advice = "if that is meant, add its origin to allow in [tool.codegen.fetch]"
            raise Refusal("inner-host", what, advice)
