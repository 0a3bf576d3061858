"""The formats of a report of changes: one module each, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from codegen.diffing.judge import Report
from codegen.reporting.wording import Options

FORMATS = {
    "text": "text:render_text",
    "json": "data:render_json",
    "jsonl": "data:render_jsonl",
    "markdown": "markdown:render_markdown",
    "github": "github:render_github",
    "sarif": "sarif:render_sarif",
    "junit": "junit:render_junit",
    "html": "page:render_html",
}


def render_report(report: Report, form: str, options: Options) -> str:
    module, _, function = FORMATS[form].partition(":")
    render: Callable[[Report, Options], str] = getattr(
        import_module(f"codegen.reporting.{module}"), function
    )
    return render(report, options)
