"""Reads and checks the measures and talks kept as data in resources."""
