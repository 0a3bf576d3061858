"""names.toml: what was given stays given."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.faults import Fault
from codegen.naming import (
    Given,
    Ledger,
    Wanted,
    assign,
    extend,
    hash8,
    note_first_seen,
    note_moved,
    read_ledger,
)
from codegen.naming.kept import keep, moves

PRICE = Wanted("code:0207", "0207", "invalid_price")
TWIN = Wanted("code:-1124", "-1124", "invalid_price")
OLD = "INVALID_PRICE = true\n"


def settled(text: str, *rows: Wanted) -> tuple[str, dict[str, Given]]:
    """One run of generate: the file after it, and the names."""
    given_names = assign(rows, read_ledger(text, path="names.toml"))
    return extend(text, {row.key: row.bare for row in rows}, given_names.values()), given_names


def test_a_new_ledger() -> None:
    text, _ = settled("", PRICE)
    head, _, rest = text.partition("\n\n")
    assert [line[0] for line in head.splitlines()] == ["#", "#"]
    assert rest == (
        '[names]\n"code:0207" = "invalid_price"\n\n[given]\n"code:0207".INVALID_PRICE = true\n'
    )
    assert settled(text, PRICE)[0] == text


def test_a_reworded_message_renames_nothing() -> None:
    text, _ = settled("", PRICE)
    again, given_names = settled(text, Wanted("code:0207", "0207", "price_not_valid"))
    assert again == text
    assert given_names["code:0207"] == Given("code:0207", "invalid_price")


def test_a_name_changed_by_hand_leaves_an_alias() -> None:
    text, _ = settled("", PRICE)
    text = text.replace("invalid_price", "bad_price")  # a search and replace over the whole file
    text, given_names = settled(text, PRICE)
    assert given_names["code:0207"] == Given("code:0207", "bad_price", former=("invalid_price",))
    assert settled(text, PRICE) == (text, given_names)


def test_a_later_twin_makes_a_family_and_both_names_stay() -> None:
    text, _ = settled("", PRICE)
    text, given_names = settled(text, PRICE, TWIN)
    assert given_names == {
        "code:0207": Given(
            "code:0207", "invalid_price_0207", "invalid_price", former=("invalid_price",)
        ),
        "code:-1124": Given("code:-1124", "invalid_price_1124", "invalid_price"),
    }
    _, alone = settled(text, TWIN)
    assert alone["code:-1124"] == given_names["code:-1124"]


def test_a_name_that_was_given_goes_to_nobody_else() -> None:
    text, _ = settled("", PRICE)
    text = text.replace("invalid_price", "bad_price")
    _, given_names = settled(text, PRICE, TWIN)
    assert given_names["code:0207"].former == ("invalid_price",)
    assert given_names["code:-1124"] == Given("code:-1124", "invalid_price_1124")


def test_a_leaf_keeps_its_name_when_its_code_comes_again_elsewhere() -> None:
    spot = Wanted("spot/code:-1124", "-1124", "invalid_price")
    text, before = settled("", PRICE, TWIN)
    _, after = settled(text, PRICE, TWIN, spot)
    assert after["code:-1124"] == before["code:-1124"]
    assert after["spot/code:-1124"].name == "invalid_price_spot_minus_1124"


def test_an_enum_is_no_twin_of_an_error() -> None:
    text, _ = settled("", Wanted("enum:priceType", "priceType", "invalid_price"))
    assert settled(text, PRICE)[1]["code:0207"].family is None


def test_comments_order_and_hand_edits_stay() -> None:
    text = (
        "# ours\n\n[names]\n# first\n'code:1' = \"one\"   # why\n\n# third\n\"code:3\" = 'three'\n"
        '"code:2" = "two"  # out of order\n# the end\n\n[given]  # do not edit\n'
        '"code:1".ONE = true\n'
    )
    wider = extend(text, {"code:2": "other", "code:25": "x", "code:9": "nine", "code:0": "zero"})
    lines = wider.splitlines(keepends=True)
    assert [line for line in lines if line in text.splitlines(keepends=True)] == text.splitlines(
        keepends=True
    )
    assert wider == (
        '# ours\n\n[names]\n"code:0" = "zero"\n# first\n\'code:1\' = "one"   # why\n\n'
        '"code:25" = "x"\n# third\n"code:3" = \'three\'\n'
        '"code:2" = "two"  # out of order\n# the end\n"code:9" = "nine"\n\n[given]  # do not edit\n'
        '"code:1".ONE = true\n'
    )


KEYS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1)
BARE = st.from_regex("[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,3}", fullmatch=True)


@given(st.dictionaries(KEYS, BARE), st.dictionaries(KEYS, BARE))
def test_round_trip(first: dict[str, str], second: dict[str, str]) -> None:
    text = extend("", first, [Given(key, name) for key, name in first.items()])
    wider = extend(text, second, [Given(key, name) for key, name in second.items()])
    ledger = read_ledger(wider, path="names.toml")
    assert ledger.names == {**second, **first}
    assert all(name in ledger.given[key] for key, name in [*first.items(), *second.items()])
    assert extend(wider, {**first, **second}) == wider
    assert set(text.splitlines()) <= set(wider.splitlines())


@given(st.dictionaries(KEYS, BARE))
def test_the_order_of_arrival_leaves_no_mark(names: dict[str, str]) -> None:
    text = extend("", names)
    for key in reversed(names):
        assert extend(extend("", {key: names[key]}), names) == text


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[names]\n'a' = 'x'\n'a' = 'y'\n", 3, "no TOML"),
        ("[names]\nx\n", 2, "no TOML"),
        ("[names]\n[other]\n", 2, "'other'"),
        ("name = 1\n", 1, "'name'"),
        ("names = 1\n", 1, "'names'"),
        ('[names]\n"a" = "x"\n"b" = "No Name"\n', 3, "'No Name'"),
        ('[names]\n"a" = 1\n', 2, "1"),
        ('[names]\n"a" = "class-x"\n', 2, "class-x"),
        ('[names]\n"a" = { name = "x" }\n', 2, "no name"),
        ('[names]\n[given]\n"a" = true\n', 3, "expected"),
        ('[names]\n[given]\n"a".X = true\n"a".lower = true\n', 4, "lower"),
        ('[names]\n[given]\n"a".X = 2\n', 3, "expected"),
        ('[names]\n"endpoint:GET /a" = "get"\n', 2, "'get'"),
        ('[names]\n"endpoint:GET /a" = "a.b.c"\n', 2, "'a.b.c'"),
        ('[names]\n"code:1" = "a.b"\n', 2, "'a.b'"),
        ('[given]\n"code:1"."A.B" = true\n', 2, "A.B"),
        ('[moved]\n"code:1" = "code:1"\n', 2, "another key"),
        ('[moved]\n\n"code:1" = 2\n', 3, "another key"),
        ('[since]\n"code:1" = "2026-01-01"\n', 2, "a day"),
        ('[numbers]\n"enum:side" = 1\n', 2, "expected true"),
        ('[numbers]\n"code:1" = true\n', 2, "key of an enum"),
        ('[since]\n"code:1" = 2026-01-01T00:00:00\n', 2, "a day"),
    ],
)
def test_a_broken_ledger_says_where(text: str, line: int, words: str) -> None:
    with pytest.raises(Fault) as caught:
        read_ledger(text, path="sources/x/names.toml")
    assert (caught.value.path, caught.value.line) == ("sources/x/names.toml", line)
    assert words in caught.value.what


def test_a_ledger_of_thousands_grows_at_once() -> None:
    names = {f"code:{number}": "invalid_price" for number in range(0, 6_000, 2)}
    later = {f"code:{number}": "invalid_price" for number in range(1, 6_000, 2)}
    begin = time.perf_counter()
    grown = extend(extend("", names), later)
    assert time.perf_counter() - begin < 5
    assert grown == extend("", {**names, **later})


def test_an_empty_ledger() -> None:
    assert read_ledger("", path="names.toml") == Ledger()
    assert Ledger().bare("code:1") is None


# Moves and days


def test_days_and_moves_are_lines_of_their_own_and_the_first_stays() -> None:
    text, _ = settled("", PRICE)
    day = datetime.date(2026, 6, 12)
    wider = note_first_seen(text, ["endpoint:GET /v1", "code:0207"], day)
    assert wider == text + (
        '\n[since]\n"code:0207" = 2026-06-12\n"endpoint:GET /v1" = 2026-06-12\n'
    )
    later = datetime.date(2026, 7, 1)
    assert note_first_seen(wider, ["code:0207"], later) == wider
    assert note_first_seen(wider, [], later) == wider
    moved = note_moved(wider, {"code:9": "code:8", "code:8": "code:0207"})
    assert moved == wider + '\n[moved]\n"code:8" = "code:0207"\n"code:9" = "code:8"\n'
    assert note_moved(moved, {"code:9": "code:1"}) == moved
    ledger = read_ledger(moved, path="names.toml")
    assert ledger.since == {"code:0207": "2026-06-12", "endpoint:GET /v1": "2026-06-12"}
    assert [ledger.heir(key) for key in ("code:9", "code:8", "code:1")] == [
        "code:0207",
        "code:0207",
        "code:1",
    ]


def test_moves_in_a_circle_come_to_an_end() -> None:
    assert Ledger(moved={"a": "b", "b": "a"}).heir("a") == "b"


@pytest.mark.parametrize(
    "key", ["endpoint:GET /a=b", "enum:a=b", "enum:=", 'enum:"=\\', "enum:x=="]
)
def test_keys_with_marks_in_them_are_read_back(key: str) -> None:
    name = "a.b_1" if key.startswith("endpoint:") else "b"
    text = extend("", {key: name}, [Given(key, name)])
    assert read_ledger(text, path="names.toml") == Ledger({key: name}, {key: (name,)})
    assert extend(text, {key: name}, [Given(key, name)]) == text


# Names that are exactly what the ledger says

WANTED = st.dictionaries(KEYS, st.sampled_from(["a", "b", "a_1"]), max_size=6)


def _kept(names: dict[str, str], ledger: Ledger) -> dict[str, Given]:
    return keep({key: (name, f"{name}_{hash8(key)}") for key, name in names.items()}, ledger)


@given(WANTED, WANTED)
def test_no_new_key_renames_another(first: dict[str, str], later: dict[str, str]) -> None:
    before = _kept(first, Ledger())
    names = {key: one.name for key, one in before.items()}
    ledger = Ledger(names, {key: (name,) for key, name in names.items()})
    both = {**later, **first}
    after = _kept(both, ledger)
    assert {key: after[key] for key in before} == before
    assert len({one.name for one in after.values()}) == len(both)
    assert after == _kept(dict(reversed(both.items())), ledger)


def test_what_is_gone_frees_its_name_and_becomes_who_has_it() -> None:
    ledger = Ledger({"code:1": "a", "code:2": "b"}, {"code:1": ("a",), "code:2": ("b",)})
    names = {"code:2": "b", "code:3": "a"}
    assert _kept(names, ledger)["code:3"].name == "a"
    assert moves(names, ledger) == {"code:1": "code:3"}
    assert moves({**names, "code:4": "a"}, ledger) == {}
    assert moves({"code:2": "b", "rc:3": "a"}, ledger) == {}
    back = Ledger({**ledger.names, "code:3": "a"}, moved={"code:1": "code:3"})
    assert _kept({**names, "code:1": "a"}, back)["code:3"].name == "a"
    other = Ledger({**ledger.names, "code:0": "a"}, moved={"code:1": "code:0"})
    assert _kept({"code:0": "a", "code:1": "a"}, other)["code:0"].name == "a"
