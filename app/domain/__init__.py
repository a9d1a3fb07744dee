"""The rules of the field: frozen values and pure functions, no I/O, no clock, no Qt."""
