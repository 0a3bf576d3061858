"""Specs made by hand: a small one, and one in which every text is an attack."""

from __future__ import annotations

from pathlib import Path

from codegen.model import (
    DocumentInfo,
    Endpoint,
    Enum,
    EnumValue,
    Envelope,
    ErrorCode,
    Field,
    Meaning,
    Permission,
    RateLimit,
    RequestExample,
    Scope,
    Server,
    Signing,
    Spec,
)
from codegen.outputs import emit_shared, emit_vendor


def code(
    code: str, *meanings: Meaning, name: str = "", space: str = "code", scope: Scope | None = None
) -> ErrorCode:
    name = name or meanings[0].name
    return ErrorCode(
        code=code, name=name, meanings=meanings, space=space, scope=scope, deprecated=False
    )


SIDES = "Side: buy (a bid), sell (an offer)"
STATES = "State: 1 (open), 2 (done)"

ACME = Spec(
    vendor="acme",
    title={"en": "ACME"},
    servers=(
        Server(url="https://api.acme.test", kind="rest"),
        Server(url="https://test.acme.test", kind="rest", environment="test"),
    ),
    enums=(
        Enum(
            name="side",
            values=(EnumValue(value="buy", label="a bid"), EnumValue(value="sell")),
            source=SIDES,
        ),
        Enum(
            name="state",
            values=(EnumValue(value="1", label="open"), EnumValue(value="2", label="done")),
            source=STATES,
        ),
    ),
    envelope=Envelope(
        code=("code", "data[].sCode"), message=("msg", "data[].sMsg"), success=("0",)
    ),
    signing=Signing(
        algorithm="hmac-sha256",
        encoding="hex",
        prehash="{timestamp}#{memo}#{payload}",
        headers={"X-KEY": "{key}", "X-SIGN": "{signature}", "X-TIMESTAMP": "{timestamp}"},
        auth={"NONE": (), "KEYED": ("X-KEY",), "SIGNED": ("X-KEY", "X-SIGN", "X-TIMESTAMP")},
    ),
    errors=(
        code(
            "58350",
            Meaning(
                name="insufficient_balance",
                message="Insufficient balance.",
                http_status=200,
                translations={"zh": "您的余额不足"},
                category="insufficient_funds",
                retry="never",
                document="funding",
                section="Funding",
            ),
        ),
        code(
            "0001",
            Meaning(
                name="required_field_invalid",
                message="Required field '%s' missing or invalid",
                placeholders=("%s",),
                http_status=400,
                category="invalid_request",
                retry="never",
            ),
            Meaning(
                name="incorrect_signature",
                message="Incorrect signature",
                description="The server is not able to valid your signature request.",
                http_status=400,
                category="authentication",
                retry="never",
            ),
        ),
        code(
            "0207",
            Meaning(
                name="invalid_price_0207",
                family="invalid_price",
                message="Invalid price",
                category="invalid_order",
                retry="never",
            ),
        ),
        code(
            "-1124",
            Meaning(
                name="invalid_price_1124",
                family="invalid_price",
                message="Invalid price",
                category="invalid_order",
                retry="never",
            ),
        ),
        code(
            "51727",
            Meaning(
                name="minimum_subscription_amount",
                message="The minimum subscription amount is {minUnit} {ccy}",
                translations={"zh": "最低申购数量是{minUnit} {ccy}"},
                placeholders=("minUnit", "ccy"),
                category="invalid_order",
                retry="never",
            ),
        ),
        code("200", Meaning(name="success", message="Success", category="success", retry="none")),
        code(
            "429",
            Meaning(
                name="too_frequent",
                message="Slow down",
                http_status=429,
                category="rate_limit",
                retry="wait",
            ),
            space="http_status",
        ),
        code(
            "5XX",
            Meaning(name="server_problem", message="Problem", category="internal"),
            space="http_status",
        ),
    ),
    endpoints=(
        Endpoint(
            title="Subscribe",
            group="Earn Savings",
            summary="Subscribe to a product",
            method="POST",
            path="/v1/saving/subscribe",
            auth="SIGNED",
            deprecated=False,
            permissions=(Permission(group="Finance", auth="SIGNED", description="Earn"),),
            rate_limits=(RateLimit(basis="UID", count=10, window_seconds=2),),
            params=(
                Field(name="productId", kind="string", required=True, location="body"),
                Field(name="amount", kind="decimal", required=True, location="body"),
                Field(name="class", kind="boolean", location="body"),
            ),
            request_example=RequestExample(raw="curl", method="POST", body={"productId": "1001"}),
            response_example={"code": 0, "data": True},
        ),
        Endpoint(
            title="Get Order",
            group="Orders",
            method="GET",
            path="/v1/orders/{orderId}",
            auth="KEYED",
            deprecated=False,
            params=(
                Field(name="orderId", kind="string", required=True, location="path"),
                Field(name="sizePage", kind="integer", required=True, location="query"),
                Field(name="startTime", kind="timestamp", location="query"),
                Field(name="side", kind="string", description=SIDES, location="query"),
            ),
            response_fields=(
                Field(name="price", kind="decimal", path="data.price"),
                Field(name="state", kind="integer", description=STATES, path="data.state"),
                Field(name="side", kind="string", description=SIDES, path="data.side"),
            ),
            response_example={
                "code": 0,
                "data": {"price": "0.10", "state": 1, "side": "buy", "fills": [{"qty": "1"}]},
            },
        ),
        Endpoint(title="Wallet", path="/v1/wallet", auth="KEYED", deprecated=False),
    ),
)

XAMPLE = Spec(
    vendor="xample",
    envelope=Envelope(code=("rc", "mc"), success=("0",)),
    errors=(
        code("0", Meaning(name="rc_success", message="OK", category="success"), space="rc"),
        code("1", Meaning(name="business_failure", message="Failure"), space="rc"),
        code(
            "AUTH_103",
            Meaning(name="signature_error", message="Signature error", category="authentication"),
            space="mc",
        ),
        code(
            "-1021",
            Meaning(name="spot_timing", message="Timing on spot", category="timing"),
            scope=Scope(product="spot", transport="rest"),
            space="mc",
        ),
        code(
            "-1021",
            Meaning(name="futures_quota", message="Quota on futures", category="quota"),
            scope=Scope(product="futures"),
            space="mc",
        ),
    ),
)

ATTACKS = (
    '"""\nimport os; os._exit(3)\n"""',
    "'''\nimport os\n'''",
    '"); import os; os._exit(3); ("',
    "\\",
    '\\"',
    '"',
    '""',
    "{% raise %}{{ 1 }}{# x #}",
    "{{ self.__init__.__globals__ }}",
    "#coding=utf-7",
    "# -*- coding: utf-7 -*-",
    "+AGk-mport os",
    ">>> import os; os._exit(3)",
    "... print(1)",
    ".. include:: /etc/passwd",
    ":param x: y",
    "a\rb\r\nc\x0bd\x0ce\x85f\u2028g\u2029h",
    "\u202e\u2066evil\u2069\u200b\ufeff\U000e0041",
    "\x00\x07\x1b[31m",
    "\ud800 \udfff",
    "ｆｕｌｌ ㅤ \u3164 é × Ω",
    "{x.__class__} %s %(a)s {0}",
    "| `a` ``b`` | <script>@team #1 https://evil.test ![x](y)",
    "`",
    "x" * 20_000,
    " leading and trailing ",
    "",
)

HOSTILE = Spec(
    vendor="hostile",
    title={"en": ATTACKS[0]},
    documents=tuple(
        DocumentInfo(
            id=attack or "empty",
            url=f"https://h.test/{attack}",
            anchor=attack,
            title={"en": attack},
            code_range=("1" * (index + 1), "9" * (index + 1)) if index % 2 else (attack, attack),
        )
        for index, attack in enumerate(ATTACKS)
    ),
    servers=(
        Server(url='https://h.test/"""\nimport os'),
        Server(url='https://t.test/"""', environment="test"),
    ),
    enums=tuple(
        Enum(
            name=attack or "empty",
            type_name=attack,
            since=attack,
            values=tuple(
                EnumValue(value=value, label=attack, name=attack if value == "B" else None)
                for value in (attack, "1", "B")
            ),
        )
        for attack in ATTACKS
    ),
    envelope=Envelope(code=('code"""', "a[].b\n"), message=("m'''",), success=('"0"',)),
    signing=Signing(
        algorithm="hmac-sha512",
        encoding="base64",
        prehash='{timestamp}"""{payload}\n',
        headers={'X"\n': "{key}\n"},
        auth={'A"""': ('X"\n',)},
    ),
    errors=tuple(
        code(
            attack[:900] or "empty",
            Meaning(
                name=f"attack_{index}",
                family=f"family_{index % 3}",
                message=attack,
                variants=(attack, attack),
                description=attack,
                translations={attack or "zh": attack},
                placeholders=(attack,),
                document=attack,
                section=attack,
                endpoints=((None, attack),),
            ),
            name=f"attack_{index}",
            scope=Scope(product=attack) if index % 2 else None,
        )
        for index, attack in enumerate(ATTACKS)
    ),
    endpoints=tuple(
        Endpoint(
            title=attack,
            call=f"{attack}.{attack}" if index % 3 else attack,
            since=attack,
            group=attack,
            summary=attack,
            method="POST" if index % 2 else "GET",
            path=f"/{index}/{attack}",
            auth=attack,
            deprecated=True,
            replaced_by=attack,
            permissions=(Permission(group=attack, auth=attack, description=attack),),
            rate_limits=(RateLimit(basis=attack, count=1, window_seconds=1),),
            url=f"https://{attack}/x",
            params=(
                Field(name=attack or "p", description=attack, kind="decimal", default=attack),
                Field(name="q" + attack, description=attack, type=attack),
                Field(name=f"page {attack}", kind="integer", role="page", default=attack),
                Field(
                    name=f"key {attack}",
                    kind="string",
                    role="idempotency_key",
                    constraints={"pattern": attack, "maximum": attack, "min_length": attack},
                ),
                Field(name=f"enum {attack}", kind="string", location="header"),
            ),
            response_fields=(Field(name="k", kind="decimal", path="k", description=attack),),
            request_example=RequestExample(
                raw=attack,
                headers={"h": attack},
                body={"k": attack.encode("ascii", "replace").decode()},
            ),
            response_example={
                "k": attack.encode("ascii", "replace").decode(),
                attack: {attack: [{attack: attack, f"{attack}.{attack}[]": {"get": None}}]},
                "import": {"raw": 1, "keys": [1], "enums": [[{"x": 1}]]},
            },
        )
        for index, attack in enumerate(ATTACKS)
    ),
)


def write(folder: Path, *specs: Spec, **options: object) -> Path:
    """The packages of these specs in `folder/generated`."""
    files = dict(emit_shared(specs))
    for spec in specs:
        files |= emit_vendor(spec, **options)  # type: ignore[arg-type]
    for path, (data, _) in files.items():
        file = folder / "generated" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder / "generated"
