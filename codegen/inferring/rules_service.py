"""What the service says of itself: it worked, the outcome is open, it is away, it failed."""

from __future__ import annotations

from codegen.inferring.rule import Rule

OUTCOME = (
    Rule(
        "success/whole",
        "success",
        "^YOU?(VAR|NUM|OTHER|REQ|ORDER|PARAM)?SUCCESS"
        " | ^(REQ|OTHER|ORDER|PARAM|TRIGGER|SYMBOL|ACCOUNT)~SUCCESS",
        "NOT | FAIL | MUST | BAD | ERROR | ALREADY | PARTIAL | UNKNOWN | ONLY | SUSPEND | UNAVAIL | MAINT",
    ),
    # A state that an order passes through is no error.
    Rule(
        "success/state",
        "success",
        "^(FULL|PARTIAL)?DONE$ | ^ORDER (FULL|PARTIAL) DONE$"
        " | ^(OPEN|NEW|WORKING|ORDER AMENDED)$",
    ),
    Rule(
        "unknown-outcome/status",
        "unknown_outcome",
        "STATE ~UNKNOWN | ^UNKNOWN STATE$ | UNSURE | FAIL ~~CHECK ~STATE | CHECK ~STATE ~(PRIOR|BEFORE|AGAIN)"
        # Done in part: what was, has to be looked up.
        " | PARTIAL SUCCESS | (ORDER|UNDO) SUCCESS PAUSE (OTHER|ORDER)?FAIL",
    ),
    Rule(
        "unknown-outcome/timeout",
        "unknown_outcome",
        "TIMEOUT",
        "TIMEOUT ~~(PARAM|MUST) | TIMEOUT EXCEED ~(MAX|LIMIT) | BAD TIMEOUT | TIME TIMEOUT | KEY",
    ),
)

TRANSIENT = (
    Rule(
        "internal/system",
        "internal",
        "(NOT|ERROR|BAD) & ERRNO | ^NOT OTHER?FILE STOP?$"
        " | ^UNKNOWN ORDER ERROR STOP?$ | ^(INTERNAL|SERVER|UNKNOWN) SERVER?(ERROR|BAD) | SERVER ERROR | (INTERNAL|UNEXPECTED) ERROR STOP?$ | QUERY ~~ERROR STOP?$"
        " | FAIL QUERY | . QUERY STATE?FAIL STOP?$ | ^QUERY . ~~FAIL STOP?$ | ^NOT QUERY (OTHER|PARAM|SYMBOL|ACCOUNT|SIZE|STATE|FUNDS|ORDER|POSITION|ADDRESS|TOKEN|SERVER){1,4}STOP?$ | ^OTHER?SERVER NOT QUERY (OTHER|PARAM|STATE|SIZE|SYMBOL|ACCOUNT|ORDER){1,4}STOP?$ | ^FAIL SERVER | ^UNKNOWN FAIL | ^INTERNAL ~ERROR STOP?$",
        "WHEN PARAM",
    ),
    Rule("unavailable/maintenance", "unavailable", "MAINT"),
    Rule(
        "invalid-order/have",
        "invalid_order",
        "HAVE ~(ORDER|POSITION)",
        "NOT HAVE | NOT ~EXIST | HAVE ~PERM | SUSPEND",
    ),
    Rule(
        "unavailable/busy",
        "unavailable",
        "SUSPEND | UNAVAIL | BUSY",
        "(STRATEGY|BOT) ~SUSPEND | (PLEASE|MUST) ~~SUSPEND | (SERVER|OTHER|REQ) NOT SUSPEND STOP?$ | ONLY ~KIND WHEN SUSPEND",
    ),
    Rule(
        "unavailable/not-available",
        "unavailable",
        "NOT ~AVAIL | NOT (NOW )?(OPEN|TRADABLE)  | NOT NEW OPEN"
        " | (SYMBOL|SERVER|INTERFACE|ORDER|PROVIDER) ~CLOSED | SERVER SERVER?INPROG STOP?$"
        " | NOT ~(TEMPORARY|NOW) STOP?$ | NOT TEMPORARY | TEMPORARY (INPROG|ORDER|SERVER|OTHER)?(ERROR|FAIL) | FAIL ~~(TEMPORARY|NOW) | TEMPORARY ~(NOT|RESTRICT|DENIED|DISABLED|CLOSED) | NOW NOT ALLOW | (NOT ALLOW|DENIED) (NOW|TEMPORARY)"
        " | SETTLING | NOT ACTIVATE | NOT ALLOW ~(SYMBOL|MODE) STATE"
        " | NOW SYMBOL NOT ORDER STOP?$ | SYMBOL NOT ORDER NOW | SERVER ~EXPIRED | (SERVER|PROVIDER|API|INTERFACE) ~DOWN | (NOT|EXCEED|ONLY) ~~PERIOD | PERIOD ~~NOT | PERIOD ~(DONE|CLOSED|EXPIRED) | ^NOT SERVER STOP?$"
        " | SYMBOL (FROZEN|DENIED|DISABLED) STATE | SYMBOL STATE (FROZEN|DENIED|DISABLED)"
        " | (BAD|ERROR|NOT ALLOW) SYMBOL STATE | SYMBOL STATE ~(BAD|ERROR|NOT ALLOW) | SYMBOL NOW RESTRICT"
        " | ^ORDER SYMBOL FROZEN STOP?$ | ^SYMBOL FROZEN | WHEN SYMBOL (FROZEN|DENIED|DISABLED)",
        "NOT OPEN ~POSITION | NOT TRADABLE SYMBOL | (ORDER|POSITION) NOT ACTIVATE | BELOW OTHER?NOW"
        " | DATE (PRIOR|BELOW) | SETTLING ORDER | NOT CLOSED | KIND NOT ACTIVATE",
    ),
    Rule("unavailable/later", "unavailable", "LATER", "PARAM"),
    Rule(
        "internal/error",
        "internal",
        "(INTERNAL|SERVER|UNKNOWN|UNEXPECTED) ~(ERROR|BAD|UNEXPECTED)"
        " | PROVIDER ERROR STOP?$ | ERROR ~(SERVER|INTERNAL) | ERROR ~~SERVER$ | INTERNAL$",
        "PARAM | ORDER",
    ),
    Rule(
        "internal/occurred",
        "internal",
        "(ERROR|BAD) ~OCCUR | OCCUR ~(ERROR|BAD) | ERROR WHEN | INTERNAL (OTHER|INPROG|SERVER)?FAIL | FAIL ORDER?INTERNAL",
        "VALIDATE | WHEN PARAM | (PARAM|SIZE|SYMBOL|ADDRESS) ERROR",
    ),
    Rule("internal/unexpected", "internal", "UNEXPECTED", "PARAM | SYMBOL | SIZE | KEYWORD"),
)
