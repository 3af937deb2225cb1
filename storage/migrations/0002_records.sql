-- Records are kept in columns named after their fields.
ALTER TABLE outcome RENAME COLUMN held TO "on";
