"""What was asked for: too much, absent, done already, not offered, against a rule, malformed."""

from __future__ import annotations

from codegen.inferring.rule import COMPARED, TROUBLE, Rule

LIMITS = (
    Rule(
        "quota/daily",
        "quota",
        "DAILY & (LIMIT|EXCEED|MAX|QUOTA|COUNT|TOOMANY|RESTRICT)",
        "MIN | PERSHORT | ^QUERY ~~FAIL",
    ),
    Rule("quota/own-limit", "quota", "YOU HAVE?EXCEED YOU?ORDER LIMIT"),
    Rule("quota/word", "quota", "QUOTA | LACK ~LIMIT | LIMIT ~LACK", "MUST | MIN"),
    Rule("quota/too-many", "quota", "TOOMANY", "PARAM | MULTI | LATER | SERVER BUSY"),
    Rule(
        "quota/count",
        "quota",
        "(COUNT|ACCOUNT|ADDRESS|KEY|ORDER) ~EXCEED ~LIMIT | COUNT ~RESTRICT"
        " | COUNT ~~(EXCEED|LIMIT)"
        " | MAX COUNT ~~EXCEED | EXCEED ~MAX ~NUM ~~ORDER",
        "SIZE | PARAM | MULTI | MIN | POSITION | FUNDS | TIMEUNIT",
    ),
    Rule(
        "quota/reached",
        "quota",
        "EXCEED ~(LIMIT|MAX) | (LIMIT|MAX) ~EXCEED | (EVERY|API) ~~EXCEED ~NUM",
        "SIZE | PARAM | MULTI | MIN | POSITION | RISKLIMIT | FUNDS | BELOW | TIMEUNIT STOP?$"
        " | RANGE",
    ),
)

ABSENCE = (
    Rule(
        "not-found/exist",
        "not_found",
        "NOT ~EXIST | EXIST NOT | FAIL EXIST",
        "ALREADY | NOT SUPPORT | NOT ~EXIST ~SAME | SAME ~EXIST | NOT ~MATCH | INTERNAL ERROR",
    ),
    Rule(
        "not-found/none",
        "not_found",
        "^(ACCOUNT|YOU) NOT HAVE OTHER STOP?$ | NOT ADDRESS | NOT ORDER ADDRESS | ^NOT (~ORDER|POSITION) STOP?$"
        " | ^NOT SYMBOL?POSITION AVAIL STOP?$ | ^NOT OPEN (ORDER|POSITION|MULTI) | ^NOT ORDER ORDER?AVAIL IN | ADDRESS ~NOT ~ADD | ^PLEASE?ADD ~ADDRESS",
        "MUST | SUPPORT | ENOUGH | NOT CANCEL",
    ),
    Rule(
        "conflict/already",
        "conflict",
        "ALREADY",
        "LIMIT | ALREADY SUSPEND | NOT ~ALREADY ~EXIST | SYMBOL ALREADY CLOSED | MAINT ALREADY",
    ),
    Rule(
        "conflict/in-progress",
        "conflict",
        "INPROG",
        "NOT INPROG | SERVER BUSY | INPROG NOT ~ACTIVATE | PLEASE ~~INPROG | ERROR | INPROG ~FAIL | UNAVAIL | MAINT | SERVER SERVER INPROG"
        " | FAIL (ORDER|INTERNAL|SERVER){0,3}INPROG",
    ),
    Rule(
        "conflict/done",
        "conflict",
        "(ORDER|POSITION|REQ) ~(DONE|CLOSED) | LOCKED | STRATEGY ~(SUSPEND|CLOSED)",
        "MUST | NOT ~DONE | (SYMBOL|SERVER|INTERFACE) ~CLOSED | TEMPORARY | ONLY | NOT ~ALLOW"
        " | DONE (WHEN|BECAUSE|ACCOUNT|RECIPIENT) | CLOSED NOW | MAINT",
    ),
    Rule("conflict/then-not", "conflict", "DONE ~~NOT", "MUST | ONLY"),
    Rule("conflict/clash", "conflict", "CLASH", "CLASH ~PARAM | PARAM ~CLASH"),
    Rule("conflict/exists", "conflict", "^(SYMBOL|ORDER|ACCOUNT|ADDRESS|PARAM|OTHER)EXIST STOP?$"),
    Rule(
        "unsupported/support",
        "unsupported",
        "NOT ~SUPPORT | SUPPORT ~NOT | ONLY ~SUPPORT | SUPPORT ~ONLY | ONLY ~~SUPPORT STOP?$",
        "TEMPORARY NOT SUPPORT",
    ),
    Rule(
        "unsupported/api",
        "unsupported",
        "(NOT AVAIL|NOT ACTIVATE|UNAVAIL) IN | (NOT|UNAVAIL|DENIED) ~~VIA API"
        " | API ~~(NOT ALLOW|NOT AVAIL|UNAVAIL|DENIED|DISABLED)"
        " | NOT AVAIL ~API | DISABLED ~API",
        "TEMPORARY | LATER | SETTLING | INPROG | ^API UNAVAIL?(UNAVAIL|NOT AVAIL) STOP?$ | SERVER (UNAVAIL|NOT AVAIL) STOP?$",
    ),
    Rule(
        "unsupported/for",
        "unsupported",
        "NOT AVAIL ~(ACCOUNT|SYMBOL|CARD) | UNAVAIL (SYMBOL|TOKEN|ACCOUNT) | NOT ORDER SYMBOL"
        " | NOT ALLOW SYMBOL STOP?$ | ORDER (DENIED|NOT ALLOW) SYMBOL STOP?$ | (REQ|INTERFACE) ONLY ALLOW"
        " | FROZEN SYMBOL STOP?$ | SYMBOL ~(RESTRICT|DENIED|NOT ALLOW) | BANNED SYMBOL | NOT TRADABLE",
        "TEMPORARY | LATER | NOW | NOT TRADABLE SYMBOL | EXCEED | SYMBOL DENIED STATE"
        " | WHEN SYMBOL DENIED | SYMBOL STATE",
    ),
    Rule(
        "unsupported/method",
        "unsupported",
        "PARAM NOT ALLOW STOP?$ | SYMBOL ORDER ~DENIED"
        " | KIND ~(DENIED|NOT ALLOW|DISABLED|NOT ACTIVATE) | PARAM DISABLED | DISABLED ORDER?PARAM",
        "ACCOUNT",
    ),
)

TRADING = (
    Rule(
        "permission/who-may-not",
        "permission",
        "^OTHER?YOU?(ACCOUNT|BOT) (OTHER|NOW)?NOT (OTHER|OPEN|ADD|NEW|ACT|NOW)?(OTHER|NOW)?OTHER?ORDER",
        "HAVE | POSITION | SIZE | FUNDS | MATCH | EXCEED | PARAM",
    ),
    Rule(
        "invalid-order/filter",
        "invalid_order",
        "(TRIGGER|SIZE|ORDER) & FILTER | FILTER ~(MIN|MAX|FAIL)",
    ),
    Rule(
        "invalid-order/terms",
        "invalid_order",
        "TERMS & (FAIL|NOT|EXCEED|DENIED|CLASH|ERROR)"
        " | DATE (PRIOR|BELOW) ~~(PERIOD|MODE)"
        " | LIQUIDITY & (NOT|LACK|BELOW|EMPTY|MISSING)",
    ),
    # Taking back or changing what was agreed: the state of that does not allow it.
    Rule(
        "invalid-order/take-back",
        "invalid_order",
        "(UNDO|POSITION) ~(NOT ALLOW|DENIED) | (NOT ALLOW|DENIED) ~(UNDO|POSITION)",
        "ACCOUNT | YOU | PERM | KEY | RISK | TEMPORARY | NOW",
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
        "NOT ~SAME | SAME ~NOT | NOT MATCH ~PARAM | SAME ~~NOT ALLOW"
        " | (ACCOUNT|SYMBOL|PARAM|ADDRESS|RECIPIENT) SAME STOP?$",
        "POSITION | SIZE ~SAME SIZE",
    ),
    Rule(
        "invalid-request/too",
        "invalid_request",
        "PARAM ~TOO OTHER | MULTI & (EXCEED|LIMIT|TOO|MAX)",
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
        "(ORDER|POSITION|FUNDS) & (NOT|POSITION|OPEN|EXPIRED|RISKLIMIT|FEE|INSIDE|ZERO)"
        " | (SIZE|POSITION) ~~DENIED | POSITION ~LACK"
        " | (HAVE|CLOSED|CANCEL) ~(ORDER|POSITION) ~~(PLEASE|BEFORE|PRIOR|AGAIN)"
        f" | PLEASE ~(CANCEL|CLOSED|ACT) ~(ORDER|POSITION|SIZE) | RISKLIMIT & {TROUBLE}"
        " | AFTER ~~(POSITION|ORDER) | ^(SYMBOL|OTHER) NOT DONE STOP?$",
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
        "(PARAM|ADDRESS|MULTI|STATE|KEYWORD|LIST)"
        f" & ({TROUBLE}|TOO|{COMPARED}|ALLOW|TOOMANY|MATCH|CLASH|ONLY)"
        " | PARAM ~FAIL | (ADDRESS|PARAM) VERIFY FAIL | FAIL (ADDRESS|PARAM) VERIFY | ^PARAM PARAM?DENIED | FAIL (VALIDATE|CHECK|PARAM)"
        " | CHECK ~PARAM | PARAM (AFTER|PRIOR) PARAM | VALIDATE ~(FAIL|ERROR)"
        " | (MULTI|RANGE|AFTER) ~~VAR | VAR ~RANGE",
        "FAIL VERIFY | MULTI (CANCEL|ORDER) FAIL",
    ),
    Rule(
        "invalid-request/bad",
        "invalid_request",
        "BAD | MISSING | EMPTY | NOTGIVEN | UNKNOWN OTHER?REQ",
    ),
)
