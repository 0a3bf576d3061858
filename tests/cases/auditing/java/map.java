package com.acme.client;

import static java.util.Map.entry;

/** What Acme answers; 50499 is of the test net. */
public enum AcmeError {
    /** Service temporarily unavailable. */
    UNAVAILABLE(50001, "Service temporarily unavailable", true),
    TIMEOUT(50_004, "Endpoint request timeout", Retry.CHECK),
    RATE_LIMIT("50011", "Rate limit reached") {
        @Override
        public boolean waits() {
            return true;
        }
    },
    FEE_TOO_HIGH(50404, "Withdrawal fee exceeds " + "the upper limit"), // page of May
    @Deprecated(since = "2")
    NO_PERMISSION(50120, "Your account does not have permission to use this function");

    public static final int PAGE_SIZE = 50402;
    public static final String ERROR_BAD_KEY = "50111"; // Invalid API key

    private static final Map<String, Class<? extends AcmeException>> ERRORS = Map.ofEntries(
            entry("50113", InvalidSignatureException.class), // Invalid signature
            entry("50102", InvalidTimestampException.class),
            Map.entry("50403", UnknownSymbolException.class));

    private static final Map<Integer, Supplier<AcmeException>> SUPPLIERS = new HashMap<>();

    static {
        ERROR_MESSAGES.put(50401, "Insufficient balance");
        SUPPLIERS.put(50405, InvalidAddressException::new);
    }

    private static final Set<Integer> RETRYABLE = Set.of(50001, 50013, 50113);

    static AcmeException of(String code, String message) {
        return switch (code) {
            case "50400" -> new OrderNotFoundException(message); // Cancellation failed as the order does not exist
            case "50406", "50407" -> new InvalidOrderException("The minimum order amount is not met");
            default -> new AcmeException(message);
        };
    }

    static String explain(String code) {
        switch (code) {
            case "50013":
                return "Systems are busy";
            case "50402": // or the passphrase
            case "50408":
                throw new MissingParameterException("Required parameter is missing");
            default:
                return null;
        }
    }
}

public class RateLimitException extends ApiException {
    public static final String CODE = "50011";
    public RateLimitException(String message) { super(message); }
}
class BadKeyException extends ApiException {
    BadKeyException() { super(50111, "Invalid API key"); }
}
