"""Links that open a quoted sentence: where it stands, and in a translator.

The address of an article is as strange a text as its body. A link made of it is plain ASCII that
no platform's markup can be ended with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded
from urllib.parse import urlencode, urlsplit, urlunsplit

from bot.language.detection import UNDETERMINED
from bot.library.page_addresses import place_on

if TYPE_CHECKING:
    from bot.answering.models import Article, Quote

MOST_WORDS = 12
"""A sentence of more words is found by its first and its last ones."""
ENDS = 5
TRANSLATOR = "https://translate.google.com/"
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.?(:[0-9]{1,5})?", re.IGNORECASE)
_UNSAFE = re.compile(r"[\s\\\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_KEPT = "/?!$&'+,;=:%"
"""What means something in an address and nothing in markup: not @ ( ) * [ ]"""
_DIRECTIVE = ":~:"


def page_link(url: str | None) -> str | None:
    """Return `url` as a link to an article, or None where it can't safely be one.

    It must be absolute, http or https, have a host and no user, and hold neither white space nor
    controls nor backslashes, which browsers and parsers read in different ways.
    """
    if not url or _UNSAFE.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.netloc.encode("idna").decode("ascii")
        known = parts.scheme in {"http", "https"} and _HOST.fullmatch(host) and parts.port != 0
    except ValueError:  # also a port or a name that can't be
        return None
    if not known:
        return None
    path, query, fragment = (percent_encoded(part, safe=_KEPT) for part in parts[2:])
    return urlunsplit((parts.scheme, host, path or "/", query, fragment))


def article_link(article: Article) -> str | None:
    """Return a link to the article where it appeared, else to our page of it, if there is one."""
    return page_link(article.url) or page_link(article.page)


def sentence_link(quote: Quote) -> str | None:
    """Return a link to the quoted sentence in its article, or None where nobody shows that.

    Where it appeared, browsers that know text fragments scroll to the sentence and mark it; others
    open the page. Our own page marks it for all. Without words nothing can be found.
    """
    words = quote.text.split()
    if not words:
        return None
    if page := page_link(quote.article.url):
        return _found_on(page, words)
    page = page_link(quote.article.page)
    return place_on(page, quote.start, quote.end) if page else None


def translation_link(quote: Quote, language: str) -> str | None:
    """Return a link to a translator with the quote filled in, or None where none is needed.

    `language` (ISO 639-1) is the reader's.
    """
    written = quote.article.language
    if written == language:
        return None
    asked = {
        "sl": "auto" if written == UNDETERMINED else written,
        "tl": language,
        "op": "translate",
        "text": " ".join(quote.text.split()),
    }
    return f"{TRANSLATOR}?{urlencode(asked, errors='replace', quote_via=percent_encoded)}"


def _found_on(page: str, words: list[str]) -> str:
    """Return a link that finds `words` on `page`.

    See https://wicg.github.io/scroll-to-text-fragment/
    """
    parts = [words] if len(words) <= MOST_WORDS else [words[:ENDS], words[-ENDS:]]
    text = ",".join(_literal(" ".join(part)) for part in parts)
    page, _, fragment = page.partition("#")
    return f"{page}#{fragment.partition(_DIRECTIVE)[0]}{_DIRECTIVE}text={text}"


def _literal(words: str) -> str:
    """Return `words` with all encoded that means something in a text fragment, as - , & do."""
    return percent_encoded(words, safe="", errors="replace").replace("-", "%2D")
