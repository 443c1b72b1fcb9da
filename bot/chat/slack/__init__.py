"""Slack: what Bolt gets and gives; nothing else in the bot knows it."""
