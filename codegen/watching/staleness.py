"""Documents whose pages nobody has looked at for too long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.config import Project, read_source
from codegen.findings import Finding
from codegen.watching.fetching.limits import HOUR_S, Clock
from codegen.watching.indexes import known_pages
from codegen.watching.memory import Memory
from codegen.watching.pages import Watched, watched_pages


def find_stale(
    project: Project, names: Sequence[str], clock: Clock | None = None
) -> Iterator[Finding]:
    """A finding for each document with an address whose last good look is more than `stale_days`
    ago, or not remembered; none where that is not set. Raises Fault: source.toml is wrong."""
    days = project.settings.fetch.stale_days
    if days is None:
        return
    now_s, memory = (clock or Clock()).now(), Memory(project.root)
    for name in names:
        listed = known_pages(memory, name)
        for page in watched_pages(project, name, read_source(project, name), listed):
            what = _what(memory, page, now_s, days) if page.url and page.kept else None
            if what is not None:
                path = project.relative(project.sources / name / "documents" / page.file)
                yield Finding(path, 1, "document-stale", page.file, what, page.url)


def _what(memory: Memory, page: Watched, now_s: float, days: int) -> str | None:
    record = memory.page(page.label)
    if record is None or record.verified_s is None or record.url != page.url:
        return "no look at its page is remembered here: `codegen drift`"
    age = int((now_s - record.verified_s) // (24 * HOUR_S))
    return f"its page was last looked at {age} days ago: `codegen drift`" if age >= days else None
