INSERT INTO release_style (release_id, position, style)
VALUES (:#release_id, :#position, :#style)
