"""Who may ask, how often and when: the gate, the key, money, identity, the account, rights."""

from __future__ import annotations

from codegen.inferring.rule import LACKING, TROUBLE, WHO, Rule

GATE = (
    Rule(
        "rate-limit/too-many",
        "rate_limit",
        "TOOMANY ~REQ | REQ TOOMANY | TOOMANY ~~(PERSHORT|EVERY) | TOOMANY ~FAIL | TOOMANY NEW | TOOMANY ~MSG",
        "DAILY | TOO BELOW | TOOMANY (SYMBOL|ORDER|PARAM|ADDRESS|ACCOUNT) | TOOMANY REQ PARAM | PARAM TOOMANY | (ACCOUNT|YOU|KEY) ~(FROZEN|LOCKED|DISABLED|SUSPEND|BANNED)"
        " | KEY BAD",
    ),
    Rule(
        "rate-limit/words",
        "rate_limit",
        "RATE",
        "(PARAM|POSITION) RATE | NOT ~SUPPORT | DAILY ~RATE | QUOTA EXCEED PAUSE RATE | EXPIRED OTHER?RATE | ^BAD RATE STOP?$",
    ),
    Rule(
        "rate-limit/requests",
        "rate_limit",
        "REQ ~LIMIT ~(EXCEED|LACK) | LIMIT REQ LACK | REQ ~EXCEED ~LIMIT | EXCEED ~REQ ~LIMIT"
        " | EXCEED ~LIMIT ~REQ"
        " | (TOOMANY|TOO|LIMIT|MAX|EXCEED|ONLY|QUOTA|RESTRICT) ~~PERSHORT | PERSHORT ~(EXCEED|LIMIT|QUOTA) | TOO ~QUICK"
        " | (EXCEED|TOOMANY) ~(REQ|MSG) ~TIMEUNIT",
        "DAILY | MULTI | SIZE | REQ PARAM | KEY ~DENIED | TIME ~EXCEED ~TIMEUNIT",
    ),
    Rule("hold/since", "hold", "AFTER (NUM|VAR|DAILY)?TIMEUNIT AFTER"),
    Rule(
        "timing/words",
        "timing",
        "TIME",
        "TIME ~(PERIOD|INTERVAL) | ^TIME (UNAVAIL|NOT AVAIL) | NOT SUPPORT | TIME MUST ~(EXCEED|BELOW|PRIOR|AFTER) ~TIME"
        # One of the headers that are missing, or told of in the tale of a token.
        " | (KEY|KEYWORD) PAUSE ~~TIME ~~MISSING | TIME PAUSE ~KEY ~~MISSING | MISSING ~~KEY PAUSE ~~TIME"
        " | MISSING ~~TIME PAUSE ~KEY | MISSING (KEY|KEYWORD) PAUSE ~~TIME | ^TOKEN EXPIRED"
        # "the token (nonce)": of a card, not of a request.
        " | TOKEN PAUSE TIME",
    ),
    Rule(
        "timing/expired",
        "timing",
        "EXPIRED (MSG|REQ) | (MSG|REQ) ~EXPIRED",
        "KEY | TOKEN | NOT EXIST | MSG PARAM EXPIRED | EXPIRED PARAM | EXPIRED PRIOR",
    ),
    Rule(
        "authentication/key-bad",
        "authentication",
        "KEY BAD EXCEED | BAD SECURITY | SECURITY ~(BAD|FAIL|EXPIRED|USED) | BAD API?KEY | (BAD|UNKNOWN) KEYWORD STOP?$"
        " | ^KEYWORD ~(NOTGIVEN|MISSING|BAD|EXPIRED) | KEYWORD NOT ACTIVATE | NOT KEYWORD (REQ|STOP?$) | ^KEYWORD ~(DISABLED|LOCKED|SUSPEND|FROZEN|NOT EXIST)",
    ),
    Rule(
        "authentication/key",
        "authentication",
        f"KEY & ({TROUBLE}|FAIL|FROZEN|DISABLED|SUSPEND|MATCH|VERIFY|TOO|LATER|USED)",
        "PERM | KEY ~NOT SUPPORT | INTERFACE ~NOT SUPPORT ~KEY | NOT SUPPORT KEY REQ | IP | LIMIT"
        " | EXCEED | DENIED | ALLOW | KYC | LAW | VERIFY LEVEL | NOT SUPPORT ACCOUNT ~KEY"
        " | FAIL ~QUERY | ACCOUNT QUERY FAIL STOP?$ | QUERY KEY PARAM?(FAIL|ERROR) STOP?$ | KEY QUERY ERROR STOP?$ | SECURITY ~ALREADY | ^MISSING PARAM STOP | MUST SHAPE",
    ),
    Rule("authentication/unauthorized", "authentication", "UNAUTH", "SECURITY"),
    Rule(
        "authentication/token",
        "authentication",
        "(BAD|EXPIRED|MISSING|NOTGIVEN|EMPTY) OTHER?TOKEN"
        " | TOKEN ~(BAD|EXPIRED|MISSING|NOTGIVEN|NOT VERIFY|VERIFY FAIL)"
        " | ^TOKEN (ERROR|FAIL|NOT MATCH|DISABLED|VALIDATE FAIL) STOP?$ | FAIL VERIFY TOKEN"
        " | ^BAD SESSION | ^SESSION ~(NOT|ERROR|FAIL|CLOSED|DISABLED|MUST|UNKNOWN)"
        " | TOKEN NOT?EMPTY"
        " | ^TOKEN ~~(BAD|EXPIRED) | NOT TOKEN OTHER?STOP?$",
    ),
)

ACCESS = (
    Rule(
        "not-found/unknown",
        "not_found",
        "^(VAR|NUM|ERROR)?UNKNOWN . | ^OTHER UNKNOWN STOP?$ | (PAUSE|STOP) UNKNOWN (SYMBOL|ORDER|POSITION|ACCOUNT|ADDRESS) STOP?$"
        " | (SYMBOL|ORDER|POSITION|ACCOUNT) UNKNOWN STOP?$",
        "UNKNOWN ~(ERROR|PARAM|FAIL|REQ|BAD)",
    ),
    Rule(
        "quota/maximum-number",
        "quota",
        "^MAX COUNT ~~EXCEED"
        " | NOT (OPEN|HAVE|ADD|OTHER) EXCEED NUM OPEN?(ORDER|POSITION|SUBACC|ADDRESS|KEY|COUNT)",
        "ORDER SIZE",
    ),
    Rule(
        "invalid-order/not-allowed-when",
        "invalid_order",
        "(NOT ALLOW|DENIED) & WHEN | (NOT ALLOW|DENIED) BECAUSE ~(ORDER|POSITION|SIZE)"
        " | NOT ALLOW (ACT|CANCEL) STOP?$ | NOT ALLOW ~(ACT|CANCEL) ~~(ORDER|SIZE)"
        " | (ORDER|SIZE) ~~NOT ALLOW ~ACT | MODE ~NOT ALLOW",
        "LAW | KYC | RISK | REGION | WHEN SYMBOL DENIED | WHEN ~ACCOUNT ~(LIQUID|FROZEN|LOCKED|SUSPEND|DISABLED)",
    ),
    Rule("unsupported/not-allowed-in", "unsupported", "(NOT ALLOW|DENIED) ~MODE"),
    # What the product or the pool still has, not what the caller has.
    Rule(
        "quota/left",
        "quota",
        f"LEFT ~{LACKING} | {LACKING} ~LEFT | LEFT ~BELOW | {LACKING} AVAIL?COUNT STOP?$ | COUNT {LACKING} STOP?$"
        f" | SERVER ~{LACKING} ~SYMBOL | ORDER SIZE SERVER ~{LACKING}",
        "FUNDS | FEE | POSITION",
    ),
    Rule(
        "insufficient-funds/lack",
        "insufficient_funds",
        f"{LACKING} ~(FUNDS|FEE|SYMBOL) | {LACKING} VAR | ^LACK OTHER STOP | NOT ENOUGH NEW?ORDER STOP?$ | NOT HAVE ENOUGH (OTHER|TOKEN)"
        f" | {LACKING} (AVAIL|TRADABLE)"
        f" | (FUNDS|FEE|SYMBOL) ~({LACKING}|NOT SATISFY) | FUNDS ~(TOO BELOW|NEGATIVE)"
        f" | FUNDS EMPTY STOP?$ | TOO BELOW FUNDS | ^SIZE {LACKING}$",
        "PERM | SUPPORT | QUOTA | (LACK|ENOUGH) ~LIQUIDITY | LIQUIDITY ~(LACK|NOT SATISFY|NOT ENOUGH) | SIZE LACK (VAR|NUM|STOP) | NOT ~NEGATIVE",
    ),
    Rule(
        "insufficient-funds/none",
        "insufficient_funds",
        "NOT HAVE ~(FUNDS|SYMBOL STOP|SYMBOL SYMBOL) | NOT HAVE ~SYMBOL$ | ^ACCOUNT?NOT (ACCOUNT|ORDER|SYMBOL|AVAIL)?FUNDS"
        " | (NOT HAVE|HAVE NOT) AVAIL SIZE | HAVE NEGATIVE FUNDS"
        " | (UNAVAIL|NOT AVAIL) ACCOUNT?SYMBOL?FUNDS STOP?$"
        " | NEGATIVE ACCOUNT?FUNDS STOP?$ | CHECK ~ENOUGH FUNDS | NEGATIVE FUNDS ~NOT ALLOW | PAY | FUNDS ~ZERO STOP?$ | ZERO FUNDS | NOT LACK",
        "NOT HAVE ~POSITION | PAY ~ZERO | PERM | (MUST|EXCEED) ~ZERO | MUST NOT HAVE",
    ),
    Rule(
        "insufficient-funds/available",
        "insufficient_funds",
        "EXCEED ~AVAIL ~(SIZE|FUNDS) | EXCEED TRADABLE (SIZE|FUNDS) | FUNDS ~BELOW | FUNDS LIMIT ~EXCEED | EXCEED ~YOU ~FUNDS"
        " | (EXCEED ~FUNDS|FUNDS EXCEED|EXCEED ~AVAIL) STOP?$ | AVAIL FUNDS ONLY"
        " | ONLY HAVE (NUM|VAR) SYMBOL?STOP?$ | ONLY (NUM|VAR) SYMBOL?AVAIL"
        " | AVAIL PAUSE?NUM ~(MISSING|REQ) PAUSE?NUM | (MISSING|REQ) PAUSE?NUM ~AVAIL PAUSE?NUM",
        "POSITION | RISKLIMIT | MUST | FUNDS SIZE | RISKY | SERVER | FUNDS ~EXCEED ~MAX | MIN"
        " | DAILY",
    ),
    Rule("compliance/law", "compliance", "LAW", "NOT EXIST"),
    Rule(
        "compliance/identity",
        "compliance",
        "KYC | ACCOUNT FAIL VERIFY",
        "KYC ~~ALREADY | NOT EXIST | PARAM ~BAD | ^BAD STATE PARAM | ACCOUNT KYC FAIL",
    ),
    Rule(
        "compliance/verified",
        "compliance",
        "VERIFY LEVEL | ^VERIFY MISSING STOP?$ | ACCOUNT ~MUST ~VERIFY | YOU VERIFY ~INPROG | NOT VERIFY ~ACCOUNT | ACCOUNT ~NOT ~VERIFY"
        " | VERIFY YOU?ACCOUNT",
        "FAIL",
    ),
    Rule("compliance/risk-control", "compliance", "RISK", "SIZE ~EXCEED ~RISK"),
    Rule(
        "compliance/risk",
        "compliance",
        "RISKY & (SUSPEND|RESTRICT|DENIED|FROZEN|NOT|EXIST|FAIL) | (ACCOUNT|YOU) ~RISKY ~EXCEED",
        "POSITION | RISKLIMIT | SIZE | FUNDS",
    ),
    Rule("compliance/abnormal", "compliance", "(BAD|ERROR) ~~(YOU|ACCOUNT) ~RESTRICT"),
    Rule(
        "compliance/region",
        "compliance",
        "REGION & (NOT|BAD|RESTRICT|DENIED|UNAVAIL|SUPPORT|ONLY|LOCKED|FROZEN|CLOSED)",
        "REGION PARAM | PARAM ~REGION | ^ERROR?(BAD REGION|REGION BAD) STOP?$",
    ),
    Rule(
        "compliance/recipient",
        "compliance",
        "RECIPIENT & (NOT|MISSING|MUST|BAD)",
        "EXIST | CLASH | ALREADY | AVAIL | UNAVAIL | COUNT",
    ),
    Rule(
        "hold/hours",
        "hold",
        "TIMEUNIT ~AFTER | AFTER ~TIMEUNIT",
        "REQ | PARAM | EVERY | MULTI | EXPIRED | AFTER ~EXCEED | EXCEED ~MAX | MAINT"
        " | TIMEUNIT ~PRIOR",
    ),
    Rule(
        "hold/denied",
        "hold",
        "(DENIED|NOT ALLOW|SUSPEND|RESTRICT) ~AFTER ~TIMEUNIT | MUST (WAIT|LATER) ~TIMEUNIT | WAIT ~DAILY"
        " | (DENIED|DISABLED|LOCKED|FROZEN|RESTRICT) ~TIMEUNIT",
        "EXCEED | PARAM | MAX",
    ),
    Rule("hold/effect", "hold", "EFFECT ~(NUM|VAR|AFTER|TIMEUNIT) | NOT ~EFFECT | HOLD"),
    Rule("hold/date", "hold", "NOT ~EXCEED ~DATE"),
    Rule(
        "account/frozen",
        "account",
        f"{WHO} ~(FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED|BANNED)"
        " | MEMBER (FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED)"
        " | LOCKED STANDING | ACCOUNT (OTHER|INPROG)?OTHER?LIQUID | LIQUID INPROG | ERROR ACCOUNT STATE"
        " | (ACCOUNT|YOU) STATE ~(ERROR|BAD|NOT) | (ERROR|BAD) (ACCOUNT|YOU) STATE | (ERROR|BAD) STATE ~ACCOUNT"
        " | ERROR ~YOU ~ACCOUNT | ACCOUNT INPROG STOP?$ | ACCOUNT DONE (OTHER)?NOT | ^ACCOUNT DONE STOP?$ | ^YOU?ACCOUNT NOT (OTHER|OPEN|ADD)?ORDER (NOW|CANCEL|ORDER)?(NOW|ORDER)?STOP?$"
        " | (POSITION|API|SYMBOL VAR) FROZEN | ACCOUNT EXPIRED"
        " | CARD STATE ~(ERROR|BAD|NOT) | API LOCKED | CARD ~(FROZEN|LOCKED|DISABLED|SUSPEND|BANNED|CLOSED|RESTRICT|NOT ACTIVATE)"
        " | (FROZEN|LOCKED|DISABLED|SUSPEND|BANNED|CLOSED|RESTRICT) CARD"
        " | ^ACCOUNT (ERROR|TEMPORARY) NOT"
        " | ACCOUNT TEMPORARY?(UNAVAIL|NOT AVAIL) STOP?$ | YOU ACCOUNT NOW?(UNAVAIL|NOT AVAIL)"
        " | (FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED|RESTRICT|BANNED) YOU?ACCOUNT",
        "YOU ~ORDER ~(LOCKED|CLOSED) | RISK | RISKY | MATCH | LIQUID SIZE | FROZEN ~FUNDS | MAINT"
        " | ACCOUNT NOT (FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED|BANNED) STOP?$"
        " | (FROZEN|LOCKED|DISABLED|SUSPEND|CLOSED|BANNED) ACCOUNT FAIL STOP?$",
    ),
    Rule(
        "account/activate",
        "account",
        "(ACCOUNT|YOU) (OTHER|ORDER|SYMBOL|PARAM)?NOT ~ACTIVATE | ACCOUNT NOT OPEN"
        " | (ENABLE|ACTIVATE) ~ACCOUNT | ^YOU?ACCOUNT NOT AVAIL IN | ^OPEN ~ACCOUNT BEFORE"
        " | SUBACC ~NOT OPEN | NOT OPEN ~ACCOUNT | MEMBER NOT ACTIVATE | BANNED"
        " | PLEASE ~ENABLE | NOT ~ACTIVATE ~ACCOUNT"
        " | ACCOUNT ~MUST ~ACTIVATE | ACCOUNT ~RESTRICT"
        " | (PLEASE|MUST) ~OPEN ~ACCOUNT | ACCOUNT ~~PLEASE OPEN"
        # What the customer has to open for himself, not what is shut.
        " | NOT OPENED",
        "COUNT | BANNED SYMBOL | BANNED WHITELIST | ALREADY ~ACTIVATE | NOT OPENED ~PERM | SYMBOL NOT OPENED"
        " | ^EXCEED LIMIT PAUSE",
    ),
    Rule(
        "account/security",
        "account",
        "SECURITY | MUST ~BOUND | (CARD|ACCOUNT) NOT BOUND",
        "MUST ~BOUND ~IP | ALREADY | SECURITY ACTIVATE",
    ),
    Rule(
        "permission/lack",
        "permission",
        "(NOT|LACK|MISSING|BAD|MUST|ONLY) ~PERM"
        " | PERM ~ONLY | PERM ~(NOT|LACK|MISSING|DENIED|BAD|MUST|FAIL|ERROR|EXPIRED|DISABLED|RESTRICT|SUSPEND|DONE|CLOSED)",
        "NOT ~(MIX|SAME) | PERM RANGE | QUERY FAIL STOP?$ | NOT SUPPORT ~PERM | NOT EXIST | BAD (ORDER|SYMBOL)?STATE",
    ),
    Rule(
        "permission/key-may-not",
        "permission",
        "(KEY|KEYWORD) ~(DENIED|NOT ALLOW) | ^(KEY|TOKEN) ONLY ALLOW | KEY PERM NOT | KEYWORD ~NOT HAVE | ^KEYWORD NOT ~~(ORDER|ACCESS) | ^KEYWORD ~ONLY"
        " | (DENIED|NOT ALLOW|BAD) ~ACCOUNT LEVEL | (ACCOUNT|YOU|STANDING) LEVEL ~(BAD|BELOW|LACK)"
        " | ^YOU?ACCOUNT NOT ALLOW | ^ACCOUNT PARAM?NOT ALLOW STOP?$ | NOT ALLOW ACCOUNT STOP?$",
    ),
    Rule(
        "permission/access",
        "permission",
        "BAD ACCESS | ^(OTHER){0,2}ACCESS ERROR (OCCUR|STOP?$) | ACCESS ~(DENIED|RESTRICT|NOT|ONLY|EXPIRED|DISABLED|SUSPEND|FROZEN|LOCKED) | (NOT|MISSING|ONLY) ~ACCESS | ACCESS ~MISSING"
        " | DENIED ~ACCESS"
        " | ACCOUNT ONLY STOP?$ | ONLY ~~(INTERFACE|API) | ONLY SUBACC | ^ONLY OTHER?(ACCOUNT|BOT)"
        " | ONLY ALLOW ~(ACCOUNT|STANDING)"
        " | ^YOU?NOT (OTHER|ORDER|SYMBOL)ACCOUNT STOP?$ | SUBACC ~ONLY STOP?$"
        " | (ACCOUNT|BOT) ~NOT ~INTERFACE | ACCESS ~~MUST",
        "UNAVAIL | EXIST | SUPPORT | CLASH | LIMIT | PERIOD",
    ),
    Rule(
        "permission/whitelist",
        "permission",
        "WHITELIST | (NOT ALLOW|DENIED) ORDER ~ADDRESS | ORDER ADDRESS (NOT ALLOW|DENIED) | ADDRESS ~~NOT ~~LIST | (MUST|NOT) ~MEMBER | (MUST|NOT|ONLY) STANDING"
        " | STANDING (MISSING|ONLY) | RESTRICT ~STANDING",
        "ALREADY WHITELIST | SYMBOL ~BAD | PARAM BAD STOP?$ | NOT SUPPORT | NOT ~EXIST | LIMIT ~~EXCEED | EXCEED ~LIMIT | MAX COUNT",
    ),
    Rule(
        "permission/ip",
        "permission",
        "IP & (BAD|NOT|UNKNOWN|DENIED|DISABLED|BOUND|MUST|RESTRICT|FROZEN|MATCH|ADD) | IP (VALIDATE|VERIFY|CHECK)?FAIL STOP?$",
        "IP ~PARAM | EXCEED | MAX | IP ~BUSY",
    ),
)
