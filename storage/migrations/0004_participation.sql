-- Taking part in a project becomes a record like the others, with an id of its own. Everyone
-- who takes part, or did in the history, gets one.
CREATE TEMP TABLE taking_part AS
  SELECT contact, project, printf('00000000-0000-7000-8000-%012x', row_number() OVER (ORDER BY contact, project)) AS id FROM (
    SELECT contact, project FROM participation
    UNION SELECT contact, row_id FROM changes WHERE tbl = 'participation');
CREATE TEMP TABLE stay AS SELECT * FROM participation JOIN taking_part USING (contact, project);
DROP TABLE participation;

-- One takes part in a project once; who comes back goes on.
CREATE TABLE participation (
  contact TEXT NOT NULL REFERENCES contact (id),
  id      TEXT NOT NULL,
  project TEXT NOT NULL REFERENCES project (id),
  "on"    TEXT NOT NULL,
  "to"    TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX participation_project ON participation (project, contact);
INSERT INTO participation (contact, id, project, "on", "to", version)
  SELECT contact, id, project, joined, quit, version FROM stay;

UPDATE changes SET
  row_id = who.id,
  before = iif(before IS NULL, NULL, json_object('contact', who.contact, 'id', who.id, 'project', who.project, 'on', before ->> 'joined', 'to', before ->> 'quit')),
  after = iif(after IS NULL, NULL, json_object('contact', who.contact, 'id', who.id, 'project', who.project, 'on', after ->> 'joined', 'to', after ->> 'quit'))
  FROM taking_part AS who WHERE tbl = 'participation' AND changes.contact = who.contact AND row_id = who.project;
DROP TABLE stay;
DROP TABLE taking_part;
