ERRORS: list = [
    ("50011", RateLimitError, "Rate limit reached"),
    ("50113", AuthenticationError, "Invalid signature"),
    Fault(code=50401, kind="insufficient_funds", message="Insufficient balance"),
]
ERROR_MAP = {
    50001: {"class": "Unavailable", "message": "Service temporarily unavailable", "retry": True},
    50402: {"class": "BadRequest", "message": "Required parameter is missing", "retry": False},
    50403: {"class": "BadSymbol", "message": "Instrument ID does not exist", "retry": True},
}
HTTP = {200: "ok", 404: "gone"}
