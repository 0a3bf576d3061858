"""Where the truth is not what the page says: `errata.tsv` of a vendor, each line looked up by hand.

A line is kind, place (a code, or method and path, and the name of a parameter), value, what the page
says (JSON), and why. A code without a value is one that the truth does not list.
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
            _thing(truth, line["place"].split())[line["value"]] = json.loads(line["page"])


def _thing(truth: dict[str, Any], place: list[str]) -> dict[str, Any]:
    method, path, *name = place
    for endpoint in truth["endpoints"]:
        if (endpoint["method"], endpoint["path"]) == (method, path):
            things = [param for param in endpoint["params"] if [param["name"]] == name]
            return (things if name else [endpoint])[0]
    raise LookupError(place)


def _lines(vendor: str, truth: str) -> Iterator[dict[str, str]]:
    file = HERE / vendor / "errata.tsv"
    if not file.exists():
        return
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if line["truth"] == truth:
                yield line
