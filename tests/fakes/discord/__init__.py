from .asked import Asked
from .calls import Call
from .reading import buttons, pings, words
from .server import FakeDiscord

__all__ = ["Asked", "Call", "FakeDiscord", "buttons", "pings", "words"]
