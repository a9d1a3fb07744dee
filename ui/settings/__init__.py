"""The parts of Settings, one file each."""
