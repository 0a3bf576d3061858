"""A module that passes, and what may be done to it before it passes no more."""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from codegen.faults import Fault
from codegen.model import DocumentInfo, Meaning, Spec
from codegen.outputs import Emitted, emit_vendor
from codegen.outputs.output import Former, Output
from codegen.outputs.table import OUTPUTS
from codegen.rendering.gate import check_module, check_text
from codegen.rendering.readback import Refused
from codegen.rendering.render import render_python
from tests.specs import ACME, HOSTILE, XAMPLE, code

MODULES = [output for output in OUTPUTS if output.grammar is not None]


SPECS = {spec.vendor: spec for spec in (ACME, XAMPLE, HOSTILE)}


@cache
def _package(vendor: str) -> Emitted:
    return emit_vendor(SPECS[vendor])


def _emitted(output: Output, spec: Spec = ACME) -> bytes:
    return _package(spec.vendor)[f"{spec.vendor}/{output.path}"][0]


def _check(output: Output, data: bytes, spec: Spec = ACME) -> None:
    assert output.grammar is not None and output.expected is not None
    check_module(data, output.grammar, output.expected(output.context(spec, Former())))


def _named(name: str) -> Output:
    return next(output for output in OUTPUTS if output.name == name)


@pytest.mark.parametrize("spec", [ACME, XAMPLE, HOSTILE], ids=lambda spec: spec.vendor)
@pytest.mark.parametrize("output", MODULES, ids=lambda output: output.name)
def test_what_is_emitted_passes(output: Output, spec: Spec) -> None:
    if output.wanted(spec):
        _check(output, _emitted(output, spec), spec)


APPENDED = [
    "import os",
    "from os import system",
    "from ..errors import *",
    "from .codes import Code as Other",
    "x = 1",
    "print(1)",
    "eval('1')",
    "__import__('os')",
    "x = __import__('os')",
    "x = [y for y in ()]",
    "x = lambda: 1",
    "x = f'{1}'",
    "x = 'a' + 'b'",
    "x = 'a' % ()",
    "x = 'a'.format()",
    "x = 1.5",
    "x = b'x'",
    "x = ...",
    "x = 1 if 2 else 3",
    "x: 'int' = 1",
    "x = y = 1",
    "x, y = 1, 2",
    "x += 1",
    "del ApiError",
    "assert True",
    "raise ValueError",
    "if True:\n    x = 1",
    "for x in ():\n    pass",
    "while True:\n    pass",
    "with x:\n    pass",
    "try:\n    pass\nexcept ValueError:\n    pass",
    "def f():\n    return 1",
    "async def f():\n    return 1",
    "class X:\n    pass",
    "class X(Exception):\n    pass",
    "class X(object, metaclass=type):\n    pass",
    "@staticmethod\ndef f():\n    pass",
    "global x",
    "'a text on its own'",
    "match 1:\n    case 1:\n        pass",
    "type X = int",
]


@pytest.mark.parametrize("output", MODULES, ids=lambda output: output.name)
@pytest.mark.parametrize("statement", APPENDED)
def test_a_statement_more_is_refused(output: Output, statement: str) -> None:
    with pytest.raises(Refused):
        _check(output, _emitted(output) + statement.encode() + b"\n")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("codes", b'"58350"', b'"58351"'),
        ("codes", b"Insufficient balance.", b"Insufficient balance!"),
        ("codes", b'category="insufficient_funds"', b'retry="insufficient_funds"'),
        ("codes", b"http_status=200", b'http_status="200"'),
        ("codes", b"http_status=200", b"http_status=True"),
        ("codes", b"http_status=200", b"http_status=1 + 199"),
        ("codes", b"http_status=200", b"http_status=int('200')"),
        ("codes", b"http_status=200", b"http_status=ApiCode"),
        ("codes", b"class Code(ApiCode)", b"class Code(ApiCode, str)"),
        ("codes", b"    INSUFFICIENT_BALANCE", b"    _missing_"),
        ("codes", b'"58350", Meaning', b'"58350", eval'),
        ("codes", b"import ApiCode, Meaning", b"import ApiCode, Meaning as Meaning"),
        ("codes", b"from ..codes", b"from ...codes"),
        ("codes", b"from ..codes", b"from codes"),
        ("codes", b"import ApiCode, Meaning", b"import Meaning, ApiCode"),
        ("errors", b"(AcmeError, InsufficientFundsError,", b"(AcmeError, NotFoundError,"),
        ("errors", b"code=Code.INSUFFICIENT_BALANCE", b"code=Code.INVALID_PRICE_0207"),
        ("errors", b"meanings=(0,)", b"meanings=(1,)"),
        ("errors", b'vendor = "acme"', b'vendor = "other"'),
        ("errors", b'success=("0",)', b'success=("1",)'),
        ("errors", b"raise_for = AcmeError.raise_for", b"raise_for = AcmeError.from_body"),
        ("errors", b"58350: Insufficient balance.", b"58350: Insufficient balance!"),
        ("errors", b"unknown=True", b"unknown=1"),
        ("errors", b"on_unknown = AcmeError.on_unknown", b"on_unknown = AcmeError.from_body"),
        ("errors", b"errors_in = AcmeError.errors_in", b"errors_in = AcmeError.__class__"),
        ("endpoints", b'path="/v1/wallet"', b'path="/v1/walle"'),
        ("endpoints", b"count=10", b"count=11"),
        ("client", b"https://api.acme.test", b"https://evil.test"),
        ("client", b"class_: bool | None = None", b"class_: bool | None = False"),
        ("client", b"class_: bool | None = None", b"class_: bool | None = open('x')"),
        ("client", b"class_: bool | None = None", b"class_: 'os.system(1)' = None"),
        ("client", b"self._session.call(", b"self._session.request("),
        ("client", b"self._session = session", b"self._session = print"),
        ("client", b"@property", b"@staticmethod"),
        ("client", b"product_id: str,", b"product_id: str, product_id: str,"),
        ("client", b"return await self", b"return self"),
        ("client", b'"amount": amount', b'"amount": product_id'),
        ("client", b"models.SubscribeResponse", b"models.GetOrderResponse"),
        ("client", b"models.SubscribeResponse", b"models.__doc__"),
        ("client", b"side: enums.Side | str | None", b"side: enums.State | str | None"),
        ("client", b"side: enums.Side | str | None", b"side: str | None"),
        ("client", b"(errors.AcmeError, NoAnswerError)", b"(NoAnswerError)"),
        ("client", b"no_answer=NoAnswer", b"no_answer=Unreachable"),
        ("endpoints", b"required=True", b"required=1"),
        ("endpoints", b'location="path"', b'location="query"'),
        ("enums", b'BUY = "buy"', b'BUY = "sell"'),
        ("enums", b"OPEN = 1", b'OPEN = "1"'),
        ("enums", b"    SELL", b"    mro"),
        ("enums", b"class Side(StrEnum)", b"class Side(IntEnum)"),
        ("models", b'Amount("price")', b'Text("price")'),
        ("models", b'Amount("price")', b'Amount("prize")'),
        ("models", b"class GetOrderData(Record)", b"class GetOrderData(Each)"),
        ("models", b"enums.State", b"enums.Side"),
        ("models", b"    fills = ", b"    __get__ = "),
        ("fixtures", b"@fixture(params=BODIES.names())", b"@fixture(params=dir())"),
        ("fixtures", b"@fixture\n", b"@fixture(autouse=True)\n"),
        ("fixtures", b'CONTRACT.request("', b'CONTRACT.response("'),
        ("fixtures", b"connected(Client, acme_mock)", b"connected(AsyncClient, acme_mock)"),
        ("fixtures", b"started(request, AcmeServer())", b"started(request, print())"),
        ("fixtures", b"errors_of = BODIES.of_category", b"errors_of = BODIES.names"),
        ("contract", b'"data":true', b'"data":false'),
        ("contract", b'unshown=("amount"', b'unshown=("productId"'),
        ("contract", b'Example(\n            "', b'Shown(\n            "'),
        ("contract", b"    ENDPOINTS,", b"    (),"),
        ("server", b"errors.AcmeError", b"errors.ApiError"),
        ("server", b"signing = API.signing", b"signing = None"),
        ("server", b"contract = CONTRACT", b"contract = BODIES"),
        ("server", b"AcmeServer(Server)", b"AcmeServer(ErrorBodies)"),
        ("contract_tests", b"BODIES.all()", b"BODIES.names()"),
        ("contract_tests", b"check_examples(operation)", b"print(operation)"),
        ("contract_tests", b"@mark.parametrize", b"@mark.skip"),
    ],
)
def test_a_changed_module_is_refused(name: str, old: bytes, new: bytes) -> None:
    output = _named(name)
    data = _emitted(output)
    assert old in data, "the test has nothing to change"
    with pytest.raises(Refused):
        _check(output, data.replace(old, new, 1))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("errors", b'unknown=("1", "9")', b'unknown=("1", "8")'),
        ("errors", b'unknown=("1", "9")', b'unknown=("1", 9)'),
        ("errors", b"(PayError, UnknownAcmeError", b"(PayError, AcmeError"),
        ("errors", b"(PayError, OtherError", b"(AcmeError, OtherError"),
        ("errors", b'"pay": "https://acme.test', b'"pay": "https://evil.test'),
        ("errors", b'gone="7"', b'gone="8"'),
        ("errors", b"class _Lost(AcmeError", b"class _Lost(PayError"),
        ("errors", b'"Lost": _Lost', b'"Lost": Price'),
        ("errors", b"    Lost = _Lost", b"    Lost = Price"),
        ("errors", b'"Cost": Price', b'"Cost": _Lost'),
        ("errors", b"from ..former import renamed", b"from ..errors import renamed"),
        ("codes", b"COST = PRICE", b"COST = Meaning"),
        ("codes", b"COST = PRICE", b'COST = "5"'),
        ("codes", b"COST = PRICE", b"__call__ = PRICE"),
        ("codes", b'former={"COST": "PRICE"}', b'former={"COST": "LOST"}'),
        ("codes", b'former={"COST": "PRICE"}, ', b""),
        ("codes", b'gone={"LOST": "7"}', b'gone={"LOST": "8"}'),
        ("codes", b"metaclass=Remembering", b"metaclass=Meaning"),
        ("codes", b"if TYPE_CHECKING:", b"if former:"),
        ("codes", b'LOST = "7"', b'LOST = "8"'),
        ("codes", b'LOST = "7"', b'LOST = "7"\n    else:\n        COST = "7"'),
        ("codes", b'document="pay"', b'document="other"'),
    ],
)
def test_a_changed_group_tombstone_or_alias_is_refused(name: str, old: bytes, new: bytes) -> None:
    page = DocumentInfo(
        id="pay", title={"en": "Pay"}, url="https://acme.test", code_range=("1", "9")
    )
    rows = (code("5", Meaning(name="price", document="pay")),)
    spec = Spec(vendor="acme", documents=(page,), errors=rows)
    lost = {"LOST": ("code", "7")}
    former = Former({"Cost": "Price"}, {"COST": "PRICE"}, {"Lost": "7"}, gone_members=lost)
    output = _named(name)
    expected = output.expected(output.context(spec, former))  # type: ignore[misc]
    data, _ = emit_vendor(spec, former=former)[f"acme/{output.path}"]
    assert output.grammar is not None
    check_module(data, output.grammar, expected)
    assert old in data, "the test has nothing to change"
    with pytest.raises(Refused):
        check_module(data.replace(old, new, 1), output.grammar, expected)


LEFT = Former(
    calls={"earn_savings.buy": "earn_savings.subscribe", "trades.get": "orders.get_order"},
    gone_calls={"orders.cancel": ("DELETE", "/v1/orders")},
    enums={"OldSide": "Side"},
    enum_members={"Side": {"PURCHASE": "BUY"}},
    gone_enum_members={"Side": {"HOLD": "hold"}, "State": {"NONE": "0", "BAD": "x"}},
    gone_enums={"Venue": {"MAIN": "main"}},
    models={"BuyResponse": "SubscribeResponse"},
    gone_models={"CancelResponse": "the answer of DELETE /v1/orders"},
    fixtures={"acme_buy_response": "acme_subscribe_response"},
    gone_fixtures={"acme_cancel_response": "response of DELETE /v1/orders"},
)


@pytest.mark.parametrize("name", ["client", "enums", "models", "fixtures"])
def test_a_module_with_former_names_passes(name: str) -> None:
    output = _named(name)
    assert output.grammar is not None and output.expected is not None
    data, _ = emit_vendor(ACME, former=LEFT)[f"acme/{output.path}"]
    check_module(data, output.grammar, output.expected(output.context(ACME, LEFT)))
    assert b'BAD = "x"' not in data


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("client", b'renamed_call("earn_savings.buy", ', b'renamed_call("earn_savings.but", '),
        ("client", b'renamed_call("earn_savings.buy", ', b'gone_call("earn_savings.buy", '),
        ("client", b"        renamed_call(", b"        exec("),
        ("client", b'renamed_space("trades", "orders")', b'renamed_space("trades", "")'),
        ("client", b'        renamed_space("trades", "orders")\n', b""),
        ("client", b"cancel = gone_call", b"cancels = gone_call"),
        ("client", b'gone_call("orders.cancel", "DELETE", ', b'gone_call("orders.cancel", "GET", '),
        ("enums", b"    OldSide = Side", b"    OldSide = State"),
        ("enums", b'"OldSide": Side', b'"OldSide": State'),
        ("enums", b'former={"PURCHASE": "BUY"}', b'former={"PURCHASE": "SELL"}'),
        ("enums", b'gone={"HOLD": "hold"}', b'gone={"HOLD": "held"}'),
        ("enums", b"PURCHASE = BUY", b"PURCHASE = SELL"),
        ("enums", b"import Remembering, renamed_classes", b"import renamed_classes"),
        ("models", b"    BuyResponse = SubscribeResponse", b"    BuyResponse = Record"),
        ("models", b'"BuyResponse": SubscribeResponse', b'"BuyResponse": Record'),
        ("models", b"    CancelResponse = Record", b"    CancelResponse = SubscribeResponse"),
        ("models", b"the answer of DELETE", b"the answer of GET"),
        ("enums", b'gone={"MAIN": "main"}', b"gone={}"),
        ("enums", b'        MAIN = "main"', b'        MAIN = "side"'),
        ("fixtures", b'"acme_cancel_response is gone', b'"acme_cancel_response is here'),
        ("fixtures", b"acme_buy_response is now acme", b"acme_buy_response is now some"),
    ],
)
def test_a_changed_former_name_is_refused(name: str, old: bytes, new: bytes) -> None:
    output = _named(name)
    assert output.grammar is not None and output.expected is not None
    data, _ = emit_vendor(ACME, former=LEFT)[f"acme/{output.path}"]
    assert old in data, "the test has nothing to change"
    with pytest.raises(Refused):
        expected = output.expected(output.context(ACME, LEFT))
        check_module(data.replace(old, new, 1), output.grammar, expected)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: b"\n" + data,
        lambda data: b"# coding: utf-7\n" + data,
        lambda data: data.replace(b"\n", b" # vim: fileencoding=utf-7\n", 1),
        lambda data: data.replace(b"\n\n", b"\n# coding=utf-7\n\n", 1),
        lambda data: data + b"# a comment\n",
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n\n", b"\n\r\n", 1),
        lambda data: data.replace(b"\n\n", b"\n\x0c\n", 1),
        lambda data: data.replace(b"    ", b"\t"),
        lambda data: data + b"\x00",
        lambda data: data + b"\xff\n",
        lambda data: data + b"\n",
        lambda data: data.rstrip(b"\n"),
        lambda data: data.replace(b"balance", "b\u202ealance".encode(), 1),
        lambda data: data.replace(b"balance", "b\u0430lance".encode(), 1),
        lambda data: data + b"(" * 300 + b")" * 300 + b"\n",
        lambda data: data + b"x = " + b"9" * 5000 + b"\n",
        lambda data: data + b" " * (2 * 1024 * 1024) + b"\n",
        lambda data: data.replace(b"do not edit.", b"do edit.", 1),
        lambda data: b"",
    ],
)
def test_bytes_that_are_not_clean_are_refused(change: Callable[[bytes], bytes]) -> None:
    output = _named("codes")
    with pytest.raises(Refused):
        _check(output, change(_emitted(output)))


def test_each_member_and_class_is_missed_when_it_is_gone() -> None:
    for name in ("codes", "errors", "enums", "models"):
        output = _named(name)
        text = _emitted(output).decode()
        for node in _definitions(ast.parse(text)):
            lines = text.splitlines(keepends=True)
            assert node.end_lineno is not None
            del lines[node.lineno - 1 : node.end_lineno]
            with pytest.raises(Refused):
                _check(output, "".join(lines).encode())


def _definitions(tree: ast.Module) -> list[ast.stmt]:
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return [*classes, *(part for node in classes for part in node.body)]


@pytest.mark.parametrize(
    "template",
    [
        '"""D."""\n\n{{ text | lit }}\n',
        '"""D."""\n\nimport os\n',
        '"""D."""\n\nX = {{ text | lit }}\n',
        '"""Other."""\n',
        "# {{ text | lit }}\n",
    ],
)
def test_a_template_of_a_user_passes_the_same_gate(template: str, tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text(template)
    package = _named("package")
    assert package.grammar is not None and package.expected is not None
    with pytest.raises(Fault, match=r"acme/x\.py"):
        render_python(
            "t.jinja",
            {"text": "x"},
            grammar=package.grammar,
            expected=package.expected({}),
            place="acme/x.py",
            folder=tmp_path,
        )


@pytest.mark.parametrize("change", [lambda d: d + b"| a | b |\n", lambda d: d + b"<script>\n"])
def test_a_changed_table_is_refused(change: Callable[[bytes], bytes]) -> None:
    output = _named("reference")
    data = _emitted(output)
    context = output.context(ACME, Former())
    assert output.check is not None
    output.check(data, context)
    with pytest.raises(Refused):
        output.check(change(data), context)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"`Insufficient balance.`", b"Insufficient balance."),
        (b"`Insufficient balance.`", b"`Insufficient` <b> `balance.`"),
        (b"`58350`", b"`58351`"),
        (b"| insufficient_funds |", b"| rate_limit |"),
        (b"# Errors of `ACME`", b"# Errors of ACME"),
    ],
)
def test_a_changed_cell_is_refused(old: bytes, new: bytes) -> None:
    output = _named("reference")
    data = _emitted(output)
    assert old in data, "the test has nothing to change"
    assert output.check is not None
    with pytest.raises(Refused):
        output.check(data.replace(old, new, 1), output.context(ACME, Former()))


def test_an_empty_file_is_clean() -> None:
    check_text(b"")
