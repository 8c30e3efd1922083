"""What arrives: files, later feeds, pages and messages."""
