exceptions = {
    "exact": {
        "404": ExchangeError,  # interface does not exist
        "AUTH_001": AuthenticationError,  # missing request header acme-appkey
        "AUTH_002": AuthenticationError,  # missing header acme-timestamp
        "AUTH_003": AuthenticationError,  # missing request header acme-window
        "ORDER_F0101": InvalidOrder,  # 触发价格过滤器
        "ORDER_F0102": InvalidOrder,  # Price filter: maximum
        "FUND_001": AccountSuspended,  # Withdrawal suspended
        "FUND_003": InsufficientFunds,  # Transfer amount exceeds the limit
        "WITHDRAW_001": BadRequest,  # Withdraw is not open
        "insufficient_balance": InsufficientFunds,
    },
    "broad": {
        "signature ERROR": AuthenticationError,
        "minimum notional": InvalidOrder,
    },
}
