"""Discord: what discord.py gets and gives; nothing else in the bot knows it."""
