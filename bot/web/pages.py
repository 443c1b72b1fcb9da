"""Source pages: each article at an address of its own, the quoted place marked and scrolled to."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING

from aiohttp import hdrs, web

from bot.library.page_addresses import FOLDER
from bot.storage import QuotePlace
from bot.web.asked import names_place, place, speaker
from bot.web.drawing import Drawing

if TYPE_CHECKING:
    from bot.chat.service.sources import Sources

UNCHANGED = 304
MISSING = 404


def pages(sources: Sources) -> list[web.RouteDef]:
    """Return the routes that show the articles of `sources`, as they are at each moment.

    They show whole articles to whoever has the address, and nothing from anybody else: the pages
    hold no script, load nothing, and tell no other site where a reader came from.
    """
    drawing = Drawing()
    one_at_a_time = asyncio.Lock()  # readers of pages leave the threads to those who search

    async def show(request: web.Request) -> web.Response:
        texts = speaker(request.headers.get(hdrs.ACCEPT_LANGUAGE, ""))
        source = await sources.one(request.match_info["article"])
        if source is None:
            return _page(request, drawing, drawing.missing(texts), MISSING)
        article = source.article
        found = place(request.query, article.text)
        if found and not sources.has(QuotePlace(article.id, *found)):
            found = None  # the article was changed: other words stand there now
        gone = found is None and names_place(request.query)
        async with one_at_a_time:
            drawn = await asyncio.to_thread(drawing.article, article, texts, found, gone=gone)
        return _page(request, drawing, drawn)

    return [web.get(FOLDER + r"{article:[\s\S]*}", show)]


def _page(
    request: web.Request, drawing: Drawing, drawn: str, status: int = web.HTTPOk.status_code
) -> web.Response:
    """Return `drawn` as a response, or that it is still the page the browser has."""
    body = drawn.encode()
    tag = hashlib.sha256(body).hexdigest()[:32]
    known = any(one.value in {tag, "*"} for one in request.if_none_match or ())
    if status == web.HTTPOk.status_code and known:
        response = web.Response(status=UNCHANGED)
    else:
        response = web.Response(body=body, status=status, content_type="text/html", charset="utf-8")
    response.etag = tag
    response.headers.update(_headers(drawing.policy))
    return response


def _headers(policy: str) -> dict[str, str]:
    """Return what keeps a page to itself: out of frames, of other sites, and of search engines."""
    return {
        hdrs.CACHE_CONTROL: "no-cache",
        hdrs.VARY: hdrs.ACCEPT_LANGUAGE,
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }
