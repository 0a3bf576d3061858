"""Vendors of any size, made of the shapes that real documents have: tables of errors, endpoints with
parameters, response fields and examples. Every number gives the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

SUBJECTS = """Order Withdrawal Deposit Transfer Loan Position Subscription Redemption Address Currency
    Sub-account Leverage Margin Signature Timestamp Conversion Quote Borrowing Repayment Chain""".split()
FAULTS = (
    "{} does not exist.",
    "{} amount must be greater than {{minAmt}} {{ccy}}.",
    "{} is suspended, try again later.",
    "Insufficient balance for this {}.",
    "Too many {} requests, please retry in 30 seconds.",
    "{} failed because your account is frozen. Contact customer support for details.",
    "Duplicated {} ID.",
    "{} isn't supported for users in {{region}}.",
    "Parameter {{0}} of {} error.",
    "You can only cancel a {} that is pending.",
)
PRODUCTS = "spot margin futures options savings lending staking convert funding algo".split()
NOUNS = "order balance position transfer account".split()
VERBS = (("query", "GET"), ("submit", "POST"), ("cancel", "POST"))
PARAMS = (
    ("symbol", "String", "Yes", "Trading pair, for example BTC_USDT"),
    ("side", "String", "Yes", "Side: `buy` or `sell`"),
    ("amount", "String", "No", "Amount in the base currency"),
    ("clientOrderId", "String", "No", "Client order ID, at most 32 characters"),
    ("startTime", "Long", "No", "Start time in milliseconds"),
    ("pageSize", "Int", "No", "Page size, default 10, maximum: 100"),
)
FIELDS = (
    ("code", "Int", "Code of the answer"),
    ("message", "String", "Message of the answer"),
    ("data.total", "Int", "Number of entries"),
    ("data.list[].symbol", "String", "Trading pair"),
    ("data.list[].price", "String", "Price"),
    ("data.list[].size", "String", "Size"),
    ("data.list[].feeRate", "String", "Rate of the fee"),
    ("data.list[].createTime", "Long", "Time of creation in milliseconds"),
)
EXAMPLE = {
    "code": 1000,
    "message": "OK",
    "data": {
        "total": 1,
        "list": [
            {
                "symbol": "BTC_USDT",
                "price": "65000.1",
                "size": "0.5",
                "feeRate": "0.0025",
                "createTime": 1700000000000,
            }
        ],
    },
}


def write_vendor(folder: Path, *, endpoints: int, codes: int) -> None:
    """A vendor's folder: `api.md` and `source.toml`."""
    documents = folder / "documents"
    documents.mkdir(parents=True, exist_ok=True)
    (documents / "api.md").write_text(document(endpoints=endpoints, codes=codes))
    envelope = '[envelope]\ncode = ["code"]\nmessage = ["message"]\nsuccess = ["1000"]\n'
    (folder / "source.toml").write_text(f'title = "{folder.name.title()}"\n\n{envelope}')


def document(*, endpoints: int, codes: int) -> str:
    parts = ["# REST API\n", *map(_endpoint, range(endpoints)), error_table(codes)]
    return "\n".join(parts)


def error_table(codes: int) -> str:
    head = "# Error codes\n\n| Code | HTTP Status | Message |\n|---|---|---|\n"
    return head + "".join(f"| {50000 + n} | 200 | {message(n)} |\n" for n in range(codes))


def message(number: int) -> str:
    """The text of a row; no two below 100,000 are alike."""
    rest, fault = divmod(number, len(FAULTS))
    rest, subject = divmod(rest, len(SUBJECTS))
    words = SUBJECTS[subject]
    if rest:
        words = f"{PRODUCTS[rest % len(PRODUCTS)]} {words.lower()}"
    if rest >= len(PRODUCTS):
        words = f"tier {rest // len(PRODUCTS)} {words}"
    return FAULTS[fault].format(words)


def _endpoint(number: int) -> str:
    rest, verb = divmod(number, len(VERBS))
    rest, noun = divmod(rest, len(NOUNS))
    version, product = divmod(rest, len(PRODUCTS))
    (word, method), place = VERBS[verb], PRODUCTS[product]
    path = f"/{place}/v{version + 1}/{word}-{NOUNS[noun]}"
    title = f"{word.title()} {place} {NOUNS[noun]}" + (f" (v{version + 1})" if version else "")
    return "\n".join(_endpoint_lines(title, method, path))


def _endpoint_lines(title: str, method: str, path: str) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"`{method} {path}`\n\nRate limit: 10 requests per 2 seconds for each UID.\n"
    yield "### Request Parameters\n\n| Parameter | Type | Required | Description |\n|---|---|---|---|"
    yield from (f"| {' | '.join(row)} |" for row in PARAMS)
    yield "\n### Response Parameters\n\n| Field | Type | Description |\n|---|---|---|"
    yield from (f"| {' | '.join(row)} |" for row in FIELDS)
    yield f"\n### Response Example\n\n```json\n{json.dumps(EXAMPLE, indent=2)}\n```\n"
