"""The Home tab: what the bot is, questions to try, the sources, settings, what is stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.chat.presenting import Accent, Heading, Note
from bot.chat.presenting.replies import Replies
from bot.chat.slack.drawing.limits import LONGEST_LABEL, MOST_IN_VIEW
from bot.chat.slack.drawing.markup import plain
from bot.chat.slack.drawing.rendering import DIVIDER, shown
from bot.chat.slack.home.greeting import explained
from bot.chat.slack.home.manager_windows import KINDS
from bot.chat.slack.home.tab import Tab
from bot.chat.slack.pressing.buttons import button
from bot.chat.slack.sending import UNSENT, reason_of
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.service import ChatService, Page
    from bot.chat.slack.drawing.limits import Json
    from bot.chat.slack.home.manager_windows import ManagerWindows
    from bot.chat.slack.home.privacy import PrivacySection
    from bot.chat.slack.people import People
    from bot.chat.texts import Texts

    Payload = Mapping[str, Any]

PRESSED = re.compile(r"home:\w+")
ASKED = re.compile(r"example:\d+")
ON_A_PAGE = 8
MOST_EXAMPLES = 8
LONGEST_WORDS = 80

log = logger(__name__)


class Home:
    """Shows everybody a Home tab of their own, and does what is pressed in it."""

    def __init__(
        self,
        service: ChatService,
        people: People,
        client: AsyncWebClient,
        settings: ManagerWindows,
        privacy: PrivacySection,
    ) -> None:
        """Show what `service` knows; publish by `client`."""
        self._service = service
        self._people = people
        self._client = client
        self._settings = settings
        self._privacy = privacy

    async def show(self, user: str, number: int = 1, words: str = "") -> None:
        """Show `user` their tab, with that page of the sources that are like `words`."""
        asker = await self._people.asker(user)
        texts = asker.texts()
        page = await self._service.sources.page(number, words, ON_A_PAGE)
        whole = page if not words else await self._service.sources.page()
        examples = await self._service.suggestions.examples(texts.locale.language)
        manages = (await self._people.manager(user)).person.manages
        stored = await self._privacy.section(asker, texts)
        last = [*(_managing(texts) if manages else ()), DIVIDER, *stored]
        first = shown(explained(texts, whole.found), texts)
        blocks = [*first, *_offered(examples, texts), DIVIDER]
        sources = [*_sources(page, words, texts)][: MOST_IN_VIEW - len(blocks) - len(last)]
        view = {"type": "home", "blocks": [*blocks, *sources, *last]}
        try:
            await self._client.views_publish(user_id=user, view=view)
        except UNSENT as error:
            log.warning("a Home tab could not be shown", error=reason_of(error))

    async def pressed(self, body: Payload) -> None:
        """Do what was pressed, chosen or typed."""
        user, trigger, action = body["user"]["id"], body["trigger_id"], body["actions"][0]
        match Tab(action["action_id"]):
            case Tab.BACK | Tab.NEXT | Tab.ALL:
                number, _, words = action["value"].partition(" ")
                await self.show(user, int(number), words)
            case Tab.SEARCH:
                await self.show(user, words=_short(action.get("value") or ""))
            case Tab.SETTINGS:
                await self._settings.opened(user, trigger)
            case Tab.CHANNEL:
                await self._settings.opened(user, trigger, action["selected_conversation"])
            case Tab.STATISTICS:
                await self._settings.counted(user, trigger)
            case Tab.EXPORT:
                await self._privacy.export(user)
            case Tab.FORGET:
                await self._privacy.forget(user)
                await self.show(user)


def _offered(examples: Iterable[str], texts: Texts) -> Iterator[Json]:
    """Yield questions that are answered, each asked by pressing it."""
    offered = [
        button(f"example:{place}", question, question)
        for place, question in enumerate(examples)
        if place < MOST_EXAMPLES
    ]
    if offered:
        yield from shown([Heading(texts.examples(), Accent.REPORT)], texts)
        yield {"type": "actions", "elements": offered}


def _sources(page: Page, words: str, texts: Texts) -> Iterator[Json]:
    """Yield a page of the articles, the ways to others, and what to search them by."""
    yield from shown(Replies(texts).sources(page, words), texts)
    ways = []
    if page.number > 1:
        ways.append(button(Tab.BACK, texts.previous_page(), f"{page.number - 1} {words}"))
    if page.number < page.pages:
        ways.append(button(Tab.NEXT, texts.following_page(), f"{page.number + 1} {words}"))
    if words:
        ways.append(button(Tab.ALL, texts.all_sources(), "1 "))
    if page.pages > 1:
        yield from shown([Note(texts.page(page.number, page.pages))], texts)
    if ways:
        yield {"type": "actions", "elements": ways}
    typed = {
        "type": "plain_text_input",
        "action_id": Tab.SEARCH,
        "max_length": LONGEST_WORDS,
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
    }
    yield {
        "type": "input",
        "dispatch_action": True,
        "label": plain(texts.search_description(), LONGEST_LABEL),
        "element": typed | ({"initial_value": words} if words else {}),
    }


def _managing(texts: Texts) -> Iterator[Json]:
    """Yield what only those who manage the workspace get."""
    chosen = {
        "type": "conversations_select",
        "action_id": Tab.CHANNEL,
        "placeholder": plain(texts.channel_settings_label(), LONGEST_LABEL),
        "filter": KINDS,
    }
    buttons = (
        button(Tab.SETTINGS, texts.settings_label()),
        button(Tab.STATISTICS, texts.statistics_label()),
    )
    yield DIVIDER
    yield {"type": "actions", "elements": [*buttons, chosen]}


def _short(words: str) -> str:
    return " ".join(words.split())[:LONGEST_WORDS].strip()
