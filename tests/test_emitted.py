"""The emitted packages, imported and used as their users would."""

from __future__ import annotations

import asyncio
import copy
import importlib
import json
import pickle
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from codegen.model import Meaning, Spec
from codegen.naming import Former
from tests.specs import ACME, ATTACKS, HOSTILE, XAMPLE, code, write

ALIASES = {"PriceInvalid": "InvalidPrice"}

Load = Callable[[str], Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("emitted")
    write(made, XAMPLE)
    write(made, HOSTILE)
    write(made, ACME, former=Former(ALIASES))
    return made


@pytest.fixture(scope="module")
def load(folder: Path) -> Iterator[Load]:
    """Imports a module of the emitted packages, and forgets them all in the end."""
    kept = {name: sys.modules.pop(name) for name in _generated()}
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()

    def module(name: str) -> ModuleType:
        return importlib.import_module(f"generated.{name}")

    yield module
    sys.path.remove(str(folder))
    for name in _generated():
        del sys.modules[name]
    sys.modules.update(kept)


def _generated() -> list[str]:
    return [name for name in sys.modules if name.split(".")[0] == "generated"]


# Errors


def test_an_error_is_caught_by_its_class_and_says_what_is_documented(load: Load) -> None:
    errors = load("acme.errors")
    with pytest.raises(errors.InsufficientBalance) as caught:
        errors.raise_for({"code": "58350", "msg": "Insufficient balance."})
    error = caught.value
    assert (error.code, error.http_status, error.translations["zh"]) == (
        "58350",
        200,
        "您的余额不足",
    )
    assert str(error) == "58350: Insufficient balance."
    assert (error.category, error.retry) == ("insufficient_funds", "never")
    assert error.member is load("acme.codes").Code.INSUFFICIENT_BALANCE


def test_an_error_is_caught_by_vendor_family_category_and_all(load: Load) -> None:
    errors, shared = load("acme.errors"), load("errors")
    for base in (
        errors.AcmeError,
        errors.InvalidPrice,
        errors.InvalidPrice0207,
        shared.InvalidOrderError,
        shared.ApiError,
    ):
        with pytest.raises(base):
            errors.raise_for({"code": "0207", "msg": "Invalid price"})
    assert not issubclass(errors.InvalidPrice1124, errors.InvalidPrice0207)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("58350", "InsufficientBalance"),
        (58350, "InsufficientBalance"),
        (58350.0, "InsufficientBalance"),
        (" 58350 ", "InsufficientBalance"),
        ("-1124", "InvalidPrice1124"),
        (-1124, "InvalidPrice1124"),
        (207, "InvalidPrice0207"),
        ("207", "UnknownAcmeError"),
        (58351, "UnknownAcmeError"),
        pytest.param(10**5000, "UnknownAcmeError", id="5001 digits"),
        (True, "UnknownAcmeError"),
        ([], "UnknownAcmeError"),
        (58350.5, "UnknownAcmeError"),
        (None, None),
        ("", None),
        (0, None),
        ("0", None),
        (200, None),
    ],
)
def test_a_code_is_text_or_a_number(load: Load, sent: object, name: str | None) -> None:
    error = load("acme.errors").error_for({"code": sent})
    assert (None if error is None else type(error).__name__) == name


def test_the_code_of_a_known_error_is_the_documented_one(load: Load) -> None:
    assert load("acme.errors").error_for({"code": 207}).code == "0207"


def test_an_unknown_code_keeps_code_message_and_body(load: Load) -> None:
    errors = load("acme.errors")
    body = {"code": 99, "msg": "New"}
    with pytest.raises(errors.UnknownAcmeError) as caught:
        errors.raise_for(body, status=400, headers={"X": "1"})
    error = caught.value
    assert (error.code, error.message, error.body) == ("99", "New", body)
    assert (error.status, error.headers, error.http_status) == (400, {"X": "1"}, None)


@pytest.mark.parametrize("body", [None, "", [], "<html>busy</html>", 5, 1.5, True, b"x", object()])
def test_what_is_no_answer_is_an_unknown_error(load: Load, body: object) -> None:
    errors = load("acme.errors")
    with pytest.raises(errors.UnknownAcmeError) as caught:
        errors.raise_for(body)
    assert caught.value.body is body


def test_a_list_with_a_good_status_is_an_answer(load: Load) -> None:
    errors = load("acme.errors")
    errors.raise_for([[1, "2"]], status=200)
    with pytest.raises(errors.UnknownAcmeError):
        errors.raise_for([], status=404)


def test_an_object_without_a_code_is_judged_by_its_status(load: Load) -> None:
    errors = load("acme.errors")
    errors.raise_for({"data": 1})
    errors.raise_for({"data": 1}, status=200)
    with pytest.raises(errors.UnknownAcmeError, match="HTTP 404"):
        errors.raise_for({"data": 1}, status=404)


def test_a_documented_status_is_an_error_where_the_body_has_no_known_code(load: Load) -> None:
    errors, shared = load("acme.errors"), load("errors")
    with pytest.raises(shared.RateLimitError) as caught:
        errors.raise_for("<html>", status=429)
    assert (type(caught.value).__name__, caught.value.code) == ("TooFrequent", "429")
    assert type(errors.error_for({"code": "99"}, status=429)).__name__ == "TooFrequent"
    assert errors.error_for({"code": "99"}, status=429).code == "99"
    assert type(errors.error_for({}, status=502)).__name__ == "ServerProblem"
    assert type(errors.error_for({"code": "0207"}, status=429)).__name__ == "InvalidPrice0207"


def test_of_the_rows_of_a_code_the_one_with_the_message(load: Load) -> None:
    errors = load("acme.errors")
    names = [
        type(errors.error_for({"code": "0001", "msg": text})).__name__
        for text in (
            "Incorrect signature",
            "Incorrect signature.",
            "Required field 'x' missing or invalid",
            "?",
        )
    ]
    assert names == [
        "IncorrectSignature",
        "IncorrectSignature",
        "RequiredFieldInvalid",
        "RequiredFieldInvalid",
    ]


@pytest.mark.parametrize(
    ("sent", "params"),
    [
        ("The minimum subscription amount is 10 USDT", {"minUnit": "10", "ccy": "USDT"}),
        ("最低申购数量是10 USDT", {"minUnit": "10", "ccy": "USDT"}),
        (
            "The minimum subscription amount is {minUnit} {ccy}",
            {"minUnit": "{minUnit}", "ccy": "{ccy}"},
        ),
        ("Something else", {}),
        ("", {}),
    ],
)
def test_the_values_in_a_message_are_read(load: Load, sent: str, params: dict[str, str]) -> None:
    assert load("acme.errors").error_for({"code": "51727", "msg": sent}).params == params


def test_a_hostile_message_takes_no_longer_than_a_long_one(load: Load) -> None:
    wording = load("wording").Wording("a {x} b {y} b {z} c")
    times = []
    for size in (200_000, 400_000):
        message = "a " + " b" * size
        begin = time.perf_counter()
        assert wording.match(message) is None
        assert wording.match(message + " c") is not None
        times.append(time.perf_counter() - begin)
    assert times[1] < 0.5 + 4 * times[0]


def test_a_wording_fills_only_its_own_placeholders(load: Load) -> None:
    wording = load("wording").Wording("{ccy} of %s, {0} and {x.__class__} %d {ccy}")
    assert wording.fill({"ccy": "{0}", "0": 1}) == "{0} of 1, 1 and {x.__class__} %d {0}"


def test_the_more_specific_code_wins(load: Load) -> None:
    errors = load("acme.errors")
    body = {"code": "1", "data": [{"sCode": "0"}, {"sCode": "58350", "sMsg": "No money"}]}
    error = errors.error_for(body)
    assert (type(error).__name__, error.message) == ("InsufficientBalance", "No money")
    body = {"code": "2", "data": [{"sCode": "9"}, {"sCode": "0207"}]}
    assert type(errors.error_for(body)).__name__ == "InvalidPrice0207"
    assert errors.error_for({"code": "0", "data": [{"sCode": "9"}]}) is None
    assert errors.error_for({"code": "1", "data": 7}).code == "1"
    assert errors.error_for({"code": "1", "data": [7, None, [], {}]}).code == "1"


def test_each_key_has_its_own_space(load: Load) -> None:
    errors = load("xample.errors")
    assert type(errors.error_for({"rc": 1, "mc": "AUTH_103"})).__name__ == "SignatureError"
    assert type(errors.error_for({"rc": 1})).__name__ == "BusinessFailure"
    assert errors.error_for({"rc": 1, "mc": "NEW_1"}).code == "NEW_1"
    assert errors.error_for({"rc": 0, "mc": "SUCCESS"}) is None
    assert type(errors.error_for({"mc": "AUTH_103"})).__name__ == "SignatureError"


def test_a_scope_tells_apart_what_the_code_does_not(load: Load) -> None:
    errors = load("xample.errors")
    body = {"rc": 1, "mc": -1021}
    assert type(errors.error_for(body)).__name__ == "SpotTiming"
    assert type(errors.error_for(body, scope="futures")).__name__ == "FuturesQuota"
    assert type(errors.error_for(body, scope="rest")).__name__ == "SpotTiming"
    assert type(errors.error_for({**body}, scope="moon")).__name__ == "SpotTiming"


def test_from_body_gives_only_its_own_class(load: Load) -> None:
    errors = load("acme.errors")
    body = {"code": "0207"}
    assert errors.InsufficientBalance.from_body(body) is None
    assert type(errors.InvalidPrice.from_body(body)) is errors.InvalidPrice0207


def test_errors_pickle_copy_and_compare(load: Load) -> None:
    errors = load("acme.errors")
    body = {"code": "0001", "msg": "Incorrect signature"}
    error = errors.error_for(body, status=400, headers={"a": "b"})
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert twin == error
        assert type(twin) is type(error)
        assert vars(twin) == vars(error)
        assert hash(twin) == hash(error)
        assert str(twin) == str(error)
    assert error != errors.error_for(body)
    assert error != "0001: Incorrect signature"
    match error:
        case errors.IncorrectSignature(code, message):
            assert (code, message) == ("0001", "Incorrect signature")
        case _:
            pytest.fail("it does not match its own class")


def test_an_error_of_a_second_row_of_one_class_says_what_that_row_says(tmp_path: Path) -> None:
    rows = (
        Meaning(name="a", message="One", http_status=400, category="quota", retry="wait"),
        Meaning(name="a", message="Two", description="more", http_status=500, category="quota"),
    )
    write(tmp_path, Spec(vendor="acme", errors=(code("1", *rows),)))
    program = (
        "from generated.acme import errors\n"
        "e = errors.error_for({'code': 1, 'message': 'Two'})\n"
        "print(e.http_status, e.description, e.retry, e.translations)\n"
    )
    assert _run(tmp_path, program) == "500 more check_first {}\n"


def test_errors_can_be_made_by_hand_and_subclassed(load: Load) -> None:
    errors = load("acme.errors")
    assert str(errors.InsufficientBalance()) == "58350: Insufficient balance."
    assert repr(errors.InsufficientBalance("x", status=400)).startswith("InsufficientBalance('x'")

    class Mine(errors.InsufficientBalance):  # type: ignore[misc, name-defined]
        pass

    assert Mine().code == "58350"
    assert type(errors.error_for({"code": "58350"})) is errors.InsufficientBalance


def test_a_former_name_still_works_and_warns(load: Load) -> None:
    errors = load("acme.errors")
    with pytest.warns(DeprecationWarning, match="PriceInvalid is now InvalidPrice"):
        assert errors.PriceInvalid is errors.InvalidPrice
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(AttributeError):
            errors.NeverThere  # noqa: B018


def test_a_docstring_says_all_of_a_row(load: Load) -> None:
    doc = load("acme.errors").InsufficientBalance.__doc__
    for text in ("58350: Insufficient balance.", "HTTP 200", "never", "您的余额不足", "Funding"):
        assert text in doc


def test_the_documented_errors_are_known(load: Load) -> None:
    errors = load("acme.errors")
    names = [error.__name__ for error in errors.InvalidPrice.documented()]
    assert names == ["InvalidPrice0207", "InvalidPrice1124"]
    assert len(errors.AcmeError.documented()) == 8


# Codes


def test_members_are_text_and_know_their_rows(load: Load) -> None:
    codes = load("acme.codes")
    member = codes.Code("58350")
    assert member is codes.Code.INSUFFICIENT_BALANCE
    assert member == "58350"
    assert f"{member}" == "58350"
    assert json.dumps(member) == '"58350"'
    assert (member.message, member.http_status) == ("Insufficient balance.", 200)
    assert member.translations == {"zh": "您的余额不足"}
    assert [row.message for row in codes.Code("0001").meanings] == [
        "Required field '%s' missing or invalid",
        "Incorrect signature",
    ]
    assert pickle.loads(pickle.dumps(member)) is member
    assert codes.HttpStatusCode("429").category == "rate_limit"


# Standing alone


def _run(folder: Path, program: str, *options: str) -> str:
    made = subprocess.run(
        [
            sys.executable,
            "-B",
            *options,
            "-c",
            f"import sys; sys.path.insert(0, {str(folder)!r})\n{program}",
        ],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
    )
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_errors_and_codes_need_nothing_but_the_standard_library(folder: Path) -> None:
    # -S: no site-packages, so that nothing else could be imported.
    program = "from generated.acme import errors, codes, endpoints\nprint(errors.raise_for({}))"
    assert _run(folder, program, "-I", "-S") == "None\n"


def test_errors_are_imported_without_what_costs_time(folder: Path) -> None:
    program = "from generated.acme import errors\nprint(*sys.modules)"
    loaded = _run(folder, program, "-I", "-S").split()
    assert not {"typing", "dataclasses", "inspect", "re", "json"} & set(loaded)


def test_a_hostile_document_is_inert_on_import(folder: Path) -> None:
    program = """
def audit(event, args):
    if event.split(".")[0] in ("socket", "subprocess", "os", "shutil") and event != "os.listdir":
        raise SystemExit(f"{event} {args}")
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise SystemExit(f"{event} {args}")
import enum, dataclasses, typing
sys.addaudithook(audit)
from generated.hostile import codes, errors, endpoints
print([member.message for member in codes.Code] == [member.meanings[0].variants[0] for member in codes.Code])
print(len(codes.Code), len(errors.HostileError.documented()), len(endpoints.ENDPOINTS))
"""
    count = len(ATTACKS)
    assert _run(folder, program, "-I") == f"True\n{count} {count} {count}\n"


def test_hostile_texts_are_kept_as_they_are(load: Load) -> None:
    codes = load("hostile.codes")
    for attack, member in zip(ATTACKS, codes.Code, strict=True):
        assert member.value == (attack[:900] or "empty")
        if len(attack) < 1000:
            assert member.message == attack


def test_hostile_modules_are_no_doctests(load: Load) -> None:
    import doctest

    for name in ("codes", "errors", "client", "endpoints", "fixtures"):
        assert doctest.testmod(load(f"hostile.{name}")) == (0, 0)


def test_the_type_checker_is_content(folder: Path, tmp_path: Path) -> None:
    use = """
from generated.acme import errors
from generated.acme.client import AsyncClient, Client
from generated.acme.codes import Code

def use() -> None:
    try:
        errors.raise_for({})
    except errors.InsufficientBalance as error:
        code: str = error.code
        status: int | None = error.http_status
        text: str = error.translations["zh"]
    found: errors.AcmeError | None = errors.error_for({})
    old: type[errors.AcmeError] = errors.PriceInvalid
    message: str = Code.INSUFFICIENT_BALANCE.message
    Client(key="k").earn_savings.subscribe(product_id="1", amount="1")

async def wait() -> None:
    async with AsyncClient(key="k") as client:
        await client.orders.get_order(order_id="1", size_page=1)
"""
    (tmp_path / "use.py").write_text(use)
    (tmp_path / "wrong.py").write_text(
        "from generated.acme import errors\nfrom generated.acme.client import Client\n"
        "errors.NoSuchError\nClient().earn_savings.subscribe(product_id='1', amount=1.5)\n"
        "Client().orders.get_order('1')\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    run = {"cwd": folder, "capture_output": True, "check": False, "encoding": "utf-8"}
    good = subprocess.run([*command, "generated", str(tmp_path / "use.py")], **run)  # type: ignore[call-overload]
    assert good.returncode == 0, good.stdout
    wrong = subprocess.run([*command, str(tmp_path / "wrong.py")], **run)  # type: ignore[call-overload]
    found = [line.rpartition("[")[2] for line in wrong.stdout.splitlines() if ": error: " in line]
    assert found == ["attr-defined]", "arg-type]", "call-arg]", "call-arg]"]


# Client

KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"
SECRET = "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"
SIGNATURE = "c31dc326bf87f38bfb49a3f8494961abfa291bd549d0d98d9578e87516cee46d"
BODY = b'{"symbol":"BTC_USDT","price":"8600","count":"100"}'


class Server:
    """Keeps what it was sent, and answers always the same."""

    def __init__(self, body: object = None, status: int = 200) -> None:
        self.sent: list[httpx2.Request] = []
        self.answer = {"code": 0, "data": True} if body is None else body
        self.status = status

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.sent.append(request)
        if isinstance(self.answer, str):
            return httpx2.Response(self.status, text=self.answer)
        return httpx2.Response(self.status, json=self.answer)

    @property
    def transport(self) -> httpx2.MockTransport:
        return httpx2.MockTransport(self)


def _client(load: Load, server: Server, **changes: Any) -> Any:
    given = {"key": KEY, "secret": SECRET, "memo": "test001", "clock": lambda: 1589793796145}
    return load("acme.client").Client(**{**given, **changes}, transport=server.transport)


@pytest.mark.parametrize("content", [BODY, BODY.decode()])
@pytest.mark.parametrize("clock", [1589793796145, "1589793796145"])
def test_a_request_is_signed_as_documented(load: Load, content: bytes | str, clock: object) -> None:
    server = Server()
    client = _client(load, server, clock=lambda: clock)
    assert client.request("POST", "/spot/v1/test-post", content=content) == {
        "code": 0,
        "data": True,
    }
    [request] = server.sent
    assert request.url == "https://api.acme.test/spot/v1/test-post"
    assert request.content == BODY
    assert request.headers["X-SIGN"] == SIGNATURE
    assert request.headers["X-KEY"] == KEY
    assert request.headers["X-TIMESTAMP"] == "1589793796145"
    assert request.headers["Content-Type"] == "application/json"


def test_async_is_the_same(load: Load) -> None:
    server = Server()

    async def use() -> None:
        async with load("acme.client").AsyncClient(
            key=KEY,
            secret=SECRET,
            memo="test001",
            clock=lambda: 1589793796145,
            transport=server.transport,
        ) as client:
            await client.request("POST", "/spot/v1/test-post", content=BODY)
            await client.earn_savings.subscribe(product_id="1", amount="1")

    asyncio.run(use())
    assert server.sent[0].headers["X-SIGN"] == SIGNATURE
    assert json.loads(server.sent[1].content) == {"productId": "1", "amount": "1"}


def test_what_is_signed_is_the_query_that_is_sent(load: Load) -> None:
    import hashlib
    import hmac

    server = Server()
    client = _client(load, server)
    client.request(
        "GET", "/v1/x", params={"b": "ü &=", "a": 1, "c": True, "d": None}, auth="SIGNED"
    )
    [request] = server.sent
    query = request.url.query.decode()
    assert query == "b=%C3%BC%20%26%3D&a=1&c=true"
    text = f"1589793796145#test001#{query}"
    made = hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()
    assert request.headers["X-SIGN"] == made


def test_a_call_sends_wire_names_and_exact_amounts(load: Load) -> None:
    server = Server()
    client = _client(load, server)
    client.earn_savings.subscribe(product_id="1001", amount=Decimal("1E+2"), class_=True)
    [request] = server.sent
    assert (request.method, request.url.path) == ("POST", "/v1/saving/subscribe")
    assert request.content == b'{"productId":"1001","amount":"100","class":true}'


@pytest.mark.parametrize("amount", [1.5, Decimal("NaN"), Decimal("Infinity"), True])
def test_an_amount_that_is_not_exact_is_refused(load: Load, amount: object) -> None:
    server = Server()
    with pytest.raises(TypeError, match="amount: give a finite Decimal or a str"):
        _client(load, server).earn_savings.subscribe(product_id="1", amount=amount)
    assert server.sent == []


def test_a_place_in_the_path_is_one_segment(load: Load) -> None:
    server = Server()
    _client(load, server).orders.get_order(order_id="a/../b?c", size_page=10)
    [request] = server.sent
    assert request.url.raw_path == b"/v1/orders/a%2F..%2Fb%3Fc?sizePage=10"


def test_each_authentication_type_has_its_headers(load: Load) -> None:
    server = Server()
    client = _client(load, server)
    client.orders.get_order(order_id="1", size_page=1)
    client.request("GET", "/v1/wallet")
    client.request("GET", "/v1/wallet", auth="SIGNED")
    client.request("GET", "/v1/unknown")
    client.request("GET", "/v1/unknown", auth="NONE")
    ours = [
        sorted(name for name in request.headers if name.startswith("x-")) for request in server.sent
    ]
    signed = ["x-key", "x-sign", "x-timestamp"]
    assert ours == [["x-key"], ["x-key"], signed, signed, []]


def test_a_missing_secret_is_said_before_anything_is_sent(load: Load) -> None:
    server = Server()
    with pytest.raises(ValueError, match="needs key="):
        _client(load, server, key="").request("GET", "/v1/wallet")
    with pytest.raises(ValueError, match="needs secret="):
        _client(load, server, secret="").request("POST", "/x", content=b"{}")
    with pytest.raises(ValueError, match="'MAGIC' is not one of KEYED, NONE, SIGNED"):
        _client(load, server).request("GET", "/x", auth="MAGIC")
    assert server.sent == []
    _client(load, server, key="", secret="").request("GET", "/public")
    assert len(server.sent) == 1


def test_an_error_is_raised_with_status_and_body(load: Load) -> None:
    errors = load("acme.errors")
    server = Server({"code": "58350", "msg": "Insufficient balance."}, status=400)
    with pytest.raises(errors.InsufficientBalance) as caught:
        _client(load, server).request("GET", "/x")
    assert caught.value.status == 400
    assert caught.value.headers["content-type"] == "application/json"


def test_html_from_a_gateway_is_the_vendors_error(load: Load) -> None:
    server = Server("<html>Bad gateway</html>", status=502)
    with pytest.raises(load("acme.errors").ServerProblem, match="Bad gateway"):
        _client(load, server).request("GET", "/x")


def test_fractions_stay_exact(load: Load) -> None:
    server = Server({"code": 0, "price": 0.1})
    assert _client(load, server).request("GET", "/x")["price"] == Decimal("0.1")


def test_secrets_are_shown_nowhere(load: Load) -> None:
    server = Server({"code": "58350"})
    client = _client(load, server)
    with pytest.raises(load("acme.errors").AcmeError) as caught:
        client.request("GET", "/v1/unknown")
    shown = f"{client!r} {client} {vars(client)} {caught.value!r} {vars(caught.value)}"
    assert not [secret for secret in (KEY, SECRET, "test001") if secret in shown]


def test_another_server_can_be_asked(load: Load) -> None:
    server = Server()
    with _client(load, server, base_url="http://127.0.0.1:8000/") as client:
        client.request("GET", "/x")
    assert str(server.sent[0].url) == "http://127.0.0.1:8000/x"


def test_a_template_of_a_header_is_filled_once(load: Load) -> None:
    server = Server()
    _client(load, server, key="{memo}{signature}").request("GET", "/v1/wallet")
    assert server.sent[0].headers["X-KEY"] == "{memo}{signature}"


# Endpoints


def test_the_registry_has_what_is_documented(load: Load) -> None:
    endpoints = load("acme.endpoints").ENDPOINTS
    assert [(each.method, each.path, each.auth, each.call) for each in endpoints] == [
        ("POST", "/v1/saving/subscribe", "SIGNED", "earn_savings.subscribe"),
        ("GET", "/v1/orders/{orderId}", "KEYED", "orders.get_order"),
        (None, "/v1/wallet", "KEYED", ""),
    ]
    [permission], [limit] = endpoints[0].permissions, endpoints[0].rate_limits
    assert (permission.group, permission.description) == ("Finance", "Earn")
    assert (limit.count, limit.window_s, limit.basis) == (10, 2, "UID")


# Fixtures


def test_the_plugin_works(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "test_use.py").write_text("""
import sys
sys.path.insert(0, FOLDER)
pytest_plugins = ["generated.acme.fixtures", "generated.xample.fixtures"]
from generated.acme import errors
from generated.xample import errors as others
import pytest

def test_examples(acme_subscribe_request, acme_subscribe_response):
    assert acme_subscribe_request == {"method": "POST", "body": {"productId": "1001"}}
    assert acme_subscribe_response == {"code": 0, "data": True}

def test_one(acme_error):
    body = acme_error("MinimumSubscriptionAmount", minUnit=10, ccy="USDT")
    assert body == {"code": 51727, "msg": "The minimum subscription amount is 10 USDT"}
    assert acme_error("0207") == acme_error(errors.InvalidPrice0207) == {"code": "0207", "msg": "Invalid price"}
    with pytest.raises(LookupError):
        acme_error("nothing")

def test_all(acme_any_error):
    with pytest.raises(acme_any_error.error):
        errors.raise_for(acme_any_error.body, status=acme_any_error.status)

def test_others(xample_any_error, xample_error):
    assert xample_error("SignatureError") == {"rc": "1", "mc": "AUTH_103"}
""".replace("FOLDER", repr(str(folder))))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    made = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path, encoding="utf-8")
    assert made.returncode == 0, made.stdout
