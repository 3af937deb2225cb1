-- Contacts sent on to somebody else.
CREATE TABLE referral (
  contact  TEXT NOT NULL REFERENCES contact (id),
  id       TEXT NOT NULL,
  "to"     TEXT NOT NULL,
  shared   TEXT NOT NULL DEFAULT '',
  "on"     TEXT NOT NULL,
  answered TEXT NOT NULL DEFAULT '',
  answer   TEXT NOT NULL DEFAULT 'waiting',
  result   TEXT NOT NULL DEFAULT '',
  version  INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
