"""How a look at a page ended: what a report says beside changes, since a page that could not be
looked at is neither the same nor changed."""

from __future__ import annotations

from typing import Literal

import msgspec

State = Literal["unchanged", "changed", "unverified", "gone", "retired", "unwatched"]


class PageLook(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a vendor. `file` is the document it is kept as, `path` that from the project,
    `url` where it was looked for ("" with --from-file of a page that has none). `reason` is a
    stable word and `what` one line, both empty where there is nothing to explain; `pending` counts
    removals that were seen once."""

    vendor: str
    file: str
    url: str
    state: State
    reason: str = ""
    what: str = ""
    advice: str | None = None
    retry_after_s: float | None = None
    moved_to: str | None = None
    pending: int = 0
    path: str = ""

    @property
    def label(self) -> str:
        return f"{self.vendor}/{self.file}"

    @property
    def is_open(self) -> bool:
        """Whether something about it is still to be verified."""
        return self.state == "unverified" or self.pending > 0
