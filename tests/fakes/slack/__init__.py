from .asked import Asked
from .calls import Call
from .envelopes import Envelope
from .installed import Installed
from .reading import buttons, rings, words
from .refusals import ImpossibleError
from .server import FakeSlack
from .views import View
from .world import Channel, Message, User

__all__ = [
    "Asked",
    "Call",
    "Channel",
    "Envelope",
    "FakeSlack",
    "ImpossibleError",
    "Installed",
    "Message",
    "User",
    "View",
    "buttons",
    "rings",
    "words",
]
