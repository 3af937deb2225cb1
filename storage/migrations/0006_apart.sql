-- Two contacts of whom somebody has said that they are not the same person; contact is the one
-- whose id comes first.
CREATE TABLE apart (
  contact TEXT NOT NULL REFERENCES contact (id),
  other   TEXT NOT NULL REFERENCES contact (id),
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, other),
  CHECK (contact < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX apart_other ON apart (other);
