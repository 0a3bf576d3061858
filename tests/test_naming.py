"""Words of documents to names. Messages are the vendors' own rows."""

from __future__ import annotations

import builtins
import enum
import itertools
import keyword
import re
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.naming import (
    RESERVED_CLASSES,
    Given,
    Kind,
    Ledger,
    Wanted,
    assign,
    class_name,
    error_words,
    ident,
    member_name,
)

KINDS: tuple[Kind, ...] = (
    "class",
    "member",
    "function",
    "parameter",
    "attribute",
    "module",
    "fixture",
)
ANY_TEXT = st.one_of(
    st.text(),
    st.text(st.characters(codec=None, exclude_categories=())),  # lone surrogates too
    st.text("_-. aAzZ09éßÅ中ﬁ'{}%", max_size=80),
    st.sampled_from([*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *dir(str)]),
)

MESSAGES = """
Redeem error | redeem_error
Redeem already complete | redeem_already_complete
Early redemption is not supported | early_redemption_not_supported
Redemption is currently not supported | redemption_not_supported
Cancellation of subscriptions/redemptions is not supported | cancellation_subscriptions_redemptions_not_supported
The minimum subscription amount is {minUnit} {ccy} | minimum_subscription_amount
This project has not reached the redemption date | project_not_reached_redemption_date
Sold out | sold_out
Insufficient {ccy} balance | insufficient_ccy_balance
Insufficient balance. | insufficient_balance
Insufficient Balance | insufficient_balance
Your funding account is frozen. | funding_account_frozen
The currency {ccy} does not support borrowing | currency_ccy_borrowing_not_supported
There is currently no debt, no need to increase collateral | no_debt
You've exceed the temporary limit. Try again later. | exceeded_temporary_limit
Redemption partially processed and can't be cancelled | redemption_processed_cannot_be_cancelled
Please activate Savings Account first. | activate_savings_account_first
Service unavailable for token {0}. | service_unavailable_for_token
You do not have assets in this currency. | no_assets_in_currency
Crypto pair doesn't exist | crypto_pair_not_found
Chain {chain} isn't supported | chain_not_supported
Chain {chain} isn’t supported | chain_not_supported
Withdrawals not supported yet, contact customer support for details | withdrawals_not_supported
Rate limit reached. Please refer to API docs and throttle requests accordingly. | rate_limit_reached
Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please contact customer support to remove the restriction. | restricted_from_making_fund_transfers
Transfer failed. Contact customer support for assistance | transfer_failed
Withdrawal failed. Please link your email. | withdrawal_failed_link_email
Transfer amount must be greater than 0 | transfer_amount_must_exceed_0
Your transfer is being processed, transfer id:{trId}. Please check the latest state of your transfer from the endpoint (GET /api/v5/asset/transfer-state) | transfer_being_processed
Withdrawals suspended due to {chainName} maintenance | withdrawals_suspended_chain_name_maintenance
Withdrawal suspended due to your account activity triggering risk control. Please contact customer support for assistance. | withdrawal_suspended
According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to withdraw | complete_identity_verification_to_withdraw
According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to deposit | complete_identity_verification_to_deposit
For compliance, we're unable to provide services to unverified users. Verify your identity to make a transfer. | verify_identity_to_transfer
For compliance, we're unable to provide services to unverified users. Verify your identity to withdraw. | verify_identity_to_withdraw
For security and compliance purposes, please complete the identity verification process to continue using our services. | complete_identity_verification_process
Due to local laws and regulations, our services are unavailable to unverified users in {region}. Please verify your account. | services_unavailable_unverified_users_region
Due to local laws and regulations, OKX does not support asset transfers to unverified users in {region}. | asset_transfers_unverified_not_supported
Unable to create new deposit address, try again later | unable_to_create_deposit_address
The From parameter cannot be the same as the To parameter. | from_cannot_be_same_to
Transaction cannot be canceled | transaction_cannot_be_canceled
Required field '%s' missing or invalid | required_field_invalid
Incorrect signature | incorrect_signature
Invalid APIKey | invalid_api_key
Price outside of allowed range | price_outside_of_allowed_range
An unknown error occurred while processing the request | unknown_error_occurred
Too many new orders, current limit is %s orders per %s | too_many_new_orders
Invalid timeInForce | invalid_time_in_force
Limit maker order rejected: Improper price may cause immediate fill. | limit_maker_order_rejected
Withdrawal amount less than the minimum withdrawal amount | withdrawal_amount_less_than_minimum
Withdrawal address not in whitelist | withdrawal_address_not_in_whitelist
Unsupport contract address | unsupport_contract_address
Invalid from account id | invalid_from_account_id
Invalid to account id | invalid_to_account_id
Exceed maximum time range of 30 days | exceeded_maximum_time_range_30
Please DO NOT submit request too frequently | not_submit_request_too_frequently
Custody account not exist | custody_account_not_found
System error | system_error
Security level low, bind 2FA (phone/email/Google) before deposit | bind_2fa_before_deposit
Security level low, bind 2FA before withdraw | bind_2fa_before_withdraw
Duplicate request (bizId can only be requested once) | duplicate_request
Trigger PROTECTION_LIMIT Filter - Buy Max Deviation | protection_limit_buy_max_deviation
The error code indicates a violation of the restriction (prohibited call). | violation_of_restriction
2FA required | code_2fa_required
赎回失败 | code_51720
invoice无效 | code_51720
{0} %s | code_51720
Please. | code_51720
""".strip().splitlines()


@pytest.mark.parametrize("row", MESSAGES, ids=lambda row: row.rpartition(" | ")[2])
def test_a_message_becomes_the_words_that_a_careful_engineer_keeps(row: str) -> None:
    message, _, expected = row.rpartition(" | ")
    assert error_words(symbol=None, message=message, code="51720", vendor="okx") == expected


@pytest.mark.parametrize(
    ("symbol", "message", "code", "expected"),
    [
        ("INVALID_SYMBOL", "Bad pair", "-1121", "invalid_symbol"),
        ("ALREADY_LOGGED_IN", None, "-1176", "already_logged_in"),
        ("SELL_OCO_LIMIT_MUST_BE_ABOVE", None, "-1166", "sell_oco_limit_must_above"),
        ("AUTH_001", "Missing header", "AUTH_001", "missing_header"),
        ("---", "Missing header", "1", "missing_header"),
        (None, None, "AUTH_001", "auth_001"),
        (None, "", "4XX", "code_4xx"),
        (None, None, "-1", "code_1"),
    ],
)
def test_symbol_before_message_before_code(
    symbol: str | None, message: str | None, code: str, expected: str
) -> None:
    assert error_words(symbol=symbol, message=message, code=code) == expected


def test_the_vendors_own_name_is_no_word() -> None:
    words = error_words(
        symbol=None, message="Problems with Acme server", code="5XX", vendor_names=["ACME"]
    )
    assert words == "problems_with_server"


@given(ANY_TEXT, st.text("-_0123456789AX", min_size=1, max_size=64))
def test_words_are_five_at_most_and_a_name(message: str, code: str) -> None:
    words = error_words(symbol=None, message=message, code=code)
    assert re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", words)
    assert words.count("_") < 5
    assert class_name(words).isidentifier()


@given(st.sampled_from(MESSAGES), st.sampled_from(["is not", "cannot be", "isn't", "can't be"]))
def test_a_negation_is_never_lost(row: str, negation: str) -> None:
    subject = row.rpartition(" | ")[2].replace("_", " ")
    words = error_words(symbol=None, message=f"The {subject} {negation} good", code="1").split("_")
    assert {"not", "cannot"} & set(words) or words[0] == "code"


@pytest.mark.parametrize(
    "hostile", ["(" * 100_000, "{a" * 50_000, "A1" * 50_000, "to " * 30_000, "not, " * 30_000]
)
def test_a_long_message_costs_no_time(hostile: str) -> None:
    started = time.monotonic()
    error_words(symbol=None, message=hostile, code="1")
    ident(hostile, "class")
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("accountId", "parameter", "account_id"),
        ("X-BM-KEY", "parameter", "x_bm_key"),
        ("IPAddress", "attribute", "ip_address"),
        ("OrderIDs", "attribute", "order_ids"),
        ("data.list[].apy", "attribute", "data_list_apy"),
        ("P2P", "class", "P2p"),
        ("IPAddress", "class", "IpAddress"),
        ("café crème", "member", "CAFE_CREME"),
        ("Straße", "parameter", "strasse"),
        ("ﬁle", "parameter", "file"),
        ("from", "parameter", "from_"),
        ("match", "attribute", "match_"),
        ("self", "parameter", "self_"),
        ("args", "attribute", "args_"),
        ("__init__", "function", "init"),
        ("_", "member", "CODE_D2E2ADF7"),
        ("1h", "member", "VALUE_1H"),
        ("json", "module", "json_"),
        ("conftest", "module", "conftest_"),
        ("con", "module", "con_"),
        ("request", "fixture", "request_"),
        ("pytest_configure", "function", "call_pytest_configure"),
        ("setup_module", "fixture", "fixture_setup_module"),
        ("test_x", "module", "module_test_x"),
        ("systemError", "class", "SystemError_"),
        ("Api error", "class", "ApiError_"),
        ("APIERROR", "class", "Apierror_"),
    ],
)
def test_ident(text: str, kind: Kind, expected: str) -> None:
    assert ident(text, kind) == expected


def test_ident_of_another_script_is_a_hash_of_the_key() -> None:
    assert ident("赎回", "member", key="code:1") == ident("取消", "member", key="code:1")
    assert ident("赎回", "member") != ident("取消", "member")
    assert re.fullmatch("code_[0-9a-f]{8}", ident("赎回", "function"))


@given(ANY_TEXT, st.sampled_from(KINDS))
def test_ident_is_safe_for_any_text(text: str, kind: Kind) -> None:
    name = ident(text, kind)
    assert re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name)
    assert len(name) <= 64
    assert not name.startswith("_")
    assert not keyword.iskeyword(name) and name not in keyword.softkwlist
    assert name not in dir(builtins)
    assert name == ident(text, kind)


@given(ANY_TEXT, st.sampled_from([kind for kind in KINDS if kind != "class"]))
def test_ident_of_an_identifier_is_itself(text: str, kind: Kind) -> None:
    assert ident(ident(text, kind), kind) == ident(text, kind)


@given(ANY_TEXT)
def test_a_member_is_one_for_enum(text: str) -> None:
    name = ident(text, "member")
    assert [member.name for member in enum.StrEnum("E", {name: "x"})] == [name]
    assert name not in sys.stdlib_module_names


@pytest.mark.parametrize("name", sorted(RESERVED_CLASSES))
def test_no_class_has_a_name_of_ours(name: str) -> None:
    snake = re.sub("(?<!^)(?=[A-Z])", "_", name).lower()
    assert class_name(snake) == f"{name}_"


def test_class_and_member_names() -> None:
    assert class_name("insufficient_balance") == "InsufficientBalance"
    assert class_name("invalid_price_0207") == "InvalidPrice0207"
    assert class_name("not_found_error") == "NotFoundError_"
    assert class_name("warning") == "Warning_"
    assert member_name("insufficient_balance") == "INSUFFICIENT_BALANCE"


def wanted(**bare: str) -> list[Wanted]:
    """Keys are written `c0207`, or `m207` for -207."""
    codes = {name: name.replace("m", "-").removeprefix("c") for name in bare}
    return [Wanted(f"code:{codes[name]}", codes[name], bare[name]) for name in bare]


def names(given: dict[str, Given]) -> dict[str, tuple[str, str | None]]:
    return {key: (one.name, one.family) for key, one in given.items()}


def test_one_row_has_the_bare_name_and_twins_their_code() -> None:
    rows = wanted(c0207="invalid_price", m1124="invalid_price", c1="sold_out")
    assert names(assign(rows)) == {
        "code:0207": ("invalid_price_0207", "invalid_price"),
        "code:-1124": ("invalid_price_1124", "invalid_price"),
        "code:1": ("sold_out", None),
    }


def test_leaves_that_still_meet_say_what_differs() -> None:
    rows = [
        *wanted(c207="x", m207="x", c9="notfound", c8="not_found"),
        Wanted("spot/code:-5", "-5", "y"),
        Wanted("futures/code:-5", "-5", "y"),
        Wanted("http_status:403", "403", "z"),
        Wanted("code:403", "403", "z"),
        Wanted("code:1m", "1m", "value_1m"),
        Wanted("code:1M", "1M", "value_1m"),
    ]
    assert names(assign(rows)) == {
        "code:207": ("x_207", "x"),
        "code:-207": ("x_minus_207", "x"),
        "code:8": ("not_found_8", "not_found"),
        "code:9": ("notfound_9", "not_found"),
        "spot/code:-5": ("y_spot_minus_5", "y"),
        "futures/code:-5": ("y_futures_minus_5", "y"),
        "http_status:403": ("z_http_status_403", "z"),
        "code:403": ("z_403", "z"),
        "code:1m": ("value_1m", None),
        "code:1M": ("value_1m_upper", None),
    }


def test_rows_without_words_keep_to_their_codes() -> None:
    assert names(assign(wanted(c207="code_207", m207="code_207"))) == {
        "code:207": ("code_207", None),
        "code:-207": ("code_minus_207", None),
    }


def test_a_key_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        assign([*wanted(c1="a"), *wanted(c1="b")])


BARES = st.sampled_from(
    ["a", "a_1", "a_1_1", "a1", "code_1", "b", "value_1m", "a_minus_1", "x" * 60]
)
CODES = st.sampled_from(["1", "-1", "01", "1m", "1M", "A_1", "a_1", "", "赎", "1" * 64])
ROWS = st.lists(
    st.builds(
        lambda scope, space, code, bare: Wanted(f"{scope}{space}:{code}", code, bare),
        st.sampled_from(["", "spot/"]),
        st.sampled_from(["code", "http_status"]),
        CODES,
        BARES,
    ),
    unique_by=lambda row: row.key,
    max_size=12,
)


@given(ROWS, st.randoms(use_true_random=False))
def test_assignment_depends_on_the_set_alone(rows: list[Wanted], random: object) -> None:
    given_names = assign(rows)
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assign(shuffled) == given_names
    assert list(assign(shuffled)) == list(given_names)


@given(ROWS)
def test_no_two_classes_meet_whatever_the_case(rows: list[Wanted]) -> None:
    given_names = assign(rows)
    families = {one.family for one in given_names.values() if one.family}
    classes = [class_name(name).casefold() for name in families]
    classes += [class_name(one.name).casefold() for one in given_names.values()]
    assert len(classes) == len(set(classes))
    assert all(len(one.name) <= 64 for one in given_names.values())


@given(ROWS)
def test_what_was_emitted_stays_reachable_when_rows_come_one_by_one(rows: list[Wanted]) -> None:
    ledger = Ledger()
    for count in range(1, len(rows) + 1):
        now = assign(rows[:count], ledger)
        emitted = {key: set(ledger.given.get(key, ())) for key in now}
        assert all(emitted[key] <= {one.name, *one.former} for key, one in now.items())
        given_to = [(name, one.key) for one in now.values() for name in (one.name, *one.former)]
        assert len(given_to) == len({class_name(name).casefold() + key for name, key in given_to})
        ledger = Ledger(
            names={row.key: row.bare for row in rows[:count]},
            given={key: tuple(sorted({one.name, *one.former})) for key, one in now.items()},
        )
    owners = itertools.groupby(
        sorted((n, k) for k, ns in ledger.given.items() for n in ns), key=lambda p: p[0]
    )
    assert all(len(list(group)) == 1 for _, group in owners)
