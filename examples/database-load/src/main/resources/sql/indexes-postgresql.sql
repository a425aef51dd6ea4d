-- Words of any language, as they are written. A query finds an index by the same expression

CREATE INDEX IF NOT EXISTS dump_release_words ON dump_release
    USING gin (to_tsvector('simple', coalesce(artists, '') || ' ' || coalesce(title, '')));
CREATE INDEX IF NOT EXISTS dump_track_words ON dump_track USING gin (to_tsvector('simple', coalesce(title, '')));
CREATE INDEX IF NOT EXISTS dump_artist_words ON dump_artist USING gin (to_tsvector('simple', coalesce(name, '')));
CREATE INDEX IF NOT EXISTS dump_label_words ON dump_label USING gin (to_tsvector('simple', coalesce(name, '')));
