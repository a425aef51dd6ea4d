INSERT INTO release_format (release_id, position, format, quantity, free_text)
VALUES (:#release_id, :#position, :#format, :#quantity, :#free_text)
