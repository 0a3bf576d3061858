"""Where the truth is not what the page says: `errata.tsv` of a vendor, each line looked up by hand.

A line is kind, place (a code, or method and path, and the name of a parameter), value, what the page
says (JSON), and why. Where there is no value, the truth does not list the code or parameter.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def mend(truth: dict[str, Any], vendor: str) -> None:
    """Corrects a truth in place. Raises LookupError where a line fits nothing: it is out of date."""
    for line in _lines(vendor, truth["vendor"]):
        if line["kind"] == "error":
            truth["errors"].append({"code": line["place"]})
        else:
            _mend_endpoint(truth, line["place"].split(), line["value"], line["page"])


def _mend_endpoint(truth: dict[str, Any], place: list[str], value: str, page: str) -> None:
    method, path, *name = place
    endpoint = _only(truth["endpoints"], method=method, path=path)
    if not value:
        endpoint["params"].append({"name": name[0]})
        return
    thing = _only(endpoint["params"], name=name[0]) if name else endpoint
    thing[value] = json.loads(page)


def _only(things: list[dict[str, Any]], **keys: str) -> dict[str, Any]:
    for thing in things:
        if keys.items() <= thing.items():
            return thing
    raise LookupError(f"the truth has no {keys}")


def _lines(vendor: str, truth: str) -> Iterator[dict[str, str]]:
    file = HERE / vendor / "errata.tsv"
    if not file.exists():
        return
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if line["truth"] == truth:
                yield line
