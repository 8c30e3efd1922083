"""One language: its data and its rules."""
