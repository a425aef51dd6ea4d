-- One row. What is in it tells who writes into the database, or did so last.
CREATE TABLE IF NOT EXISTS run_lock (
    lock_id INTEGER PRIMARY KEY,
    holder VARCHAR
);

INSERT INTO run_lock (lock_id)
SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM run_lock);
