"""What is asked: one function a command, each returning a value."""
