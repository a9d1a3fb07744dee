"""The parts of the page about what one person, or somebody for them, agreed to."""
