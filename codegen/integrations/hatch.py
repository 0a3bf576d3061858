"""The build hook of hatchling: `[tool.hatch.build.hooks.codegen]`, entry point group `hatch`."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl

from codegen.integrations.core import prepare, require

HATCHS_OWN = frozenset({"dependencies", "enable-by-default", "require-runtime-dependencies"})


class CodegenBuildHook(BuildHookInterface[BuilderConfig]):
    PLUGIN_NAME = "codegen"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        packed = prepare(Path(self.root), self._said())
        self._wanted = (*packed.outputs, *(packed.inputs if self.target_name == "sdist" else ()))
        # Artifacts are packed though git ignores them, below the packages that are packed anyway.
        build_data["artifacts"] += [f"/{path}" for path in self._wanted]
        self.build_config.build_reserved_paths.add(".codegen")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "editable":
            return  # it holds a path to the project, and no file of it
        wanted = map(self._packed_as, self._wanted)
        advice = f"name their package in [tool.hatch.build.targets.{self.target_name}] packages"
        require(wanted, set(_names_in(Path(artifact_path))), advice=advice)

    def _packed_as(self, path: str) -> str:
        """The path in the distribution. Hatchling maps folders as the system writes them."""
        return Path(self.build_config.get_distribution_path(str(Path(path)))).as_posix()

    def _said(self) -> dict[str, Any]:
        return {key: value for key, value in self.config.items() if key not in HATCHS_OWN}


def _names_in(artifact: Path) -> Iterable[str]:
    """The files of a wheel; those of an sdist without the folder that holds them all."""
    if artifact.suffix == ".whl":
        with zipfile.ZipFile(artifact) as wheel:
            return wheel.namelist()
    with tarfile.open(artifact) as sdist:
        return [name.partition("/")[2] for name in sdist.getnames()]


@hookimpl
def hatch_register_build_hook() -> type[CodegenBuildHook]:
    return CodegenBuildHook
