"""What a field may say: a language, a web address. Each check raises ValueError with the reason."""

from __future__ import annotations

from urllib.parse import urlsplit

_ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""


def language_code(value: str) -> str:
    """Return `value` if it is one of the two-letter codes of ISO 639-1."""
    if value not in _ISO_639_1.split():
        message = f"{value!r} is not a language code: write two small letters (ISO 639-1), as in de"
        raise ValueError(message)
    return value


def web_address(value: str) -> str:
    """Return `value` if a reader can follow it: http or https, a host, no blanks."""
    try:
        parts = urlsplit(value)
        reachable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:  # a broken IPv6 address, a port beyond 65535
        reachable = False
    if not reachable or any(character.isspace() for character in value):
        message = f"{value!r} is not a web address: it must begin with https:// or http://"
        raise ValueError(message)
    return value
