"""The history of the schema: one for SQLCipher and PostgreSQL."""
