"""A page that says that its API is no more, and has lost what it listed: one fact, and not a
thousand removals."""

from __future__ import annotations

import re

from codegen.watching.guarding.features import visible_text

LEAST_LOST = 0.8
MOST_WORDS = 200
_WHAT = r"(?:apis?|endpoints?|service|interface|version|documentation|docs?|v[0-9]+|product|platform|rest|website|sdk)"
_GONE = (
    r"(?:retired|discontinued|sunset(?:ted)?|shut ?down|switched off|turned off|decommissioned"
    r"|taken offline|no longer (?:available|supported|offered|maintained|in (?:service|operation))"
    r"|end[- ]of[- ]life|ceased (?:operations?|to exist)|permanently closed|offline)"
)
_SAYS = (
    re.compile(
        rf"\b{_WHAT}\b[^.!?。]{{0,80}}\b(?:has|have|had|was|were|is|are|been|being)\b"
        rf"[^.!?。]{{0,60}}\b{_GONE}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bwe (?:have|'ve) [^.!?。]{{0,40}}\b{_GONE}\b[^.!?。]{{0,60}}\b{_WHAT}\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b{_WHAT}\b[^.!?。]{{0,40}}\b(?:reached (?:its )?end[- ]of[- ]life|ceased)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:接口|服务|服務|API|版本|文档|文檔|平台|产品)[^。！？.!?]{0,40}(?:已经?|現已|现已|正式)?"
        r"(?:下线|下線|停用|停止(?:服务|服務|运营|使用|维护)|关闭|關閉|废弃|廢棄|终止|終止|弃用|不再(?:提供|支持|维护|可用))",
        re.IGNORECASE,
    ),
)
_PLANNED = re.compile(
    r"\bwill (?:be|not)\b|\bis going to\b|\bplan(?:s|ned)? to\b|\bnot (?:been )?(?:retired|discontinued)\b"
    r"|\bscheduled\b|\bscheduled to be\b|将(?:于|在|会|被)?|将要|即将|預計|预计|計劃|计划",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?。！？\n]{1,400}[.!?。！？]?")
_HTML = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)


def find_retired(text: str, *, had: int, has: int) -> str | None:
    """The words in which a page says it; None for a page that still lists what it listed, or of
    which nothing was read before."""
    if not had or had - has < had * LEAST_LOST:
        return None
    words = visible_text(text) if _HTML.match(text) else text
    for sentence in _SENTENCE.findall(words):
        if any(pattern.search(sentence) for pattern in _SAYS) and not _PLANNED.search(sentence):
            return " ".join(sentence.split())[:MOST_WORDS]
    return None
