"""Real pages on their real dates, served one after the other: every step is either kept, or a guard
says in words what would keep it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_diff_history import HISTORIES
from tests.watched import HOUR, Watching
from tests.web import Web

REFUSED = {"bybit-errors": 3}
"""Steps at which the vendor took out whole sections: refused until somebody says how many."""


@pytest.mark.parametrize("name", HISTORIES)
def test_history(name: str, corpus: Path, tmp_path: Path, web: Web) -> None:
    files = sorted((corpus / "history").glob(HISTORIES[name]))
    path = f"/{name}{files[0].suffix}"
    watching = Watching(tmp_path, web)
    watching.settings("")
    (tmp_path / "sources").mkdir()
    kind = "text/plain; charset=utf-8"
    url = web.page(path, files[0].read_bytes(), type=kind)
    assert watching.run("add", "acme", url).code == 0
    refused = 0
    for file in files[1:]:
        web.page(path, file.read_bytes(), type=kind)
        watching.later(24 * HOUR)
        first = watching.run("drift")
        watching.later(HOUR + 1)
        done = watching.run("update")
        asked = re.search(r"--accept (\S+=[0-9]+)", done.out)
        if asked:
            assert (first.code, done.code) == (3, 3)
            refused += 1
            done = watching.run("update", "--accept", asked[1])
        assert done.code == 0, done.out
        assert watching.run("drift").code == 0
        if "wrote" in done.out:
            text = file.read_text(encoding="utf-8")
            assert watching.document(Path(path).name) == text
    assert refused <= REFUSED.get(name, 0)


def test_every_page_is_added_as_its_file_is(corpus: Path, tmp_path: Path, web: Web) -> None:
    """And what changes with every request changes nothing."""
    for number, file in enumerate(sorted(corpus.glob("docs/*/*.html"))):
        text = file.read_text(encoding="utf-8")
        if len(text) > 600_000:
            continue
        found = []
        for origin in ("file", "page"):
            watching = Watching(tmp_path / f"{number}-{origin}", web)
            (watching.root / "sources").mkdir(parents=True)
            watching.settings("")
            url = web.page(f"/{number}/{file.name}", text)
            done = watching.run("add", "acme", url if origin == "page" else file)
            assert done.code == 0, done.err
            found.append(done.out.splitlines()[0])
        assert found[0] == found[1]
        good = watching.good()
        noise = "<script nonce='77'>var build = 2</script><meta name='csrf-token' content='a1'>"
        noisy = text.replace("</head>", f"{noise}</head>").replace("</body>", "<!-- 7 --></body>")
        web.page(f"/{number}/{file.name}", noisy)
        assert watching.run("update").code == 0
        assert watching.good() == good
