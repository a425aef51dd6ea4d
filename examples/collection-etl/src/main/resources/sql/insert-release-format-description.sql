INSERT INTO release_format_description (release_id, format_position, position, description)
VALUES (:#release_id, :#format_position, :#position, :#description)
