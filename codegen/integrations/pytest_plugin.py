"""`pytest --codegen-drift`: entry point `codegen` of the group `pytest11`.

It is loaded by every pytest where codegen is installed, and so imports nothing but pytest.
"""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("codegen").addoption(
        "--codegen-drift",
        action="store_true",
        help="look whether the API documents have changed: a test for each vendor and table",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--codegen-drift"):
        # Here: who does not ask for it pays nothing.
        from codegen.integrations.drift_tests import DriftTests

        config.pluginmanager.register(DriftTests(config), "codegen-drift")
