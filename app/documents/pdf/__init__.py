"""Blocks become a tagged PDF; the only package that imports reportlab."""
