"""Reusable pieces that know no service."""
