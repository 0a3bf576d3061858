"""The category rules in order: the first match wins, so the order is the meaning. It is that of the
definitions ("the earlier where two fit"), and what is said vaguely comes last."""

from __future__ import annotations

from codegen.inferring.rule import LACKING, Rule
from codegen.inferring.rules_access import ACCESS, GATE
from codegen.inferring.rules_request import ABSENCE, LIMITS, REQUEST, TRADING
from codegen.inferring.rules_service import OUTCOME, TRANSIENT

# That something failed, before what: "Cannot place order: ", "Your request was rejected because".
_DOING = "(YOU|OTHER|NEW|ORDER|POSITION|REQ|MSG|CANCEL|OPEN|ADD|ACT|VALIDATE|API|NUM)"
PREAMBLE = (
    f"^{_DOING}{{0,5}}(FAIL|ERROR|BAD|UNEXPECTED|NOT {_DOING}){_DOING}{{0,5}}(PAUSE|STOP|BECAUSE)"
)

VAGUE = (
    Rule("unavailable/disabled", "unavailable", "DISABLED", weak=True),
    # A thing refused, not a person or a key.
    Rule(
        "unsupported/refused",
        "unsupported",
        "^(MULTI|OTHER|REQ|ADD){0,5}(OTHER|FILE|PARTIAL)(REQ|QUERY|ACT)?(NOT ALLOW|DENIED)"
        " | ^DENIED OTHER (REQ|FILE|INTERFACE) | ^DENIED FILE",
        "ACCOUNT | YOU | KEY | KEYWORD | TOKEN | ACCESS | PERM | STANDING | IP | ADDRESS",
        weak=True,
    ),
    Rule("permission/not-allowed", "permission", "NOT ~ALLOW | DENIED | ALLOW ~NOT", weak=True),
    Rule("account/error", "account", "^YOU?ACCOUNT ERROR (STOP|~PLEASE|$)", weak=True),
    Rule("unsupported/restricted", "unsupported", "RESTRICT ~PARAM", weak=True),
    Rule("permission/restricted", "permission", "RESTRICT", "EXCEED", weak=True),
    Rule("permission/word", "permission", "PERM | STANDING", weak=True),
    Rule("invalid-request/inactive", "invalid_request", "(SIZE|PARAM) FROZEN STOP?$", weak=True),
    Rule("account/blocked", "account", "FROZEN", "NOT ~MATCH | ^NOT | BLOCK", weak=True),
    Rule("authentication/word", "authentication", "KEY", weak=True),
    Rule(
        "conflict/done-vague",
        "conflict",
        "DONE | (STRATEGY|BOT) ~SUSPEND",
        "NOT | DONE (ACCOUNT|RECIPIENT)",
        weak=True,
    ),
    Rule(
        "insufficient-funds/vague",
        "insufficient_funds",
        LACKING,
        "LACK ~LIQUIDITY | SPENT",
        weak=True,
    ),
    Rule("quota/spent", "quota", "SPENT", "FAIL", weak=True),
    Rule(
        "internal/because",
        "internal",
        "FAIL ~~BECAUSE ~~(SERVER|OTHER|BOT) (FAIL|ERROR) | FAIL BECAUSE (FAIL|ERROR)",
        weak=True,
    ),
    Rule(
        "invalid-order/vague",
        "invalid_order",
        "PLEASE ~ACT | LIQUID | IMMEDIATE STOP?$ | ORDER & IMMEDIATE | ORDER ~~TRIGGER"
        " | STRATEGY ~ERROR | ^(ORDER|POSITION) STATE STOP?$ | FAIL ~~MIX | FAIL SIZE STOP?$"
        " | FAIL ~~BECAUSE | TERMS | CANCEL ~(ORDER|POSITION) ~~PRIOR",
        weak=True,
    ),
    Rule(
        "invalid-request/vague",
        "invalid_request",
        "NOT ~MATCH | PARAM | SYMBOL ~ERROR | EXCEED | BELOW | MAX | MIN | PLEASE ~ACT"
        " | EXPIRED | TOO | RANGE"
        " | ACT ~~(VAR|ORDER|PARAM|SIZE) | EXIST STOP?$",
        "FAIL | SUCCESS | STATE UNKNOWN",
        weak=True,
    ),
    Rule("invalid-order/size-alone", "invalid_order", "SIZE", "FAIL | SUCCESS | QUERY", weak=True),
    Rule("permission/who-cannot", "permission", "^YOU?(YOU|ACCOUNT|BOT|MEMBER) NOT", weak=True),
    Rule("unavailable/closed", "unavailable", "CLOSED", weak=True),
    Rule(
        "unavailable/again",
        "unavailable",
        "PLEASE AGAIN REQ?STOP?$ | FAIL PAUSE AGAIN STOP?$",
        weak=True,
    ),
    # A prohibition or a demand without more: the caller has to change what is asked for.
    Rule(
        "invalid-request/demand",
        "invalid_request",
        "NOT | MUST | ONLY | PRIOR | BEFORE | STOP ACT",
        "FAIL STOP?$ | NOT (DONE|VERIFY) | DONE ACCOUNT",
        weak=True,
    ),
)

RULES: tuple[Rule, ...] = (
    *OUTCOME,
    *GATE,
    *ACCESS,
    *LIMITS,
    *ABSENCE,
    *TRANSIENT,
    *TRADING,
    *REQUEST,
    *VAGUE,
)
