"""Fonts, icons, pictograms, questions and help: no code."""
