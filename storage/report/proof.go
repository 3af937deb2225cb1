package report

import "stegvis/model"

// Proof tells of the figures how much of them is provable: of what was counted there is a paper. The
// figures are those of the other tables, over the same period: firms started; jobs, of all outcomes;
// the outcomes of each other kind; who was at a meeting, once for each; and what was granted. A firm
// of two owners is proven by the paper of one.
var Proof = declare(proofTable())

// The figures of Proof that are no outcomes of a kind.
const (
	ProofFirms      = "firms-started"
	ProofJobs       = "jobs"
	ProofAttendance = "attendance"
	ProofGranted    = "granted"
	proofOutcome    = "outcome-" // and its kind
)

func proofFigures() []string {
	figures := []string{ProofFirms, ProofJobs}
	for _, kind := range model.Outcome.Options("kind") {
		if kind != "firm-started" {
			figures = append(figures, proofOutcome+kind)
		}
	}
	return append(figures, ProofAttendance, ProofGranted)
}

func proofTable() Table {
	t := Table{
		Name:  "proof",
		Place: 9,
		Named: 1,
		Columns: []Column{
			{Key: "figure", Kind: Key, Show: worded("reports.proof-")},
			count("counted", &Figure{Who: "true", Sum: "n"}),
			count("provable", &Figure{Who: "provable", Sum: "n"}),
			count("missing", &Figure{Who: "NOT provable", Sum: "n"}),
		},
		Sums:     []Sum{{Total: "counted", Parts: []string{"provable", "missing"}}},
		Foremost: []string{"counted", "provable", "missing"},
		Facts:    proofFacts,
	}
	t.Query = gathered(t, `SELECT column1 AS place, column2 AS at, column2 AS figure FROM `+listed(proofFigures()))
	return t
}

var proofFacts = `
	SELECT at, contact, of, id, day, n, provable FROM (
		WITH paper AS MATERIALIZED (SELECT DISTINCT contact, of FROM proof WHERE of <> ''),
		came AS MATERIALIZED (SELECT x.*, (x.contact, 'outcome ' || x.id) IN (SELECT contact, of FROM paper) AS provable FROM (` + outcomeFacts + `) AS x)
		SELECT '` + ProofFirms + `' AS at, contact, of, max(id) AS id, day, 1 AS n, firm IN (SELECT firm FROM came WHERE provable AND firm IS NOT NULL) AS provable FROM came WHERE firm IS NOT NULL GROUP BY firm
		UNION ALL SELECT '` + ProofJobs + `', contact, of, id, day, jobs, provable FROM came WHERE jobs > 0
		UNION ALL SELECT '` + proofOutcome + `' || at, contact, of, id, day, 1, provable FROM came WHERE at <> 'firm-started'
		UNION ALL SELECT '` + ProofGranted + `', contact, of, id, day, 1, (contact, 'finance ' || id) IN (SELECT contact, of FROM paper)
			FROM (` + financeFacts + `) WHERE decision = 'granted'
		UNION ALL SELECT '` + ProofAttendance + `', a.contact, 'event', a.event, e.held, 1, (a.contact, 'event ' || a.event) IN (SELECT contact, of FROM paper)
			FROM event AS e JOIN attendance AS a ON a.event = e.id
			WHERE a.presence = 'present' AND e.cancelled = 0 AND ` + inPeriod("e.held") + ` AND (:project = '' OR EXISTS (
				SELECT 1 FROM project AS p WHERE p.id = e.project AND p.name = :project)))`
