"""What somebody or something does to the program that it must survive: `python -m tests.attacks`."""
