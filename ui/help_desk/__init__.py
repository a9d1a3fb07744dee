"""The parts of the page of the help desk."""
