-- Lists are sorted by what they are sorted by and then by name, what is empty last: the indexes
-- hold the name. Where someone stands is told with the summary, because it follows from the way
-- up as well: who has finished the ladder stands on no step.
DROP INDEX contact_standing;
DROP INDEX contact_rung;
DROP INDEX contact_enterprise;
DROP INDEX contact_place;
DROP INDEX contact_language;
ALTER TABLE contact DROP COLUMN rung;
CREATE INDEX contact_enterprise ON contact (enterprise, name_key, n);
CREATE INDEX contact_place ON contact (place_key, name_key, n);
CREATE INDEX contact_language ON contact (language, name_key, n);
-- Falling, with names rising among the many that tie.
CREATE INDEX contact_place_falling ON contact (place_key DESC, name_key, n);
CREATE INDEX contact_language_falling ON contact (language DESC, name_key, n);

-- role, status and name_key are those of the contact; rung is the number of the step a client
-- stands on, 9 off the ladder and when it is finished, and since is since when, empty there;
-- next_date is the nearest day something open is due; quiet_since is the last day anything was
-- heard of an active client on the ladder when nothing more is promised, planned or waited for.
DROP TABLE summary;
CREATE TABLE summary (
  n                 INTEGER PRIMARY KEY,
  role              TEXT NOT NULL,
  status            TEXT NOT NULL,
  name_key          BLOB NOT NULL,
  rung              INTEGER NOT NULL,
  since             TEXT NOT NULL,
  last_contact      TEXT NOT NULL DEFAULT '',
  next_date         TEXT NOT NULL DEFAULT '',
  logged_contacts   INTEGER NOT NULL DEFAULT 0,
  minutes           INTEGER NOT NULL DEFAULT 0,
  meetings_attended INTEGER NOT NULL DEFAULT 0,
  first_event       TEXT NOT NULL DEFAULT '',
  needs_open        INTEGER NOT NULL DEFAULT 0,
  actions_open      INTEGER NOT NULL DEFAULT 0,
  actions_done      INTEGER NOT NULL DEFAULT 0,
  finance           TEXT NOT NULL DEFAULT '',
  granted_sek       INTEGER NOT NULL DEFAULT 0,
  firm_started      TEXT NOT NULL DEFAULT '',
  jobs              INTEGER NOT NULL DEFAULT 0,
  outcome           TEXT NOT NULL DEFAULT '',
  done              TEXT NOT NULL DEFAULT '',
  quiet_since       TEXT GENERATED ALWAYS AS (iif(status <> 'active' OR rung = 9 OR next_date <> '', '', max(last_contact, since))) VIRTUAL
) STRICT;
CREATE INDEX summary_rung ON summary (rung, since, name_key, n);
CREATE INDEX summary_standing ON summary (status, rung, since, name_key, n);
CREATE INDEX summary_last ON summary (last_contact, name_key, n);
CREATE INDEX summary_next ON summary (next_date, name_key, n);
CREATE INDEX summary_last_falling ON summary (last_contact DESC, name_key, n);
CREATE INDEX summary_next_falling ON summary (next_date DESC, name_key, n);
CREATE INDEX summary_quiet ON summary (rung, quiet_since, n) WHERE quiet_since <> '';
CREATE INDEX summary_undated ON summary (n) WHERE next_date = '' AND status = 'active' AND role = 'client';
CREATE INDEX summary_finance ON summary (n) WHERE finance = 'waiting';

-- How many stand where: one row for each combination.
DROP TABLE tally;
CREATE TABLE tally (
  role   TEXT NOT NULL,
  status TEXT NOT NULL,
  rung   INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (role, status, rung)
) STRICT, WITHOUT ROWID;
