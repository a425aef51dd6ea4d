INSERT INTO release_artist (release_id, position, artist_id, name_variation, join_phrase, role, tracks)
VALUES (:#release_id, :#position, :#artist_id, :#name_variation, :#join_phrase, :#role, :#tracks)
