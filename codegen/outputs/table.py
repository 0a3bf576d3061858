"""The table of outputs. A new one is a module, a template and an entry here."""

from __future__ import annotations

from codegen.outputs import (
    client,
    codes,
    contract,
    contract_tests,
    endpoints,
    enums,
    errors,
    exceptions,
    fixtures,
    foreign,
    models,
    module,
    package,
    reference,
    server,
)
from codegen.outputs.calls import has_calls
from codegen.outputs.output import Output

OUTPUTS: tuple[Output, ...] = (
    Output(
        name="package",
        path="__init__.py",
        context=package.context,
        grammar=package.GRAMMAR,
        expected=package.expected,
        shared=("__init__.py", "py.typed"),
    ),
    Output(name="typed", path="py.typed", context=package.context),
    Output(
        name="codes",
        path="codes.py",
        context=codes.context,
        grammar=codes.GRAMMAR,
        expected=codes.expected,
        shared=("codes.py", "remembering.py", "wording.py"),
    ),
    Output(
        name="errors",
        path="errors.py",
        context=errors.context,
        owned=errors.owned,
        grammar=errors.GRAMMAR,
        expected=errors.expected,
        needs=("codes",),
        shared=(
            *("calls.py", "envelopes.py", "errors.py", "former.py", "registry.py", "unseen.py"),
            "waiting.py",
        ),
    ),
    Output(
        name="endpoints",
        path="endpoints.py",
        context=endpoints.context,
        grammar=endpoints.GRAMMAR,
        expected=endpoints.expected,
        wanted=endpoints.has_endpoints,
        shared=("endpoints.py",),
    ),
    Output(
        name="enums",
        path="enums.py",
        context=enums.context,
        grammar=enums.GRAMMAR,
        expected=enums.expected,
        wanted=enums.has_enums,
        remembered=enums.had_enums,
        shared=("remembering.py",),
    ),
    Output(
        name="models",
        path="models.py",
        context=models.context,
        grammar=models.GRAMMAR,
        expected=models.expected,
        wanted=models.has_results,
        remembered=models.had_results,
        needs=("enums",),
        shared=("models.py", "remembering.py"),
    ),
    Output(
        name="client",
        path="client.py",
        context=client.context,
        grammar=client.GRAMMAR,
        expected=client.expected,
        wanted=has_calls,
        needs=("errors", "endpoints", "models"),
        besides=client.besides,
        shared=(
            *("arguments.py", "client.py", "leaving.py", "limits.py", "models.py", "paging.py"),
            *("sessions.py", "signing.py"),
        ),
    ),
    Output(
        name="contract",
        path="contract.py",
        context=contract.context,
        grammar=contract.GRAMMAR,
        expected=contract.expected,
        wanted=has_calls,
        needs=("endpoints",),
        shared=("arguments.py", "contract.py"),
    ),
    Output(
        name="server",
        path="server.py",
        context=server.context,
        grammar=server.GRAMMAR,
        expected=server.expected,
        needs=("errors", "client", "contract"),
        besides=server.besides,
        shared=(
            *("arguments.py", "contract.py", "endpoints.py", "fixtures.py", "mock.py"),
            *("refusals.py", "server.py", "signing.py", "wording.py"),
        ),
    ),
    Output(
        name="fixtures",
        path="fixtures.py",
        context=fixtures.context,
        grammar=fixtures.GRAMMAR,
        expected=fixtures.expected,
        needs=("server",),
        shared=("fixtures.py",),
    ),
    Output(
        name="contract_tests",
        path="test_contract.py",
        context=contract_tests.context,
        grammar=contract_tests.GRAMMAR,
        expected=contract_tests.expected,
        needs=("server",),
    ),
    Output(
        name="reference",
        path="ERRORS.md",
        context=reference.context,
        check=reference.check,
        wanted=reference.has_errors,
    ),
)

NAMED: tuple[Output, ...] = (
    Output(
        name="module",
        path="module.py",
        context=module.context,
        owned=module.owned,
        grammar=module.GRAMMAR,
        expected=module.expected,
        wanted=reference.has_errors,
    ),
    Output(
        name="exceptions",
        path="exceptions.py",
        context=exceptions.context,
        owned=exceptions.owned,
        grammar=exceptions.GRAMMAR,
        expected=exceptions.expected,
        wanted=reference.has_errors,
    ),
    Output(
        name="typescript",
        path="errors.ts",
        context=foreign.context,
        check=foreign.check,
        wanted=reference.has_errors,
    ),
    Output(
        name="csharp",
        path="Errors.cs",
        context=foreign.context,
        check=foreign.check,
        wanted=reference.has_errors,
    ),
)
"""What is emitted only where `outputs` names it: for a package that has its errors already."""

ALWAYS = frozenset({"package", "typed"})
CHOICES = tuple(output.name for output in OUTPUTS if output.name not in ALWAYS)
SHARED = frozenset(
    ("inside.py", "operations.py", *(path for output in OUTPUTS for path in output.shared))
)
