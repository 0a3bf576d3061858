"""Contradictions and gaps in the documents: the table of the rules, one function each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from codegen.checking.bulk import by_endpoint, in_bulk
from codegen.checking.case import Case
from codegen.checking.codes import code_out_of_range, code_repeated
from codegen.checking.endpoints import endpoint_repeated
from codegen.checking.examples import (
    example_breaks_constraint,
    example_field_undocumented,
    example_param_undocumented,
    field_not_in_example,
    required_param_not_in_example,
    required_with_default,
)
from codegen.checking.languages import (
    code_missing_in_language,
    placeholder_differs,
    translation_repeated,
)
from codegen.checking.signatures import signing_not_reproduced
from codegen.checking.texts import placeholder_lost, text_cut
from codegen.checking.unsaid import method_unsaid, required_unread, split_uncertain, status_unread
from codegen.extracting.raw import RawFacts
from codegen.findings import Finding
from codegen.model import Spec
from codegen.reading.blocks import Document

Rule = Callable[[Case], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    code_repeated,
    code_out_of_range,
    endpoint_repeated,
    text_cut,
    placeholder_lost,
    code_missing_in_language,
    placeholder_differs,
    translation_repeated,
    example_breaks_constraint,
    required_with_default,
    required_unread,
    example_param_undocumented,
    required_param_not_in_example,
    example_field_undocumented,
    field_not_in_example,
    method_unsaid,
    split_uncertain,
    status_unread,
    signing_not_reproduced,
)

IN_BULK: dict[Rule, Callable[[Finding], str]] = {
    code_out_of_range: lambda finding: "",
    example_field_undocumented: by_endpoint,
    field_not_in_example: by_endpoint,
}
"""Rules of which one cause may make many findings, and by what these belong together."""


def check(
    spec: Spec, facts: Sequence[RawFacts], documents: Mapping[str, Document]
) -> list[Finding]:
    """All findings about a Spec, by path, line and kind."""
    case = Case(spec, facts, documents)
    return sorted(finding for rule in RULES for finding in _found(rule, case))


def _found(rule: Rule, case: Case) -> Iterator[Finding]:
    group = IN_BULK.get(rule)
    return in_bulk(rule(case), group) if group else rule(case)
