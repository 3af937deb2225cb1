-- What the office knows. Dates are TEXT as 2026-11-18, clock times minutes since midnight
-- (-1 unknown), amounts kronor, answers 'yes', 'no' or '' for unknown. A row's version
-- grows with every change and never goes back.

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  funder   TEXT NOT NULL DEFAULT '',
  starts   TEXT NOT NULL DEFAULT '',
  ends     TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

CREATE TABLE enterprise (
  id               TEXT NOT NULL PRIMARY KEY,
  name             TEXT NOT NULL,
  name_key         BLOB NOT NULL DEFAULT x'',
  org_number       TEXT NOT NULL DEFAULT '',
  legal_form       TEXT NOT NULL DEFAULT '',
  social           TEXT NOT NULL DEFAULT '',
  sni              TEXT NOT NULL DEFAULT '',
  trade            TEXT NOT NULL DEFAULT '',
  firm_status      TEXT NOT NULL DEFAULT '',
  registered_on    TEXT NOT NULL DEFAULT '',
  employed         TEXT NOT NULL DEFAULT '',
  fte              TEXT NOT NULL DEFAULT '',
  exports          TEXT NOT NULL DEFAULT '',
  export_countries TEXT NOT NULL DEFAULT '',
  turnover         TEXT NOT NULL DEFAULT '',
  version          INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX enterprise_org_number ON enterprise (org_number) WHERE org_number <> '';
CREATE INDEX enterprise_name ON enterprise (name_key, id);

-- n is short and stands for the contact where a whole register is held in memory.
CREATE TABLE contact (
  n            INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  role         TEXT NOT NULL CHECK (role IN ('client', 'other')),
  path         TEXT NOT NULL DEFAULT 'potential' CHECK (path IN ('potential', 'established')),
  status       TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'handed-over', 'closed')),
  step         TEXT NOT NULL DEFAULT '',
  step_since   TEXT NOT NULL DEFAULT '',
  paused_until TEXT NOT NULL DEFAULT '',
  status_on    TEXT NOT NULL DEFAULT '',
  status_why   TEXT NOT NULL DEFAULT '',
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     BLOB NOT NULL,
  enterprise   TEXT REFERENCES enterprise (id),

  call_name          TEXT NOT NULL DEFAULT '',
  sort_name          TEXT NOT NULL DEFAULT '',
  phones             TEXT NOT NULL DEFAULT '',
  email              TEXT NOT NULL DEFAULT '',
  place              TEXT NOT NULL DEFAULT '',
  postcode           TEXT NOT NULL DEFAULT '',
  municipality       TEXT NOT NULL DEFAULT '',
  gender             TEXT NOT NULL DEFAULT '',
  born               TEXT NOT NULL DEFAULT '',
  language           TEXT NOT NULL DEFAULT '',
  other_languages    TEXT NOT NULL DEFAULT '',
  interpreter        TEXT NOT NULL DEFAULT '',
  protected          TEXT NOT NULL DEFAULT '',
  note               TEXT NOT NULL DEFAULT '',
  country            TEXT NOT NULL DEFAULT '',
  parents_abroad     TEXT NOT NULL DEFAULT '',
  citizenship        TEXT NOT NULL DEFAULT '',
  arrival_year       TEXT NOT NULL DEFAULT '',
  introduction_until TEXT NOT NULL DEFAULT '',
  labour_status      TEXT NOT NULL DEFAULT '',
  education          TEXT NOT NULL DEFAULT '',
  rural              TEXT NOT NULL DEFAULT '',
  found_through      TEXT NOT NULL DEFAULT '',
  found_on           TEXT NOT NULL DEFAULT '',
  legal_basis        TEXT NOT NULL DEFAULT '',
  informed_on        TEXT NOT NULL DEFAULT '',
  informed_in        TEXT NOT NULL DEFAULT '',
  consents           TEXT NOT NULL DEFAULT '',
  share_with         TEXT NOT NULL DEFAULT '',
  withdrawn_on       TEXT NOT NULL DEFAULT '',
  keep_until         TEXT NOT NULL DEFAULT '',
  version            INTEGER NOT NULL DEFAULT 1,

  -- What lists are sorted by: the step's number, 9 off the ladder; the place in the order
  -- of the Swedish alphabet.
  rung INTEGER GENERATED ALWAYS AS (CASE step
    WHEN 'identify' THEN 1 WHEN 'general-info' THEN 2 WHEN 'inspiration' THEN 3 WHEN 'startup-info' THEN 4
    WHEN 'follow-up' THEN 5 WHEN 'analysis' THEN 6 WHEN 'programme' THEN 7 WHEN 'continuous' THEN 8 ELSE 9 END) VIRTUAL,
  place_key TEXT GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(upper(place),
    'Å', '[1'), 'å', '[1'), 'Ä', '[2'), 'ä', '[2'), 'Ö', '[3'), 'ö', '[3')) VIRTUAL
) STRICT;
CREATE INDEX contact_name ON contact (name_key, n);
CREATE INDEX contact_standing ON contact (status, rung, step_since, n);
CREATE INDEX contact_rung ON contact (rung, step_since, n);
CREATE INDEX contact_waking ON contact (paused_until) WHERE status = 'paused';
CREATE INDEX contact_enterprise ON contact (enterprise, n);
CREATE INDEX contact_place ON contact (place_key, n);
CREATE INDEX contact_language ON contact (language, n);
CREATE INDEX contact_municipality ON contact (municipality, n);
CREATE INDEX contact_gender ON contact (gender, n);

-- One row for each time a contact stood on a step; form is a JSON object of texts.
CREATE TABLE visit (
  contact TEXT NOT NULL REFERENCES contact (id),
  id      TEXT NOT NULL,
  step    TEXT NOT NULL,
  state   TEXT NOT NULL CHECK (state IN ('standing', 'done', 'skipped', 'not-needed', 'left')),
  began   TEXT NOT NULL,
  ended   TEXT NOT NULL DEFAULT '',
  reason  TEXT NOT NULL DEFAULT '',
  form    TEXT NOT NULL DEFAULT '{}',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX visit_standing ON visit (contact) WHERE state = 'standing';
CREATE INDEX visit_began ON visit (step, began);
CREATE INDEX visit_ended ON visit (step, ended) WHERE ended <> '';

CREATE TABLE event (
  id        TEXT NOT NULL PRIMARY KEY,
  kind      TEXT NOT NULL,
  title     TEXT NOT NULL,
  held      TEXT NOT NULL,
  starts    INTEGER NOT NULL DEFAULT -1,
  ends      INTEGER NOT NULL DEFAULT -1,
  place     TEXT NOT NULL DEFAULT '',
  theme     TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL DEFAULT '',
  audience  TEXT NOT NULL DEFAULT '',
  project   TEXT REFERENCES project (id),
  series    TEXT NOT NULL DEFAULT '',
  cancelled INTEGER NOT NULL DEFAULT 0,
  note      TEXT NOT NULL DEFAULT '',
  version   INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX event_held ON event (held, id);
CREATE INDEX event_series ON event (series, held) WHERE series <> '';

CREATE TABLE attendance (
  event    TEXT NOT NULL REFERENCES event (id),
  contact  TEXT NOT NULL REFERENCES contact (id),
  presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'absent', 'invited')),
  part     TEXT NOT NULL DEFAULT 'participant' CHECK (part IN ('participant', 'speaker', 'partner')),
  at       INTEGER NOT NULL DEFAULT -1,
  invited  INTEGER NOT NULL DEFAULT 0, -- stays when the person has come, or has not
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (event, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_contact ON attendance (contact, event);

CREATE TABLE log (
  contact     TEXT NOT NULL REFERENCES contact (id),
  id          TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('visit', 'call', 'message', 'email', 'meeting')),
  held        TEXT NOT NULL,
  minutes     INTEGER NOT NULL DEFAULT 0,
  preparation INTEGER NOT NULL DEFAULT 0,
  travel      INTEGER NOT NULL DEFAULT 0,
  project     TEXT REFERENCES project (id),
  event       TEXT NOT NULL DEFAULT '',
  said        TEXT NOT NULL DEFAULT '',
  version     INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
  contact TEXT NOT NULL REFERENCES contact (id),
  id      TEXT NOT NULL,
  due     TEXT NOT NULL,
  what    TEXT NOT NULL DEFAULT '',
  waiting TEXT NOT NULL DEFAULT 'advisor' CHECK (waiting IN ('advisor', 'contact', 'partner')),
  partner TEXT NOT NULL DEFAULT '',
  since   TEXT NOT NULL,
  chased  INTEGER NOT NULL DEFAULT 0,
  done    TEXT NOT NULL DEFAULT '',
  every   INTEGER NOT NULL DEFAULT 0,
  until   TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_due ON follow_up (due) WHERE done = '' AND waiting = 'advisor';
CREATE INDEX follow_up_waiting ON follow_up (since) WHERE done = '' AND waiting <> 'advisor';

CREATE TABLE need (
  contact  TEXT NOT NULL REFERENCES contact (id),
  id       TEXT NOT NULL,
  need     TEXT NOT NULL,
  priority INTEGER NOT NULL DEFAULT 2 CHECK (priority BETWEEN 1 AND 3),
  status   TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'programme', 'met', 'dropped')),
  raised   TEXT NOT NULL,
  closed   TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  contact TEXT NOT NULL REFERENCES contact (id),
  id      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  actor   TEXT NOT NULL,
  what    TEXT NOT NULL DEFAULT '',
  due     TEXT NOT NULL,
  status  TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'under-way', 'done', 'dropped')),
  result  TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_due ON action (due) WHERE status IN ('planned', 'under-way');

CREATE TABLE application (
  contact  TEXT NOT NULL REFERENCES contact (id),
  id       TEXT NOT NULL,
  lender   TEXT NOT NULL DEFAULT '',
  product  TEXT NOT NULL DEFAULT '',
  amount   INTEGER NOT NULL DEFAULT 0,
  applied  TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT 'waiting' CHECK (decision IN ('waiting', 'granted', 'refused', 'withdrawn')),
  granted  INTEGER NOT NULL DEFAULT 0,
  decided  TEXT NOT NULL DEFAULT '',
  why      TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  contact  TEXT NOT NULL REFERENCES contact (id),
  id       TEXT NOT NULL,
  kind     TEXT NOT NULL,
  held     TEXT NOT NULL DEFAULT '',
  jobs     INTEGER NOT NULL DEFAULT 0,
  evidence TEXT NOT NULL DEFAULT 'told',
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE participation (
  contact TEXT NOT NULL REFERENCES contact (id),
  project TEXT NOT NULL REFERENCES project (id),
  joined  TEXT NOT NULL,
  quit    TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, project)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_project ON participation (project, contact);

-- Half-filled forms, kept until saved or thrown away. They have no history.
CREATE TABLE draft (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What follows from the rest, kept in the same transaction by triggers so that lists sort
-- and reports read without looking at each contact's records. It has no history.
-- standing is the step an active client stands on and standing_since since when, both empty
-- for others and for who has finished the ladder; quiet_since is the last day anything was
-- heard of such a client when nothing more is promised, planned or waited for.
CREATE TABLE summary (
  n                 INTEGER PRIMARY KEY,
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
  standing          TEXT NOT NULL DEFAULT '',
  standing_since    TEXT NOT NULL DEFAULT '',
  quiet_since       TEXT GENERATED ALWAYS AS (iif(standing = '' OR next_date <> '', '', max(last_contact, standing_since))) VIRTUAL
) STRICT;
CREATE INDEX summary_last ON summary (last_contact, n);
CREATE INDEX summary_next ON summary (next_date, n);
CREATE INDEX summary_quiet ON summary (standing, quiet_since, n) WHERE quiet_since <> '';
CREATE INDEX summary_finance ON summary (n) WHERE finance = 'waiting';

-- How many stand where: one row for each combination.
CREATE TABLE tally (
  role   TEXT NOT NULL,
  status TEXT NOT NULL,
  step   TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (role, status, step)
) STRICT, WITHOUT ROWID;

-- The history. A commit is open while it is being written; what changes meanwhile is noted
-- under it by triggers, and without an open commit nothing can change.
CREATE TABLE commits (
  seq    INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  at     TEXT NOT NULL,
  label  TEXT NOT NULL,
  kind   TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target TEXT NOT NULL DEFAULT '',
  open   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX commits_open ON commits (open) WHERE open = 1;
CREATE INDEX commits_target ON commits (target, seq) WHERE target <> '';

-- before and after are JSON objects of all columns but the version; NULL is no such row.
-- contact is whom the row is about, empty when it is about nobody.
CREATE TABLE changes (
  seq        INTEGER PRIMARY KEY,
  commit_seq INTEGER NOT NULL,
  tbl        TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  contact    TEXT NOT NULL,
  before     TEXT,
  after      TEXT
) STRICT;
CREATE INDEX changes_commit ON changes (commit_seq, seq);
CREATE INDEX changes_contact ON changes (contact, commit_seq) WHERE contact <> '';
CREATE INDEX changes_enterprise ON changes (row_id, commit_seq) WHERE tbl = 'enterprise';
