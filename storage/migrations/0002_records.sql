-- Records are kept in columns named after their fields. The history of what was renamed is
-- renamed with it.
ALTER TABLE outcome RENAME COLUMN held TO "on";
UPDATE changes SET
  before = json_set(json_remove(before, '$.held'), '$.on', before ->> '$.held'),
  after = json_set(json_remove(after, '$.held'), '$.on', after ->> '$.held')
  WHERE tbl = 'outcome';
