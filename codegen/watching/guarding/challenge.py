"""Guard 3: pages that stand in the place of a document, with status 200: a challenge, a login, a
consent wall, an error or maintenance page.

A page is one of them when it has the sign of it where signs act (a header, a script, a frame, a
form), never where they are only written about, and when there is nothing else on it: documents that
talk about challenges pass, and so do those that embed a captcha, a login form or a consent banner
beside what they say. A title or the name of a server is no proof.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from codegen.watching.fetching.answers import Unverified
from codegen.watching.guarding.features import Features

THIN = 2_500
"""Characters of text below which a page without tables or code may be a door."""
BARE = 1_200
SHORT = 500


class Sign(NamedTuple):
    """Who makes such pages, and what stands in the scripts and tags of them alone. What the same
    makers put into ordinary pages too (sensors, tag managers) is no sign."""

    maker: str
    pattern: re.Pattern[str]


HEADERS: Mapping[str, re.Pattern[str]] = {
    "cf-mitigated": re.compile("challenge|block", re.IGNORECASE),
    "x-amzn-waf-action": re.compile("challenge|captcha", re.IGNORECASE),
    "x-vercel-mitigated": re.compile("challenge|deny", re.IGNORECASE),
    "x-sucuri-block": re.compile("."),
    "x-dd-b": re.compile("[1-9]"),
}

CHALLENGES = tuple(
    Sign(maker, re.compile(pattern))
    for maker, pattern in (
        (
            "Cloudflare",
            r"\b_cf_chl_(?:opt|tk|f_tk|rt_tk)\b|/cdn-cgi/challenge-platform/h/[bg]/orchestrate/"
            r"|cf-challenge-running|cf_chl_prog|id=[\"']?challenge-form",
        ),
        (
            "Akamai",
            r"sec-if-cpt-container|sec-cpt-if|/_sec/cp_challenge/|[?&;]bm-verify=|/_sec/verify\?provider",
        ),
        (
            "Imperva",
            r"_Incapsula_Resource\?[^\"'>]{0,300}(?:SWUDNSAI|CWUDNSAI|edet=|incident_id)|incap_ses_challenge",
        ),
        ("DataDome", r"\bcaptcha-delivery\.com\b"),
        (
            "AWS WAF",
            r"\bgokuProps\b|\bAwsWafIntegration\.|\bAwsWafCaptcha\b|\bcaptcha-sdk\.awswaf\.com",
        ),
        ("Sucuri", r"\bsucuri_cloudproxy_js\b"),
        ("HUMAN", r"\bpx-captcha\b|\bcaptcha\.px-c(?:dn|loud)\.net"),
        ("Kasada", r"\bKPSDK\b"),
        ("DDoS-Guard", r"/\.well-known/ddos-guard/(?:js-challenge|check)|\bddg-captcha"),
        ("Alibaba Cloud", r"\bacw_sc__v[23]\b|_____tmd_____|\baliyun_waf_"),
        ("Tencent Cloud", r"\b__tst_status\b|\bEO_Bot_Ssid\b"),
        ("Vercel", r"/\.well-known/vercel/security/"),
        ("Anubis", r"/\.within\.website/x/cmd/anubis/|[\"']anubis_challenge[\"']"),
    )
)
CAPTCHA = re.compile(
    r"<(?:div|iframe|form|section|input|img)\b[^>]*(?:\bg-recaptcha\b|\bh-captcha\b|\bcf-turnstile\b"
    r"|recaptcha/(?:api2|enterprise)/|hcaptcha\.com|challenges\.cloudflare\.com|geetest|arkoselabs"
    r"|funcaptcha|\bfrc-captcha\b|TencentCaptcha|\bcaptcha[_-]?(?:container|box|image|img|form|input)\b)",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"onetrust|cookiebot|didomi|usercentrics|trustarc|consensu\.org|quantcast|sp_message"
    r"|privacy-mgmt|consent\.(?:google|yahoo|youtube)|guce\.|/consent\b|cookie-?consent|cmp\.",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"(?:accept|agree|consent|allow|reject|akzeptieren|zustimmen|accepter|aceptar|accetta|同意|接受|許可)"
    r"[\s\S]{0,400}(?:cookie|privacy|datenschutz|personal data|隐私|隱私)"
    r"|(?:cookie|privacy|datenschutz|personal data|隐私|隱私)[\s\S]{0,400}"
    r"(?:accept|agree|consent|allow|reject|akzeptieren|zustimmen|accepter|aceptar|accetta|同意|接受|許可)",
    re.IGNORECASE,
)
_LOGIN_ACTION = re.compile(
    r"(?:\A|[/._-])(?:log[_-]?in|sign[_-]?in|sso|saml2?|oauth2?|authorize|passport|sessions?)(?:\Z|[/?._-])",
    re.IGNORECASE,
)
_LOGIN_WORDS = re.compile(
    r"\b(?:log|sign)[ -]?(?:in|on)\b|\bpassword\b|登录|登入|登錄|密码|密碼|ログイン|anmelden|connexion",
    re.IGNORECASE,
)
_ERROR_TITLE = re.compile(
    r"\s*(?:(?:error|http|status|错误|錯誤)?[\s:#-]*[45][0-9][0-9]\b"
    r"|(?:page|site|file|document)?\s*not (?:be )?found|(?:access|request) (?:denied|blocked)|forbidden"
    r"|(?:service|site|page|website)?[\w\s]{0,12}(?:temporarily )?(?:unavailable|down\b)|bad gateway"
    r"|gateway time-?out|internal (?:server )?error|server error|oops|something went wrong"
    r"|(?:we.?re |site |system |scheduled |under |down for )+maintenance|maintenance\b|we.?ll be (?:right )?back"
    r"|just a moment|attention required|are you (?:a )?(?:human|robot)|security check"
    r"|页面不存在|找不到|页面未找到|访问被拒|系统维护|维护中|系統維護|服务不可用|出错了|服务器错误)",
    re.IGNORECASE,
)
_ERROR_WORDS = re.compile(
    r"(?:page|url|address|site)[^.]{0,60}(?:not (?:be )?found|does ?n.t exist|no longer"
    r"|been (?:moved|removed|deleted)|could ?n.t be)|(?:back|return|go) (?:to )?(?:the )?home|take me home"
    r"|(?:try|check) (?:again|back)|refresh the page|contact (?:the )?(?:support|administrator|webmaster|site)"
    r"|reference #|ray id|incident id|request id|error id|scheduled maintenance|performing [a-z ]{0,12}maintenance"
    r"|be back (?:soon|shortly|online|later)|sorry for the inconvenience|working on it|don.t have permission|not available in your (?:country|region)"
    r"|返回首页|请稍后|稍后再试|返回首頁|請稍後|敬请谅解|给您带来不便|维护",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"not (?:available|accessible|offered) (?:in|from) your (?:country|region|location|jurisdiction)"
    r"|(?:所在|您所在)的?(?:地区|國家|国家|地區)[^。]{0,20}(?:无法|不可|不支持|限制)",
    re.IGNORECASE,
)
ASK_AGAIN = (
    "look again later; where it stays, save the page with a browser and give it: --from-file"
)
BY_HAND = "open it in a browser, save it and give it: --from-file"


def refuse_header(headers: Mapping[str, str]) -> Unverified | None:
    """What a delivery network says itself of the answer: proof, whatever is in the page."""
    for name, pattern in HEADERS.items():
        if pattern.search(headers.get(name, "")):
            return Unverified("challenge", f"a challenge: the header {name} says so", ASK_AGAIN)
    return None


def refuse_door(page: Features) -> Unverified | None:
    """A page that stands before the document. The caller has seen that it is not the document."""
    if len(page.text) > THIN or page.is_structured:
        return None
    for look in (_challenge, _login, _consent, _region, _error):
        if said := look(page):
            return said
    return None


def _challenge(page: Features) -> Unverified | None:
    parts = [*page.scripts, *page.active]
    for sign in CHALLENGES:
        if any(sign.pattern.search(part) for part in parts):
            what = f"a challenge page of the kind that {sign.maker} serves"
            return Unverified("challenge", what, ASK_AGAIN)
    if len(page.text) <= SHORT and any(CAPTCHA.match(part) for part in page.active):
        return Unverified("captcha", "a page with a captcha and hardly anything else", BY_HAND)
    return None


def _login(page: Features) -> Unverified | None:
    inputs = [values for name, values in page.forms if name == "input"]
    has_password = any(values.get("type", "").lower() == "password" for values in inputs)
    is_handed_on = any(values.get("name") in ("SAMLRequest", "RelayState") for values in inputs)
    asks_name = any(
        values.get("autocomplete", "").lower().startswith("username")
        or values.get("type", "").lower() == "email"
        or values.get("name", "").lower() in ("username", "login", "user", "email", "loginfmt")
        for values in inputs
    )
    actions = [values.get("action", "") for name, values in page.forms if name == "form"]
    leads_on = any(map(_LOGIN_ACTION.search, actions)) and bool(_LOGIN_WORDS.search(page.text))
    if has_password or is_handed_on or (asks_name and leads_on):
        return Unverified("login", "a page that asks for a login", BY_HAND)
    return None


def _consent(page: Features) -> Unverified | None:
    if not _CONSENT_WORDS.search(page.text[:THIN]) or not page.text:
        return None
    has_choice = page.counts["form"] or page.counts["button"] or page.counts["iframe"]
    acts = any(CONSENT.search(part) for part in [*page.active, *page.scripts])
    if acts and has_choice and len(page.text) <= BARE:
        return Unverified(
            "consent", "a page that asks for consent before it shows anything", BY_HAND
        )
    return None


def _region(page: Features) -> Unverified | None:
    if len(page.text) <= SHORT and _REGION.search(page.text):
        advice = "look from another place, or save the page there and give it: --from-file"
        return Unverified("blocked", "a page that says it is not shown in this region", advice)
    return None


def _error(page: Features) -> Unverified | None:
    """Two signs: what it is called, and a sentence that only such a page has."""
    if len(page.text) > BARE or page.counts["code"] > 1:
        return None
    called = page.heading or page.title
    if not (_ERROR_TITLE.match(called) or _ERROR_TITLE.match(page.title)):
        return None
    rest = page.text.replace(page.heading, "", 1) if page.heading else page.text
    if _ERROR_WORDS.search(rest) or len(rest) < 80:
        return Unverified("error-page", "an error or maintenance page with status 200", ASK_AGAIN)
    return None
