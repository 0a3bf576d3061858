//go:build !legacy

// Package acme has the errors of Acme. 50499 is of the test net.
package acme

import (
	"errors"
	"fmt"
)

// Code is what the exchange answers.
type Code int

const (
	CodeUnavailable Code = iota + 50001 // Service temporarily unavailable
	_
	_
	CodeTimeout // Endpoint request timeout
)

const (
	pageSize                 = 50402
	CodeRateLimit       Code = 50011 // Rate limit reached
	CodeBusy            Code = 50013
	CodeNoKey, CodeSign Code = 50111, 50113
)

var (
	ErrAuthentication = errors.New("acme: authentication")
	ErrFunds          = errors.New("acme: funds")
)

// Messages as of the page of May.
var codeText = map[Code]string{
	50102: "Timestamp request expired",
	50120: `Your account does not have permission to use "this" function`,
	50404: "Withdrawal fee exceeds the upper limit", // sic
}

var errByCode = map[int]error{
	50111: ErrAuthentication,
	50113: fmt.Errorf("signature: %w", ErrAuthentication),
	50401: &APIError{Kind: KindFunds, Retry: false},
}

var retryable = map[Code]struct{}{
	50001: {}, 50004: {},
	50113: {},
}

type row struct {
	code string
	kind Kind
	text string
}

var errorTable = []row{
	{"50400", KindNotFound, "Cancellation failed as the order does not exist"},
	{code: "50403", kind: KindSymbol, text: "Instrument ID does not exist"},
}

func Classify(code, message string) error {
	switch code {
	case "0", "":
		return nil
	case "50011", "50061": // Rate limit reached
		return base.RateLimitExceeded{Message: message}
	case
		"50405", "50415":
		return fmt.Errorf("%w: %s", ErrInvalidAddress, message)
	case "50406":
		// The minimum order amount
		return errors.Join(ErrInvalidOrder, ErrLimit)
	case "50402":
		if message == "Incorrect passphrase" {
			return ErrAuthentication
		}
		return ErrInvalidParameter
	default:
		return base.ExchangeError{Message: message}
	}
}

func IsRetryable(code string) bool {
	return code == "50001" || code == "50013"
}

func (a *Acme) Describe() interface{} {
	return a.DeepExtend(a.Exchange.Describe(), map[string]interface{}{
		"id": "acme",
		"exceptions": map[string]interface{}{
			"exact": map[string]interface{}{
				"50001": ExchangeNotAvailable,
				"50131": PermissionDenied,
			},
			"broad": map[string]interface{}{
				"does not exist": OrderNotFound,
			},
		},
	})
}
