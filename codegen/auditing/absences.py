"""What is absent, in one line: a map may lack most of what is documented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from codegen.diffing.changes import Change
from codegen.diffing.errors import error_label
from codegen.model import ErrorCode

_FIRST = 5
_MOST_CATEGORIES = 6


def absence_words(absent: Iterable[ErrorCode]) -> Callable[[Sequence[Change]], str]:
    """The words for many findings of these codes: how many of which category, and the first."""
    categories = {error_label(each): each.meanings[0].category for each in absent if each.meanings}

    def words(changes: Sequence[Change]) -> str:
        keys = [change.subject.key for change in changes]
        counts = Counter(categories[key] for key in keys if key in categories).most_common()
        said = [f"{count} {category}" for category, count in counts[:_MOST_CATEGORIES]]
        others = sum(count for _, count in counts[_MOST_CATEGORIES:])
        said += [f"{others} of other categories"] if others else []
        first = ", ".join(keys[:_FIRST]) + (", ..." if len(keys) > _FIRST else "")
        return f"{len(keys)} documented codes are not in the map ({', '.join(said)}): {first}"

    return words
