"""The build hook of pdm-backend, entry point group `pdm.build.hook`: there in every project whose
pyproject.toml has `[tool.codegen]`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from codegen.integrations.core import prepare

if TYPE_CHECKING:
    from pdm.backend.hooks import Context


def pdm_build_hook_enabled(context: Context) -> bool:
    return "codegen" in context.config.data.get("tool", {})


def pdm_build_update_files(context: Context, files: dict[str, Path]) -> None:
    """Adds what pdm left out; the keys are paths in the distribution. An editable wheel holds a
    path to the project, and no file of it."""
    packed = prepare(context.root)
    if context.target == "editable":
        return
    is_sdist = context.target == "sdist"
    above = "" if is_sdist else f"{context.config.build_config.package_dir}/".lstrip("/")
    for path in (*packed.outputs, *(packed.inputs if is_sdist else ())):
        files[path.removeprefix(above)] = context.root / path
