"""One page asked for: the answer of its server, or of a file that a person saved, against what is
remembered of it. Reads no document."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from msgspec.structs import replace

from codegen.config import Project
from codegen.faults import Fault
from codegen.lockfile import digest_of
from codegen.watching.fetching.answers import Answer, Fetched, NotModified, Unverified, Validators
from codegen.watching.fetching.fetch import Fetcher
from codegen.watching.fetching.limits import Clock, Limits
from codegen.watching.forges import raw_address
from codegen.watching.memory import Memory, PageMemory, page_key
from codegen.watching.pages import Watched

Step = Callable[[str], None]


@dataclass(frozen=True)
class LookOptions:
    """`from_files`: page ("errors.html" or "acme/errors.html") to the file that stands for it;
    where there are any, only these pages are looked at and nothing is asked for. `accept`: page to
    the number of entities that may be gone from it this once."""

    from_files: Mapping[str, Path] = field(default_factory=dict)
    accept: Mapping[str, int] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    clock: Clock = field(default_factory=Clock)

    def now_s(self) -> float:
        return self.clock.now()

    def today(self) -> datetime.date:
        return datetime.datetime.fromtimestamp(self.now_s(), datetime.UTC).date()


@dataclass(frozen=True)
class Tools:
    """What every look of a run shares. `fetcher` is made when it is first asked for."""

    project: Project
    options: LookOptions
    memory: Memory
    fetcher: Callable[[], Fetcher]
    step: Step


@dataclass(frozen=True, slots=True)
class Asked:
    """A page and its answer; NotModified says that it is, as far as our reading goes, what it was
    when it was last compared and found the same. `served` is the sha256 of the page as it came."""

    page: Watched
    key: str
    before: PageMemory | None
    answer: Answer
    served: str = ""
    moved_to: str | None = None


def ask(page: Watched, tools: Tools, *, configuration: str, allow: Sequence[str]) -> Asked:
    key = page_key(page.rule, configuration)
    before = tools.memory.page(page.label)
    if before is not None and before.url != page.url:
        before = None
    answer = _answer(page, before, tools, allow)
    moved_to = answer.moved_to if isinstance(answer, Fetched | NotModified) else None
    is_known = before is not None and before.key == key and _is_as_kept(before, page)
    if isinstance(answer, NotModified) and not is_known:
        answer, served = _remembered(page, before, tools, allow)
    else:
        served = _served(answer)
    if isinstance(answer, Fetched) and is_known and before is not None and served == before.served:
        before = _with_validators(before, answer.validators)
        answer = NotModified()
    return Asked(page, key, before, answer, served, moved_to)


def _is_as_kept(before: PageMemory, page: Watched) -> bool:
    """Whether the last look found what the document says that is kept, and that is still kept."""
    return before.is_same and before.kept == page.kept_digest


def _answer(page: Watched, before: PageMemory | None, tools: Tools, allow: Sequence[str]) -> Answer:
    file = tools.options.from_files.get(page.label)
    if file is not None:
        tools.step(f"{page.label}: from a file")
        return answer_of_file(file, page)
    tools.step(f"{page.label}: asking {urlsplit(page.url).hostname}")
    if page.rule.render:
        # Brings Playwright, which only a few sources need.
        from codegen.watching.fetching.render import render

        return render(
            page.url,
            settings=tools.project.settings.fetch,
            root=tools.project.root,
            allow=allow,
            charset=page.rule.charset,
            fetcher=tools.fetcher(),
        )
    validators = before.validators if before else None
    return fetch_file(tools.fetcher(), page, allow, validators)


def fetch_file(
    fetcher: Fetcher, page: Watched, allow: Sequence[str], validators: Validators | None
) -> Answer:
    """As the fetcher has it; the page of a forge that shows a file is refused, for it changes
    when the forge does."""
    answer = fetcher.fetch(page.url, allow=allow, charset=page.rule.charset, validators=validators)
    raw = raw_address(page.url)
    if isinstance(answer, Fetched) and raw is not None and _is_html(answer):
        what = "the page that a forge shows a file on, not the file itself"
        return Unverified("forge-page", what, f"use the address of the raw file: {raw}")
    return answer


def _is_html(page: Fetched) -> bool:
    return "html" in page.headers.get("content-type", "")


def _remembered(
    page: Watched, before: PageMemory | None, tools: Tools, allow: Sequence[str]
) -> tuple[Answer, str]:
    """The page of which the server says that it has not changed, to be read again, and its
    digest as served; asked for once more where it is lost."""
    text = tools.memory.text(before.page) if before and before.page else None
    if before is None or text is None:
        answer = fetch_file(tools.fetcher(), page, allow, None)
        return answer, _served(answer)
    body = text.encode(page.rule.charset, "replace")
    validators = Validators(before.etag, before.last_modified)
    return Fetched(page.url, 200, {}, body, text, validators), before.served


def _served(answer: Answer) -> str:
    return digest_of(answer.body) if isinstance(answer, Fetched) else ""


def answer_of_file(file: Path, page: Watched) -> Answer:
    """A page as a person saved it. Raises Fault: there is no such file."""
    try:
        body = file.read_bytes()
    except OSError as error:
        raise Fault("file-unreadable", error.strerror or str(error), str(file)) from None
    charset = "utf-8-sig" if body.startswith(b"\xef\xbb\xbf") else page.rule.charset
    try:
        text = body.decode(charset)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        what = f"{file.name}:{line}: byte 0x{body[error.start]:02x} is not {page.rule.charset}"
        return Unverified("charset", what, "save it as UTF-8, or say its charset in source.toml")
    return Fetched(page.url, 200, {}, body, text, Validators())


def _with_validators(before: PageMemory, validators: Validators) -> PageMemory:
    return replace(before, etag=validators.etag, last_modified=validators.last_modified)
