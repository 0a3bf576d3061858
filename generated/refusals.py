"""Why a mock refuses a request, and which documented error says so. Written by codegen; do not edit."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

from .contract import Operation, decoded, request_problems
from .errors import ApiError

if TYPE_CHECKING:
    from .signing import Signing

_PLACE = re.compile(r"\{([^{}/]+)\}|(?<=/):([A-Za-z0-9_]+)|<([^<>/]+)>")
_WORD = re.compile(r"[a-z]+")
_STALE = "timestamp expired, outdated, outside window"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came: `target` is path and query, names of `headers` are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(self.target.partition("?")[2], keep_blank_values=True))

    @property
    def json(self) -> Any:
        """The decoded body, a form as an object; None where it is neither."""
        if "form" in self.headers.get("content-type", ""):
            return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))
        try:
            return decoded(self.body.decode())
        except (ValueError, RecursionError):
            return None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused. Of the documented errors of the category that one is answered
    whose words have most in common with `what`; where `by_words`, one at least. Where there is
    none it is the HTTP `status` alone. `about` fills the placeholders of the message."""

    category: str
    status: int
    what: str
    about: str = ""
    by_words: bool = False

    def choose(self, errors: Iterable[type[ApiError]]) -> type[ApiError] | None:
        """Of several as good, the one that says the least besides, then the first documented."""
        best, most = None, (int(self.by_words), -(10**6))
        wanted = set(_WORD.findall(self.what.lower()))
        for error in errors:
            words = set(_WORD.findall(f"{error.message} {error.description}".lower()))
            rank = (len(words & wanted), -len(words))
            if error.category == self.category and rank > most:
                best, most = error, rank
        return best


class Route:
    """The requests that are a documented call."""

    def __init__(self, operation: Operation) -> None:
        path = operation.endpoint.path
        places = list(_PLACE.finditer(path))
        ends = [0, *(place.end() for place in places)]
        starts = [*(place.start() for place in places), len(path)]
        fixed = [path[at:end] for at, end in zip(ends, starts, strict=True)]
        self.operation = operation
        self.names = [place[1] or place[2] or place[3] for place in places]
        self.pattern = re.compile("([^/]+)".join(map(re.escape, fixed)))

    def match(self, path: str) -> dict[str, str] | None:
        """The values of the placeholders, None where the path is another one."""
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        return dict(zip(self.names, map(unquote, found.groups()), strict=True))


@dataclass(frozen=True, slots=True)
class Keys:
    """What the server knows of its one user, and how far the user's clock may be away."""

    key: str
    secret: str
    memo: str
    clock: Callable[[], float]
    window_s: float


def refuse_sender(
    request: Request, auth: str | None, signing: Signing, keys: Keys
) -> Refusal | None:
    """Headers, timestamp, key, then signature, as the documents want them for `auth`."""
    names = [] if auth is None else signing.auth.get(auth, ())
    wanted = {name: signing.headers[name] for name in names if name in signing.headers}
    given = {name: request.headers.get(name.lower(), "") for name in wanted}
    timestamp = ""
    for name, template in wanted.items():
        is_time = "{timestamp}" in template
        if not given[name]:
            category = "timing" if is_time else "authentication"
            return Refusal(category, 401, f"missing header {name}", name)
        timestamp = given[name] if is_time else timestamp
    if timestamp and not _is_near(timestamp, keys):
        return Refusal("timing", 401, _STALE, timestamp)
    return _refuse_values(request, auth, signing, keys, timestamp) if wanted else None


def _refuse_values(
    request: Request, auth: str | None, signing: Signing, keys: Keys, timestamp: str
) -> Refusal | None:
    import httpx2  # here: a vendor whose signing is not documented needs no client library

    from .signing import Credentials

    signer = signing.signer(Credentials(keys.key, keys.secret, keys.memo), auth, asked=False)
    url = httpx2.URL(f"http://127.0.0.1{request.target}")
    for name, value in signer(request.method, url, request.body, timestamp).items():
        came = request.headers.get(name.lower(), "")
        if not compare_digest(value.encode(), came.encode()):
            is_signature = "{signature}" in signing.headers[name]
            what = "incorrect signature" if is_signature else f"invalid key {name}"
            return Refusal("authentication", 401, what, name)
    return None


def _is_near(timestamp: str, keys: Keys) -> bool:
    seconds = _seconds(timestamp)
    return seconds is not None and abs(seconds - keys.clock()) <= keys.window_s


def _seconds(timestamp: str) -> float | None:
    """Of the epoch, from seconds, milliseconds (or finer) or ISO 8601; None of what is neither."""
    if re.fullmatch(r"[0-9]{10,19}", timestamp):
        return float(int(timestamp) / 10 ** (len(timestamp) - 10))
    try:
        if re.fullmatch(r"[0-9]{10}\.[0-9]{1,9}", timestamp):
            return float(timestamp)
        read = datetime.fromisoformat(timestamp)
    except ValueError:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()


def refuse_params(
    request: Request, operation: Operation, places: Mapping[str, str]
) -> Refusal | None:
    """The first parameter that is missing, or is not as documented."""
    params = operation.endpoint.params
    names = [param.wire for param in params if param.location == "header"]
    parts: dict[str, Mapping[str, object]] = {
        "path": places,
        "query": request.query,
        "header": {name: request.headers.get(name.lower()) for name in names},
    }
    if any(param.location == "body" for param in params):
        body = request.json if request.body else {}
        if not isinstance(body, dict) and not (isinstance(body, list) and _takes_list(operation)):
            return Refusal("invalid_request", 400, "invalid request body, no JSON", "body")
        parts.update({"body": body} if isinstance(body, dict) else {})
    for param, what in request_problems(operation, parts, by_table=True):
        said = "parameter error, illegal, invalid"
        said = "missing required parameter" if what == "missing" else said
        return Refusal("invalid_request", 400, f"{said} {param.wire}", param.wire)
    return None


def _takes_list(operation: Operation) -> bool:
    """Whether the documented request is a list of objects, or nobody shows one."""
    text = operation.example.request
    return not text or isinstance(decoded(text).get("body"), list)


def encoded(body: object) -> bytes:
    """JSON of an answer, fractions as they were documented."""
    return json.dumps(body, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
