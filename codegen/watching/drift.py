"""The vendors of a project looked at: every page asked for, what is new weighed, all of it judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from functools import cache

from msgspec.structs import replace as with_values

from codegen.config import Project, Source, read_source, read_text
from codegen.diffing.changes import Change
from codegen.diffing.judge import Keeps, Report, judge, keeps_nothing
from codegen.faults import Fault, Faults
from codegen.watching.asked_pages import meant
from codegen.watching.fetching.answers import Fetched, Gone, NotModified, Unverified
from codegen.watching.fetching.fetch import Fetcher
from codegen.watching.indexes import INDEX, Index, look_at_index
from codegen.watching.looking import Asked, LookOptions, Step, Tools, ask
from codegen.watching.memory import configuration_digest, open_memory
from codegen.watching.outcomes import Run
from codegen.watching.pages import watched_pages
from codegen.watching.settled import (
    Settled,
    look_of,
    settle_gone,
    settle_same,
    settle_unverified,
)

Wanted = Callable[[Change], bool]


def drift(
    project: Project,
    names: Sequence[str],
    *,
    options: LookOptions | None = None,
    step: Step = lambda what: None,
    wanted: Wanted = lambda change: True,
) -> Run:
    """What the pages of these vendors say otherwise than the documents kept. Writes nothing but
    the memory. Raises Fault: the project's settings, --from-file or --accept are wrong, or no
    document of any vendor has an address."""
    with open_tools(project, options or LookOptions(), step) as tools:
        run = look_at(tools, names, wanted)
        remember(tools, run)
        return run


@contextmanager
def open_tools(project: Project, options: LookOptions, step: Step) -> Iterator[Tools]:
    with ExitStack() as stack:

        @cache
        def fetcher() -> Fetcher:
            limits, clock = options.limits, options.clock
            settings = project.settings.fetch
            return stack.enter_context(
                Fetcher(settings, root=project.root, limits=limits, clock=clock)
            )

        memory = stack.enter_context(open_memory(project.root))
        yield Tools(project, options, memory, fetcher, step)


def look_at(tools: Tools, names: Sequence[str], wanted: Wanted = lambda change: True) -> Run:
    """Every vendor by itself: a fault of one stops no other."""
    settled: dict[str, Sequence[Settled]] = {}
    warnings: list[str] = []
    faults: list[Fault] = []
    tools = replace(tools, options=meant(tools.project, names, tools.options))
    if not tools.options.from_files:
        tools.fetcher()  # settings that are wrong are no fault of a vendor
    for name in names:
        try:
            settled[name], said = _look_at_vendor(tools, name)
            warnings += (f"{name}: {warning}" for warning in said)
        except Fault as fault:
            faults += [fault] if fault not in faults else []  # the settings' are everybody's
        except Faults as several:
            faults += several.faults
    pages = [each for pages in settled.values() for each in pages]
    _refuse_nothing(pages, faults, tools)
    return Run(_judged(tools, pages, warnings, wanted), tuple(faults), settled)


def remember(tools: Tools, run: Run) -> None:
    pages = (each for pages in run.settled.values() for each in pages)
    tools.memory.put_all({each.page.label: each.record for each in pages if each.record})


def _look_at_vendor(tools: Tools, name: str) -> tuple[list[Settled], list[str]]:
    project, files = tools.project, tools.options.from_files
    source = read_source(project, name)
    configuration = configuration_digest(project, name, source)
    index = Index() if files else look_at_index(tools, name, source, configuration)
    pages = watched_pages(project, name, source, index.addresses)
    asked, done = [], list(index.settled)
    for page in pages:
        if page.label in files or (page.url and not files):
            allow = _allowed(source, index)
            asked.append(ask(page, tools, configuration=configuration, allow=allow))
        elif not files:
            done.append(Settled(page, look_of(page, "unwatched")))
    fresh = [each for each in asked if isinstance(each.answer, Fetched)]
    done += [_settled(each, tools) for each in asked if not isinstance(each.answer, Fetched)]
    warnings: list[str] = list(index.warnings)
    if fresh:
        tools.step(f"{name}: reading")
        # Brings the readers and lxml: a look at pages that are all the same does without.
        from codegen.watching.judging import settle_fresh

        settled, said = settle_fresh(tools, pages, fresh)
        done += settled
        warnings += said
    moved = {each.page.label: each.moved_to for each in asked}
    done = [_told(project, each, moved.get(each.page.label)) for each in done]
    return sorted(done, key=lambda each: each.page.file), warnings


def _told(project: Project, each: Settled, moved_to: str | None) -> Settled:
    folder = project.relative(project.sources / each.page.vendor / "documents")
    path = "" if each.look.file == INDEX else f"{folder}/{each.look.file}"
    return replace(each, look=with_values(each.look, path=path, moved_to=moved_to))


def _allowed(source: Source, index: Index) -> tuple[str, ...]:
    """Where a redirect may lead: to the addresses that source.toml names."""
    urls = [rule.url for rule in source.documents if rule.url]
    return tuple(dict.fromkeys([*urls, *index.addresses]))


def _settled(asked: Asked, tools: Tools) -> Settled:
    if isinstance(asked.answer, Unverified):
        return settle_unverified(asked.page, asked.answer)
    if isinstance(asked.answer, Gone):
        return settle_gone(asked, asked.answer, tools)
    assert isinstance(asked.answer, NotModified)
    return settle_same(asked, tools)


def _judged(
    tools: Tools, pages: Sequence[Settled], warnings: Sequence[str], wanted: Wanted
) -> Report:
    changes = [change for each in pages for change in each.changes if wanted(change)]
    report = judge(
        changes,
        tools.project.settings.diff,
        today=tools.options.today(),
        old="documents kept",
        new="pages now",
        keeps=_keeper(tools.project, changes) if changes else keeps_nothing,
    )
    return with_values(
        report,
        looks=tuple(each.look for each in pages),
        warnings=(*report.warnings, *warnings, *tools.memory.warnings),
    )


def _keeper(project: Project, changes: Sequence[Change]) -> Keeps:
    # Names and their ledger: most looks find nothing, and do without.
    from codegen.diffing.keeping import keeper  # as above
    from codegen.naming import read_ledger  # as above

    named: dict[str, frozenset[str]] = {}
    for vendor in {change.vendor for change in changes}:
        file = project.sources / vendor / "names.toml"
        path = project.relative(file)
        with suppress(Fault):  # one that is damaged is for `generate` to refuse
            named[vendor] = frozenset(read_ledger(read_text(file, path), path=path).names)
    return keeper(named)


def _refuse_nothing(pages: Sequence[Settled], faults: Sequence[Fault], tools: Tools) -> None:
    """Raises Fault: there is no page to look at, which is no good news."""
    if faults or any(each.look.state != "unwatched" for each in pages):
        return
    what = "no document has an address to look at"
    advice = 'say in source.toml where its page is: [[documents]] file = "...", url = "https://..."'
    raise Fault("no-address", what, tools.project.settings.sources, advice=advice)
