"""The mock of a vendor from its spec: the server that is emitted, imported from memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from importlib import import_module
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from types import ModuleType
from typing import Any

from codegen.faults import Fault
from codegen.model import Spec
from codegen.outputs.emit import emit_shared, emit_vendor
from codegen.outputs.server import server_name

PACKAGE = "codegen_mocked"
_OUTPUTS = ("server",)


class _Emitted(MetaPathFinder, InspectLoader):
    """Imports emitted files that are on no disk. They have passed the gate."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return spec_from_loader(name, self) if self._path(name) in self.files else None

    def is_package(self, name: str) -> bool:
        return self._path(name).endswith("__init__.py")

    def get_source(self, name: str) -> str:
        return self.files[self._path(name)].decode()

    def _path(self, name: str) -> str:
        """The file of a module, its `__init__.py` where it is a package."""
        package = f"{name.replace('.', '/')}/__init__.py"
        return package if package in self.files else f"{name.replace('.', '/')}.py"


@contextmanager
def mocked(spec: Spec) -> Iterator[Any]:
    """The server of a vendor, which does not listen yet; in the end it is closed. It is what the
    vendor's package has as `server.py`, made from the documents as they are now. Raises Fault."""
    files = emit_shared([spec], outputs=_OUTPUTS) | emit_vendor(spec, outputs=_OUTPUTS)
    finder = _Emitted({f"{PACKAGE}/{path}": data for path, (data, _) in files.items()})
    sys.meta_path.insert(0, finder)
    try:
        with closing(_imported(spec)) as server:
            yield server
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]


def _imported(spec: Spec) -> Any:
    try:
        module = import_module(f"{PACKAGE}.{spec.vendor}.server")
    except ImportError as error:
        raise missing(error) from None
    return getattr(module, server_name(spec))()


def missing(error: ImportError) -> Fault:
    advice = "pip install 'docs-codegen[mock]'"
    return Fault("mock-libraries", f"the mock server cannot start: {error}", advice=advice)
