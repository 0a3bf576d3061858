ERRORS = {
    # These lead a program to do another thing.
    "60001": BadSymbol,
    "60002": RequestTimeout,
    "60003": OrderNotFound,
    "60004": AuthenticationError,
    "60006": RateLimitExceeded,
    "60007": AuthenticationError,
    "60008": InvalidOrder,
    "60009": RateLimitExceeded,
    # These may.
    "60005": InvalidOrder,
    "60011": ContractUnavailable,
    # These do not: said otherwise, in the same group, or of a thing that is away for a while.
    "60010": AuthenticationError,
    "60012": BadRequest,
    "60016": BadRequest,
    "60013": AuthenticationError,
    "60014": BadSymbol,
    "60015": Unsupported,
}
