"""The parts of the page about supervision and training."""
