namespace Acme.Net;

internal static class AcmeErrors
{
    public static ErrorMapping Errors { get; } = new ErrorMapping(
    [
        new ErrorInfo(ErrorType.InsufficientBalance, false, "Insufficient balance", "50401"),
        new ErrorInfo(ErrorType.RateLimitRequest, true, "Rate limit reached", "50011", "50061"),
        new ErrorInfo(ErrorType.Unauthorized, false, "Invalid signature", "50113"),
    ]);

    private static readonly Dictionary<string, ErrorType> Map = new()
    {
        { "50102", ErrorType.InvalidTimestamp }, // Timestamp request expired
        ["50403"] = ErrorType.UnknownSymbol,
    };
    private static readonly HashSet<int> RetryCodes = new() { 50001, 50111 };
}

public enum ErrorCode
{
    /// <summary>Service temporarily unavailable</summary>
    [Map("50001")]
    Unavailable,
    [Map("50120")]
    NoPermission,
    Balance = 50401, // Insufficient balance
}
