-- Records are kept in tables named after their types, in columns named after their fields.
-- The history of what is renamed is renamed with it.
ALTER TABLE outcome RENAME COLUMN held TO "on";
ALTER TABLE log RENAME COLUMN held TO "on";
ALTER TABLE follow_up RENAME COLUMN due TO "on";
ALTER TABLE action RENAME COLUMN what TO text;
ALTER TABLE application RENAME TO finance;
ALTER TABLE finance RENAME COLUMN applied TO "on";
ALTER TABLE finance RENAME COLUMN why TO reason;
