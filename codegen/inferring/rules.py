"""The table of category rules. The first match wins, so the order is the meaning.

A rule reads concepts (lexicon.py), not spellings. ` | ` parts alternatives; `A ~B` is A, then B
after up to three other marks of the same sentence, `~~` after up to ten; `A & B` both in a sentence,
in either order. A weak rule is heard when no source says anything definite.
"""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model import Category


@dataclass(frozen=True, slots=True)
class Rule:
    """`unless` is looked for in the whole text."""

    id: str
    category: Category
    words: str
    unless: str = ""
    weak: bool = False


TROUBLE = "(NOT|BAD|ERROR|MISSING|NOTGIVEN|EMPTY|EXPIRED|UNKNOWN|LACK|MUST|CLASH|UNEXPECTED)"
COMPARED = "(EXCEED|BELOW|MAX|MIN|LIMIT)"
WHO = "(ACCOUNT|SUBACC|YOU)"

OUTCOME = (
    Rule(
        "success/whole",
        "success",
        "^(VAR|NUM|OTHER|REQ|ORDER|PARAM)?SUCCESS | ^(REQ|OTHER|ORDER|PARAM)~SUCCESS",
        "NOT | FAIL | MUST | BAD | ERROR | ALREADY | PARTIAL",
    ),
    Rule("unknown-outcome/status", "unknown_outcome", "STATE UNKNOWN | ^UNKNOWN STATE$"),
    Rule(
        "unknown-outcome/timeout",
        "unknown_outcome",
        "TIMEOUT",
        "TIMEOUT ~~(PARAM|MUST) | BAD TIMEOUT | KEY",
    ),
)

GATE = (
    Rule(
        "rate-limit/too-many",
        "rate_limit",
        "TOOMANY ~REQ | TOOMANY ~~(PERSHORT|EVERY) | TOOMANY NEW | TOOMANY ~MSG",
        "DAILY | TOO BELOW",
    ),
    Rule("rate-limit/words", "rate_limit", "RATE", "(PARAM|POSITION) RATE | NOT ~SUPPORT"),
    Rule(
        "rate-limit/requests",
        "rate_limit",
        "REQ ~LIMIT ~EXCEED | REQ ~EXCEED ~LIMIT | EXCEED ~REQ ~LIMIT | EXCEED ~LIMIT (VAR|NUM|OTHER)?REQ"
        " | LIMIT ~~PERSHORT | EXCEED ~~PERSHORT | TOO ~QUICK",
        "DAILY | MULTI | SIZE",
    ),
    Rule("authentication/several", "authentication", "KEY ~~KEY ~~MISSING"),
    Rule("timing/words", "timing", "TIME", "TIME ~(PERIOD|INTERVAL) | NOT SUPPORT"),
    Rule("timing/expired", "timing", "EXPIRED (MSG|REQ) | (MSG|REQ) ~EXPIRED", "KEY"),
    Rule(
        "authentication/key-bad",
        "authentication",
        "BAD API?KEY | BAD KEYWORD STOP?$ | ^KEYWORD ~(NOTGIVEN|MISSING|BAD|EXPIRED)",
    ),
    Rule(
        "authentication/key",
        "authentication",
        f"KEY & ({TROUBLE}|FAIL|FROZEN|DISABLED|MATCH|VERIFY|TOO|LATER)",
        "PERM | KEY ~NOT SUPPORT | IP | LIMIT | EXCEED | DENIED | ALLOW | KYC | LAW | VERIFY LEVEL",
    ),
    Rule("authentication/unauthorized", "authentication", "UNAUTH", "SECURITY"),
    Rule(
        "authentication/token",
        "authentication",
        "(BAD|EXPIRED|MISSING) OTHER?TOKEN | TOKEN ~(BAD|EXPIRED|MISSING)",
    ),
)

ACCESS = (
    Rule(
        "not-found/unknown",
        "not_found",
        "^(VAR|NUM|ERROR)?UNKNOWN .",
        "UNKNOWN ~(ERROR|PARAM|FAIL|REQ|BAD)",
    ),
    Rule("quota/maximum-number", "quota", "^MAX COUNT ~~EXCEED", "ORDER SIZE"),
    Rule(
        "invalid-order/not-allowed-when",
        "invalid_order",
        "(NOT ALLOW|DENIED) & WHEN | NOT ALLOW ~(ACT|CANCEL) ~~(ORDER|SIZE)"
        " | (ORDER|SIZE) ~~NOT ALLOW ~ACT | MODE ~NOT ALLOW",
        "LAW | KYC | RISK | REGION",
    ),
    Rule("unsupported/not-allowed-in", "unsupported", "NOT ALLOW ~MODE"),
    Rule(
        "insufficient-funds/lack",
        "insufficient_funds",
        "LACK ~(FUNDS|FEE|SYMBOL) | LACK VAR | (FUNDS|FEE|SYMBOL) ~(LACK|NOT SATISFY)"
        " | FUNDS ~(TOO BELOW|NEGATIVE)",
        "PERM | SUPPORT | QUOTA | SIZE LACK (VAR|NUM|STOP) | NOT ~NEGATIVE",
    ),
    Rule(
        "insufficient-funds/none",
        "insufficient_funds",
        "NOT HAVE ~(FUNDS|SYMBOL STOP|SYMBOL SYMBOL) | NOT HAVE ~SYMBOL$ | ^NOT FUNDS | NEGATIVE ACCOUNT?FUNDS STOP?$ | PAY | FUNDS ~ZERO STOP?$ | ZERO FUNDS | NOT LACK",
    ),
    Rule(
        "insufficient-funds/available",
        "insufficient_funds",
        "EXCEED ~AVAIL ~(SIZE|FUNDS) | FUNDS ~BELOW | FUNDS LIMIT ~EXCEED | EXCEED ~YOU ~FUNDS"
        " | EXCEED ~FUNDS STOP?$",
        "POSITION | RISKLIMIT | MUST | FUNDS SIZE | RISKY | SERVER | FUNDS ~EXCEED ~MAX | MIN | DAILY",
    ),
    Rule("compliance/law", "compliance", "LAW"),
    Rule("compliance/identity", "compliance", "KYC", "NOT EXIST | PARAM ~BAD | ACCOUNT KYC FAIL"),
    Rule(
        "compliance/verified",
        "compliance",
        "VERIFY LEVEL | NOT VERIFY ~ACCOUNT | ACCOUNT ~NOT ~VERIFY | VERIFY YOU?ACCOUNT",
        "FAIL",
    ),
    Rule("compliance/risk-control", "compliance", "RISK"),
    Rule(
        "compliance/risk",
        "compliance",
        "RISKY & (SUSPEND|RESTRICT|DENIED|FROZEN|NOT|EXIST)",
        "POSITION | RISKLIMIT | SIZE | FUNDS",
    ),
    Rule("compliance/abnormal", "compliance", "(BAD|ERROR) ~~(YOU|ACCOUNT) ~RESTRICT"),
    Rule(
        "compliance/region",
        "compliance",
        "REGION & (NOT|BAD|RESTRICT|DENIED|UNAVAIL|SUPPORT)",
        "REGION PARAM | PARAM ~REGION",
    ),
    Rule("compliance/recipient", "compliance", "RECIPIENT & (NOT|MISSING|MUST)", "PARAM"),
    Rule(
        "hold/hours",
        "hold",
        "TIMEUNIT ~AFTER | AFTER ~TIMEUNIT",
        "REQ | PARAM | EVERY | MULTI | KEY | AFTER ~EXCEED | EXCEED ~MAX | MAINT | TIMEUNIT ~PRIOR",
    ),
    Rule("hold/effect", "hold", "EFFECT ~(NUM|VAR|AFTER|TIMEUNIT) | NOT ~EFFECT | HOLD"),
    Rule("hold/date", "hold", "NOT ~EXCEED ~DATE"),
    Rule(
        "account/frozen",
        "account",
        f"{WHO} ~(FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED|BANNED)"
        " | ACCOUNT ~LIQUID | LIQUID INPROG | ERROR ACCOUNT STATE | ACCOUNT STATE ~ERROR | ERROR ~YOU ~ACCOUNT | ACCOUNT DONE (OTHER)?NOT | (POSITION|SYMBOL|API|SYMBOL VAR) FROZEN"
        " | ACCOUNT TEMPORARY?(UNAVAIL STOP|UNAVAIL$)"
        " | (FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED|RESTRICT|BANNED) YOU?(ACCOUNT|SUBACC)",
        "ORDER ~(LOCKED|CLOSED) | RISK | RISKY | MATCH | LIQUID SIZE | FROZEN ~FUNDS",
    ),
    Rule(
        "account/activate",
        "account",
        "(ACCOUNT|SUBACC|YOU) ~NOT ~ACTIVATE | ACCOUNT NOT OPEN | (ENABLE|ACTIVATE) ~(ACCOUNT|SUBACC)"
        " | SUBACC ~NOT OPEN | BANNED | PLEASE ~ENABLE | NOT ~ACTIVATE ~ACCOUNT"
        " | (ACCOUNT|SUBACC) ~MUST ~ACTIVATE | (ACCOUNT|SUBACC) ~RESTRICT",
        "COUNT | BANNED SYMBOL",
    ),
    Rule("account/security", "account", "SECURITY | MUST ~BOUND", "MUST ~BOUND ~IP | BAD SECURITY"),
    Rule(
        "permission/lack",
        "permission",
        "(NOT|LACK|MISSING|EXCEED|BAD|MUST) ~PERM"
        " | PERM ~(NOT|LACK|MISSING|DENIED|BAD|MUST|EXCEED|FAIL|ERROR)",
        "NOT ~(MIX|SAME) | NOT SUPPORT",
    ),
    Rule(
        "permission/access",
        "permission",
        "ACCESS ~(DENIED|RESTRICT|NOT|ONLY) | (NOT|MISSING|ONLY) ~ACCESS | DENIED ~ACCESS"
        " | ONLY ~~(INTERFACE|API) | (ACCOUNT|BOT) ~NOT ~INTERFACE",
        "UNAVAIL | EXIST | SUPPORT",
    ),
    Rule(
        "permission/whitelist",
        "permission",
        "WHITELIST | ADDRESS ~NOT ~LIST | (MUST|NOT) ~MEMBER | (MUST|NOT|ONLY) STANDING | STANDING MISSING",
        "SYMBOL ~BAD",
    ),
    Rule(
        "permission/ip",
        "permission",
        "IP & (BAD|NOT|DENIED|BOUND|MUST|RESTRICT|FROZEN|MATCH)",
        "IP ~PARAM | EXCEED | MAX",
    ),
)

LIMITS = (
    Rule(
        "quota/daily", "quota", "DAILY & (LIMIT|EXCEED|MAX|QUOTA|COUNT|TOOMANY)", "MIN | PERSHORT"
    ),
    Rule("quota/word", "quota", "QUOTA | LACK ~LIMIT | LIMIT ~LACK", "MUST | MIN"),
    Rule("quota/too-many", "quota", "TOOMANY", "PARAM | MULTI"),
    Rule(
        "quota/count",
        "quota",
        "(COUNT|ACCOUNT|ADDRESS|KEY|ORDER) ~EXCEED ~LIMIT | COUNT ~RESTRICT | COUNT ~~(EXCEED|LIMIT)"
        " | MAX COUNT ~~EXCEED | EXCEED ~MAX ~NUM ~~ORDER",
        "SIZE | PARAM | MULTI | MIN | POSITION | FUNDS | TIMEUNIT",
    ),
    Rule(
        "quota/reached",
        "quota",
        "EXCEED ~(LIMIT|MAX) | (LIMIT|MAX) ~EXCEED | (EVERY|API) ~~EXCEED ~NUM",
        "SIZE | PARAM | MULTI | MIN | POSITION | RISKLIMIT | FUNDS | BELOW | TIMEUNIT STOP?$ | RANGE",
    ),
)

ABSENCE = (
    Rule(
        "not-found/exist",
        "not_found",
        "NOT ~EXIST | EXIST NOT",
        "ALREADY | NOT SUPPORT | NOT ~EXIST ~SAME | SAME ~EXIST | NOT ~MATCH",
    ),
    Rule(
        "not-found/none",
        "not_found",
        "NOT ADDRESS | NOT ORDER ADDRESS | ^NOT ~ORDER STOP?$ | ADDRESS ~NOT ~ADD"
        " | ^PLEASE?ADD ~ADDRESS",
        "MUST | SUPPORT",
    ),
    Rule("conflict/already", "conflict", "ALREADY", "LIMIT | NOT ~ALREADY ~EXIST"),
    Rule("conflict/in-progress", "conflict", "INPROG", "NOT INPROG | ERROR | UNAVAIL"),
    Rule(
        "conflict/done",
        "conflict",
        "(ORDER|POSITION|REQ) ~(DONE|CLOSED) | LOCKED | STRATEGY ~(SUSPEND|CLOSED)",
        "MUST | NOT ~DONE | SYMBOL ~CLOSED | ONLY | NOT ~ALLOW",
    ),
    Rule("conflict/then-not", "conflict", "DONE ~~NOT", "MUST | ONLY"),
    Rule("conflict/clash", "conflict", "CLASH", "CLASH ~PARAM | PARAM ~CLASH"),
    Rule("conflict/exists", "conflict", "^(SYMBOL|ORDER|ACCOUNT|ADDRESS|PARAM|OTHER)EXIST STOP?$"),
    Rule(
        "unsupported/support",
        "unsupported",
        "NOT ~SUPPORT | SUPPORT ~NOT | ONLY ~SUPPORT | SUPPORT ~ONLY | ONLY ~~SUPPORT STOP?$",
    ),
    Rule(
        "unsupported/api",
        "unsupported",
        "(NOT AVAIL|UNAVAIL) IN | (NOT|UNAVAIL|DENIED) ~~VIA API | API ~~(NOT ALLOW|NOT AVAIL|UNAVAIL|DENIED)"
        " | NOT AVAIL ~API",
        "TEMPORARY | LATER",
    ),
    Rule(
        "unsupported/for",
        "unsupported",
        "NOT AVAIL ~(ACCOUNT|SUBACC|SYMBOL) | UNAVAIL (SYMBOL|TOKEN|ACCOUNT) | NOT ORDER SYMBOL"
        " | SYMBOL ~(RESTRICT|DENIED) | BANNED SYMBOL | NOT TRADABLE",
        "TEMPORARY | LATER | NOW | NOT TRADABLE SYMBOL",
    ),
    Rule("unsupported/method", "unsupported", "PARAM NOT ALLOW STOP?$ | SYMBOL ORDER ~DENIED"),
)

TRANSIENT = (
    Rule("internal/system", "internal", "(NOT|ERROR|BAD) & ERRNO | ^NOT OTHER?FILE STOP?$ | ^(INTERNAL|SERVER|UNKNOWN) SERVER?(ERROR|BAD) | SERVER ERROR | QUERY ~~ERROR STOP?$ | FAIL QUERY"),
    Rule("unavailable/maintenance", "unavailable", "MAINT"),
    Rule(
        "invalid-order/have",
        "invalid_order",
        "HAVE ~(ORDER|POSITION)",
        "NOT HAVE | NOT ~EXIST | HAVE ~PERM | SUSPEND",
    ),
    Rule("unavailable/busy", "unavailable", "SUSPEND | UNAVAIL | BUSY", "STRATEGY ~SUSPEND"),
    Rule(
        "unavailable/not-available",
        "unavailable",
        "NOT ~AVAIL | NOT (NOW )?(OPEN|TRADABLE) | NOT NEW OPEN | (SYMBOL|SERVER|ORDER) ~CLOSED"
        " | NOT TEMPORARY | TEMPORARY ~NOT | NOW NOT ALLOW | SETTLING | NOT ACTIVATE | NOT ~~PERIOD | PERIOD ~~NOT",
        "NOT OPEN ~POSITION | NOT TRADABLE SYMBOL",
    ),
    Rule("unavailable/later", "unavailable", "LATER", "PARAM"),
    Rule(
        "internal/error",
        "internal",
        "(INTERNAL|SERVER|UNKNOWN|UNEXPECTED) ~(ERROR|BAD|UNEXPECTED)"
        " | ERROR ~(SERVER|INTERNAL) | ERROR ~~SERVER$ | INTERNAL$",
        "PARAM | ORDER",
    ),
    Rule("internal/unexpected", "internal", "UNEXPECTED", "PARAM | SYMBOL | SIZE"),
)

TRADING = (
    Rule(
        "invalid-order/filter", "invalid_order", "(TRIGGER|SIZE|ORDER) ~~FILTER | FILTER ~(MIN|MAX)"
    ),
    Rule(
        "invalid-request/parameter-of",
        "invalid_request",
        f"(SIZE|ORDER|SYMBOL|POSITION) PARAM & {TROUBLE}",
        "FAIL VERIFY | SIZE VALUE",
    ),
    Rule(
        "invalid-request/empty",
        "invalid_request",
        "(SIZE|PARAM|ADDRESS|ORDER|SYMBOL) ~(EMPTY|NOTGIVEN) | (MISSING|EMPTY) ~(PARAM|SIZE|SYMBOL)"
        " | (MISSING|EMPTY) ~ADDRESS | MUST ~PARAM",
    ),
    Rule(
        "invalid-request/same",
        "invalid_request",
        "NOT ~SAME | SAME ~NOT | NOT MATCH ~PARAM",
        "POSITION | SIZE ~SAME SIZE",
    ),
    Rule(
        "invalid-request/too",
        "invalid_request",
        "PARAM ~TOO OTHER | MULTI & (EXCEED|LIMIT|TOO|MAX)",
        "SIZE ~~(MULTI|EXCEED)",
    ),
    Rule(
        "invalid-order/size",
        "invalid_order",
        f"SIZE & ({COMPARED}|{TROUBLE}|TOO|RESTRICT|ALLOW|DENIED|ZERO|RANGE)",
    ),
    Rule("invalid-order/compare", "invalid_order", f"(ORDER|SYMBOL|POSITION) & {COMPARED}"),
    Rule(
        "invalid-order/must",
        "invalid_order",
        "(ORDER|POSITION|SYMBOL|FUNDS|FEE) & (MUST|ONLY)",
        "PARAM",
    ),
    Rule(
        "invalid-order/state",
        "invalid_order",
        "(ORDER|POSITION|FUNDS) & (NOT|POSITION|OPEN|EXPIRED|RISKLIMIT|FEE|INSIDE)"
        " | (SIZE|POSITION) ~~DENIED | (HAVE|CLOSED|CANCEL) ~(ORDER|POSITION) ~~(PLEASE|BEFORE|PRIOR|AGAIN)"
        f" | PLEASE ~(CANCEL|CLOSED|ACT) ~(ORDER|POSITION|SIZE) | RISKLIMIT & {TROUBLE}"
        " | AFTER ~~(POSITION|ORDER)",
        "PARAM | NOT ALLOW",
    ),
    Rule(
        "invalid-order/greater",
        "invalid_order",
        "(EXCEED|BELOW|MAX|MIN) & (NUM|VAR|MUST|MAX|MIN|SIZE|POSITION|AVAIL|TOO)",
        "PARAM",
    ),
)

REQUEST = (
    Rule(
        "invalid-request/parameter",
        "invalid_request",
        f"(PARAM|ADDRESS|MULTI|STATE|KEYWORD|LIST) & ({TROUBLE}|FAIL|TOO|{COMPARED}|ALLOW|TOOMANY|MATCH|CLASH|ONLY)"
        " | CHECK ~PARAM | VALIDATE ~(FAIL|ERROR) | (MULTI|RANGE|AFTER) ~~VAR | VAR ~RANGE",
        "FAIL VERIFY",
    ),
    Rule("invalid-request/bad", "invalid_request", "BAD | MISSING | EMPTY | NOTGIVEN"),
)

VAGUE = (
    Rule("permission/not-allowed", "permission", "NOT ~ALLOW | DENIED | ALLOW ~NOT", weak=True),
    Rule("permission/word", "permission", "PERM | STANDING", weak=True),
    Rule("internal/vague", "internal", "(SERVER|INTERNAL) ~ERROR", weak=True),
    Rule("account/blocked", "account", "FROZEN", "NOT ~MATCH", weak=True),
    Rule("unavailable/disabled", "unavailable", "DISABLED", weak=True),
    Rule("authentication/word", "authentication", "KEY", weak=True),
    Rule("conflict/done-vague", "conflict", "DONE | STRATEGY ~SUSPEND", "NOT", weak=True),
    Rule("insufficient-funds/vague", "insufficient_funds", "LACK", "LACK ~LIQUIDITY", weak=True),
    Rule(
        "invalid-order/vague",
        "invalid_order",
        "PLEASE ~ACT | LIQUID | ORDER & IMMEDIATE | ORDER ~~TRIGGER | STRATEGY ~ERROR | FAIL ~~BECAUSE | CANCEL ~(ORDER|POSITION) ~~PRIOR",
        weak=True,
    ),
    Rule(
        "invalid-request/vague",
        "invalid_request",
        "NOT ~MATCH | PARAM | SYMBOL ~ERROR | EXCEED | BELOW | MAX | MIN | PLEASE ~ACT | EXPIRED | TOO | RANGE"
        " | ACT ~~(VAR|ORDER|PARAM|SIZE) | EXIST STOP?$",
        "FAIL | SUCCESS | STATE UNKNOWN",
        weak=True,
    ),
    Rule("permission/who-cannot", "permission", "^(YOU|ACCOUNT|BOT|MEMBER) NOT", weak=True),
    # A prohibition or a demand without more: the caller has to change what is asked for.
    Rule(
        "invalid-request/demand",
        "invalid_request",
        "NOT | MUST | ONLY | PRIOR | BEFORE | STOP ACT",
        "FAIL STOP?$ | NOT (DONE|VERIFY)",
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
