package com.acme.client

/** What Acme answers; 50499 is of the test net. */
enum class AcmeError(val code: Int, val text: String) {
    UNAVAILABLE(50001, "Service temporarily unavailable"),
    TIMEOUT(code = 50_004, text = "Endpoint request timeout"),
    @Deprecated("gone") FEE_TOO_HIGH(50404, "Withdrawal fee exceeds the upper limit"), // page of May
    ;

    companion object {
        const val PAGE_SIZE = 50402
        const val ERROR_BAD_KEY = "50111" // Invalid API key
    }
}

val ERRORS: Map<String, (String) -> AcmeException> = mapOf(
    "50113" to ::InvalidSignatureException, // Invalid signature
    "50102" to { message -> InvalidTimestampException(message) },
    "50403" to ::UnknownSymbolException,
)

private val retryable = setOf("50001", "50113", "50013")

fun errorOf(code: String, message: String): AcmeException = when (code) {
    "50011", "50061" -> RateLimitException(message) // Rate limit reached
    "50120" -> PermissionDeniedException("""Your account does not have permission""")
    "50400" ->
        OrderNotFoundException(message)
    in setOf("50406", "50407") -> InvalidOrderException(message)
    else -> AcmeException(message)
}

sealed class ApiFailure(val code: String) : Exception() {
    object NoBalance : ApiFailure("50401") // Insufficient balance
    data class Address(val at: String) : ApiFailure(code = "50405")
}

class RateLimitException(message: String) : ApiException("50011", message)
class BadKeyException : ApiException(code = "50111") // Invalid API key
