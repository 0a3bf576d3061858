"""Names of calls, records, examples, enums and their members, and days: `codegen generate`, a change, `codegen
generate`, and a program that uses the package."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from codegen.cli import main
from codegen.diffing import Side, compare
from codegen.diffing.keeping import news_in
from codegen.model import Enum, EnumValue, Spec
from codegen.naming import Given, Ledger, class_name, hash8, note_first_seen, note_moved
from codegen.naming.sets import name_enums, name_values
from codegen.outputs import emit_vendor
from codegen.rendering.render import format_python
from codegen.specfile import load_spec
from tests.checkers import MYPY, pyright

LIST = ("Earn Savings", "Get Product List", "GET /v1/products")
BUY = ("Earn Savings", "Subscribe", "POST /v1/subscribe")
SIDES = {"AUTO": "auto subscribe", "NORMAL": "normal subscribe"}
CODES = {"51730": "Sold out", "51731": "Too much"}

Make = Callable[..., Path]


def page(
    calls: tuple[tuple[str, str, str], ...],
    sides: dict[str, str],
    codes: dict[str, str],
    log: str,
    type: str,
) -> str:
    lines = ["# Acme API", ""]
    for group in dict.fromkeys(call[0] for call in calls):
        lines += [f"## {group}", ""]
        for _, title, request in (call for call in calls if call[0] == group):
            head, form = ("Kind: ", "{} ({})") if "0" in sides else ("Kind, ", "{} for {}")
            kind = head + ", ".join(map(form.format, sides, sides.values()))
            lines += [f"### {title}", "", f"`{request}`", ""]
            lines += ["| Field | Type | Required | Description |", "|---|---|---|---|"]
            lines += [f"| kind | {type} | No | {kind} |"] if sides else []
            lines += ["| amount | String | No | Amount |", "", "Response example:", ""]
            lines += ["```json", '{"data": {"name": "x"}}', "```", ""]
    lines += ["## Error codes", "", "| Code | Message |", "|---|---|"]
    lines += [f"| {code} | {message} |" for code, message in codes.items()]
    return "\n".join([*lines, "", log]) + "\n"


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """A project whose only document says this, generated twice: the second time nothing is new.
    The ledger of its vendor."""
    documents = tmp_path / "sources/acme/documents"
    documents.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    monkeypatch.chdir(tmp_path)

    def run(
        *calls: tuple[str, str, str],
        sides: dict[str, str] = SIDES,
        codes: dict[str, str] = CODES,
        log: str = "",
        type: str = "String",
    ) -> Path:
        (documents / "api.md").write_text(page(calls or (LIST, BUY), sides, codes, log, type))
        for command in ["generate"], ["generate", "--check"]:
            result = CliRunner().invoke(main, command)
            assert result.exit_code == 0, result.output
        modules = [*tmp_path.glob("generated/acme/*.py")]
        assert [f.name for f in modules if as_black_has_it(f.read_text()) != f.read_text()] == []
        return documents.parent / "names.toml"

    return run


def as_black_has_it(text: str) -> str:
    return format_python(text.encode(), place="it").decode()


def edit(ledger: Path, old: str, new: str) -> None:
    text = ledger.read_text()
    names, mark, rest = text.partition("\n[given]")
    assert old in names
    ledger.write_text(names.replace(old, new) + mark + rest)


HEAD = """
import asyncio, inspect, sys, warnings
import httpx2
warnings.simplefilter("always")
warnings.showwarning = lambda message, kind, file, *rest: print(f"{kind.__name__}: {message}", end=(
    "\\n" if file == "<string>" else f" at {file}\\n"))
from generated.acme import client, endpoints
from generated.errors import UnsupportedError
sent = []
def answer(request):
    sent.append(f"{request.method} {request.url.path}")
    return httpx2.Response(200, json={"data": {}})
transport = httpx2.MockTransport(answer)
acme = client.Client(base_url="https://acme.test", transport=transport)
later = client.AsyncClient(base_url="https://acme.test", transport=transport)
"""


def run(program: str) -> list[str]:
    command = [sys.executable, "-c", HEAD + program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def names(ledger: Path) -> list[str]:
    return [
        line for line in ledger.read_text().partition("\n[given]")[0].splitlines() if " = " in line
    ]


# Calls


def test_calls_are_in_the_ledger_and_a_missing_one_is_stale(make: Make) -> None:
    ledger = make()
    assert names(ledger)[2:4] == [
        '"endpoint:GET /v1/products" = "earn_savings.get_product_list"',
        '"endpoint:POST /v1/subscribe" = "earn_savings.subscribe"',
    ]
    assert '"endpoint:POST /v1/subscribe"."EARN_SAVINGS.SUBSCRIBE" = true\n' in ledger.read_text()
    whole = ledger.read_text()
    ledger.write_text("".join(line for line in whole.splitlines(True) if "subscribe" not in line))
    assert CliRunner().invoke(main, ["generate", "--check"]).exit_code == 1
    make()
    assert ledger.read_text() == whole


def test_new_words_of_title_and_group_rename_nothing(make: Make) -> None:
    before = names(make())
    ledger = make(("Savings", "List of products", LIST[2]), ("Savings", "Buy", BUY[2]))
    assert names(ledger) == before
    assert run("acme.earn_savings.get_product_list(); print(sent)") == ["['GET /v1/products']"]
    later = make(
        ("Savings", "List of products", LIST[2]), ("Savings", "Sell", "POST /v1/redeem"), BUY
    )
    assert '"endpoint:POST /v1/redeem" = "earn_savings.sell"' in names(later)


def test_a_call_renamed_by_hand_leaves_an_alias_that_warns(make: Make) -> None:
    ledger = make()
    edit(ledger, "earn_savings.get_product_list", "earn_savings.products")
    make()
    program = """
acme.earn_savings.products()
acme.earn_savings.get_product_list(amount="1")
asyncio.run(later.earn_savings.get_product_list())
print(sent, [each.call for each in endpoints.ENDPOINTS])
async def main():
    await later.earn_savings.get_product_list()
asyncio.run(main())
"""
    warning = "DeprecationWarning: earn_savings.get_product_list is now earn_savings.products"
    found = run(program)
    assert found[0] == warning
    assert found[1].startswith(warning)
    assert found[2] == (
        "['GET /v1/products', 'GET /v1/products', 'GET /v1/products']"
        " ['earn_savings.products', 'earn_savings.subscribe']"
    )
    assert found[3] == warning


def test_a_renamed_call_renames_no_record(make: Make) -> None:
    ledger = make()
    edit(ledger, "earn_savings.get_product_list", "earn_savings.products")
    make()
    program = """
from generated.acme import models
print(type(acme.earn_savings.products().data) is models.GetProductListData)
"""
    assert run(program) == ["True"]


def test_a_namespace_renamed_by_hand_leaves_one_that_warns(make: Make) -> None:
    ledger = make()
    edit(ledger, '= "earn_savings.', '= "savings.')
    edit(ledger, "savings.subscribe", "savings.buy")
    make()
    program = """
acme.savings.buy()
old = acme.earn_savings
old.get_product_list()
old.subscribe()
old = later.earn_savings
print(sent, type(old).__name__)
"""
    space = "DeprecationWarning: earn_savings is now savings"
    assert run(program) == [
        space,
        "DeprecationWarning: earn_savings.subscribe is now savings.buy",
        space,
        "['POST /v1/subscribe', 'GET /v1/products', 'POST /v1/subscribe'] AsyncEarnSavings",
    ]


def test_a_call_may_move_to_another_namespace(make: Make) -> None:
    ledger = make()
    edit(ledger, "earn_savings.subscribe", "orders.subscribe")
    make()
    assert run("acme.orders.subscribe(); acme.earn_savings.subscribe(); print(len(sent))") == [
        "DeprecationWarning: earn_savings.subscribe is now orders.subscribe",
        "2",
    ]


def test_a_new_call_takes_no_name_from_another(make: Make) -> None:
    ledger = make()
    edit(ledger, "earn_savings.subscribe", "earn_savings.buy")
    make()
    before = names(ledger)
    make(
        LIST,
        BUY,
        ("Earn Savings", "Get product list", "GET /v0/products"),
        ("Earn Savings", "Subscribe", "POST /v0/subscribe"),
        ("Earn Savings", "Iter get product list", "GET /v0/iterate"),
        ("EARN SAVINGS", "Get", "GET /v0/get"),
    )
    assert set(before) < set(names(ledger))
    lines = [line for line in set(names(ledger)) - set(before) if line.startswith('"endpoint:')]
    new = {line.split('"')[3] for line in lines}
    [loud] = {name for name in new if name.endswith(".get")}
    assert loud.startswith("earn_savings_")
    assert new - {loud} == {
        "earn_savings.get_product_list_get_v0_products",
        "earn_savings.subscribe_post_v0_subscribe",
        "earn_savings.iter_get_product_list_get_v0_iterate",
    }
    assert run("acme.earn_savings.subscribe(); print(sent)")[1] == "['POST /v1/subscribe']"


def test_a_call_that_is_gone_is_there_and_says_so(make: Make) -> None:
    make()
    make(LIST)
    program = """
for one in (acme, later):
    try:
        one.earn_savings.subscribe(amount="1")
    except UnsupportedError as error:
        print(error)
print(sent)
"""
    gone = "earn_savings.subscribe is gone: POST /v1/subscribe is documented no more"
    warning = f"DeprecationWarning: {gone}"
    assert run(program) == [warning, gone, warning, gone, "[]"]


def test_a_namespace_that_is_gone_is_there_and_says_so(make: Make) -> None:
    make(LIST, ("Orders", "Get Order", "GET /v1/order"))
    ledger = make(LIST)
    assert run("acme.orders") == ["DeprecationWarning: orders is no namespace any more"]
    lines = ledger.read_text().splitlines(True)
    ledger.write_text("".join(line for line in lines if "/v1/order" not in line))
    make(LIST)
    assert run("print(hasattr(acme, 'orders'))") == ["False"]


def test_another_path_keeps_the_name(make: Make) -> None:
    make()
    newer = (*LIST[:2], "GET /v2/products")
    ledger = make(newer, BUY)
    assert '"endpoint:GET /v1/products" = "endpoint:GET /v2/products"\n' in ledger.read_text()
    assert run("acme.earn_savings.get_product_list(); print(sent)") == ["['GET /v2/products']"]
    make(LIST, newer, BUY)  # and stays with it when the old one comes again
    program = "acme.earn_savings.get_product_list(); print(sent, len(endpoints.ENDPOINTS))"
    assert run(program) == ["['GET /v2/products'] 3"]


def test_an_endpoint_without_a_method_has_no_name(make: Make) -> None:
    ledger = make()
    permissions = "## Read-Only Permissions:\n\n- `/v1/other` - Others\n"
    make(log=permissions)
    assert "/v1/other" not in ledger.read_text()


def test_a_spec_alone_is_emitted_with_the_same_names(make: Make) -> None:
    ledger = make()
    edit(ledger, "earn_savings.subscribe", "earn_savings.models")
    edit(ledger, '= "auto"', '= "automatic"')
    make()
    package = ledger.parents[2] / "generated/acme"
    spec = load_spec((package / "spec.json").read_bytes())
    files = {path: data for path, (data, _) in emit_vendor(spec).items()}
    for name in "endpoints.py", "fixtures.py":
        assert files[f"acme/{name}"] == (package / name).read_bytes()
    assert b'"earn_savings.models_"' in files["acme/contract.py"]
    assert b"def models_(" in files["acme/client.py"]
    assert b'AUTOMATIC = "AUTO"' in files["acme/enums.py"]


# Records and examples


def test_records_and_examples_are_in_the_ledger(make: Make) -> None:
    text = make().read_text()
    assert [line for line in text.splitlines() if "/v1/products#" in line] == [
        '"fixture:GET /v1/products#response" = "acme_get_product_list_response"',
        '"model:GET /v1/products#" = "get_product_list_response"',
        '"model:GET /v1/products#data" = "get_product_list_data"',
        '"fixture:GET /v1/products#response".ACME_GET_PRODUCT_LIST_RESPONSE = true',
        '"model:GET /v1/products#".GET_PRODUCT_LIST_RESPONSE = true',
        '"model:GET /v1/products#data".GET_PRODUCT_LIST_DATA = true',
    ]


def test_a_record_renamed_by_hand_leaves_an_alias_that_warns(make: Make) -> None:
    ledger = make()
    edit(ledger, '"get_product_list_data"', '"product"')
    make()
    program = """
from generated.acme import models
print(models.GetProductListData is models.Product, acme.earn_savings.get_product_list().data)
"""
    assert run(program) == [
        "DeprecationWarning: generated.acme.models.GetProductListData is now Product",
        "True Product({})",
    ]


def test_another_path_keeps_the_names_of_records(make: Make) -> None:
    ledger = make()
    edit(ledger, '"get_product_list_response"', '"products"')
    make()
    make((*LIST[:2], "GET /v2/products"), BUY)
    program = """
from generated.acme import models
print(models.GetProductListData.__doc__.strip(), models.Products.__name__)
"""
    assert run(program) == [
        "DeprecationWarning: generated.acme.models.Products is now GetProductListResponse",
        "Get Product List: data of the answer. GetProductListResponse",
    ]


def test_a_twin_in_another_namespace_renames_neither_record_nor_example(make: Make) -> None:
    before = names(make())
    ledger = make(LIST, BUY, ("Orders", "Subscribe", "POST /v1/order"))
    assert set(before) < set(names(ledger))
    new = [line for line in names(ledger) if "POST /v1/order#" in line]
    assert new[0].endswith('"acme_orders_subscribe_response"')
    assert [len(line.split('"')[3]) for line in new[1:]] == [
        len("subscribe_response_12345678"),
        len("subscribe_data_12345678"),
    ]


def test_a_record_that_is_gone_is_there_and_says_so(make: Make) -> None:
    make()
    make(LIST)
    program = """
from generated.acme import models
from generated.models import Record
old = models.SubscribeData
print(old({"name": "x"})["name"], issubclass(old, Record), old is models.SubscribeData)
print(isinstance(acme.earn_savings.get_product_list(), models.SubscribeResponse))
"""
    gone = "DeprecationWarning: generated.acme.models.{} is gone: {} of POST /v1/subscribe is documented no more"
    assert run(program) == [
        gone.format("SubscribeData", "data"),
        gone.format("SubscribeData", "data"),
        "x True True",
        gone.format("SubscribeResponse", "the answer"),
        "False",
    ]


FIXTURES = """
import pytest
pytest_plugins = ["generated.acme.fixtures", "pytester"]

def test_former(acme_get_product_list_response, acme_products):
    assert acme_get_product_list_response == acme_products == {"data": {"name": "x"}}

def test_gone(request):
    with pytest.warns(DeprecationWarning), pytest.raises(LookupError) as told:
        request.getfixturevalue("acme_subscribe_response")
    assert str(told.value) == (
        "acme_subscribe_response is gone: the response of POST /v1/subscribe is documented no more"
    )
"""


def test_fixtures_that_were_renamed_or_are_gone_say_so(make: Make, tmp_path: Path) -> None:
    ledger = make()
    edit(ledger, '"acme_get_product_list_response"', '"acme_products"')
    make(LIST)
    (tmp_path / "test_it.py").write_text(FIXTURES)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    told = "DeprecationWarning: acme_get_product_list_response is now acme_products"
    assert done.returncode == 0 and told in done.stdout, done.stdout
    assert "2 passed, 1 warning" in done.stdout


def test_the_last_call_that_goes_leaves_its_records(make: Make) -> None:
    make()
    make(("Notes", "Notes", "/v1/notes"), sides={})
    program = """
from generated.acme import enums, models
print(models.SubscribeData.__mro__[1].__name__, enums.Kind.AUTO)
"""
    assert "Record AUTO" in run_without_calls(program)


def run_without_calls(program: str) -> str:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


# Enums


def test_enums_and_their_members_are_in_the_ledger(make: Make) -> None:
    assert [line for line in names(make()) if "enum:" in line] == [
        '"enum:kind" = "kind"',
        '"enum:kind=AUTO" = "auto"',
        '"enum:kind=NORMAL" = "normal"',
    ]


def test_an_enum_and_a_member_renamed_by_hand_leave_aliases_that_warn(make: Make) -> None:
    ledger = make()
    edit(ledger, '"enum:kind" = "kind"', '"enum:kind" = "subscribe_kind"')
    edit(ledger, '= "auto"', '= "automatic"')
    make()
    program = """
from generated.acme import enums
print(enums.Kind is enums.SubscribeKind, enums.SubscribeKind.AUTO is enums.SubscribeKind.AUTOMATIC)
print(list(enums.SubscribeKind), enums.SubscribeKind("AUTO").name)
acme.earn_savings.subscribe(kind=enums.SubscribeKind.AUTO)
try:
    enums.Kinds
except AttributeError as error:
    print(error)
"""
    assert run(program) == [
        "DeprecationWarning: generated.acme.enums.Kind is now SubscribeKind",
        "DeprecationWarning: SubscribeKind.AUTO is now AUTOMATIC",
        "True True",
        "[<SubscribeKind.AUTOMATIC: 'AUTO'>, <SubscribeKind.NORMAL: 'NORMAL'>] AUTOMATIC",
        "DeprecationWarning: SubscribeKind.AUTO is now AUTOMATIC",
        "module 'generated.acme.enums' has no attribute 'Kinds'",
    ]


def test_a_value_that_is_gone_is_there_and_says_so(make: Make) -> None:
    make()
    make(sides={"AUTO": "auto subscribe", "FIXED": "fixed subscribe"})
    program = """
from generated.acme.enums import Kind
print(Kind.NORMAL, isinstance(Kind.NORMAL, Kind), len(Kind), Kind('FIXED').name)
"""
    warning = "DeprecationWarning: Kind.NORMAL is gone: NORMAL is documented no more"
    assert run(program) == [warning, warning, "NORMAL True 2 FIXED"]


def test_an_enum_that_is_gone_is_there_and_says_so(make: Make) -> None:
    ledger = make()
    edit(ledger, '= "auto"', '= "automatic"')
    make()
    make(sides={})
    program = """
from generated.acme.enums import Kind
print(Kind.AUTO, Kind("NORMAL"), Kind["AUTOMATIC"], isinstance(Kind.AUTO, Kind), list(Kind))
try:
    Kind("FIXED")
except ValueError as error:
    print(error)
"""
    gone = "DeprecationWarning: Kind.{} is gone: {} is documented no more"
    assert run(program) == [
        gone.format("AUTO", "AUTO"),
        gone.format("NORMAL", "NORMAL"),
        gone.format("AUTOMATIC", "AUTO"),
        gone.format("AUTO", "AUTO"),
        "AUTO NORMAL AUTO True []",
        "'FIXED' is not a valid Kind",
    ]
    make()  # and comes again
    assert run("from generated.acme.enums import Kind; print(len(Kind), Kind.AUTOMATIC)") == [
        "2 AUTO"
    ]


LEVELS = {"0": "no notice", "1": "a notice"}
LEVEL_PROGRAM = """
from generated.acme.enums import Kind
print(Kind.A_NOTICE + 1, Kind(0) == 0, isinstance(Kind.A_NOTICE, Kind), list(Kind))
try:
    Kind(2)
except ValueError as error:
    print(error)
"""


def test_numbers_that_are_gone_stay_numbers(make: Make) -> None:
    ledger = make(sides=LEVELS, type="Integer")
    assert ledger.read_text().endswith('\n[numbers]\n"enum:kind" = true\n')
    make(sides={})
    gone = "DeprecationWarning: Kind.{} is gone: {} is documented no more"
    assert run(LEVEL_PROGRAM) == [
        gone.format("A_NOTICE", 1),
        gone.format("NO_NOTICE", 0),
        gone.format("A_NOTICE", 1),
        "2 True True []",
        "2 is not a valid Kind",
    ]
    make(sides=LEVELS, type="Integer")  # and come again
    assert run(LEVEL_PROGRAM)[0] == "2 True True [<Kind.NO_NOTICE: 0>, <Kind.A_NOTICE: 1>]"


def test_numbers_may_have_become_texts_before_they_were_gone(make: Make) -> None:
    ledger = make(sides=LEVELS, type="Integer")
    make(sides={**LEVELS, "all": "every notice"}, type="Integer")
    make(sides={})
    assert '"enum:kind=all"' in ledger.read_text()
    program = "from generated.acme.enums import Kind; print(Kind.ALL, Kind.A_NOTICE)"
    assert run(program)[-1] == "all 1"


def test_digits_that_were_texts_stay_texts(make: Make) -> None:
    assert "[numbers]" not in make(sides=LEVELS).read_text()
    make(sides={})
    program = "from generated.acme.enums import Kind; print(repr(Kind.A_NOTICE + '!'))"
    assert run(program)[-1] == "'1!'"


def test_a_new_value_takes_no_name_from_another() -> None:
    values = tuple(EnumValue(value=text) for text in ("AUTO", "auto", "Auto"))
    ledger = Ledger({"enum:kind=AUTO": "auto"}, {"enum:kind=AUTO": ("auto", "automatic")})
    named = name_values(Enum(name="kind", values=values), ledger)
    assert named["AUTO"] == Given("enum:kind=AUTO", "auto", former=("automatic",))
    assert named["auto"].name == f"auto_{hash8('auto')}"
    new = Enum(name="kind", values=(values[0], EnumValue(value="automatic")))
    assert name_values(new, ledger)["automatic"].name == f"automatic_{hash8('automatic')}"


def test_a_new_enum_takes_no_class_from_another() -> None:
    spec = Spec(
        vendor="acme",
        enums=tuple(Enum(name=n, values=(EnumValue(value="A"),)) for n in ("a_b", "ab", "A b")),
    )
    named = name_enums(spec, Ledger({"enum:a_b": "a_b"}))
    classes = [class_name(one.name) for one in named.values()]
    assert classes[0] == "AB"
    assert [len(name) for name in classes[1:]] == [10, 10]


# Codes


def test_the_member_of_a_code_that_is_gone_is_there_and_says_so(make: Make) -> None:
    make()
    make(codes={"51731": "Too much"})
    program = "from generated.acme.codes import Code; print(Code.SOLD_OUT == '51730', len(Code))"
    warning = "DeprecationWarning: Code.SOLD_OUT is gone: 51730 is documented no more"
    assert run(program) == [warning, "True 1"]


def test_a_code_with_another_number_leaves_aliases(make: Make) -> None:
    make()
    ledger = make(codes={"60000": "Sold out", "51731": "Too much"})
    assert '[moved]\n"code:51730" = "code:60000"\n' in ledger.read_text()
    program = """
from generated.acme import codes, errors
print(codes.Code.SOLD_OUT, issubclass(errors.SoldOut60000, errors.SoldOut))
"""
    warning = "DeprecationWarning: Code.SOLD_OUT is now SOLD_OUT_60000"
    assert run(program) == [warning, "60000 True"]


def test_a_move_may_be_told_by_hand_or_by_a_comparison(make: Make) -> None:
    ledger = make()
    make(codes={"60000": "Nothing is left", "51731": "Too much"})
    assert "[moved]" not in ledger.read_text()
    ledger.write_text(note_moved(ledger.read_text(), {"code:51730": "code:60000"}))
    make(codes={"60000": "Nothing is left", "51731": "Too much"})
    program = """
from generated.acme import codes, errors
print(codes.Code.SOLD_OUT, errors.SoldOut.__name__)
"""
    found = run(program)
    assert found[0].startswith("DeprecationWarning: Code.SOLD_OUT is now ")
    assert found[1].startswith("DeprecationWarning: generated.acme.errors.SoldOut is now ")
    assert found[2].startswith("60000 ")


def test_what_a_diff_finds_gone_is_mild_where_the_ledger_keeps_it(make: Make) -> None:
    ledger = make()
    package = ledger.parents[2] / "generated/acme/spec.json"
    before = ledger.parents[2] / "before.json"
    before.write_bytes(package.read_bytes())
    make(codes={"51731": "Too much"}, sides={"AUTO": "auto subscribe", "FIXED": "fixed subscribe"})
    for new, kept in (package, False), (ledger.parent, True):
        command = ["diff", str(before), str(new), "--format", "json"]
        report = json.loads(CliRunner().invoke(main, command).output)
        found = {each["id"]: (each["level"], each["code"]) for each in report["changes"]}
        assert found["error-removed"] == (("INFO", "patch") if kept else ("ERR", "MAJOR"))
        assert found["enum-value-removed"] == ("ERR", "patch" if kept else "MAJOR")


# Days


def test_days_are_those_of_the_change_log_or_of_the_first_sight(make: Make) -> None:
    log = """## Change log

### 2026-05-01

- [New] /v1/products Get Product List
- [New] Error code 51731 added
- [Update] /v1/subscribe Subscribe - new parameter
- [Update] Error code 51730 reworded
"""
    ledger = make(log=log)
    assert ledger.read_text().endswith(
        '[since]\n"code:51731" = 2026-05-01\n"endpoint:GET /v1/products" = 2026-05-01\n'
    )
    keys = ["code:51730", "code:51731", "enum:kind=AUTO", "enum:kind"]
    text = note_first_seen(ledger.read_text(), keys, datetime.date(2026, 6, 12))
    ledger.write_text(text)
    make()  # what the change log says no more is kept
    assert ledger.read_text() == text
    program = """
from generated.acme import codes, enums, errors
print([code.since for code in codes.Code], [each.since for each in endpoints.ENDPOINTS])
for what in (errors.TooMuch, errors.SoldOut, client.EarnSavings.get_product_list, enums.Kind):
    print([line for line in inspect.getdoc(what).splitlines() if "ince" in line])
"""
    assert run(program) == [
        "['2026-06-12', '2026-05-01'] ['2026-05-01', None]",
        "['Since 2026-05-01.']",
        "['Since 2026-06-12.']",
        "['Since 2026-05-01.']",
        "['The documented values of kind. Since 2026-06-12.', 'AUTO: auto subscribe, since 2026-06-12']",
    ]
    table = (ledger.parents[2] / "generated/acme/ERRORS.md").read_text().splitlines()
    assert table[6].endswith("| Message | Since |")
    assert table[8].endswith("| `Sold out` | `2026-06-12` |")
    explained = CliRunner().invoke(main, ["explain", "acme", "51730"]).output
    assert "  since        2026-06-12\n" in explained


def test_what_can_be_seen_for_the_first_time(make: Make) -> None:
    ledger = make()
    spec = load_spec((ledger.parents[2] / "generated/acme/spec.json").read_bytes())
    less = replace(spec.enums[0], values=spec.enums[0].values[:1])
    empty = Side(Spec(vendor="acme"))
    seen = [
        news_in(compare(old, Side(spec))) for old in (empty, Side(replace(spec, enums=(less,))))
    ]
    calls = ("endpoint:GET /v1/products", "endpoint:POST /v1/subscribe")
    assert [sorted(keys) for keys in seen] == [
        ["code:51730", "code:51731", *calls, "enum:kind"],
        ["enum:kind=NORMAL"],
    ]


def test_nothing_is_known_where_nobody_says(make: Make) -> None:
    ledger = make()
    assert "since" not in ledger.read_text()
    spec: dict[str, Any] = json.loads((ledger.parents[2] / "generated/acme/spec.json").read_text())
    assert "since" not in json.dumps(spec)


# Type checkers

USE = """
from generated.acme import errors, models
from generated.acme.client import AsyncClient, Client
from generated.acme.codes import Code
from generated.acme.enums import Kind, SubscribeKind


def use(client: Client) -> tuple[Code, Code, SubscribeKind, SubscribeKind, type[Kind]]:
    client.earn_savings.products()
    client.earn_savings.get_product_list(amount="1")
    client.savings.subscribe(kind=SubscribeKind.AUTO)
    client.orders.get_order(order_id=1)
    return Code.SOLD_OUT, Code.TOO_MUCH, SubscribeKind.AUTO, SubscribeKind.NORMAL, Kind


async def wait(client: AsyncClient) -> models.GetProductListData:
    answer = await client.earn_savings.get_product_list(amount="1")
    gone = models.GetOrderData({})
    print(answer.raw, errors.SoldOut, models.SubscribeData, gone.raw)
    return answer.data
"""
WRONG = """
from generated.acme.client import Client
from generated.acme.codes import Code

Client().earn_savings.get_product_list(amounts="1")
print(Code.NOTHING)
"""


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_are_content_with_former_names(
    make: Make, tmp_path: Path, checker: str
) -> None:
    ledger = make(LIST, BUY, ("Orders", "Get Order", "GET /v1/order"))
    edit(ledger, "earn_savings.get_product_list", "earn_savings.products")
    edit(ledger, "earn_savings.subscribe", "orders.subscribe")
    edit(ledger, '"enum:kind" = "kind"', '"enum:kind" = "subscribe_kind"')
    edit(ledger, '= "auto"', '= "automatic"')
    edit(ledger, '= "too_much"', '= "more_than_enough"')
    edit(ledger, '"subscribe_data"', '"subscribed"')
    (tmp_path / "sources/acme/documents/api.md").write_text("")
    given = '"endpoint:POST /v1/subscribe"."SAVINGS.SUBSCRIBE" = true\n'
    ledger.write_text(ledger.read_text() + given)
    make(
        LIST,
        BUY,
        sides={"AUTO": "auto subscribe", "FIXED": "fixed subscribe"},
        codes={"51731": "Too much"},
    )
    (tmp_path / "use.py").write_text(USE)
    (tmp_path / "wrong.py").write_text(WRONG)
    command = [*MYPY, str(tmp_path / "cache")] if checker == "mypy" else [*pyright()]
    for files, words in ((["generated", "use.py"], []), (["wrong.py"], ["amounts", "NOTHING"])):
        done = subprocess.run(
            [*command, *files], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (done.returncode == 0) == (not words), done.stdout
        assert all(word in done.stdout for word in words), done.stdout
