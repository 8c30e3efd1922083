"""The database: every table, every query."""
