"""`codegen update` and `codegen add` with an address: what is written, and what never is."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.watched import CODEGEN, CODES, HOUR, Watching, errors, html, table
from tests.web import Web, behaviours

PAGE = "/docs/errors.html"
MORE = [*CODES, "1099"]


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return sorted(n for n in before.keys() | after.keys() if before.get(n) != after.get(n))


def test_nothing_happened(acme: Watching, web: Web) -> None:
    before = acme.good()
    done = acme.run("update")
    assert (done.code, done.err) == (0, "")
    assert done.last == "looked at 1 page of 1 vendor, 0 changes, all verified"
    assert acme.good() == before and [seen.is_conditional for seen in web.seen] == [True]


def test_a_change_is_kept_and_generated(acme: Watching, web: Web) -> None:
    before = acme.good()
    web.page(PAGE, errors(MORE))
    done = acme.run("update")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("wrote sources/acme/documents/errors.html\nnext: `codegen generate`\n")
    assert "error-added" in done.out
    assert "1099" in acme.document()
    files = ["documents/errors.html", "names.toml"]
    assert changed(before, acme.good()) == ["codegen.lock", *(f"sources/acme/{f}" for f in files)]
    assert acme.run("generate", "--check").code == 1
    assert acme.run("generate").code == 0
    web.forget()
    assert acme.run("drift").code == 0
    assert [seen.is_conditional for seen in web.seen] == [True]
    assert acme.run("generate", "--check").code == 0


def test_what_is_new_is_dated_and_what_moved_has_an_heir(acme: Watching, web: Web) -> None:
    """The day is that of the look; a code under another number keeps its name for programs."""
    web.page(PAGE, errors(MORE, c1099="Trading is closed for the holidays"))
    assert acme.run("update").code == 0
    ledger = acme.root / "sources/acme/names.toml"
    today = datetime.datetime.fromtimestamp(acme.now, datetime.UTC).date().isoformat()
    assert f'[since]\n"code:1099" = {today}\n' in ledger.read_text()
    assert acme.run("generate").code == 0
    assert f"Since {today}." in (acme.root / "generated/acme/errors.py").read_text()
    acme.now += HOUR
    web.page(PAGE, errors([*CODES, "1777"], c1777="Trading is closed for the holidays"))
    assert "error-renumbered" in acme.run("update").out
    assert '[moved]\n"code:1099" = "code:1777"\n' in ledger.read_text()
    assert [acme.run("generate").code, acme.run("generate", "--check").code] == [0, 0]


def test_an_unchanged_document_is_an_empty_diff(acme: Watching, web: Web) -> None:
    git("init", "-q", cwd=acme.root)
    git("add", "-A", cwd=acme.root)
    git("commit", "-qm", "good", cwd=acme.root)
    web.page(PAGE, errors().replace("build = 1", "build = 2"), etag=None)
    assert acme.run("update").code == 0
    assert acme.run("generate").code == 0
    assert git("status", "--short", cwd=acme.root) == ""


def test_a_line_that_is_another_at_every_look_is_never_kept(acme: Watching, web: Web) -> None:
    before = acme.good()
    for day in range(1, 8):
        web.page(PAGE, errors(more=f"<p>Last updated: 2026-11-0{day} 12:00:33 UTC</p>"))
        acme.later(24 * HOUR)
        assert acme.run("drift").code == 0
        done = acme.run("update")
        assert done.code == 0 and "wrote" not in done.out
    assert acme.good() == before
    web.page(PAGE, errors([*CODES, "1099"], more="<p>Last updated: today</p>"))
    assert acme.run("drift").code == 1
    assert acme.run("update").code == 0
    assert "today" in acme.document() and "1099" in acme.document()


def test_other_words_are_kept_when_they_have_come_to_stay(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(more="<p>Version 3 of this page.</p>"))
    assert "(reworded)" in acme.run("update").out
    assert "Version 3" not in acme.document()
    acme.later(HOUR)
    assert "wrote" in acme.run("update").out
    assert "Version 3" in acme.document()
    web.page(PAGE, errors(more="<p>Version 4 of this page.</p>"))
    for _ in range(6):  # looks that are a few minutes apart
        acme.run("update")
        acme.later(60)
    assert "Version 4" in acme.document()


def git(*words: str, cwd: Path) -> str:
    who = ("-c", "user.name=t", "-c", "user.email=t@acme.test")
    return subprocess.run(
        ["git", *who, *words], cwd=cwd, check=True, capture_output=True, text=True
    ).stdout


def test_scripts_and_comments_are_not_kept(acme: Watching) -> None:
    kept = acme.document()
    assert "<script" not in kept and "Order 1001 refused" in kept


def test_a_removal_keeps_the_page_until_a_second_look_agrees(acme: Watching, web: Web) -> None:
    before = acme.good()
    web.page(PAGE, errors(CODES[:-1]))
    done = acme.run("update")
    assert done.code == 3 and "seen-once" in done.out and acme.good() == before
    acme.later(HOUR + 1)
    done = acme.run("update")
    assert done.code == 0 and "error-removed" in done.out
    assert CODES[-1] not in acme.document()
    assert acme.run("drift").code == 0


def test_drift_counts_as_the_first_look(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(CODES[:-1]))
    assert acme.run("drift").code == 3
    acme.later(HOUR + 1)
    assert acme.run("update").code == 0
    assert CODES[-1] not in acme.document()


def test_accept(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(CODES[:4]))
    before = acme.good()
    done = acme.run("update")
    assert done.code == 3 and "--accept errors.html=8" in done.out and acme.good() == before
    assert acme.run("update", "--accept", "errors.html=5").code == 3
    assert acme.good() == before
    done = acme.run("update", "--accept", "errors.html=8")
    assert done.code == 0, done.out
    assert CODES[-1] not in acme.document()


def test_what_was_accepted_is_what_the_next_page_is_held_against(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(CODES[:5]))
    assert acme.run("update", "--accept", "errors.html=7").code == 0
    acme.later(2 * HOUR)
    web.page(PAGE, errors([*CODES[:5], "1099"]))
    done = acme.run("update")
    assert done.code == 0 and "error-added" in done.out


def test_a_page_that_flaps_is_the_same(acme: Watching, web: Web) -> None:
    """Two servers behind one name, one of them behind the times."""
    web.page(PAGE, errors(MORE))
    assert acme.run("update").code == 0
    before = acme.good()
    acme.later(60)
    web.page(PAGE, errors())
    assert acme.run("update").code in (0, 3)
    assert acme.good() == before
    acme.later(60)
    web.page(PAGE, errors(MORE))
    assert acme.run("drift").code == 0


def test_a_page_that_is_gone_is_one_change(acme: Watching, web: Web) -> None:
    before = acme.good()
    web.answer(PAGE, behaviours.status(404))
    for _ in range(2):
        done = acme.run("drift")
        assert done.code == 3 and "missing" in done.out
        acme.later(HOUR + 1)
    done = acme.run("drift")
    assert done.code == 1 and done.out.count("source-gone") == 1 and "error-removed" not in done.out
    assert acme.run("update").code == 0
    assert acme.good() == before
    web.page(PAGE, errors())
    assert acme.run("drift").code == 0


def test_an_api_that_is_retired_is_a_state_of_its_own(acme: Watching, web: Web) -> None:
    before = acme.good()
    words = "<p><b>This API has been retired and is no longer available.</b> Use the new API.</p>"
    web.page(PAGE, html(words, title="Acme API v1"))
    done = acme.run("drift")
    assert done.code == 1 and "acme/errors.html: retired" in done.out
    assert "error-removed" not in done.out and done.last.endswith("1 vendor retired")
    assert acme.run("update").code == 0
    assert acme.good() == before


def test_410_for_good_is_retired(acme: Watching, web: Web) -> None:
    web.answer(PAGE, behaviours.status(410))
    for _ in range(2):
        assert acme.run("drift").code == 3
        acme.later(HOUR + 1)
    done = acme.run("drift")
    assert done.code == 1 and "acme/errors.html: retired" in done.out


def test_vendors_are_independent(acme: Watching, web: Web) -> None:
    for name in ("best", "calm"):
        web.page(f"/{name}.html", errors())
        acme.vendor(name, errors_html=f"/{name}.html")
        acme.kept(errors(), vendor=name)
    web.page("/best.html", errors(MORE))
    web.answer(PAGE, behaviours.status(500))
    (acme.root / "sources/calm/source.toml").write_text("title = 1\n", encoding="utf-8")
    done = acme.run("update")
    assert done.code == 2 and "sources/calm/source.toml" in done.err
    assert "1099" in acme.document(vendor="best") and "1099" not in acme.document()
    assert "acme/errors.html: unverified" in done.out


def test_a_landmark_that_the_vendor_renamed(acme: Watching, web: Web) -> None:
    """What source.toml says by now is in the new page and not in the document that is kept."""
    said = f'[[documents]]\nfile = "errors.html"\nurl = "{web.url(PAGE)}"\n'
    acme.source(f'{said}landmarks = ["Last words of the page"]\n')
    assert acme.run("update").code == 0
    web.page(PAGE, errors([*CODES, "1099"]).replace("Last words of the page", "The end of it all"))
    done = acme.run("update")
    assert done.code == 3 and "landmark-missing" in done.out
    acme.source(f'{said}landmarks = ["The end of it all"]\n')
    assert acme.run("drift").code == 1
    done = acme.run("update")
    assert done.code == 0, done.err
    assert "1099" in acme.document()
    assert acme.run("generate").code == 0


def test_pages_are_independent(acme: Watching, web: Web) -> None:
    web.page("/orders.html", errors(["2001", "2002", "2003"]))
    text = (acme.root / "sources/acme/source.toml").read_text(encoding="utf-8")
    acme.source(text + f'[[documents]]\nfile = "orders.html"\nurl = "{web.url("/orders.html")}"\n')
    web.page(PAGE, "<html>")
    done = acme.run("update")
    assert done.code == 3 and "2001" in acme.document("orders.html")
    assert "1099" not in acme.document()


def test_an_override_that_no_longer_fits_hides_nothing(acme: Watching, web: Web) -> None:
    (acme.root / "sources/acme/overrides.toml").write_text(
        '[[override]]\nat = "/errors/1003"\nset = {http_status = 409}\nreason = "tried"\n',
        encoding="utf-8",
    )
    assert acme.run("drift").code in (0, 2)


def test_a_symlink_is_not_followed(acme: Watching, web: Web, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.html"
    outside.write_text(errors(), encoding="utf-8")
    path = acme.root / "sources/acme/documents/errors.html"
    path.unlink()
    path.symlink_to(outside)
    web.page(PAGE, errors(MORE))
    done = acme.run("update")
    assert done.code == 2 and outside.read_text(encoding="utf-8") == errors()


def test_a_document_edited_during_the_look_is_not_overwritten(acme: Watching, web: Web) -> None:
    def edit_then_answer(conversation: object) -> None:
        acme.kept(errors(["9001"]))
        behaviours.page(errors(MORE))(conversation)  # type: ignore[arg-type]

    web.answer(PAGE, edit_then_answer)
    done = acme.run("update")
    assert done.code == 2 and "file-changed" in done.err
    assert acme.document() == errors(["9001"])


def test_killed_at_any_moment(acme: Watching, web: Web) -> None:
    """The documents of a vendor are the old ones or the new ones, and a second run heals."""
    web.page("/orders.html", errors(["2001", "2002", "2003"]))
    text = (acme.root / "sources/acme/source.toml").read_text(encoding="utf-8")
    acme.source(text + f'[[documents]]\nfile = "orders.html"\nurl = "{web.url("/orders.html")}"\n')
    assert acme.run("update").code == 0
    web.page(PAGE, errors(MORE))
    web.page("/orders.html", errors(["2001", "2002", "2003", "2004"]))
    done = subprocess.run(
        [sys.executable, "-c", KILLED], cwd=acme.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    states = done.stdout.splitlines()
    assert len(states) > 30 and states[-1] == "ended"
    assert {*states[:-1]} == {"old", "new"}
    done2 = acme.run("update")
    assert done2.code == 0 and "2004" in acme.document("orders.html") and "1099" in acme.document()
    assert acme.run("drift").code == 0


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
import codegen.watching.judging, codegen.watching.fetching.fetch, codegen.watching.fetching.transport
from codegen.cli import main
from codegen.writing import recover

def count(event, arguments):
    global left
    changes = event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir") or (
        event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
    )
    if changes:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

def documents():
    paths = [*Path("sources/acme/documents").iterdir(), Path("codegen.lock")]
    return {path.name: path.read_bytes() for path in paths}

shutil.copytree(".", "../good")
old, number, new = documents(), 0, None
while True:
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        left = number
        sys.addaudithook(count)
        main(["update"])
        os._exit(1)
    _, status = os.waitpid(child, 0)
    recover(Path.cwd())
    now = documents()
    if not os.WIFSIGNALED(status):
        print("ended" if os.WEXITSTATUS(status) == 0 and now == new else "wrong")
        break
    if now != old:
        new = new or now
        print("new" if now == new and all(now[name] != old[name] for name in old) else "some")
    else:
        print("old")
    for name in os.listdir("."):
        shutil.rmtree(name) if os.path.isdir(name) else os.remove(name)
    shutil.copytree("../good", ".", dirs_exist_ok=True)
    number += 1
shutil.rmtree("../good")
"""


def test_two_runs_at_once(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(MORE))
    with ThreadPoolExecutor(4) as pool:
        done = [*pool.map(lambda _: acme.process("update"), range(4))]
    assert {each.code for each in done} <= {0, 2}, [each.err for each in done]
    assert any(each.code == 0 for each in done)
    assert all("Traceback" not in each.err for each in done)
    assert "1099" in acme.document(), done
    assert acme.run("drift").code == 0


def test_a_read_only_folder_changes_nothing(acme: Watching, web: Web) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    web.page(PAGE, errors(MORE))
    before = acme.good()
    folder = acme.root / "sources/acme/documents"
    folder.chmod(0o555)
    try:
        done = acme.run("update")
    finally:
        folder.chmod(0o755)
    assert done.code == 2 and acme.good() == before


# add


@pytest.fixture
def empty(tmp_path: Path, web: Web) -> Watching:
    watching = Watching(tmp_path, web)
    watching.settings("")
    (tmp_path / "sources").mkdir()
    return watching


def test_add_a_page(empty: Watching, web: Web) -> None:
    url = web.page("/v5/errors?lang=en", errors())
    done = empty.run("add", "acme", url)
    assert done.code == 0, done.err
    assert "found: 12 codes" in done.out and "next: `codegen generate acme`" in done.out
    source = tomllib.loads((empty.root / "sources/acme/source.toml").read_text(encoding="utf-8"))
    assert source["documents"] == [
        {"file": "errors.html", "url": url, "landmarks": ["Error codes"]}
    ]
    assert "Order 1001 refused" in empty.document()
    assert empty.run("generate").code == 0
    lock = tomllib.loads((empty.root / "codegen.lock").read_text(encoding="utf-8"))
    [page] = lock["pages"].values()
    assert page["counts"]["errors"] == 12 and page["url"] == url and lock["outputs"]
    web.forget()
    assert empty.run("drift").code == 0
    assert [seen.is_conditional for seen in web.seen] == [True]


def test_add_pages_files_and_sections(empty: Watching, web: Web) -> None:
    saved = empty.root / "saved.html"
    saved.write_text(errors(["7001", "7002", "7003"]), encoding="utf-8")
    more = f"<h2 id='trading'>Trading</h2>\n{table(['3001', '3002', '3003'])}\n"
    web.page("/all.html", html(table(), more=more))
    raw = "# Codes\n\n| Code | Message |\n|---|---|\n| 8001 | Not now |\n| 8002 | Never |\n"
    web.page("/raw/codes.md", raw, type="text/plain; charset=utf-8")
    url = web.url("/all.html")
    done = empty.run("add", "acme", saved, f"{url}#trading", url, web.url("/raw/codes.md"))
    assert done.code == 0, done.err
    names = sorted(path.name for path in (empty.root / "sources/acme/documents").iterdir())
    assert names == ["all-trading.html", "all.html", "codes.md", "saved.html"]
    text = (empty.root / "sources/acme/source.toml").read_text(encoding="utf-8")
    assert 'anchor = "trading"' in text and text.count("url = ") == 3
    assert "1001" not in empty.document("all-trading.html")
    done = empty.run("drift")
    assert done.code == 0 and "1 document without an address" in done.last


def test_add_leaves_nothing_where_a_page_cannot_be_had(empty: Watching, web: Web) -> None:
    good = empty.good()
    fine = web.page(PAGE, errors())
    for url, words in (
        (web.url("/nowhere"), "404"),
        ("http://10.0.0.1/errors.html", ""),
        (web.answer("/login", behaviours.status(403)), "403"),
        (web.answer("/pdf", behaviours.pdf()), "PDF"),
    ):
        done = empty.run("add", "acme", fine, url)
        assert done.code == 3 and words in done.err, (done.out, done.err)
        assert empty.good() == good and not (empty.root / "sources/acme").exists()
    nothing = web.page("/empty.html", html("<p>Nothing to read here at all.</p>" * 20))
    assert empty.run("add", "acme", nothing).code in (2, 3)
    assert not (empty.root / "sources/acme").exists()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/etc%20passwd", "etc-passwd.html"),
        ("/a/.hidden", "hidden.html"),
        ("/con", "page-con.html"),
        ("/", "127.0.0.1.html"),
        ("/errors.php", "errors.php.html"),
        ("/%E9%94%99%E8%AF%AF", "127.0.0.1.html"),
        ("/a%00b%0Ac.htm", "a-b-c.htm"),
        ("/" + "x" * 300, "x" * 80 + ".html"),
    ],
)
def test_names_of_files(empty: Watching, web: Web, path: str, name: str) -> None:
    done = empty.run("add", "acme", web.page(path, errors()))
    assert done.code == 0, done.err
    [document] = (empty.root / "sources/acme/documents").iterdir()
    assert document.name == name


def test_the_page_of_a_forge_is_not_the_file(empty: Watching, web: Web) -> None:
    url = web.page("/acme/docs/-/blob/main/errors.md", errors())
    done = empty.run("add", "acme", url)
    assert done.code == 3
    assert (
        f"use the address of the raw file: {web.url('/acme/docs/-/raw/main/errors.md')}" in done.err
    )


def test_update_before_there_is_a_document(empty: Watching, web: Web) -> None:
    (empty.root / "sources/acme").mkdir()
    url = web.page(PAGE, errors())
    empty.source(f'[[documents]]\nfile = "errors.html"\nurl = "{url}"\n')
    done = empty.run("update")
    assert done.code == 0 and "Order 1001 refused" in empty.document()


def test_a_disk_that_takes_nothing(acme: Watching, web: Web) -> None:
    """As a full disk: no file may have a byte."""
    web.page(PAGE, errors(MORE))
    good = acme.good()
    done = subprocess.run(
        ["/bin/sh", "-c", f"ulimit -f 0; exec {CODEGEN} update"],
        cwd=acme.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2 and "Traceback" not in done.stderr, done.stderr
    assert acme.good() == good
    assert acme.run("update").code == 0 and "1099" in acme.document()


def test_nothing_can_be_remembered(acme: Watching, web: Web) -> None:
    """The memory is a cache: without it a look is a full one, and says so."""
    shutil.rmtree(acme.root / ".codegen")
    (acme.root / ".codegen").write_text("in the way", encoding="utf-8")
    done = acme.run("drift")
    assert done.code == 0 and "nothing is remembered" in done.out
    assert [seen.is_conditional for seen in web.seen] == [False]
