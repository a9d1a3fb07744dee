"""Getting ready, step by step: what is asked once on a new laptop."""
