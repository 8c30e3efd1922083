"""One file a revision; revisions are numbers of four digits, so that their order can be read."""
