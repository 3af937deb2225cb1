-- Nobody who works in a firm and no job created can be said, and are then another thing than not
-- known. What was 0 until now was not known; so it is in the history.
CREATE TEMP TABLE outcomes AS SELECT * FROM outcome;
DROP TABLE outcome;
CREATE TABLE outcome (
  contact       TEXT NOT NULL REFERENCES contact (id),
  id            TEXT NOT NULL,
  kind          TEXT NOT NULL,
  "on"          TEXT NOT NULL DEFAULT '',
  jobs          INTEGER,
  evidence      TEXT NOT NULL DEFAULT 'told',
  firm          TEXT NOT NULL DEFAULT '',
  start         TEXT NOT NULL DEFAULT '',
  legal_form    TEXT NOT NULL DEFAULT '',
  social        TEXT NOT NULL DEFAULT '',
  staff         INTEGER,
  fte           TEXT NOT NULL DEFAULT '',
  labour_status TEXT NOT NULL DEFAULT '',
  follow        TEXT NOT NULL DEFAULT '',
  helped        TEXT NOT NULL DEFAULT '',
  version       INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
INSERT INTO outcome (contact, id, kind, "on", jobs, evidence, firm, start, legal_form, social, staff, fte, labour_status, follow, helped, version)
  SELECT contact, id, kind, "on", nullif(jobs, 0), evidence, firm, start, legal_form, social, nullif(staff, 0), fte, labour_status, follow, helped, version FROM outcomes;
DROP TABLE outcomes;

CREATE TEMP TABLE snapshots AS SELECT * FROM snapshot;
DROP TABLE snapshot;
CREATE TABLE snapshot (
  enterprise TEXT NOT NULL REFERENCES enterprise (id),
  id         TEXT NOT NULL,
  "on"       TEXT NOT NULL,
  employed   INTEGER,
  fte        TEXT NOT NULL DEFAULT '',
  turnover   TEXT NOT NULL DEFAULT '',
  size       TEXT NOT NULL DEFAULT '',
  version    INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (enterprise, id)
) STRICT, WITHOUT ROWID;
INSERT INTO snapshot (enterprise, id, "on", employed, fte, turnover, size, version)
  SELECT enterprise, id, "on", nullif(employed, 0), fte, turnover, size, version FROM snapshots;
DROP TABLE snapshots;

UPDATE changes SET
  before = iif(before IS NULL, NULL, json_set(before, '$.jobs', nullif(before ->> 'jobs', 0), '$.staff', nullif(before ->> 'staff', 0))),
  after = iif(after IS NULL, NULL, json_set(after, '$.jobs', nullif(after ->> 'jobs', 0), '$.staff', nullif(after ->> 'staff', 0)))
  WHERE tbl = 'outcome';
UPDATE changes SET
  before = iif(before IS NULL, NULL, json_set(before, '$.employed', nullif(before ->> 'employed', 0))),
  after = iif(after IS NULL, NULL, json_set(after, '$.employed', nullif(after ->> 'employed', 0)))
  WHERE tbl = 'snapshot';
