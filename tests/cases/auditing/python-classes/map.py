"""Errors of Acme."""


class AcmeError(Exception):
    code = ""
    retry = False


class AccessError(AcmeError):
    pass


class RateLimited(AcmeError):
    """Rate limit reached."""

    code = "50011"
    retry = True


class BadKey(AccessError):
    """Invalid API key

    Make a new one.
    """

    code = 50111
    retryable = True


class Lost(AcmeError):
    codes = ("50004", "50013")
    message = "Endpoint request timeout"


def raise_for(code):
    if code == "50113":
        raise SignatureError(code)
    elif code in ("50401", "50499"):
        raise InsufficientFundsError(code)
    if code == 7:
        return None
