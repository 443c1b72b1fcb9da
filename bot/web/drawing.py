"""Source pages as HTML: one stylesheet inside, no script, and all text escaped."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.chat.presenting import Outcomes
from bot.chat.presenting.links import page_link
from bot.chat.presenting.safe_text import visible
from bot.library.page_addresses import ANCHOR
from bot.web.typesetting import Form, typeset

if TYPE_CHECKING:
    from bot.answering.models import Article
    from bot.chat.texts import Texts
    from bot.language.structure import Span

STYLE = "style.css"


class Drawing:
    """Draws pages; the `policy` lets a browser use their stylesheet, and nothing else at all."""

    def __init__(self) -> None:
        """Read the templates and the stylesheet."""
        self._templates = Environment(
            loader=PackageLoader("bot.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["visible"] = visible
        self._templates.globals["anchor"] = ANCHOR
        self.policy = _policy(self._templates.get_template(STYLE).render())

    def article(self, article: Article, texts: Texts, place: Span | None, *, gone: bool) -> str:
        """Return the page of `article`, the `place` marked; `gone` says that it isn't there."""
        paragraphs = typeset(article, place)
        return self._templates.get_template("article.html").render(
            article=article,
            cited=Outcomes(texts, why=True).cited(article),
            original=page_link(article.url),
            paragraphs=paragraphs,
            headed=paragraphs[0].form is Form.HEADLINE,
            marked=place is not None,
            gone=gone,
            texts=texts,
        )

    def missing(self, texts: Texts) -> str:
        """Return the page that says there is no such article."""
        return self._templates.get_template("missing.html").render(texts=texts)


def _policy(style: str) -> str:
    """Return a content security policy that allows this one stylesheet inside a page."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
