"""Qt models over immutable values."""
