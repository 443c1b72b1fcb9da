"""Modals and Home tabs: opened, pushed, updated, published, submitted and closed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from .blocks import check_view, completed
from .refusals import SlackError, invalid_arguments

if TYPE_CHECKING:
    from .schema import JSON
    from .world import User, World

TRIGGER_S = 3.0
MOST = 3
"""How many modals can lie on each other."""
BYTES = 250_000
DEFAULTS: dict[str, Any] = {
    "private_metadata": "",
    "callback_id": "",
    "external_id": "",
    "clear_on_close": False,
    "notify_on_close": False,
    "title": None,
    "submit": None,
    "close": None,
}


@dataclass(eq=False)
class View:
    """A modal or a Home tab as somebody sees it; `errors` are shown beside its inputs."""

    id: str
    user: User
    body: JSON
    previous: View | None = None
    hash: str = ""
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[JSON]:
        """What it is made of."""
        blocks: list[JSON] = self.body["blocks"]
        return blocks

    @property
    def root(self) -> View:
        """The modal at the bottom of those that lie on each other."""
        return self if self.previous is None else self.previous.root


@dataclass(eq=False)
class Trigger:
    """What somebody did that lets the app open a view, once, and the view that came of it."""

    id: str
    user: User
    made_at: float
    exchanged: bool = False
    view: View | None = None


class Views:
    """Every view that is open, and every trigger. Published ones are in `homes`, by user."""

    def __init__(self, world: World) -> None:
        """Start with none."""
        self.homes: dict[str, View] = {}
        self._world = world
        self._open: list[View] = []
        self._triggers: dict[str, Trigger] = {}

    @property
    def open(self) -> list[View]:
        """The modals that are open, those on top of others after them."""
        return list(self._open)

    def trigger(self, user: User) -> Trigger:
        """Make a trigger for what somebody did."""
        trigger_id = f"{len(self._triggers) + 1}.2.{secrets.token_hex(8)}"
        trigger = self._triggers[trigger_id] = Trigger(trigger_id, user, self._world.now())
        return trigger

    def opened(self, args: JSON) -> JSON:
        """Open a modal (`views.open`)."""
        trigger, body = self._exchange(args), self._checked(args["view"], "modal")
        self._close_all(trigger.user)
        trigger.exchanged, trigger.view = True, self._add(trigger.user, body, None)
        return {"view": self.payload(trigger.view)}

    def pushed(self, args: JSON) -> JSON:
        """Put a modal on another (`views.push`)."""
        trigger, body = self._exchange(args), self._checked(args["view"], "modal")
        top = self.top(trigger.user)
        if top is None:
            raise SlackError("not_found")
        view = self._push(top, body)
        trigger.exchanged, trigger.view = True, view
        return {"view": self.payload(view)}

    def updated(self, args: JSON) -> JSON:
        """Change a view (`views.update`)."""
        wanted = ("external_id", "view_id")
        if not any(args.get(name) for name in wanted):
            raise invalid_arguments(["missing required field: view_id"])
        view = next((each for each in [*self._open, *self.homes.values()] if _is(each, args)), None)
        if view is None:
            raise SlackError("not_found")
        self._change(view, args)
        return {"view": self.payload(view)}

    def published(self, args: JSON) -> JSON:
        """Show somebody a Home tab (`views.publish`)."""
        user = self._world.users.get(args["user_id"])
        if user is None or user.bot_id is not None:
            raise SlackError("user_not_found")
        view = self.homes.get(user.id)
        if view is None:
            body = self._checked(args["view"], "home")
            view = self.homes[user.id] = self._make(user, body, None)
        else:
            self._change(view, args)
        return {"view": self.payload(view)}

    def top(self, user: User) -> View | None:
        """Find the modal that somebody has before them."""
        mine = [view for view in self._open if view.user is user]
        return mine[-1] if mine else None

    def answered(self, trigger: Trigger, view: View, answer: JSON) -> str | None:
        """Do what the app answered to a submission; say what is wrong with it, as people see it."""
        try:
            return self._answered(trigger, view, answer)
        except SlackError as refusal:
            return f"{refusal.error} {refusal.more}"

    def close(self, view: View) -> None:
        """Take one modal away."""
        self._open.remove(view)

    def payload(self, view: View) -> JSON:
        """Describe a view as Slack does."""
        return {
            **DEFAULTS,
            **view.body,
            "id": view.id,
            "team_id": self._world.team_id,
            "app_id": self._world.app_id,
            "app_installed_team_id": self._world.team_id,
            "bot_id": self._world.bot.bot_id,
            "state": {"values": {}},
            "hash": view.hash,
            "previous_view_id": view.previous and view.previous.id,
            "root_view_id": view.root.id,
        }

    def _answered(self, trigger: Trigger, view: View, answer: JSON) -> str | None:
        view.errors = {}
        match answer.get("response_action"):
            case None:
                self.close(view)
            case "clear":
                self._close_all(view.user)
            case "errors":
                inputs = {each["block_id"] for each in view.blocks if each["type"] == "input"}
                if not answer.get("errors") or set(answer["errors"]) - inputs:
                    return "errors must name input blocks of the view"
                view.errors = answer["errors"]
            case "update":
                self._change(view, answer)
                trigger.view = view
            case "push":
                trigger.view = self._push(view, self._checked(answer["view"], "modal"))
            case other:
                return f"invalid response_action {other}"
        return None

    def _exchange(self, args: JSON) -> Trigger:
        trigger = self._triggers.get(args["trigger_id"])
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.exchanged:
            raise SlackError("exchanged_trigger_id")
        if self._world.now() - trigger.made_at >= TRIGGER_S:
            raise SlackError("expired_trigger_id")
        return trigger

    def _checked(
        self, body: JSON, kind: Literal["modal", "home"], changed: View | None = None
    ) -> JSON:
        if problems := check_view(body, kind):
            raise invalid_arguments(problems)
        if len(str(body).encode()) > BYTES:
            raise SlackError("view_too_large")
        name = body.get("external_id")
        others = [each for each in [*self._open, *self.homes.values()] if each is not changed]
        if name and any(each.body.get("external_id") == name for each in others):
            raise SlackError("duplicate_external_id")
        return {**body, "blocks": completed(body["blocks"])}

    def _change(self, view: View, args: JSON) -> None:
        if args.get("hash") not in {None, view.hash}:
            raise SlackError("hash_conflict")
        view.body = self._checked(args["view"], view.body["type"], view)
        view.hash, view.errors = self._hash(), {}

    def _push(self, top: View, body: JSON) -> View:
        if len([view for view in self._open if view.user is top.user]) >= MOST:
            raise SlackError("push_limit_reached")
        return self._add(top.user, body, top)

    def _add(self, user: User, body: JSON, previous: View | None) -> View:
        self._open.append(view := self._make(user, body, previous))
        return view

    def _make(self, user: User, body: JSON, previous: View | None) -> View:
        return View(f"V{secrets.token_hex(5).upper()}", user, body, previous, self._hash())

    def _hash(self) -> str:
        return f"{int(self._world.now())}.{secrets.token_hex(4)}"

    def _close_all(self, user: User) -> None:
        self._open = [view for view in self._open if view.user is not user]


def _is(view: View, args: JSON) -> bool:
    if args.get("view_id"):
        return bool(view.id == args["view_id"])
    return bool(view.body.get("external_id") == args["external_id"])
