"""From values to Telegram HTML, in the reader's language."""
