"""`codegen drift --notify`: tells people, and remembers what they were told."""

from __future__ import annotations

import os
from collections.abc import Callable

from codegen.announcing.message import Told, dump_told, is_news, load_told, message_of, told_now
from codegen.announcing.notify import open_receivers
from codegen.cli.manners import note
from codegen.cli.session import fail, say
from codegen.config import Project
from codegen.diffing.changes import Level
from codegen.diffing.judge import Report
from codegen.faults import Fault
from codegen.writing import cache

MEMORY = f"{cache.CACHE}/told"


def notifier(project: Project, *, fail_on: Level = "INFO") -> Callable[[Report], bool]:
    """A function that sends a message of a report where there is news in it; False when nobody
    took it. Raises Fault, before anything is looked at: nobody could be told."""
    receivers = open_receivers(project.settings.notify, os.environ)

    def send(report: Report) -> bool:
        before = _told(project)
        now = told_now(report, before, vendors=tuple(project.vendors()), fail_on=fail_on)
        if is_news(now, before):
            failed = receivers.send(*message_of(report, project.root.name, fail_on=fail_on))
            count = len(receivers.services)
            for service in failed:
                say([f"{service} did not take the message"], err=True)
            if len(failed) == count:
                return False
            note(f"told {count - len(failed)} of {count} receivers")
        if now != before:
            _remember(project, now)
        return True

    return send


def _told(project: Project) -> Told:
    data = cache.read(project.root, MEMORY) or b""
    return load_told(data.decode("ascii", "replace"))


def _remember(project: Project, told: Told) -> None:
    """A message that cannot be remembered is sent once more: said, and no reason to fail."""
    try:
        with cache.cache_writer(project.root):
            cache.put(project.root, MEMORY, dump_told(told).encode("ascii"))
    except Fault as fault:
        fail([fault])
