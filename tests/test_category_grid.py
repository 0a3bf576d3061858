"""Categories of sentences that are put together: every subject with every predicate that fits it, and
what is said before or after the matter. A word that is not known, or a rule that comes too early, shows in
all cells of its row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from codegen.inferring.category import infer_category
from tests.labels.figures import coarse, labels_of

SUBJECTS = {
    "account": """account, user, client, member, trader, merchant, sub-account, participant, trading account,
        portfolio, firm, your account, this user""",
    "symbol": """symbol, market, trading pair, contract, instrument, product, asset, coin, derivative, stock,
        security, series, option contract""",
    "service": """service, trading, matching engine, system, withdrawal, deposit, platform, trading service,
        order entry, wallet service, gateway""",
    "key": """API key, access key, signature, passphrase, credentials, access token, JWT, password, 2FA code,
        certificate, public key, session token, secret""",
    "order": """order, limit order, stop order, position, trade, transfer, quote, batch order, algo order, bet,
        instruction, conversion, loan order""",
    "parameter": """parameter, field, request body, clientOrderId, limit parameter, start time, page size, side,
        email, time in force, JSON, header, callback url, payload""",
    "size": """price, quantity, amount, order size, leverage, stop price, notional, order value, volume, lot size,
        trailing delta""",
    "time": "timestamp, nonce, recvWindow, request timestamp, clock, request time",
    "address": "IP address, IP, your IP, client IP",
    "feature": "order type, endpoint, API version, margin mode, feature, network",
    "funds": """balance, available balance, margin, funds, collateral, account balance, free margin, buying power,
        equity""",
    "rate": "rate limit, request limit, API rate, request frequency, message rate",
    "card": "card, credit card, debit card, this card",
    "payment": "payment, transaction, charge, payment intent, payout, direct debit, payment link",
    "undo": "refund, reversal, void, capture, partial refund, partial capture",
    "beneficiary": "beneficiary, payee, receiver, sender",
    "message": "message, text message, email, notification",
    "thing": """file, object, bucket, record, table, job, task, stream, topic, queue, device, template, branch,
        image, room, listing, ticket""",
    "machine": """database, cluster, node, broker, cache, backend, worker, load balancer, acquirer, bank, issuer,
        carrier network, payment provider""",
}
PREDICATES = {
    (
        "account",
        "access",
    ): """is disabled, is suspended, is frozen, is locked, is closed, is inactive, is not active,
        is blocked, is banned, is restricted, has been deactivated, is not verified, needs verification,
        is not authorized, does not have permission, has been terminated, is under review,
        is not enabled for trading, is in liquidation, status is abnormal""",
    ("account", "request"): "not found, does not exist, is unknown, already exists, no such {}",
    (
        "symbol",
        "transient",
    ): """is suspended, is halted, is closed, is paused, is under maintenance, is in settlement,
        is temporarily unavailable, is not open yet, trading halted""",
    (
        "symbol",
        "request",
    ): """not found, does not exist, is unknown, invalid {}, unknown {}, is not supported,
        has been delisted, no such {}, wrong {}, is not listed, missing {}""",
    (
        "service",
        "transient",
    ): """is suspended, is under maintenance, is temporarily unavailable, is busy, is overloaded,
        is down, timed out, is not ready, is being upgraded, is halted, is temporarily closed""",
    (
        "key",
        "access",
    ): """is invalid, invalid {}, has expired, not found, missing {}, wrong {}, is incorrect,
        is required, verification failed, mismatch, does not match, error, is disabled, has been revoked,
        unknown {}, bad {}, failed to verify {}, check failed, is malformed""",
    (
        "order",
        "request",
    ): """not found, already canceled, already filled, cannot be canceled, is already closed,
        cannot be modified, duplicate {}, is invalid, no such {}, already exists, unknown {}, exceeds limit,
        is in final state, is too large""",
    (
        "parameter",
        "request",
    ): """is invalid, invalid {}, missing {}, is required, cannot be empty, is malformed,
        format error, illegal {}, unknown {}, is too long, out of range, must be specified, not specified,
        bad {}, is not allowed, cannot be parsed, failed to parse {}""",
    (
        "size",
        "request",
    ): """is too low, too small, is too high, exceeds maximum, must be greater than 0,
        below minimum, invalid {}, must be a multiple of 0.1, out of range, is not positive, exceeds the limit,
        cannot be zero, is less than the minimum, has too many decimals""",
    (
        "time",
        "timing",
    ): """is invalid, expired, out of range, too old, is outside of the allowed window, mismatch,
        is ahead of the server time, is in the past, is not synchronized, is stale, already used""",
    (
        "address",
        "access",
    ): """is not in whitelist, not whitelisted, is blocked, is banned, is not allowed, is restricted,
        not trusted, mismatch, is not authorized, invalid {}""",
    (
        "feature",
        "request",
    ): """is not supported, unsupported {}, not implemented, is deprecated, unknown {},
        has been discontinued, is no longer supported, is obsolete, is not available for this symbol""",
    (
        "funds",
        "funds",
    ): """insufficient, is not enough, insufficient {}, not enough {}, lack of {}, is too low,
        cannot cover the fee, shortfall, deficient, you do not have enough {}, exceeds available {}""",
    ("rate", "rate"): "exceeded, reached, has been exceeded, is too high, over the limit",
    (
        "card",
        "access",
    ): """is blocked, was reported stolen, has been deactivated, is locked, is restricted, is not activated,
        is frozen, belongs to another customer, was flagged for fraud, is inactive""",
    (
        "card",
        "request",
    ): """has expired, is not supported, number is invalid, not found, is not accepted here, is invalid,
        was already added, is missing, has an invalid expiry date""",
    (
        "payment",
        "request",
    ): """not found, already refunded, was already captured, cannot be cancelled, is not refundable,
        has expired, is in a final state, is already settled, is not in a capturable state, was voided before,
        has been disputed, is too old to be refunded""",
    (
        "undo",
        "request",
    ): """is not allowed, exceeds the original amount, already exists, is not possible in this state,
        period has passed, not permitted, is larger than the charge""",
    (
        "beneficiary",
        "access",
    ): """details are missing, is not verified, is on a sanctions list, has not been approved,
        account name mismatch, was rejected by compliance, date of birth is required, is blocked""",
    (
        "message",
        "request",
    ): "is too long, is empty, contains invalid characters, was already sent, has no text",
    (
        "thing",
        "request",
    ): """not found, already exists, is too large, is locked by another process, is in use, was deleted,
        has an invalid name, is not empty, is corrupt, limit reached, is already running, has already finished,
        cannot be deleted, is full""",
    (
        "machine",
        "transient",
    ): """is down, did not respond, timed out, is overloaded, is not reachable, is restarting,
        cannot be reached, is offline, connection lost, is recovering, lost its connection,
        is closed for maintenance""",
}
AROUND = (
    *(
        "Order rejected: {}",
        "Cannot place order, {}",
        "Failed to place order: {}",
        "Withdrawal failed: {}",
    ),
    *(
        "Unable to cancel the order because {}",
        "Request rejected. {}",
        "Error: {}",
        "{}!",
        "Sorry, {}",
    ),
    *(
        "Bad request: {}",
        "Validation error: {}",
        "{}, please contact customer service",
        "{}: BTCUSDT",
    ),
)


def sentences(subject: str, predicates: str) -> Iterator[str]:
    words = [word.strip() for word in SUBJECTS[subject].split(",")]
    for predicate in (part.strip() for part in predicates.split(",")):
        for word in words:
            said = predicate.format(word) if "{}" in predicate else f"{word} {predicate}"
            yield said[0].upper() + said[1:]


@pytest.mark.parametrize(("subject", "wanted"), PREDICATES)
def test_subjects_and_predicates(subject: str, wanted: str) -> None:
    cells = list(sentences(subject, PREDICATES[subject, wanted]))
    missed = [cell for cell in cells if coarse(infer_category(message=cell).category) != wanted]
    print(missed)
    assert len(missed) <= len(cells) * 0.02


@pytest.mark.parametrize("around", AROUND)
def test_what_is_said_around_it_changes_nothing(around: str) -> None:
    texts = [row["text"] for row in labels_of("paraphrases")[::4] if row["text"].isascii()]
    bare = {text: coarse(infer_category(message=text.rstrip(".")).category) for text in texts}
    texts = [text for text, category in bare.items() if category not in ("other", "success")]
    changed = []
    for text in texts:
        found = infer_category(message=around.format(text.rstrip("."))).category
        if coarse(found) != bare[text]:
            changed.append((text, bare[text], found))
    print(*changed, sep="\n")
    assert len(changed) <= len(texts) * 0.05
