"""The examples of requests and answers that stand in the parts of an endpoint."""

from __future__ import annotations

from codegen.extracting.endpoints.operations import is_call
from codegen.extracting.endpoints.parts import Parts, is_below_params
from codegen.extracting.endpoints.starts import Start
from codegen.extracting.examples import (
    answered_text,
    read_command,
    read_json,
    text_below_request,
)
from codegen.extracting.page import Page
from codegen.extracting.raw import RawExample
from codegen.extracting.targets import (
    fits_form,
    path_of,
)
from codegen.model import RequestExample
from codegen.reading.blocks import Code

BY = "endpoints"


def read_code(page: Page, at: int, block: Code, parts: Parts) -> None:
    """The request or the answer that a block of code shows. Claims it where it shows one."""
    command = read_command(block.text)
    if command is not None:
        page.claim(at, BY)
        if parts.request is None:
            parts.request = RawExample(page.place(block), command.example, command.repairs)
            _report_repairs(page, block, command.repairs)
        return
    below = text_below_request(block.text)
    value = read_json(answered_text(block.text if below is None else below))
    if is_call(value):
        page.claim(at, BY)
        if parts.request is None:
            parts.request = RawExample(
                page.place(block), RequestExample(raw=block.text, body=value)
            )
        return
    if below is None and parts.part in ("request", "params") and parts.body is None:
        parts.body = value
        parts.body_line = block if is_below_params(page, at, parts) else None
    if value is None or (below is None and parts.part not in ("response", "url", "limit", None)):
        return
    page.claim(at, BY)
    if parts.response is None:
        parts.response, parts.response_line = value, block.line


def _report_repairs(page: Page, block: Code, repairs: tuple[tuple[str, str], ...]) -> None:
    for printed, meant in repairs:
        line = next(
            (n for n, text in enumerate(block.text.split("\n"), block.line) if printed in text),
            block.line,
        )
        page.find(
            "entity-ate-characters",
            line,
            meant,
            f"an HTML entity ate characters: read as {meant}",
            printed,
        )


def method_of_example(parts: Parts, start: Start) -> str | None:
    """The method with which an example calls the address that has none beside it."""
    example = parts.request.example if parts.request else None
    if example is None or not example.url:
        return None
    called, told = path_of(example.url), path_of(start.target)
    if called != told and not (called != "/" and fits_form(called, told)):
        return None
    return example.method
