"""What must hold for every PDF the program makes, checked with libraries that did not make it."""
