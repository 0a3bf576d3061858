"""Names that document text never gets, by the kind of place it would stand in."""

from __future__ import annotations

import builtins
import keyword
import re
import sys


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Lists of the running Python, and by hand what any of 3.11-3.15 has besides: the same document
# gives the same names on each of them.
_KEYWORDS = frozenset({*keyword.kwlist, *keyword.softkwlist, "type", "match", "case", "lazy"})
_BUILTINS = frozenset(dir(builtins)) | _set(
    """PythonFinalizationError frozendict sentinel copyright credits exit quit license
    help"""
)
_STDLIB = sys.stdlib_module_names | _set(
    """asynchat asyncore imp smtpd distutils aifc audioop cgi cgitb chunk crypt imghdr mailcap
    msilib nis nntplib ossaudiodev pipes sndhdr spwd sunau telnetlib uu xdrlib lib2to3 annotationlib
    compression profiling"""
)

CATEGORY_CLASSES = _set(
    """ApiError SuccessError UnknownOutcomeError RateLimitError TimingError AuthenticationError
    InsufficientFundsError ComplianceError AccountError PermissionDeniedError HoldError QuotaError
    NotFoundError ConflictError UnsupportedError UnavailableError InternalError InvalidOrderError
    InvalidRequestError OtherError"""
)
RESERVED_CLASSES = CATEGORY_CLASSES | _set(
    """UnknownError Code HttpStatusCode Client AsyncClient Any Literal Final Mapping Sequence
    Callable Iterator Iterable StrEnum IntEnum Enum EnumMeta EnumType Decimal Retry Category
    Response Request TypedDict NotRequired Required Protocol ClassVar Self"""
)
"""Classes of the emitted modules, and what these import."""

_IMPORTS = _set(
    """annotations base64 datetime decimal enum errors hashlib hmac httpx2 json pytest time typing
    warnings"""
)
_OURS = _IMPORTS | _set("raise_for error_for parse_error sign fill")
_SELF = frozenset({"self", "cls"})
_EXCEPTION = frozenset({"args", "with_traceback", "add_note"})
_ENUM = _set("mro name value names values")
_METHODS = frozenset(name for kind in (str, int) for name in dir(kind) if name[0] != "_")
_PYTEST = _set("request conftest load_tests pytestmark pytest_plugins setup teardown")
_MODULES = _STDLIB | _set(
    """conftest sitecustomize usercustomize setup codegen generated errors enums client models
    fixtures tests con prn aux nul"""
)

_PLAIN = _KEYWORDS | _BUILTINS
_CALLABLE = _PLAIN | _SELF | _OURS | _PYTEST
_BY_KIND = {
    "class": _PLAIN | RESERVED_CLASSES,
    "member": _PLAIN | _ENUM | _METHODS,
    "function": _CALLABLE | _EXCEPTION | _ENUM,
    "parameter": _CALLABLE,
    "attribute": _PLAIN | _SELF | _EXCEPTION,
    "module": _PLAIN | _MODULES | _OURS,
    "fixture": _CALLABLE,
}
_FOLDED_CLASSES = frozenset(name.casefold() for name in RESERVED_CLASSES)
_DEVICE = re.compile("(?:com|lpt)[0-9]")
_HOOK = re.compile("pytest_|collect_ignore|setup_|teardown_|load_tests")


def is_reserved(name: str, kind: str) -> bool:
    if kind == "class" and name.casefold() in _FOLDED_CLASSES:
        return True
    if kind == "module" and _DEVICE.fullmatch(name):
        return True
    return name in _BY_KIND[kind]


def is_hook(name: str, kind: str) -> bool:
    """True where pytest would call or collect it by its beginning: a suffix does not help."""
    if kind in ("fixture", "module") and re.match("tests?(?:_|$)", name):
        return True
    return kind in ("function", "fixture", "module", "parameter") and bool(_HOOK.match(name))
