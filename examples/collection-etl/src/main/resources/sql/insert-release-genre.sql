INSERT INTO release_genre (release_id, position, genre)
VALUES (:#release_id, :#position, :#genre)
