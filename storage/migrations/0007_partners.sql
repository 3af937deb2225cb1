-- Who does what for the office's people: named by actions, referrals and promises.
CREATE TABLE partner (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  person    TEXT NOT NULL DEFAULT '',
  phones    TEXT NOT NULL DEFAULT '',
  email     TEXT NOT NULL DEFAULT '',
  does      TEXT NOT NULL DEFAULT '',
  audience  TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL DEFAULT '',
  note      TEXT NOT NULL DEFAULT '',
  version   INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

-- Programmes that are used again, and their actions.
CREATE TABLE template (
  id      TEXT NOT NULL PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  about   TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TABLE template_step (
  template TEXT NOT NULL REFERENCES template (id),
  id       TEXT NOT NULL,
  number   INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  actor    TEXT NOT NULL,
  text     TEXT NOT NULL,
  days     INTEGER NOT NULL DEFAULT 0,
  after    TEXT NOT NULL DEFAULT '',
  why      TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (template, id)
) STRICT, WITHOUT ROWID;

-- An action may come of a need, and wait for others.
ALTER TABLE action ADD COLUMN need TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN after TEXT NOT NULL DEFAULT '';

-- What was told in words stays; what was shared is a list of parts.
ALTER TABLE referral RENAME COLUMN shared TO told;
ALTER TABLE referral ADD COLUMN shared TEXT NOT NULL DEFAULT '';

CREATE TABLE consent (
  contact   TEXT NOT NULL REFERENCES contact (id),
  id        TEXT NOT NULL,
  partner   TEXT NOT NULL,
  what      TEXT NOT NULL,
  "on"      TEXT NOT NULL,
  how       TEXT NOT NULL DEFAULT '',
  language  TEXT NOT NULL DEFAULT '',
  withdrawn TEXT NOT NULL DEFAULT '',
  version   INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE follow_up ADD COLUMN weeks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE follow_up ADD COLUMN months INTEGER NOT NULL DEFAULT 0;
ALTER TABLE follow_up ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE follow_up ADD COLUMN because TEXT NOT NULL DEFAULT '';
CREATE TABLE checkup (
  contact TEXT NOT NULL REFERENCES contact (id),
  id      TEXT NOT NULL,
  "on"    TEXT NOT NULL,
  running TEXT NOT NULL,
  going   TEXT NOT NULL,
  wants   TEXT NOT NULL,
  note    TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (
  contact TEXT NOT NULL REFERENCES contact (id),
  id      TEXT NOT NULL,
  channel TEXT NOT NULL,
  "on"    TEXT NOT NULL,
  note    TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

-- Answers are 1 to 5, 0 is unknown.
CREATE TABLE rating (
  contact    TEXT NOT NULL REFERENCES contact (id),
  id         TEXT NOT NULL,
  "on"       TEXT NOT NULL,
  plan       INTEGER NOT NULL DEFAULT 0,
  customers  INTEGER NOT NULL DEFAULT 0,
  money      INTEGER NOT NULL DEFAULT 0,
  rules      INTEGER NOT NULL DEFAULT 0,
  language   INTEGER NOT NULL DEFAULT 0,
  network    INTEGER NOT NULL DEFAULT 0,
  "time"     INTEGER NOT NULL DEFAULT 0,
  confidence INTEGER NOT NULL DEFAULT 0,
  version    INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;

-- What belongs to a firm that was started, and whether the office helped.
ALTER TABLE outcome ADD COLUMN firm TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN start TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN legal_form TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN social TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN staff INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outcome ADD COLUMN fte TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN labour_status TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN follow TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN helped TEXT NOT NULL DEFAULT '';

CREATE TABLE snapshot (
  enterprise TEXT NOT NULL REFERENCES enterprise (id),
  id         TEXT NOT NULL,
  "on"       TEXT NOT NULL,
  employed   INTEGER NOT NULL DEFAULT 0,
  fte        TEXT NOT NULL DEFAULT '',
  turnover   TEXT NOT NULL DEFAULT '',
  size       TEXT NOT NULL DEFAULT '',
  version    INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (enterprise, id)
) STRICT, WITHOUT ROWID;

-- The paper that proves a figure: "of" is a type and an id.
CREATE TABLE proof (
  contact  TEXT NOT NULL REFERENCES contact (id),
  id       TEXT NOT NULL,
  of       TEXT NOT NULL DEFAULT '',
  what     TEXT NOT NULL,
  "on"     TEXT NOT NULL,
  by       TEXT NOT NULL DEFAULT '',
  kept     TEXT NOT NULL,
  "where"  TEXT NOT NULL DEFAULT '',
  checksum TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
