"""The English of error messages: which words go, in what order, and what is said shorter.

Small on purpose. A word is here because it carries nothing in any vendor's message, not because
one row reads better without it; no spelling is corrected.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE

CONTRACTIONS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bcan(?:'t|not| not)\b", _I), "cannot"),
    (re.compile(r"\bwon't\b", _I), "will not"),
    (
        re.compile(
            r"\b(is|are|was|were|do|does|did|has|have|had|could|would|should|must)n't\b", _I
        ),
        r"\1 not",
    ),
    (re.compile(r"(?<=[A-Za-z])'(?:s|re|ve|ll|d|m)\b", _I), ""),
)

# In this order; each is one way to say something longer that error messages share.
SHORTER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", _I), short)
    for pattern, short in (
        (r"in order to", "to"),
        (r"to (?:continue (?:using|to use)|use) (?:our|the|this) (?:services?|platform)", ""),
        (
            r"(?:to|for|before) (?:make|making|perform|performing) (?:an? )?(?=withdraw|transfer|deposit|trade)",
            "to ",
        ),
        (
            r"(?:do|does|did)(?: not)? have (?:no|any)|(?:do|does|did) not have|(?:has|have) (?:not any|no)",
            "no",
        ),
        (r"there (?:is|are) no(?:t any)?", "no"),
        (r"(?:(?:do|does|did) )?not exists?", "not found"),
        (r"(?:cannot|could not|(?:is|are|was|were) not) be found", "not found"),
        (
            r"(?:is|are|was|were) (?:not (?:yet|currently)|(?:currently )?not) supported",
            "not supported",
        ),
        (r"not supported yet", "not supported"),
        (r"missing or invalid", "invalid"),
        (r"(?<!cannot )(?<!not )(?<!must )(?<!to )(?<!can )(?:exceeds?|exceeding)", "exceeded"),
        (r"must be (?:greater|more|larger) than", "must exceed"),
        (r"(?:should|must|may) not be", "cannot be"),
        (r"can only be", "only"),
        (r"(?:equal to or|or equal to)", ""),
        (r"at the same time", ""),
    )
)

# What stands before the point: a clause that ends in a comma and says why, where or when.
PREAMBLE = re.compile(
    r"(?:due to|owing to|according to|in accordance|as per|per|for|since|because|as|based on|if|when|while|once|"
    r"to (?:protect|ensure|comply|keep|use|proceed|continue)|currently|unfortunately|sorry|oops|note|notice|dear)\b",
    _I,
)
# Words before the point in the same clause.
OPENING = re.compile(
    r"(?:please|kindly|sorry|oops|unfortunately|"
    r"(?:the |this )?(?:http )?(?:error|status) codes? (?:indicates?|means?|(?:is|are) used to indicate)(?: that)?|"
    r"it (?:appears|seems)(?: that)?)\b[ ,]*",
    _I,
)
# Sentences for a person at a desk, none of them about what went wrong.
SUPPORT = re.compile(
    r"(?:please |kindly |or |and |also |then )*"
    r"(?:try|retry|contact|consult|wait|refer|check|see|visit|reach|be aware|make sure|ensure|note|use|go to|slow|"
    r"re-?(?:try|enter|submit)|adjust|for (?:more )?(?:details|information|assistance)|we ?are committed)\b",
    _I,
)
# A cause behind the point: kept only where there is room for it.
CAUSE = re.compile(
    r"\s(?:due to|because|since|according to|in accordance with|"
    r"(?<!same )(?<!such )as (?=(?:we|you|they|it|the|there|this|your)\b))",
    _I,
)
# Circumstances behind the point are not kept.
CIRCUMSTANCE = re.compile(r"\s(?:while|if|when|whenever|until|unless)\s", _I)
_DEED = (
    r"(?:withdraw(?:al|als|ing)?|transfer(?:s|ring)?|deposit(?:s|ing)?|trad(?:e|es|ing)|borrow(?:ing)?|convert(?:ing)?|"
    r"redeem(?:ing)?|subscrib(?:e|ing)|repay(?:ing)?)"
)
PURPOSE = re.compile(
    rf"\b(?<!unable )(?<!failed )(?<!permission )(?:to|before) {_DEED}(?: again)?\s*\Z", _I
)
DEED = re.compile(_DEED, _I)


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


DROPPED = _set("""
    a an the this that these those any some i you we they he she it your our their its my them
    is are was were been am has have had do does did will would shall there please kindly
    sorry currently yet now also successfully very such""")
NEGATIONS = _set("not no cannot non never none without unable nor neither")
MODALS = _set("must should can cannot may not")

FILLERS = _set("""
    temporarily again later first still just new current specified given provided following
    corresponding further need needs""")
NOT_ADVERBS = _set("only early daily weekly monthly yearly hourly apply supply reply family")
LINKS = _set("""
    of for to with by on at as and or in into from via than but per every each under between
    through over due so because since while if when""")
# Words that cannot be the last of a name.
ENDLESS = _set("must should can be may")
# A sentence that says nothing but this wants the next one, or its cause, too.
FAILURES = _set("""
    failed fail failure error invalid bad incomplete unsuccessful exception denied rejected
    unauthorized""")
GENERIC = _set("""
    information info process parameter parameters value filter trigger triggered perform make
    proceed provide request requests services function user users operation used using accessed""")
STRONG = _set("""
    failed fail failure invalid insufficient exceeded expired missing required incorrect illegal
    duplicate unavailable suspended forbidden prohibited rejected frozen blocked restricted minimum
    maximum same only must too already unsupported empty error wrong less greater more below above
    exceed""")
