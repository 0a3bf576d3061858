"""Marks in messages: which are taken, and what only looks like one."""

from __future__ import annotations

import time

import pytest

from codegen.inferring.placeholders import placeholders_of

MARKS = [
    ("The minimum subscription amount is {minUnit} {ccy}", ("minUnit", "ccy")),
    ("Withdrawal from {0} to {1} is not supported", ("0", "1")),
    ("{param} is incorrect or {param} does not match", ("param",)),
    ("API key {{AccessKey}}", ("AccessKey",)),
    ("The current limit is ''{{.replaceKey0}}'' USDT", (".replaceKey0",)),
    ("Too many new orders, current limit is %s orders per %s", ("%s", "%s")),
    ("Got %1$s, wanted %2$d, at most %.2f", ("%1$s", "%2$d", "%.2f")),
    ("at least %sUSDT within %dms", ("%s", "%d")),
    ("%s of {ccy}, then {0} and %s", ("%s", "ccy", "0", "%s")),
    ("x{min}<x<={max}%", ("min", "max")),
    ("Can't write (errno: %d - %-.192s)", ("%d", "%-.192s")),
]
PROSE = [
    "Withdrawal fee must be exactly 5% of the withdrawal amount",
    "100% done",
    "5%d...",
    "50%off",
    "%discount",
    "100%% safe, 5%%s",
    'Send {"a": 1} or {"list": [1, 2]} or {}',
    "{ not a name, surely }",
    "%",
    "",
]


@pytest.mark.parametrize(("message", "expected"), MARKS)
def test_marks(message: str, expected: tuple[str, ...]) -> None:
    assert placeholders_of(message) == expected


@pytest.mark.parametrize("message", PROSE)
def test_prose_holds_no_marks(message: str) -> None:
    assert placeholders_of(message) == ()


def test_percent_after_a_placeholder_is_a_percent_sign() -> None:
    assert placeholders_of("Withdrawal fee must be {0}% of the withdrawal amount") == ("0",)
    assert placeholders_of("{rate}%d") == ("rate",)


@pytest.mark.parametrize("piece", ["{", "%", "%-", "{a", "{{{}", "%0", "%(a", "{ "])
def test_hostile_text_stays_linear(piece: str) -> None:
    started = time.process_time()
    placeholders_of(piece * (1_000_000 // len(piece)))
    assert time.process_time() - started < 10
