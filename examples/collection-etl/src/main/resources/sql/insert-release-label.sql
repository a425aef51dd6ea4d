INSERT INTO release_label (release_id, position, label_id, catalogue_number, entity_type, entity_type_name)
VALUES (:#release_id, :#position, :#label_id, :#catalogue_number, :#entity_type, :#entity_type_name)
