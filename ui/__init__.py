"""Trestle as windows."""
