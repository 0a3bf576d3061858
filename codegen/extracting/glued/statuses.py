"""Whether the numbers of a table are two: a code, and the HTTP status that touches it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from codegen.extracting.headers import Role
from codegen.extracting.statuses import is_status

WITH_STATUS: tuple[Role, ...] = ("code", "http_status")
_CODE_AND_STATUS = re.compile(r"(?P<code>[A-Za-z_.\-]{0,40}\d{1,12}?) ?(?P<status>[1-5]\d\d)(?!\d)")
_CODE_ALONE = re.compile(r"[A-Z0-9_.\-]*")
_LONG_CODE = re.compile(r"[A-Za-z_.\-]{0,40}\d{6}")
_MANY_ROWS = 8
_LEAST_ROWS = 4


def statuses_in(lines: Sequence[str]) -> Literal["all", "perhaps", "none"]:
    """ "all": nearly all codes end in a registered status, one of them often, and what is before it
    is unique; that is what tells 0001|400 from 51400, 51401, 51404."""
    lines = [line for line in lines if not _CODE_ALONE.fullmatch(line)]
    matches = [match for match in map(_CODE_AND_STATUS.match, lines) if match]
    found = [match for match in matches if is_status(match["status"])]
    if not found or len(found) < 0.9 * len(lines):
        return "none"
    codes = [match["code"] for match in found]
    if len(set(codes)) < 0.9 * len(codes):
        return "none"
    statuses = Counter(match["status"] for match in found)
    is_usual = statuses.most_common(1)[0][1] >= 0.3 * len(found)
    few = len(statuses) <= max(3, len(found) // 3)
    return "all" if is_usual or few or len(found) >= _MANY_ROWS else "perhaps"


def hides_status(lines: Sequence[str]) -> bool:
    """Whether a status is believed that no header names: not in `10400`, `20400`."""
    found = [_LONG_CODE.match(line) for line in lines if not _CODE_ALONE.fullmatch(line)]
    return len(found) >= _LEAST_ROWS and all(found)
