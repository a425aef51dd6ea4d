-- Made after the first load, which is faster without them

CREATE INDEX IF NOT EXISTS dump_credit_artist ON dump_credit (artist_id, release_id);
CREATE INDEX IF NOT EXISTS dump_release_label_label ON dump_release_label (label_id, release_id);
CREATE INDEX IF NOT EXISTS dump_release_master ON dump_release (master_id);
CREATE INDEX IF NOT EXISTS dump_master_artist_artist ON dump_master_artist (artist_id, master_id);
CREATE INDEX IF NOT EXISTS dump_label_parent ON dump_label (parent_id);
