"""The build step of setuptools: a sub-command of `build`, there in every project whose
pyproject.toml has `[tool.codegen]`. Entry point group `setuptools.finalize_distribution_options`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from setuptools import Command, Distribution

from codegen.config import find_project
from codegen.faults import Fault

if TYPE_CHECKING:
    from codegen.integrations.core import Packed

COMMAND = "build_codegen"


def add_build_step(distribution: Distribution) -> None:
    """Called for whatever setuptools builds where codegen is installed: no more than a look."""
    if not _is_project(Path.cwd()):
        return
    build = distribution.get_command_class("build")
    steps = [*build.sub_commands, (COMMAND, None)]
    distribution.cmdclass["build"] = type("build", (build,), {"sub_commands": steps})
    distribution.cmdclass[COMMAND] = BuildCodegen


def _is_project(root: Path) -> bool:
    try:
        return find_project(root).root == root
    except Fault as fault:
        return fault.code != "no-project"  # what is wrong there is said when the step runs


class BuildCodegen(Command):
    description = "make sure that what codegen generates is as the documents say"
    user_options = ()
    editable_mode = False
    build_lib: str
    packed: Packed

    def initialize_options(self) -> None:
        self.build_lib = ""

    def finalize_options(self) -> None:
        # Here: who builds another project pays nothing for what this one would need.
        from codegen.integrations.core import prepare

        self.set_undefined_options("build_py", ("build_lib", "build_lib"))
        self.packed = prepare(Path.cwd())

    def run(self) -> None:
        """Copies the files: setuptools packs neither what it knows no package of, nor data files
        that nobody declared. An editable wheel holds a path to them."""
        if self.editable_mode:
            return
        for target, path in self.get_output_mapping().items():
            self.mkpath(str(Path(target).parent))
            self.copy_file(path, target)

    def get_source_files(self) -> list[str]:
        return [*self.packed.outputs, *self.packed.inputs]

    def get_outputs(self) -> list[str]:
        return [*self.get_output_mapping()]

    def get_output_mapping(self) -> dict[str, str]:
        return {f"{self.build_lib}/{self._installed(path)}": path for path in self.packed.outputs}

    def _installed(self, path: str) -> str:
        """The path in the wheel: `package_dir` maps packages ("" for all) to folders."""
        folders = {folder: name for name, folder in (self.distribution.package_dir or {}).items()}
        for folder in sorted(folders, key=len, reverse=True):
            if folder and path.startswith(f"{folder}/"):
                package = folders[folder].replace(".", "/")
                return f"{package}/{path.removeprefix(f'{folder}/')}".lstrip("/")
        return path
