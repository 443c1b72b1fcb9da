"""The windows for those who manage a workspace: settings, and what happened there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from bot.answering.search.weights import HowSure
from bot.chat.presenting import Line, Note
from bot.chat.presenting.place_overview import MOST_CHANGES, SETTINGS, PlaceOverview
from bot.chat.service import Trouble, Unusable
from bot.chat.slack.drawing.limits import LONGEST_LABEL, LONGEST_TITLE, MOST_IN_VIEW
from bot.chat.slack.drawing.markup import plain
from bot.chat.slack.drawing.rendering import shown
from bot.chat.slack.pressing.modals import modal
from bot.chat.slack.sending import UNSENT, reason_of
from bot.chat.texts import LANGUAGES
from bot.logs import logger
from bot.storage.place_settings import FOR_THE_WHOLE_PLACE, MOST_A_MINUTE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.service import ChatService
    from bot.chat.slack.drawing.limits import Json
    from bot.chat.slack.people import People
    from bot.chat.texts import Texts
    from bot.storage import PlaceSettings
    from bot.storage.place_settings import Changes

    Payload = Mapping[str, Any]

SAVED = "settings"
DEFAULT, YES, NO = "default", "yes", "no"
DAYS = 30
KINDS = {"include": ["public", "private"], "exclude_bot_users": True}

log = logger(__name__)


class ManagerWindows:
    """Lets those who manage a workspace choose how the bot behaves there, and see what it did."""

    def __init__(self, service: ChatService, people: People, client: AsyncWebClient) -> None:
        """Change the settings of `service`, which checks who may; open windows by `client`."""
        self._service = service
        self._people = people
        self._client = client

    async def opened(self, user: str, trigger: str, channel: str = "") -> None:
        """Show what holds in `channel`, or in the whole workspace, to be chosen anew."""
        manager = await self._people.manager(user, channel)
        texts = manager.texts()
        holding = await self._service.places.settings(manager.person)
        changes = await self._service.places.history(manager.person, MOST_CHANGES)
        if isinstance(holding, Trouble):
            await self._show(trigger, _refusal(holding, texts))
            return
        past = () if isinstance(changes, Trouble) else PlaceOverview(texts, _name).history(changes)
        view = modal(
            texts.settings_label(),
            (*choices(holding, channel, texts), *shown(past, texts)),
            texts.cancel_label(),
            submit=plain(texts.save_label(), LONGEST_TITLE),
            callback_id=SAVED,
            private_metadata=channel,
        )
        await self._show(trigger, view)

    async def saved(self, user: str, view: Payload) -> dict[str, str] | None:
        """Keep what was chosen; return what can't be, by the field it was chosen in."""
        channel = view["private_metadata"]
        manager = await self._people.manager(user, channel)
        holding = await self._service.places.settings(manager.person)
        if isinstance(holding, Trouble):
            return {_settable(channel)[-1]: PlaceOverview(manager.texts()).refusal(holding)}
        new = {
            setting: value
            for setting, value in chosen(view, channel).items()
            if value != getattr(holding, setting)
        }
        if not new:
            return None
        done = await self._service.places.change(manager.person, **cast("Changes", new))
        if isinstance(done, Trouble | Unusable):
            return {_settable(channel)[-1]: PlaceOverview(manager.texts()).refusal(done)}
        return None

    async def counted(self, user: str, trigger: str) -> None:
        """Show what was asked in the last month, and what the articles didn't say."""
        manager = await self._people.manager(user)
        person, texts = manager.person, manager.texts()
        since = datetime.now(UTC) - timedelta(days=DAYS)
        counts = await self._service.places.statistics(person, since)
        vain = await self._service.places.unanswered(person, since)
        if isinstance(counts, Trouble):
            await self._show(trigger, _refusal(counts, texts))
            return
        overview = PlaceOverview(texts)
        happened = [*overview.statistics(counts, DAYS)]
        if not isinstance(vain, Trouble):
            # The note under them speaks of a file, which would need another scope.
            blocks = overview.unanswered(vain, DAYS)
            happened += [one for one in blocks if not isinstance(one, Note)]
        drawn = shown(happened, texts)[:MOST_IN_VIEW]
        await self._show(trigger, modal(texts.statistics_label(), drawn, texts.close_label()))

    async def _show(self, trigger: str, view: Json) -> None:
        try:
            await self._client.views_open(trigger_id=trigger, view=view)
        except UNSENT as error:
            log.warning("a window could not be opened", error=reason_of(error))


def choices(holding: PlaceSettings, channel: str, texts: Texts) -> Iterator[Json]:
    """Yield a field for each setting of `channel` with what is `holding` in it."""
    for setting in _settable(channel):
        yield {
            "type": "input",
            "block_id": setting,
            "optional": True,
            "label": plain(texts.setting_names()[setting], LONGEST_LABEL),
            "element": {"action_id": setting, **_field(setting, holding, channel, texts)},
        }


def chosen(view: Payload, channel: str) -> dict[str, Any]:
    """Return what stands in the fields, as it is kept; None for what holds without it."""
    values = {name: view["state"]["values"][name][name] for name in _settable(channel)}
    return {name: _kept(name, value) for name, value in values.items()}


def _settable(channel: str) -> tuple[str, ...]:
    """Return the settings that can be chosen; Slack has no roles."""
    here = FOR_THE_WHOLE_PLACE if channel else frozenset[str]()
    return tuple(name for name in SETTINGS if name != "roles" and name not in here)


def _field(setting: str, holding: PlaceSettings, channel: str, texts: Texts) -> Json:
    """Return what `setting` is chosen with."""
    held = getattr(holding, setting)
    match setting:
        case "channels":
            # An empty list to begin with is refused.
            begun = {"initial_conversations": list(held)} if held else {}
            return {"type": "multi_conversations_select", "filter": KINDS} | begun
        case "rate":
            bounds = {"min_value": "1", "max_value": str(MOST_A_MINUTE)}
            whole = {"is_decimal_allowed": False, "initial_value": str(held)}
            return {"type": "number_input", **bounds, **whole}
    offered = [
        {"text": plain(label, LONGEST_LABEL), "value": value}
        for value, label in _options(setting, channel, texts).items()
    ]
    current = [one for one in offered if one["value"] == _option(held)]
    initial = {"initial_option": current[0]} if current else {}
    return {"type": "static_select", "options": offered} | initial


def _options(setting: str, channel: str, texts: Texts) -> dict[str, str]:
    """Return what can be chosen for `setting`, and how that is said."""
    names = texts.locale.languages
    values, unset = {
        "private": (dict(zip((NO, YES), texts.no_and_yes(), strict=True)), ""),
        "language": ({one: names[one] for one in sorted(LANGUAGES)}, texts.own_language()),
        "how_sure": ({one.value: texts.levels()[one] for one in HowSure}, texts.as_installed()),
    }[setting]
    unset = texts.not_chosen() if channel else unset
    return ({DEFAULT: unset} if unset else {}) | values


def _option(held: object) -> str:
    match held:
        case None:
            return DEFAULT
        case bool():
            return YES if held else NO
        case _:
            return str(held)


def _kept(setting: str, value: Payload) -> object:
    """Return what was chosen for `setting`."""
    if setting == "channels":
        return tuple(value["selected_conversations"])
    if setting == "rate":
        return int(value["value"]) if value.get("value") else None
    option = (value.get("selected_option") or {}).get("value", DEFAULT)
    return {DEFAULT: None, YES: True, NO: False}.get(option, option)


def _refusal(refused: Trouble, texts: Texts) -> Json:
    blocks = shown([Line(PlaceOverview(texts).refusal(refused))], texts)
    return modal(texts.settings_label(), blocks, texts.close_label())


def _name(id_: str) -> str:
    return f"#{id_}"
