"""Use cases: one method, one transaction, returning the value to show next."""
