"""The bot: intake, commands and alerts on one store."""
