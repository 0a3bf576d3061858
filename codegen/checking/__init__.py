"""Contradictions and gaps in the documents: the table of the rules, one function each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

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
from codegen.checking.unsaid import method_unsaid, required_unread, split_uncertain
from codegen.extracting.raw import RawFacts
from codegen.findings import Finding
from codegen.model import Spec
from codegen.reading.blocks import Document

RULES: tuple[Callable[[Case], Iterator[Finding]], ...] = (
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
    signing_not_reproduced,
)


def check(
    spec: Spec, facts: Sequence[RawFacts], documents: Mapping[str, Document]
) -> list[Finding]:
    """All findings about a Spec, by path, line and kind."""
    case = Case(spec, facts, documents)
    return sorted(finding for rule in RULES for finding in rule(case))
