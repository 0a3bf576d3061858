from acme.errors import *


class acme(Exchange):
    def describe(self):
        return self.deep_extend(super().describe(), {
            'id': 'acme',
            'timeframes': {'1m': '1', '1h': '60'},
            'fees': {'trading': {'maker': 0.001, 'taker': 0.002}},
            'exceptions': {
                'exact': {
                    '1': ExchangeError,  # Operation failed
                    '50001': ExchangeNotAvailable,  # Service unavailable, try it again later
                    '50011': BadSymbol,  # Request too frequent
                    '50013': ExchangeNotAvailable,  # System is busy, please try again later
                    '50111': RequestTimeout,  # {"code":"50111","msg":"Invalid API key"}
                    '50131': AuthenticationError,  # Invalid IP
                    '5401': InsufficientFunds,  # Insufficient balance
                    '50400': OrderNotFound,  # Cancellation failed: order filled, canceled or not existing
                    '50402': BadRequest,  # Required parameter is missing
                    '50404': ExchangeError,  # Withdrawal fee exceeds the upper limit
                    '51000': BadRequest,  # Parameter {0} error
                },
                'broad': {
                    'Systems are busy': ExchangeNotAvailable,
                    'maintenance window': OnMaintenance,
                },
            },
            'precisionMode': TICK_SIZE,
        })

    def parse_status(self, status):
        return self.safe_string({'0': 'failed', '1': 'ok'}, status, status)
