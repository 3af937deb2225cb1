package report

import "context"

// Shares are what screens say beside the tables of outcomes and finance, of the same people and
// over the same period: of how many clients, how many of them started a firm and how many wait for
// finance, and how much of what was counted is provable.
type Shares struct {
	Clients          int // found by the last day of the period, or on a day unknown
	Started, Waiting int // clients with a firm started, and with an application that waits
	Firms, Granted   Proven

	// What no period counts, as its day is not known: outcomes, and applications.
	OutcomesUndated, FinanceUndated int
}

// Proven is how much of a figure there is a paper for.
type Proven struct{ Counted, Provable int }

// ReadShares reads them.
func ReadShares(ctx context.Context, from Reader, f Filter) (s Shares, err error) {
	args, err := f.arguments()
	if err != nil {
		return s, err
	}
	found, err := from.QueryContext(ctx, sharesQuery, args...)
	if err != nil {
		return s, err
	}
	defer found.Close()
	for found.Next() {
		if err := found.Scan(&s.Clients, &s.Started, &s.Waiting, &s.OutcomesUndated, &s.FinanceUndated); err != nil {
			return s, err
		}
	}
	if err := found.Err(); err != nil {
		return s, err
	}
	return s, Proof.EachNamed(ctx, from, f, func(name string, row [][]byte) error {
		p := Proven{Counted: number(row[1]), Provable: number(row[2])}
		switch name {
		case ProofFirms:
			s.Firms = p
		case ProofGranted:
			s.Granted = p
		}
		return nil
	})
}

// number is a count as it was read.
func number(digits []byte) (n int) {
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}

var sharesQuery = `
	WITH client AS (SELECT id FROM contact WHERE role = 'client' AND (:to = '' OR found_on <= :to) AND ` + inProject("contact.id") + `)
	SELECT (SELECT count(*) FROM client),
		(SELECT count(DISTINCT contact) FROM (` + outcomeFacts + `) WHERE at = 'firm-started' AND contact IN (SELECT id FROM contact WHERE role = 'client')),
		(SELECT count(DISTINCT contact) FROM (` + financeFacts + `) WHERE decision = 'waiting' AND contact IN (SELECT id FROM contact WHERE role = 'client')),
		(SELECT count(*) FROM outcome AS o WHERE o."on" = '' AND ` + inProject("o.contact") + `),
		(SELECT count(*) FROM finance AS o WHERE o."on" = '' AND o.decided = '' AND ` + inProject("o.contact") + `)`
