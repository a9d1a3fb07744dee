"""The parts of the page about what goes on around a group's register."""
