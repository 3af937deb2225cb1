package model

// Decision is what a lender answered.
type Decision string

// The decisions.
const (
	WaitingForFinance Decision = "waiting"
	Granted           Decision = "granted"
	Refused           Decision = "refused"
	Withdrawn         Decision = "withdrawn"
)

// Application is an application for finance. Amounts are kronor.
type Application struct {
	ID        ApplicationID
	Contact   ContactID
	Lender    string // bank, micro-lender, regional-lender, start-up-grant, guarantee, family, other; empty when unknown
	Amount    int64  // 0 when unknown
	On        Date
	Decision  Decision
	Granted   int64
	DecidedOn Date
	Why       string
}
