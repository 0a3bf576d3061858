"""Each rung of the ladder with a page that trips it and with one that only looks like it; and every
real document that we have, of which none may be refused."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from codegen.config import DocumentRule, find_project
from codegen.diffing import Change, Side, compare
from codegen.faults import Fault
from codegen.lockfile import LockedPage
from codegen.pipeline import Reading, read
from codegen.watching.fetching.answers import Fetched, Unverified, Validators
from codegen.watching.flapping import is_flapping
from codegen.watching.guarding.features import features_of
from codegen.watching.guarding.guards import (
    locked_page,
    of_fault,
    refuse_kept,
    refuse_page,
    refuse_reading,
)
from codegen.watching.guarding.owners import enum_documents, with_owner
from codegen.watching.guarding.removals import REMOVALS, hold, is_gone, note_missing
from codegen.watching.guarding.retired import find_retired
from codegen.watching.guarding.sections import keep
from codegen.watching.memory import Look
from tests.conftest import ROOT

PAGES = Path(__file__).parent / "pages"
URL = "https://docs.acme.example/v5/errors"
HTML = {"content-type": "text/html; charset=utf-8"}
HOUR_S = 3600.0


def page_of(text: str, *, url: str = URL, headers: dict[str, str] | None = None) -> Fetched:
    return Fetched(
        url, 200, HTML if headers is None else headers, text.encode(), text, Validators()
    )


def rule_of(file: str = "errors.html", **more: object) -> DocumentRule:
    return DocumentRule(file=file, url=URL, **more)  # type: ignore[arg-type]


def refused(text: str, **how: object) -> str | None:
    """The reason, by a rule for errors.html."""
    said = refuse_page(page_of(text), rule_of(), **how)  # type: ignore[arg-type]
    return said.reason if said else None


TABLE = "".join(
    f"<tr><td>{code}</td><td>Message of {code}</td></tr>" for code in range(10001, 10041)
)
GOOD = f"<!DOCTYPE html><html><head><title>Error codes</title></head><body><h1>Error codes</h1><table><tr><th>Code</th><th>Message</th></tr>{TABLE}</table></body></html>"


# Rungs 2, 3 and 5: the page as it was served.


@pytest.mark.parametrize("file", sorted((PAGES / "refused").iterdir()), ids=lambda file: file.stem)
def test_what_is_no_document_is_refused(file: Path) -> None:
    said = refuse_page(page_of(file.read_text(encoding="utf-8")), rule_of())
    assert said is not None
    assert file.stem.startswith(said.reason), said
    assert said.advice
    assert said.what.isprintable()


@pytest.mark.parametrize("file", sorted((PAGES / "refused").iterdir()), ids=lambda file: file.stem)
def test_it_is_refused_in_the_place_of_a_document_too(file: Path) -> None:
    """With all that is known of the page before."""
    before = LockedPage(
        URL, "0" * 64, 9_000, {"errors": 40}, (40,), ("Error codes", "10001", "10040")
    )
    said = refuse_page(
        page_of(file.read_text(encoding="utf-8")), rule_of(), before=before, old_text=GOOD
    )
    assert said is not None


@pytest.mark.parametrize("file", sorted((PAGES / "taken").iterdir()), ids=lambda file: file.stem)
def test_what_only_looks_like_it_passes(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    headers = HTML if file.suffix == ".html" else {"content-type": "text/plain; charset=utf-8"}
    landmarks = ("50113",) if file.stem == "declared" else ()
    rule = rule_of(file.name, landmarks=landmarks)
    assert refuse_page(page_of(text, headers=headers), rule) is None
    assert refuse_page(page_of(text, headers=headers), rule, old_text=text) is None
    assert refuse_kept(keep(text, rule), rule) is None


@pytest.mark.parametrize(
    ("header", "value", "reason"),
    [
        ("cf-mitigated", "challenge", "challenge"),
        ("x-amzn-waf-action", "captcha", "challenge"),
        ("x-vercel-mitigated", "challenge", "challenge"),
        ("x-sucuri-block", "PHP", "challenge"),
        ("x-dd-b", "1", "challenge"),
        ("server", "cloudflare", None),
        ("cf-ray", "8f2f1c0d5e7a1b2c-FRA", None),
        ("x-iinfo", "13-98213-0 0NNN RT", None),
        ("x-datadome", "protected", None),
        ("x-sucuri-id", "11005", None),
        ("server", "AkamaiGHost", None),
    ],
)
def test_headers_that_say_it_and_headers_that_name_a_server(
    header: str, value: str, reason: str | None
) -> None:
    said = refuse_page(page_of(GOOD, headers={**HTML, header: value}), rule_of())
    assert (said.reason if said else None) == reason


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://docs.acme.example/", "home-page"),
        ("https://docs.acme.example/login?next=/v5/errors", "login"),
        ("https://docs.acme.example/account/sign-in", "login"),
        ("https://docs.acme.example/sso/start", "login"),
        ("https://docs.acme.example/v5/errors/", None),
        ("https://docs.acme.example/v6/errors", None),
        ("https://docs.acme.example/v5/blogin", None),
        ("https://docs.acme.example/v5/author", None),
    ],
)
def test_redirects_within_the_host(url: str, reason: str | None) -> None:
    said = refuse_page(page_of(GOOD, url=url), rule_of())
    assert (said.reason if said else None) == reason


def test_a_document_about_logins_may_be_called_so() -> None:
    rule = DocumentRule(file="login.html", url="https://docs.acme.example/v5/login")
    assert refuse_page(page_of(GOOD, url="https://docs.acme.example/v5/login/"), rule) is None


def test_half_of_a_page() -> None:
    """Against the part that is read: scripts come and go."""
    before = LockedPage(URL, "0" * 64, len(GOOD))
    half = GOOD.replace(TABLE, TABLE[: len(TABLE) // 3])
    assert refused(half, before=before) == "half-page"
    assert refused(half, before=before, accepted=True) is None
    assert refused(half) is None
    most = GOOD.replace(TABLE, TABLE[: len(TABLE) * 3 // 4])
    assert refused(most, before=before) is None
    script = f"<script>{'x' * 50_000}</script>"
    served = replace(before, size=len(GOOD))
    assert refused(GOOD.replace("<table>", f"{script}<table>"), before=served) is None


def test_a_raw_file_that_is_shown_on_a_page_by_now() -> None:
    markdown = "# Errors\n\n| Code | Message |\n| --- | --- |\n| 10001 | Parameter error |\n"
    rule = rule_of("errors.md")
    said = refuse_page(page_of(GOOD), rule, old_text=markdown)
    assert said is not None
    assert said.reason == "kind-changed"
    assert refuse_page(page_of(markdown, headers={"content-type": "text/plain"}), rule) is None
    said = refuse_page(page_of(markdown), rule_of(), old_text=GOOD)
    assert said is not None
    assert said.reason == "kind-changed"


def test_a_shell_says_what_to_do_until_that_was_done() -> None:
    text = (PAGES / "refused" / "shell-react.html").read_text(encoding="utf-8")
    said = refuse_page(page_of(text), rule_of())
    assert said is not None
    assert "render = true" in (said.advice or "")
    said = refuse_page(page_of(text), rule_of(render=True))
    assert said is not None
    assert "--from-file" in (said.advice or "")


def test_what_only_the_document_has_outweighs_a_sign() -> None:
    """A widget on a page with all its landmarks is a widget."""
    door = (PAGES / "refused" / "login-password.html").read_text(encoding="utf-8")
    text = door.replace("<main>", "<main><p>50113: signature is wrong</p>")
    assert refused(text) == "login"
    rule = rule_of(landmarks=("50113: signature is wrong",))
    assert refuse_page(page_of(text), rule) is None
    in_a_script = door.replace("<main>", "<script>'50113: signature is wrong'</script><main>")
    said = refuse_page(page_of(in_a_script), rule)
    assert said is not None
    assert said.reason == "login"


HOSTILE = [
    "<a <a <a " * 40_000,
    '<a b="' * 60_000 + "'",
    "<script>" * 60_000,
    "<p " * 100_000,
    "<a" + " " * 300_000,
    "<a" + "/ " * 150_000,
    "<script>" + "/_Incapsula_Resource?" * 20_000,
    "<script>" + "_cf_chl_" * 40_000,
    "<p>" + "accept " * 300 + "</p>" * 50_000,
    "<div id=root>" * 40_000,
    "<title>" + "under " * 60_000 + "</title>",
    "<!--" * 60_000,
    "<meta http-equiv=refresh content='" + "; " * 60_000 + "'>",
    "<noscript>" + "enable " * 60_000,
    "<input name=" + "csrf" * 60_000 + ">",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_twice_the_page_takes_no_more_than_about_twice_the_time(text: str) -> None:
    def seconds(page: str) -> float:
        begin = time.process_time()
        refuse_page(page_of(page), rule_of())
        keep(page, rule_of())
        return time.process_time() - begin

    once = min(seconds(text) for _ in range(2))
    assert seconds(text * 2) < once * 4 + 0.2


# Rung 4: landmarks.


def test_a_landmark_that_is_only_in_what_is_not_kept() -> None:
    rule = rule_of(landmarks=("Message of 10001",))
    assert refuse_kept(keep(GOOD, rule), rule) is None
    hidden = GOOD.replace("Message of 10001", "<!-- Message of 10001 -->")
    said = refuse_kept(keep(hidden, rule), rule)
    assert said is not None
    assert said.reason == "landmark-missing"


def test_another_page_has_none_of_what_was_remembered() -> None:
    before = LockedPage(URL, "0" * 64, 9_000, {}, (), ("Error codes", "10001", "10020", "10040"))
    assert refuse_kept(GOOD, rule_of(), before=before) is None
    blog = "<html><body><h1>News</h1><p>We have a new office.</p></body></html>"
    said = refuse_kept(blog, rule_of(), before=before)
    assert said is not None
    assert said.reason == "another-page"
    assert refuse_kept(blog, rule_of(), before=before, accepted=True) is None
    redone = "<html><body><h2>All failures</h2><dl><dt>10020</dt><dd>No</dd></dl></body></html>"
    assert refuse_kept(redone, rule_of(), before=before) is None


# Rungs 6 to 8: what was read.

CODES = "".join(f"| {code} | Message number {code} |\n" for code in range(10001, 10041))
ERRORS = f"# Error codes\n\n## Orders\n\n| Code | Message |\n| --- | --- |\n{CODES}"
ENDPOINTS = """# Orders

## Place an order

```
POST /v5/orders
```

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| symbol | string | yes | The pair |
| side | string | yes | buy or sell |
| qty | string | yes | The amount |
| price | string | no | The price |
| tag | string | no | A word of yours |
| mode | string | no | How |
"""


def reading_of(tmp_path: Path, name: str, **documents: str) -> Reading:
    root = tmp_path / name
    folder = root / "sources" / "acme" / "documents"
    folder.mkdir(parents=True)
    (root / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    for stem, text in documents.items():
        suffix = "html" if text.lstrip().startswith("<") else "md"
        (folder / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
    return read(find_project(root), "acme")


def judged(
    tmp_path: Path, old: str, new: str, *, accept: int | None = None, **locked: object
) -> Unverified | None:
    before = reading_of(tmp_path, "old", page=old)
    after = reading_of(tmp_path, "new", page=new)
    file = after.vendor.documents[0][1].file
    pages = {file: LockedPage(URL, "0" * 64, len(old), **locked)} if locked else {}  # type: ignore[arg-type]
    changes = compare(Side(before.spec), Side(after.spec))
    given = {} if accept is None else {file: accept}
    said = refuse_reading(after, old=before, changes=changes, pages=pages, accept=given)
    assert set(said) <= {file}
    return said.get(file)


def reason(said: Unverified | None) -> str | None:
    return said.reason if said else None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("| Code | Message |", None),
        ("| Error Code | Error Message |", None),
        ("| Message | Code |", "shrunk"),
        ("| Code | Colour |", "layout-changed"),
        ("| Number of times | Message |", "layout-changed"),
        ("| Code | HTTP status |", "layout-changed"),
    ],
)
def test_columns(tmp_path: Path, header: str, expected: str | None) -> None:
    page = ERRORS + ENDPOINTS  # so that something is read of it all the same
    new = page.replace("| Code | Message |", header)
    assert reason(judged(tmp_path, page, new)) == expected


def test_one_more_column(tmp_path: Path) -> None:
    def with_column(name: str) -> str:
        text = re.sub(r"\|\n", lambda _: "| x |\n", ERRORS)
        return text.replace("Message | x |", f"Message | {name} |", 1).replace(
            "--- | x", "--- | ---"
        )

    assert judged(tmp_path, ERRORS, with_column("Solution")) is None
    said = judged(tmp_path / "odd", ERRORS, with_column("Karma"))
    assert reason(said) == "layout-changed"
    assert said is not None
    assert "'karma'" in said.what
    assert "--accept page.md=0" in (said.advice or "")
    assert judged(tmp_path / "accepted", ERRORS, with_column("Karma"), accept=0) is None
    karma = with_column("Karma")
    assert judged(tmp_path / "known", karma, karma.replace("| x |\n", "| y |\n")) is None


def test_a_column_less_is_another_layout(tmp_path: Path) -> None:
    less = re.sub(r" \| [^|]* \|\n", " |\n", ENDPOINTS)
    assert reason(judged(tmp_path, ENDPOINTS, less)) == "layout-changed"


def test_a_table_that_became_a_list_is_the_same(tmp_path: Path) -> None:
    """Another layout with the same entities is read as what it says."""
    listed = "# Error codes\n\n## Orders\n\n" + "".join(
        f"### {code}\n\n* Message number {code}\n\n" for code in range(10001, 10041)
    )
    assert judged(tmp_path, ERRORS, listed) is None


def without(text: str, count: int) -> str:
    return text.replace("".join(CODES.splitlines(keepends=True)[-count:]), "")


@pytest.mark.parametrize(
    ("count", "expected"), [(3, None), (4, None), (5, "shrunk"), (39, "shrunk")]
)
def test_how_much_may_go(tmp_path: Path, count: int, expected: str | None) -> None:
    """Four of forty are a tenth."""
    assert reason(judged(tmp_path, ERRORS, without(ERRORS, count))) == expected


def test_three_of_a_small_table_may_go_and_not_all_of_four(tmp_path: Path) -> None:
    small = "\n## Small\n\n| Code | Message |\n| --- | --- |\n" + "".join(
        f"| 2000{n} | Small number {n} |\n" for n in range(4)
    )
    rows = small.splitlines(keepends=True)
    assert judged(tmp_path, ERRORS + small, ERRORS + "".join(rows[:-3])) is None
    said = judged(tmp_path / "all", ERRORS + small, ERRORS)
    assert reason(said) == "shrunk"
    assert said is not None
    assert "4 of 4 errors of Small" in said.what


def test_parameters_are_counted_too(tmp_path: Path) -> None:
    rows = ENDPOINTS.splitlines(keepends=True)
    page = ERRORS + ENDPOINTS
    assert judged(tmp_path, page, ERRORS + "".join(rows[:-3])) is None
    said = judged(tmp_path / "four", page, ERRORS + "".join(rows[:-4]))
    assert said is not None
    assert said.what == "4 of 6 params of POST /v5/orders are gone at once"


def test_many_tables_that_lose_a_little_each(tmp_path: Path) -> None:
    """As pages do of which only the first rows are built."""

    def page(count: int) -> str:
        return "# Error codes\n\n" + "".join(
            f"## Product {product}\n\n| Code | Message |\n| --- | --- |\n"
            + "".join(f"| {product}00{n} | Product {product}, reason {n} |\n" for n in range(count))
            + "\n"
            for product in range(1, 9)
        )

    said = judged(tmp_path, page(9), page(7))
    assert said is not None
    assert said.what == "16 of 72 errors of the page as a whole are gone at once"


def enums(count: int) -> str:
    return "# Enums\n\n" + "".join(
        f"## Kind {n}\n\n* `VALUE_{n}A`\n* `VALUE_{n}B`\n* `VALUE_{n}C`\n\n" for n in range(count)
    )


def test_sets_of_values_are_counted_too(tmp_path: Path) -> None:
    old = reading_of(tmp_path, "old", page=ERRORS, enums=enums(9))
    assert len(old.spec.enums) == 9
    for left, expected in (
        (2, "7 of 9 enums are gone"),
        (6, "9 of 27 values of the page as a whole"),
    ):
        new = reading_of(tmp_path, f"new{left}", page=ERRORS, enums=enums(left))
        known = enum_documents(old)
        changes = compare(Side(old.spec), Side(new.spec))
        changes = [with_owner(change, known, ["enums"]) for change in changes]
        said = refuse_reading(new, old=old, changes=changes, pages={}, accept={})
        assert expected in said["enums.md"].what


WORDS = """margin order leverage balance symbol account price amount signature nonce wallet deposit
network address market ledger position funding interest transfer""".split()
ZH = "保证金 订单 杠杆 余额 交易对 账户 价格 数量 签名 随机数 钱包 充值 网络 地址 市场 账本 仓位 资金 利息 划转".split()


def messages(texts: Sequence[str], *, head: str = "| Code | Message |") -> str:
    rows = "".join(f"| {10001 + n} | {text} |\n" for n, text in enumerate(texts))
    return f"# Error codes\n\n## Orders\n\n{head}\n| --- | --- |\n{rows}"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([f"The {word} is wrong now" for word in WORDS], None),
        ([f"{word}有误，请检查后重试" for word in ZH], "language-changed"),
        (["Loading..."] * 20, "rewritten"),
        (["[object Object]"] * 20, "rewritten"),
        ([""] * 20, "rewritten"),
        ([f"Invalid {word} in the request" for word in (*WORDS[1:], WORDS[0])], "rewritten"),
        ([f"Invalid {word} in the request" for word in WORDS[:-3]] + ["", "", ""], None),
        (
            [f"Invalid {word}" for word in WORDS[:-3]] + ["Too late", "No such thing", "Ask us"],
            None,
        ),
    ],
    ids="reworded chinese loading object empty shifted three-empty three-others".split(),
)
def test_rows_that_say_something_else(
    tmp_path: Path, texts: Sequence[str], expected: str | None
) -> None:
    page = messages([f"Invalid {word} in the request" for word in WORDS])
    said = judged(tmp_path, page, messages(texts))
    assert reason(said) == expected, said
    if expected:
        assert said is not None
        assert (said.advice or "").endswith("--accept page.md=0")
        assert judged(tmp_path / "accepted", page, messages(texts), accept=0) is None


def test_a_page_back_from_chinese_is_another_language_too(tmp_path: Path) -> None:
    chinese = messages([f"{word}有误，请检查后重试" for word in ZH])
    english = messages([f"Invalid {word}" for word in WORDS])
    assert reason(judged(tmp_path, chinese, english)) == "language-changed"


def test_a_translation_that_comes_beside_is_none(tmp_path: Path) -> None:
    english = messages([f"Invalid {word}" for word in WORDS])
    both = messages(
        [f"Invalid {word} | {other}有误" for word, other in zip(WORDS, ZH, strict=True)],
        head="| Code | Message | Description |",
    ).replace("| --- | --- |", "| --- | --- | --- |")
    assert judged(tmp_path, english, both) is None


def test_accept_is_for_once_and_for_so_many(tmp_path: Path) -> None:
    said = judged(tmp_path, ERRORS, without(ERRORS, 12))
    assert said is not None
    assert (said.advice or "").endswith("--accept page.md=12")
    assert judged(tmp_path / "right", ERRORS, without(ERRORS, 12), accept=12) is None
    assert (
        reason(judged(tmp_path / "fewer", ERRORS, without(ERRORS, 12), accept=11)) == "miscounted"
    )
    assert reason(judged(tmp_path / "few", ERRORS, without(ERRORS, 2), accept=9)) == "miscounted"


def test_what_was_renumbered_is_not_gone(tmp_path: Path) -> None:
    """Ten codes with the same message under other numbers."""
    new = ERRORS
    for code in range(10001, 10011):
        new = new.replace(f"| {code} |", f"| {code + 5000} |")
    assert judged(tmp_path, ERRORS, new) is None


def test_the_median_of_what_was_accepted(tmp_path: Path) -> None:
    """Against pages that shrink a little every day."""
    less = without(ERRORS, 4)
    assert judged(tmp_path, less, without(ERRORS, 7), totals=(36, 36, 36)) is None
    said = judged(tmp_path / "low", less, without(ERRORS, 7), totals=(60, 60, 60, 40, 36))
    assert reason(said) == "shrunk"
    assert said is not None
    assert "median" in said.what


def test_another_version_of_the_extractor_counts_otherwise(tmp_path: Path) -> None:
    """The totals in the lock were counted by one that read twice as much of the same page."""
    assert judged(tmp_path, ERRORS, without(ERRORS, 2), totals=(80, 80, 80)) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# Error codes and messages", None),
        ("# Errors", None),
        ("# Error code list (v6)", None),
        ("# Wallet and funding", "title-changed"),
    ],
)
def test_titles(tmp_path: Path, title: str, expected: str | None) -> None:
    assert reason(judged(tmp_path, ERRORS, ERRORS.replace("# Error codes", title))) == expected


def test_a_new_document_has_nothing_to_lose(tmp_path: Path) -> None:
    new = reading_of(tmp_path, "new", page=ERRORS)
    assert refuse_reading(new, old=None, changes=(), pages={}, accept={}) == {}
    before = {"page.md": LockedPage(URL, "0" * 64, 9, {}, (100, 100))}
    said = refuse_reading(new, old=None, changes=(), pages=before, accept={})
    assert said["page.md"].reason == "shrunk"


def test_only_the_page_that_shrank_is_refused(tmp_path: Path) -> None:
    old = reading_of(tmp_path, "old", errors=ERRORS, orders=ENDPOINTS)
    new = reading_of(tmp_path, "new", errors=without(ERRORS, 12), orders=ENDPOINTS)
    changes = compare(Side(old.spec), Side(new.spec))
    said = refuse_reading(new, old=old, changes=changes, pages={}, accept={})
    assert set(said) == {"errors.md"}


def test_references_to_what_is_lost(tmp_path: Path) -> None:
    """The errors of an endpoint that is no longer described."""
    errors = """
## Get an order

```
GET /v5/order
```

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| id | string | yes | Its number |

### Errors of GET /v5/order
"""
    old = reading_of(tmp_path, "old", page=ENDPOINTS + errors)
    endpoint = next(each for each in old.spec.endpoints if each.path == "/v5/order")
    from msgspec.structs import replace as with_values

    from codegen.watching.guarding.references import refuse_references

    other = next(each for each in old.spec.endpoints if each.path != "/v5/order")
    tied = with_values(other, replaced_by="GET /v5/order")
    before = with_values(old.spec, endpoints=(endpoint, tied))
    after = with_values(old.spec, endpoints=(tied,))
    assert refuse_references(before, before, "page") is None
    said = refuse_references(before, after, "page")
    assert said is not None
    assert said.reason == "reference-lost"
    elsewhere = with_values(other, replaced_by="GET /v6/order")
    never = with_values(old.spec, endpoints=(elsewhere,))
    assert refuse_references(never, never, "page") is None
    assert refuse_references(before, with_values(old.spec, endpoints=(other,)), "page") is None


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", None),
        ("Of the code 10040 it is known: Message number 10040\n", "unread"),
        ("See 10040 for more.\n", None),
        ("* 2026-11-01: removed 10040 Message number 10040\n", None),
        ("110040: Message number 10040\n", None),
    ],
)
def test_a_code_that_only_was_not_read(tmp_path: Path, more: str, expected: str | None) -> None:
    new = without(ERRORS, 1) + "\n" + more
    assert reason(judged(tmp_path, ERRORS, new)) == expected


def test_an_endpoint_that_lost_its_method(tmp_path: Path) -> None:
    other = ENDPOINTS.replace("POST /v5/orders", "GET /v5/time").split("| symbol")[0]
    page = ERRORS + ENDPOINTS + other.replace("# Orders\n", "")
    said = judged(tmp_path, page, page.replace("POST /v5/orders", "/v5/orders"))
    assert reason(said) in ("unread", "shrunk")
    gone = ERRORS + other
    assert reason(judged(tmp_path / "gone", page, gone)) is None
    mentioned = gone + "\nPOST /v5/orders was removed.\n"
    assert reason(judged(tmp_path / "mentioned", page, mentioned)) is None
    longer = gone + "\n/v5/orders/history has the orders of last year.\n"
    assert reason(judged(tmp_path / "longer", page, longer)) is None


def test_what_the_readers_refuse_is_told_by_the_same_words() -> None:
    said = of_fault(Fault("columns-changed", "3 columns named, the table has 4", "a.md", 7, "look"))
    assert (said.reason, said.what, said.advice) == (
        "layout-changed",
        "line 7: 3 columns named, the table has 4",
        "look",
    )
    assert of_fault(Fault("document-cut", "no end")).reason == "document-cut"


def test_what_the_lock_keeps_of_a_page(tmp_path: Path) -> None:
    new = reading_of(tmp_path, "new", page=ERRORS)
    path = "sources/acme/documents/page.md"
    before = LockedPage(URL, "0" * 64, 1, {}, (1, 2, 3, 4, 5), ())
    told = locked_page(page_of(ERRORS, headers={}), ERRORS, new, path, before)
    assert told.counts == {"errors": 40, "tables": 1}
    assert told.totals == (2, 3, 4, 5, 40)
    assert told.size == len(ERRORS)
    assert told.landmarks == ("Error codes", "Orders", "10001", "10020", "10040")


# Rungs 9 and 10, and pages that are gone.


def looks(*digests: str, minutes: float = 30) -> list[Look]:
    return [Look(digest, number * minutes * 60) for number, digest in enumerate(digests)]


@pytest.mark.parametrize(
    ("digest", "before", "minutes", "expected"),
    [
        ("a", "", 30, False),
        ("b", "a", 30, False),
        ("a", "ab", 30, True),
        ("b", "abab a", 30, True),
        ("a", "abaa", 10, False),  # the third look in a row: it stays
        ("a", "aba", 10, True),
        ("a", "aba", 90, False),  # seen for an hour and a half
        ("a", "aaaaa", 30, False),  # nothing came in between
        ("c", "abab", 30, False),
    ],
)
def test_flapping(digest: str, before: str, minutes: float, expected: bool) -> None:
    seen = looks(*before.replace(" ", ""), minutes=minutes)
    assert is_flapping(digest, seen, len(seen) * minutes * 60) == expected


@pytest.fixture(scope="module")
def some_changes(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Change]:
    """Two removals and an addition."""
    folder = tmp_path_factory.mktemp("changes")
    old = reading_of(folder, "old", page=ERRORS)
    new = reading_of(folder, "new", page=without(ERRORS, 2) + "| 77777 | A new one |\n")
    return compare(Side(old.spec), Side(new.spec))


def test_removals_want_two_looks(some_changes: Sequence[Change]) -> None:
    first = hold(some_changes, {}, now_s=0, accepted=False)
    assert [change.id for change in first.counted] == ["error-added"]
    assert [change.id for change in first.held] == ["error-removed"] * 2
    soon = hold(some_changes, first.pending, now_s=HOUR_S - 1, accepted=False)
    assert soon.held == first.held
    assert soon.pending == first.pending
    late = hold(some_changes, soon.pending, now_s=HOUR_S, accepted=False)
    assert (late.counted, late.held) == (tuple(some_changes), ())
    assert hold(some_changes, {}, now_s=0, accepted=True).held == ()


def test_a_look_that_does_not_agree_starts_it_anew(some_changes: Sequence[Change]) -> None:
    first = hold(some_changes, {}, now_s=0, accepted=False)
    back = hold([], first.pending, now_s=HOUR_S, accepted=False)
    assert back.pending == {}
    again = hold(some_changes, back.pending, now_s=2 * HOUR_S, accepted=False)
    assert len(again.held) == 2


def test_a_clock_that_was_set_back_starts_it_anew(some_changes: Sequence[Change]) -> None:
    first = hold(some_changes, {}, now_s=10 * HOUR_S, accepted=False)
    back = hold(some_changes, first.pending, now_s=HOUR_S, accepted=False)
    assert set(back.pending.values()) == {HOUR_S}
    assert len(back.held) == 2
    assert len(hold(some_changes, back.pending, now_s=2 * HOUR_S, accepted=False).held) == 0


def test_every_kind_that_is_a_removal_is_held() -> None:
    from codegen.diffing.changes import KINDS

    named = {id for id in KINDS if id.endswith("-removed") or "-removed-" in id}
    facts_of_something_that_stays = {"endpoint-auth-removed", "param-default-removed"}
    assert named - facts_of_something_that_stays <= REMOVALS
    assert set(KINDS) >= REMOVALS


def test_a_page_is_gone_at_the_third_look_in_a_row() -> None:
    missing: tuple[float, ...] = ()
    for at_s, expected in ((0, False), (60, False), (HOUR_S, False), (3 * HOUR_S, True)):
        missing = note_missing(missing, at_s)
        assert is_gone(missing, at_s) == expected
    assert note_missing(missing, 1.0) == (0, 1.0) or note_missing(missing, 1.0) == (0,)


# A retired API.


@pytest.mark.parametrize(
    "words",
    [
        "This API has been retired.",
        "The v3 API was shut down on 1 March 2026.",
        "The Acme REST API is no longer available. Thank you for ten years.",
        "We have discontinued the spot API on May 5.",
        "This API has reached its end of life.",
        "API v2 has been sunset; please move to v5.",
        "The service has been permanently closed.",
        "本接口已下线，请使用 V5 接口。",
        "该 API 已于 2026年3月1日 正式停用。",
        "服务已停止运营。",
        "V3 文档已废弃，不再维护。",
    ],
)
def test_a_page_that_says_that_its_api_is_no_more(words: str) -> None:
    assert find_retired(f"# Notice\n\n{words}\n", had=40, has=0)
    assert find_retired(f"<html><body><h1>Notice</h1><p>{words}</p></body></html>", had=40, has=0)
    # A note beside tables that are still there.
    assert find_retired(f"{ERRORS}\n{words}\n", had=40, has=40) is None
    assert find_retired(f"{ERRORS}\n{words}\n", had=40, has=20) is None
    assert find_retired(words, had=0, has=0) is None


@pytest.mark.parametrize(
    "words",
    [
        "The v3 API will be retired on 1 March 2027.",
        "This API is going to be shut down.",
        "We have retired the old logo.",
        "Order types: limit, market, retired.",
        "The API is not retired.",
        "This page could not be found.",
        "本接口将于 2027年3月1日 下线。",
        "请稍后再试。",
        "Sign in to read the API documentation.",
    ],
)
def test_a_page_that_does_not_say_it(words: str) -> None:
    assert find_retired(f"<html><body><p>{words}</p></body></html>", had=40, has=0) is None


def test_words_that_no_reader_sees_say_nothing() -> None:
    text = "<html><body><script>'This API has been retired.'</script><p>Hello</p></body></html>"
    assert find_retired(text, had=40, has=0) is None


# The real documents.


def real_documents(corpus: Path) -> Iterator[Path]:
    yield from sorted(each for each in (corpus / "docs").rglob("*") if each.is_file())
    yield from sorted(each for each in (corpus / "history").rglob("*") if each.is_file())
    yield from sorted((ROOT / "sources").glob("*/documents/*"))


def page_of_file(file: Path) -> Fetched:
    body = file.read_bytes()
    is_html = file.suffix == ".html"
    headers = {"content-type": f"text/{'html' if is_html else 'plain'}; charset=utf-8"}
    return Fetched(URL, 200, headers, body, body.decode("utf-8-sig"), Validators())


def test_no_real_document_is_refused(corpus: Path) -> None:
    """As it came first, and as it came again."""
    seen = 0
    for file in real_documents(corpus):
        page, rule = page_of_file(file), rule_of(file.name)
        for old in (None, page.text):
            assert refuse_page(page, rule, old_text=old) is None, file
        assert refuse_kept(keep(page.text, rule), rule) is None, file
        seen += 1
    assert seen >= 50


def test_no_real_document_would_be_refused_as_html_without_its_tables(corpus: Path) -> None:
    """The rungs that look for doors go by what is on a page, not by its length alone: each HTML page
    without a single table or example is still none."""
    for file in real_documents(corpus):
        if file.suffix != ".html":
            continue
        text = file.read_text(encoding="utf-8")
        bare = re.sub(r"<(table|pre)\b.*?</\1>", "", text, flags=re.DOTALL)
        assert not features_of(bare).is_cut
        assert refuse_page(page_of(bare), rule_of(file.name)) is None, file


HISTORIES = {
    "okx/*.funding.md": [],
    "okx/*.finance.md": [],
    "binance/*.errors.md": [],
    "binance/*.rest-api.md": [],
    "bybit/*.create-order.mdx": [],
    # Two products that were closed, each with all of its codes: to be asked is right.
    "bybit/*.error.mdx": [
        "2024-06-12: 16 of 16 errors of C2C Lending are gone at once",
        "2025-12-02: 18 of 18 errors of Spot Leverage Token are gone at once",
    ],
}


@pytest.mark.parametrize("glob", HISTORIES)
def test_the_steps_of_real_histories(corpus: Path, tmp_path: Path, glob: str) -> None:
    files = sorted((corpus / "history").glob(glob))
    told: list[str] = []
    readings = [reading_of_file(tmp_path / str(n), file) for n, file in enumerate(files)]
    locked: LockedPage | None = None
    for (old_file, old), (new_file, new) in pairwise(zip(files, readings, strict=True)):
        page, was = page_of_file(new_file), page_of_file(old_file)
        name = new.vendor.documents[0][1].file
        path = new.pages[0].document.path
        locked = locked_page(was, was.text, old, path, locked)
        rule = rule_of(name)
        assert refuse_page(page, rule, before=locked, old_text=was.text) is None
        assert refuse_kept(keep(page.text, rule), rule, before=locked) is None
        changes = compare(Side(old.spec), Side(new.spec))
        said = refuse_reading(new, old=old, changes=changes, pages={name: locked}, accept={})
        told += [f"{new_file.name[:10]}: {each.what}" for each in said.values()]
    assert told == HISTORIES[glob]


def reading_of_file(folder: Path, file: Path) -> Reading:
    documents = folder / "sources" / "acme" / "documents"
    documents.mkdir(parents=True)
    (folder / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    (documents / f"page{file.suffix}").write_bytes(file.read_bytes())
    return read(find_project(folder), "acme")


# The table in docs/guards.md.


def reasons_in_code() -> set[str]:
    found = set()
    for file in (ROOT / "codegen" / "watching").glob("*.py"):
        if file.stem not in OURS:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Unverified", "Fault"):
                found |= {arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    return found


OURS = """challenge guards landmarks references render rewritten sections shapes shells shrink
unread""".split()


def test_every_reason_has_its_row() -> None:
    text = (ROOT / "docs" / "guards.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    told = {word for row in rows for word in re.findall(r"`([a-z]+(?:-[a-z]+)*)`", row)}
    assert reasons_in_code() - {"too-large"} <= told  # fetching.md has that one
