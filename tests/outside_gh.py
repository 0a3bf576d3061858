"""Stands in for `gh`, the command of GitHub: keeps issues in a JSON file, records what it was
asked, and refuses words that the real one (2.23) does not know."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

WORDS = {
    "issue list": {"--label", "--state", "--limit", "--json"},
    "issue create": {"--title", "--label", "--body-file"},
    "issue edit": {"--body-file"},
    "issue comment": {"--body-file"},
    "issue close": set(),
    "issue reopen": set(),
    "label create": {"--description", "--color", "--force"},
    "auth setup-git": set(),
    "pr list": {"--head", "--state", "--json", "--jq"},
    "pr create": {"--head", "--title", "--body-file"},
    "pr edit": {"--body-file"},
}
MOST = 65_536


def main(home: Path, words: list[str]) -> int:
    store = home / "gh.json"
    kept: dict[str, Any] = json.loads(store.read_text("utf-8")) if store.is_file() else {}
    kept = {"asked": [], "issues": [], "pulls": [], "labels": [], "fail": "", **kept}
    command, rest = " ".join(words[:2]), words[2:]
    options, names = read(command, rest)
    text = read_text(options.get("--body-file", ""))
    kept["asked"].append(command)
    if kept["fail"] and kept["fail"] in command:
        print(f"HTTP 403: Resource not accessible ({command})", file=sys.stderr)
        code = 1
    else:
        code = do(kept, command, options, names, text)
    store.write_text(json.dumps(kept), encoding="utf-8")
    return code


def read(command: str, rest: list[str]) -> tuple[dict[str, str], list[str]]:
    options, names = {}, []
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            names.append(word)
        elif word not in WORDS[command]:
            raise SystemExit(f"unknown flag: {word}")
        else:
            options[word] = "" if word == "--force" else rest.pop(0)
    return options, names


def read_text(file: str) -> str:
    if file == "-":
        return sys.stdin.buffer.read().decode("utf-8")
    return Path(file).read_text(encoding="utf-8") if file else ""


def do(
    kept: dict[str, Any], command: str, options: dict[str, str], names: list[str], text: str
) -> int:
    issues = kept["issues"]
    if len(text) > MOST:
        print("GraphQL: Body is too long (maximum is 65536 characters)", file=sys.stderr)
        return 1
    if command == "issue list":
        labelled = [each for each in issues if options["--label"] in each["labels"]]
        keys = options["--json"].split(",")
        print(json.dumps([{key: each[key] for key in keys} for each in labelled]))
    elif command == "label create":
        kept["labels"].append(names[0])
    elif command == "issue create":
        label = options["--label"]
        if label not in kept["labels"]:
            print(f"could not add label: '{label}' not found", file=sys.stderr)
            return 1
        new = {"number": len(issues) + 7, "title": options["--title"], "body": text.rstrip()}
        issues.append({**new, "state": "OPEN", "labels": [label], "comments": []})
        print(f"https://github.com/acme/bot/issues/{new['number']}")
    elif command == "pr list":
        print("\n".join(str(each["number"]) for each in kept["pulls"]))
    elif command == "pr create":
        kept["pulls"].append({"number": 3, "title": options["--title"], "body": text})
    elif command == "pr edit":
        kept["pulls"][0]["body"] = text
    elif command != "auth setup-git":
        [issue] = [each for each in issues if str(each["number"]) == names[0]]
        if command == "issue edit":
            issue["body"] = text.rstrip()
        elif command == "issue comment":
            issue["comments"].append(text)
        else:
            issue["state"] = "CLOSED" if command == "issue close" else "OPEN"
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(os.environ["GH_HOME"]), sys.argv[1:]))
