"""The bot to look at without an account: `make preview`, and its pictures: `make pictures`."""
