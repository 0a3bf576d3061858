"""How a code and its text stand in one line: as an entry of a list, a term, a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from codegen.extracting.errors.cell_codes import KEYED
from codegen.extracting.statuses import PHRASES
from codegen.reading.blocks import Item

_CODE = r"[1-5]XX\b|-?[0-9]{1,10}|0x[0-9A-Fa-f]{1,8}|[A-Z]{1,8}[-_]?[0-9]{2,6}"
# "Error code: 1001", "Status 3", "code=401"
LEAD = (
    r"(?:(?:(?:http )?(?:error|status|result|return|response|reject(?:ion)?|reason)(?: code| number| no\.?)?"
    r"|code)\s*[:#=]?\s*)?"
)
# "2019-12-09" and "10.2" are a date and a version: no sign between a code and its text.
HEADING = re.compile(
    rf"(?P<lead>{LEAD})\(?(?P<code>{_CODE})(?:\s*[:：–—.)-](?![0-9])\s*|\s+|\Z)(?P<rest>.*)\Z",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"{LEAD}(?:(?P<code>{_CODE})\s*(?:[:：=;]|\s[–—-]\s)|(?P<number>[0-9]{{3,10}})[.)])\s*(?P<rest>\S.*)\Z",
    re.I,
)
# "Error number: 8001", and nothing behind it; without the label a number is none.
_LABELLED = re.compile(
    rf"(?:error|return|result|reject(?:ion)?|reason)(?: code| number| no\.?)?\s*[:#=]?\s*(?P<code>{_CODE})\s*[:：]?\Z",
    re.I,
)
# "OvenTooHot (1102): let it cool"; three digits in brackets are rather a status.
_CLASS = re.compile(r"[1-5]xx", re.IGNORECASE)
_NAMED_CODE = re.compile(
    r"(?P<symbol>[A-Z][A-Za-z0-9_]{3,79})\s*[(\[](?P<code>-?[0-9]{4,10})[)\]]"
    r"(?:\s*[:：]\s*|\s[–—-]\s|\Z)(?P<rest>.*)\Z"
)
_SPACED = re.compile(r"(?P<code>-?[0-9]{3,10})[ \u3000]+(?P<rest>[^\s0-9].*)\Z")
_MARKED = re.compile(r"\s*(?P<sign>[-=]{1,2}>|[→⇒]|[:：=|–—-])?\s*(?P<rest>\S.*)\Z")
WORD = r"[A-Z][A-Z0-9]*(?:[_.-][A-Z0-9]+)+|[A-Za-z][a-z0-9]*(?:[_.-][A-Za-z0-9]+)+|(?:[A-Z][a-z0-9]+){2,}"
_WORD_CODE = re.compile(rf"(?:{WORD}|[A-Z][A-Z0-9]{{3,}})\Z")
_TERM = re.compile(r"[A-Za-z][\w.-]{2,63}")
_WORD_ENTRY = re.compile(
    r"(?P<code>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\s*(?:[:：=]|\s[–—-]\s)\s*(?P<rest>\S.*)\Z"
)
_PLAIN_ENTRY = re.compile(r"(?P<code>[A-Z][A-Za-z]{3,40})\s+[–—-]\s+(?P<rest>\S.*)\Z")
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\Z")
_SYMBOL_ALONE = re.compile(r"[(\[](?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)[)\]]\Z")
_SYMBOL_FIRST = re.compile(
    r"\(?(?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\)?(?:\s*[:：=–—-]\s*|\s+|\Z)(?P<text>.*)\Z"
)
_SYMBOL_LATER = re.compile(
    r"(?:symbol\s*[:：]\s*|\()(?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b", re.I
)
# "Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000"
_SYMBOL_SAID = re.compile(r"symbol\s*[:：]\s*(?P<symbol>[A-Z][A-Z0-9_]+)(?:\s*;.*)?\Z", re.I)
_MESSAGE_LABEL = re.compile(r"\A(?:error )?message\s*[:：]\s*(?=\S)", re.IGNORECASE)
# "401 Unauthorized: the token is gone"
_PHRASED = re.compile(
    rf"(?P<code>[1-5][0-9]{{2}})\s+(?P<phrase>{PHRASES})(?:\s*(?:[:：]|\s[–—-]{{1,2}}\s|\()\s*(?P<rest>\S.*))?\Z",
    re.IGNORECASE,
)
# "Failure response (not logged in): 401 Unauthorized"
_ANSWERED = re.compile(
    rf"(?:failure|error|fault)s?\b[^:：()]{{0,40}}(?:\((?P<why>[^:：]{{1,120}})\))?\s*[:：]\s*"
    rf"(?P<code>[45][0-9]{{2}})\s+(?P<phrase>{PHRASES})\.?\Z",
    re.IGNORECASE,
)
_STATUS_LAST = re.compile(r"\s*[(\[](?:HTTP )?(?P<status>[1-5][0-9]{2})[)\]]\s*\.?\Z")
_STATUS_LINE = re.compile(
    r"(?:HTTP )?status(?: code)?\s*[:：]\s*(?P<status>[1-5][0-9]{2})\s*\Z", re.IGNORECASE
)
LONG = re.compile(r"(?i:[1-5]XX)|-[0-9]+|[0-9]{3,}|.*[A-Za-z].*[0-9]")


@dataclass(frozen=True, slots=True)
class Found:
    """A code at a block. `is_marked` says that the code is set as code; `is_spaced`, that a blank
    alone parts it from its text, which sentences have, too; `is_status`, that it is HTTP's by its
    phrase; `lines` is how many blocks tell it; `is_term`, that it is a term and one word; `is_key`,
    that it has its text in it; `is_told`, that the line itself says that it is about an error;
    `is_plain`, that it is a word as any."""

    index: int
    code: str
    symbol: str | None
    rest: str
    is_marked: bool = False
    is_spaced: bool = False
    is_status: bool = False
    status: str | None = None
    lines: int = 1
    is_term: bool = False
    is_key: bool = False
    is_told: bool = False
    is_plain: bool = False

    @property
    def is_word(self) -> bool:
        return _WORD_CODE.fullmatch(self.code) is not None


def is_symbol(text: str) -> bool:
    return _SYMBOL.match(text) is not None


def found(index: int, code: str, text: str) -> Found:
    """A code with the symbol that its text begins with."""
    rest = text.strip()
    if is_symbol(rest):
        return Found(index, code, rest, "")
    alone = _SYMBOL_ALONE.match(rest)
    if alone:
        return Found(index, code, alone["symbol"], "")
    first = _SYMBOL_FIRST.match(rest)
    if first:
        return Found(index, code, first["symbol"], first["text"])
    return Found(index, code, None, rest)


def of_term(index: int, item: Item) -> Found | None:
    """Of a term and what it is."""
    term = item.term or ""
    phrased = _PHRASED.match(term)
    if phrased:
        text = item.text or phrased["rest"] or ""
        return Found(index, phrased["code"], phrased["phrase"], text, is_status=True)
    match = HEADING.match(term)
    if match is None:
        is_word = _TERM.fullmatch(term) is not None
        return Found(index, term, None, item.text, is_term=True) if is_word else None
    told = found(index, match["code"], match["rest"])
    later = _SYMBOL_LATER.search(term)
    if later:
        return replace(told, symbol=later["symbol"], rest=_MESSAGE_LABEL.sub("", item.text))
    return replace(told, rest=told.rest or item.text)


def of_entry(index: int, item: Item) -> Found | None:
    """Of an entry with a sign behind its code, or a code that is set as code."""
    code = item.inline.codes[0] if item.inline.codes else ""
    if code and item.text.startswith(code):
        rest = _MARKED.match(item.text[len(code) :])
        code = code.upper() if _CLASS.fullmatch(code) else code
        if rest and re.fullmatch(_CODE, code):
            return replace(_with_status(found(index, code, rest["rest"])), is_marked=True)
        # Below another code "`Roll-type` is wrong" is what may be its reason.
        is_apart = rest is not None and (rest["sign"] is not None or not item.depth)
        if rest and is_apart and _WORD_CODE.fullmatch(code):
            return _with_status(Found(index, code, None, rest["rest"], is_marked=True))
    return of_line(index, item.text) or _of_plain(index, item.text)


def _of_plain(index: int, text: str) -> Found | None:
    """Of a word that only codes beside it make one: "Unknown - Nobody knows", "CANCELED - By you"."""
    match = _PLAIN_ENTRY.match(text)
    return Found(index, match["code"], None, match["rest"], is_plain=True) if match else None


def of_key(index: int, text: str) -> Found | None:
    """Of a key alone: "EVolume:Too loud" is code and text in one."""
    match = KEYED.match(text)
    return Found(index, text, None, match["text"], is_key=True) if match else None


def of_label(index: int, item: Item, below: str) -> Found | None:
    """Of an entry that is a code with its label alone, and the line below it."""
    match = _LABELLED.match(item.text)
    return Found(index, match["code"], None, below, lines=2) if match and below else None


def of_named(index: int, text: str) -> Found | None:
    """Of a symbol with its code in brackets, alone or before a text."""
    match = _NAMED_CODE.match(text)
    return Found(index, match["code"], match["symbol"], match["rest"], True) if match else None


def of_line(index: int, text: str) -> Found | None:
    """Of a line with a sign between its code and its text."""
    phrased = _PHRASED.match(text)
    if phrased:
        rest = (phrased["rest"] or "").removesuffix(")") if "(" in text else phrased["rest"]
        return Found(index, phrased["code"], phrased["phrase"], rest or "", is_status=True)
    answered = _ANSWERED.match(text)
    if answered:
        why = answered["why"] or ""
        return Found(index, answered["code"], answered["phrase"], why, is_status=True, is_told=True)
    word = _WORD_ENTRY.match(text)
    if word:
        return _with_status(Found(index, word["code"], None, word["rest"]))
    named = of_named(index, text)
    if named and named.rest:
        return named
    match = _ENTRY.match(text)
    later = _SYMBOL_SAID.match(match["rest"]) if match else None
    if match and later:
        return Found(index, match["code"] or match["number"], later["symbol"], "")
    if match is None or not any(map(str.isalpha, match["rest"])):
        return None  # "112167 = 112152" has no text
    return _with_status(found(index, match["code"] or match["number"], match["rest"]))


def of_blanks(index: int, text: str) -> Found | None:
    """Of a line in which blanks alone part the code from its text."""
    match = _SPACED.match(text)
    if match is None or not any(map(str.isalpha, match["rest"])):
        return None
    return replace(found(index, match["code"], match["rest"]), is_spaced=True)


def _with_status(told: Found) -> Found:
    """ "The token is gone (401)": a status behind the text is none of it."""
    match = _STATUS_LAST.search(told.rest)
    if match is None or not told.rest[: match.start()]:
        return told
    return replace(told, rest=told.rest[: match.start()], status=match["status"])


def with_line_below(told: Found, text: str) -> Found | None:
    """A code with what a line below it says: its message or its status; None where it says neither."""
    status = _STATUS_LINE.match(text)
    if status:
        return replace(told, status=status["status"], lines=told.lines + 1)
    message = _MESSAGE_LABEL.match(text)
    if message and not told.rest:
        return replace(told, rest=text[message.end() :], lines=told.lines + 1)
    return None
