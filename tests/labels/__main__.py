"""`python -m tests.labels`: agreement part by part, what is taken for what, and every difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.labels.figures import (
    CORPUS,
    DOMAINS,
    PARAPHRASES,
    ROOT,
    SEEDS,
    Labelled,
    coarse,
    confusion,
    corpus_rows,
    domain_misses,
    figures,
    labels_of,
    paraphrase_rows,
    seed_rows,
)


def parts(corpus: Path) -> Iterator[tuple[str, list[Labelled]]]:
    for part in SEEDS:
        yield part, list(seed_rows(part))
    yield PARAPHRASES, list(paraphrase_rows())
    for part in CORPUS if corpus.is_dir() else ():
        yield part, list(corpus_rows(part, corpus))


def differences(rows: list[Labelled]) -> Iterator[str]:
    for row in rows:
        guess = row.guess
        if (guess.category, guess.retry) != (row.category, row.retry):
            mark = " " if coarse(guess.category) == coarse(row.category) else "*"
            wanted, given = f"{row.category}/{row.retry}", f"{guess.category}/{guess.retry}"
            yield f"  {mark} {row.where}: {row.text[:120]!r}"
            yield f"      {wanted}, inferred {given} by {guess.evidence[0].rule}"


def main() -> None:
    everything: list[Labelled] = []
    for part, rows in parts(ROOT.parent / "shared" / "corpus"):
        print(f"{part:20} {figures(rows)}")
        print(*differences(rows), sep="\n")
        everything += rows
    print(f"{'all':20} {figures(everything)}")
    print(*confusion(everything), sep="\n")
    count, misses = len(labels_of(DOMAINS)), list(domain_misses())
    print(f"{DOMAINS:20} {count:4}  coarse {1 - len(misses) / count:.3f}")
    print(*misses, sep="\n")


if __name__ == "__main__":
    main()
