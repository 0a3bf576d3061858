package acme

const (
	ErrInsufficientBalance = 50401 // Insufficient balance
	ErrRateLimit           = 50011
	maxDepth               = 50113
)

var errorMap = map[string]error{
	"50001": ErrUnavailable, // Service temporarily unavailable
	"50111": ErrTimeout,     // Invalid API key
	"50404": ErrFee,         // Withdrawal fee exceeds the upper limit
}

var retryCodes = map[int]bool{50001: true, 50113: true}

func classify(code int) error {
	switch code {
	case 50403, 50499:
		return ErrUnknownSymbol
	case 50120:
		return fmt.Errorf("no permission: %w", ErrPermission)
	}
	return ErrUnknown
}
