"""English words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:hey|hi|hello|hiya|howdy)(?: (?:there|all|guys|folks|everyone|everybody|team|bot))?
        | good (?:morning|afternoon|evening|day)(?: (?:all|everyone|everybody))? | dear all
        | excuse me | sorry | ok(?:ay)? | so | well | um+ | lol | btw | by the way
    """,
    leads=r"""
        (?:does |do )?(?:anyone|anybody|someone|somebody|any of you|you)(?: guys)?(?: here)?
          (?:know|remember|happen to know)(?: (?:if|whether))?
        | (?:can|could|would|will) (?:anyone|anybody|someone|somebody|you)(?: here)?(?: please)?
          (?:tell|explain|say)(?: to)?(?: me| us)?(?: (?:if|whether))?
        | (?:please )?tell me(?: please)?
        | i(?:['’]d| would) (?:like|love) to know(?: (?:if|whether))?
        | i(?:['’]m| am|['’]ve been| was)? (?:just )?wonder(?:ing|ed)?(?: (?:if|whether))?
        | (?:just )?(?:curious|wondering)(?: (?:if|whether))?
        | (?:i have |just )?(?:an? |one )?(?:very )?(?:quick|short|small|random|serious|dumb|stupid)
          (?:question|q|one)
        | (?:i have (?:a|one) )?question(?: for [\w ]{1,30})?(?=\s?:)
    """,
    thanks=r"""
        (?:many )?thanks(?: (?:a lot|a million|so much|very much|in advance|all|everyone))*
        | thank you(?: (?:all|so much|very much|in advance|everyone))* | thx | tia | ty | cheers
        | pls | plz | please
    """,
)
