"""The parts of the pages about measures."""
