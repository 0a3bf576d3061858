"""Labels, the texts they belong to, and how far the inference agrees with them."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from codegen.config import find_project
from codegen.inferring.category import CategoryGuess, infer_category
from codegen.pipeline import read

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
SEEDS = ("okx_finance", "okx_funding", "xt", "hashkey", "bitmart")
# Sentences of our own for the meanings that vendors' messages have, English and Chinese.
PARAPHRASES = "paraphrases"
# The same of payments, messaging, clouds and others, with the coarse class alone.
DOMAINS = "domains"
# Part by part, in the order in which the rules saw them: `unseen` was labelled last.
CORPUS = ("corpus_developed", "corpus_held_out", "corpus_unseen")

COARSE = {
    **dict.fromkeys(("authentication", "permission", "compliance", "account", "hold"), "access"),
    **dict.fromkeys(("not_found", "conflict", "unsupported", "quota"), "request"),
    **dict.fromkeys(("invalid_order", "invalid_request"), "request"),
    **dict.fromkeys(("unavailable", "internal", "unknown_outcome"), "transient"),
    "rate_limit": "rate",
    "insufficient_funds": "funds",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    where: str
    text: str
    category: str
    retry: str
    guess: CategoryGuess


@dataclass(frozen=True, slots=True)
class Figures:
    count: int
    fine: float
    coarse: float
    retry: float

    def __str__(self) -> str:
        parts = f"fine {self.fine:.3f}  coarse {self.coarse:.3f}  retry {self.retry:.3f}"
        return f"{self.count:4}  {parts}"


def coarse(category: str) -> str:
    return COARSE.get(category, category)


def figures(rows: Iterable[Labelled]) -> Figures:
    rows = list(rows)
    agreed = [
        sum(row.guess.category == row.category for row in rows),
        sum(coarse(row.guess.category) == coarse(row.category) for row in rows),
        sum(row.guess.retry == row.retry for row in rows),
    ]
    return Figures(len(rows), *(number / len(rows) for number in agreed))


def confusion(rows: Iterable[Labelled]) -> Iterator[str]:
    pairs = Counter((row.category, row.guess.category) for row in rows)
    for (wanted, given), number in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])):
        if wanted != given:
            mark = " " if coarse(wanted) == coarse(given) else "*"
            yield f"  {mark} {number:3}  {wanted} taken for {given}"


def labels_of(part: str) -> list[dict[str, str]]:
    with (FOLDER / f"{part}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def seed_rows(part: str) -> Iterator[Labelled]:
    labels = labels_of(part)
    spec = read(find_project(ROOT), labels[0]["vendor"]).spec
    errors = {(error.space, error.code): error for error in spec.errors}
    for label in labels:
        error = errors[label["space"], label["code"]]
        meaning = error.meanings[int(label["occurrence"]) - 1]
        guess = infer_category(
            message=meaning.message,
            description=meaning.description,
            http_status=meaning.http_status,
            symbol=error.symbol,
            section=meaning.section,
            space=error.space,
            code=error.code,
        )
        where = f"{part} {label['code']}"
        yield Labelled(where, meaning.message or "", label["category"], label["retry"], guess)


def corpus_rows(part: str, corpus: Path) -> Iterator[Labelled]:
    labels = labels_of(part)
    names = dict.fromkeys(label["file"] for label in labels)
    truth = {name: json.loads((corpus / "truth" / name).read_bytes())["errors"] for name in names}
    for label in labels:
        row = truth[label["file"]][int(label["index"])]
        assert row["code"] == label["code"], f"{label['file']} is another one than was labelled"
        guess = infer_category(
            message=row["message"] or None,
            description=row.get("description"),
            http_status=row.get("http_status"),
            symbol=row.get("name"),
            section=row.get("section"),
            code=row["code"],
        )
        where = f"{label['file']} {label['code']}"
        yield Labelled(where, row["message"], label["category"], label["retry"], guess)


def paraphrase_rows() -> Iterator[Labelled]:
    for number, label in enumerate(labels_of(PARAPHRASES), start=1):
        guess = infer_category(message=label["text"])
        where = f"{PARAPHRASES} {number}"
        yield Labelled(where, label["text"], label["category"], label["retry"], guess)


def domain_misses() -> Iterator[str]:
    for label in labels_of(DOMAINS):
        guess = infer_category(message=label["text"])
        if coarse(guess.category) != label["coarse"]:
            why = f"{guess.category} by {guess.evidence[0].rule}"
            yield f"  * {label['text']!r}: {label['coarse']}, inferred {why}"
