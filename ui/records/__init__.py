"""The parts of the pages about keeping, giving out and erasing records."""
