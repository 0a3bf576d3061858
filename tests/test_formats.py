"""Formats are equal: the tables of the five documents, in other forms, give the same codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from codegen.config import find_project
from codegen.faults import Fault
from codegen.pipeline import Reading, read
from tests import rendered
from tests.test_readings import reading_of

Facts = list[tuple[str, str, int | None, str | None, str | None]]

ONE_TEXT = [("okx", "code"), ("xt", "mc"), ("xt", "http_status"), ("bitmart", "code")]
FORMS = {
    "markdown": (rendered.as_markdown, "errors.md"),
    "open markdown": (rendered.as_open_markdown, "errors.md"),
    "html": (rendered.as_html, "errors.html"),
    "rich html": (rendered.as_rich_html, "errors.html"),
    "glued": (rendered.as_glued, "errors.txt"),
}


def facts(reading: Reading, space: str) -> Facts:
    return [
        (error.space, error.code, meaning.http_status, meaning.message, meaning.description)
        for error in reading.spec.errors
        if error.space == space
        for meaning in error.meanings
    ]


def table(vendor: str, space: str) -> tuple[list[str], list[list[str]]]:
    """The table of a code space as the document has it: in its order, with the columns it fills."""
    spec = reading_of(vendor).spec
    rows = [(m.line or 0, e.code, m) for e in spec.errors if e.space == space for m in e.meanings]
    rows.sort(key=lambda row: (row[2].document, row[0]))
    has_status = any(m.http_status for _, _, m in rows) and space != "http_status"
    has_two = any(m.description for _, _, m in rows)
    header = {"code": "Error Code", "http_status": "HTTP Status Code"}.get(space, space)
    columns = [
        header,
        *(["HTTP Status Code"] * has_status),
        "Message",
        *(["Description"] * has_two),
    ]
    return columns, [
        [
            code,
            *([str(m.http_status)] * has_status),
            m.message or "",
            *([m.description or ""] * has_two),
        ]
        for _, code, m in rows
    ]


def read_back(text: str, name: str, make_project: Callable[..., Path]) -> Reading:
    root = make_project()
    folder = root / "sources" / "case" / "documents"
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return read(find_project(root), "case")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("vendor", "space"), ONE_TEXT)
def test_a_table_with_one_text_is_read_back_exactly(
    vendor: str, space: str, form: str, make_project: Callable[..., Path]
) -> None:
    render, name = FORMS[form]
    columns, rows = table(vendor, space)
    actual = facts(read_back(render(columns, rows), name, make_project), space)
    assert actual == facts(reading_of(vendor), space)


@pytest.mark.parametrize("form", [form for form in FORMS if form != "glued"])
def test_a_table_with_two_texts_is_read_back_exactly_where_it_has_cells(
    form: str, make_project: Callable[..., Path]
) -> None:
    render, name = FORMS[form]
    actual = facts(read_back(render(*table("hashkey", "code")), name, make_project), "code")
    assert actual == facts(reading_of("hashkey"), "code")


@pytest.mark.parametrize("render", [rendered.as_glued, rendered.as_bare_glued])
def test_of_two_glued_texts_what_is_split_wrongly_is_marked(
    render: Callable[..., str], make_project: Callable[..., Path]
) -> None:
    columns, rows = table("hashkey", "code")
    reading = read_back(render(columns, rows), "errors.txt", make_project)
    known = set(facts(reading_of("hashkey"), "code"))
    wrong = {
        code for space, code, *texts in facts(reading, "code") if (space, code, *texts) not in known
    }
    marked = {finding.key for finding in reading.findings if finding.kind == "split-uncertain"}
    assert wrong <= marked
    assert len(marked) <= len(rows) // 10


@pytest.mark.parametrize("tail", ["DEPOSI", "WITHDRAW_0", "ORDER_"])
def test_a_glued_document_that_was_cut_is_refused(
    tail: str, make_project: Callable[..., Path]
) -> None:
    text = rendered.as_glued(*table("xt", "mc"))
    with pytest.raises(Fault) as caught:
        read_back(text + tail, "errors.txt", make_project)
    assert (caught.value.code, caught.value.line) == ("document-cut", text.count("\n") + 1)


def test_a_foreign_line_leaves_the_codes_in_their_space(make_project: Callable[..., Path]) -> None:
    lines = rendered.as_glued(*table("xt", "mc")).split("\n")
    lines.insert(len(lines) // 2, "?? weird line 123 | 400 | abc")
    reading = read_back("\n".join(lines), "errors.txt", make_project)
    assert facts(reading, "mc") == facts(reading_of("xt"), "mc")
    assert {error.space for error in reading.spec.errors} == {"mc"}
    assert [f.line for f in reading.findings if f.kind == "unclaimed-data"] == [len(lines) // 2]


def section(table: str, form: str) -> str:
    """The table alone, of a whole document that rendered.py makes."""
    return (
        table[table.index("<table") : table.index("</table>") + 8]
        if "html" in form
        else table.split("\n\n", 1)[1]
    )


def endpoint_page(form: str, url: str, params: str, answer: str) -> str:
    if "html" in form:
        head = f"<h1>Orders</h1><p>GET {url}</p><h2>Request Parameters</h2>"
        return f"<html><body>{head}{params}<h2>Response</h2>{answer}</body></html>"
    marks = ("", "") if form == "glued" else ("# ", "## ")
    gap = "\n" if form == "glued" else "\n\n"
    parts = [
        f"{marks[0]}Orders",
        f"GET {url}",
        f"{marks[1]}Request Parameters",
        params.rstrip("\n"),
    ]
    return gap.join([*parts, f"{marks[1]}Response", answer])


@pytest.mark.parametrize("form", FORMS)
def test_tables_of_parameters_are_read_back_exactly(
    form: str, make_project: Callable[..., Path]
) -> None:
    [endpoint] = [
        e for e in reading_of("bitmart").spec.endpoints if e.title == "Get History Records"
    ]
    params = [
        [p.name, p.type or "", "Yes" if p.required else "No", p.description or ""]
        for p in endpoint.params
    ]
    fields = [[f.name, f.type or "", f.description or ""] for f in endpoint.response_fields]
    render, name = FORMS[form]
    page = endpoint_page(
        form,
        endpoint.url or "",
        section(render(["Field", "Type", "Required?", "Description"], params), form),
        section(render(["Field", "Type", "Description"], fields), form),
    )
    [actual] = read_back(page, name, make_project).spec.endpoints
    assert [replace(param, line=None) for param in actual.params] == [
        replace(param, line=None) for param in endpoint.params
    ]
    assert [[f.name, f.type or "", f.description or ""] for f in actual.response_fields] == fields


@pytest.mark.parametrize("form", FORMS)
def test_tables_of_paths_are_read_back_exactly(
    form: str, make_project: Callable[..., Path]
) -> None:
    rows = sorted(
        [endpoint.path, permission.auth or "", permission.description or ""]
        for endpoint in reading_of("bitmart").spec.endpoints
        for permission in endpoint.permissions
        if permission.group == "Read-Only"
    )
    render, name = FORMS[form]
    page = render(["API Name", "Authentication Type", "Description"], rows)
    actual = read_back(page, name, make_project).spec.endpoints
    assert [[e.path, p.auth, p.description] for e in actual for p in e.permissions] == rows
