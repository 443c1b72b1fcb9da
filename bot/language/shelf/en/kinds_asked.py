"""English words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: "how old | what age",
        AnswerKind.PERCENT: r"percent\w* | per cent | what share",
        AnswerKind.MONEY: r"""
            how much (?:money|profit|prize) | what .{0,60}\bcosts? | price
            | how much .{0,60}\b(?:cost|costs|pay|pays|paid|charge|earn|spend|spent|worth|sell for
              |sold for|raise|invest|invested|fined|donate)
            | how many (?:euros?|dollars?)
        """,
        AnswerKind.SPEED: "how fast | what speed",
        AnswerKind.WEIGHT: r"how heavy | how much .{0,40}\bweigh\w* | what weight",
        AnswerKind.LENGTH: """
            how (?:tall|high|far|deep|wide|close) | what (?:height|distance|length)
        """,
        AnswerKind.DURATION: "how long | for how many (?:years|days|months|hours|weeks)",
        AnswerKind.DATE: """
            when | what (?:year|day|date|time|month|century|decade)
            | (?:which|in what) (?:year|day|month|century)
        """,
        AnswerKind.MEASURE: """
            how (?:big|large|hot|cold|strong|loud) | what (?:temperature|magnitude|size)
        """,
        AnswerKind.NUMBER: "how many | how much | what number | number of",
        AnswerKind.CAUSE: "why | what caused | for what reason | how come | what .{0,30}reason",
        AnswerKind.ROLE: "(?:what|which) (?:position|job|role|profession|office|post|title|rank)",
        AnswerKind.ORGANISATION: """
            (?:what|which)
              (?:company|firm|team|party|club|organi[sz]ation|university|agency|band|bank)
        """,
        AnswerKind.PERSON: "who | whom | whose | which (?:person|player|president|minister)",
        AnswerKind.PLACE: "where | in (?:what|which) (?:city|country|place|town|state)",
        AnswerKind.STATEMENT: r"""
            what (?:did|does|do|has) .{1,60}\b(?:say|said|claim|claimed|state|announce|demand|think)
        """,
        AnswerKind.MANNER: "how | in what way",
        AnswerKind.DEFINITION: r"""
            ^what (?:is|are|was|were) (?:an? )?(?=[\w-]+\W*$) | ^what does \S+ mean
        """,
        AnswerKind.NONE: "what | which",
    },
    future="will | going to | supposed to | planned | plan | expected | due to | next",
    saying="said | says | stated | claim(?:s|ed) | announce[sd]",
    truth="""
        did | does | do | is | are | was | were | has | have | had | can | could | will | would
        | should
    """,
    indirect="tell | say (?:who|what|when|where|why|how) | know | explain",
    question_words=("when", "where", "why", "who"),
)
