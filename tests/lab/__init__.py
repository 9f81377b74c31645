"""Instruments of the tests: a history writer, and a driver for runs without any I/O."""
