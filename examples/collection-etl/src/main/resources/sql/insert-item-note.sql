INSERT INTO item_note (instance_id, position, field_id, note)
VALUES (:#instance_id, :#position, :#field_id, :#note)
