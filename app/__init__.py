"""Everything of Trestle that is not a window."""
