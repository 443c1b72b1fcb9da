"""English words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: "how old | (?:at )?what age",
        AnswerKind.PERCENT: r"what percent\w* | how (?:many|much) per ?cent | what share",
        AnswerKind.MONEY: r"""
            how much (?:money|profit|prize|is|are|was|were)(?! left) | what .{0,60}?\bcosts?(?: of)?
            | how much .{0,60}?\b(?:costs?|pay|pays|paid|charge|earn|spend|spent|worth|sell for)
            | how much .{0,60}?\b(?:sold for|raised?|invest|invested|fined|donate|cash)
            | how many (?:euros?|dollars?|pounds|francs)
        """,
        AnswerKind.SPEED: "how fast | what speed",
        AnswerKind.WEIGHT: r"how heavy | how much .{0,40}?\bweigh\w*",
        AnswerKind.LENGTH: "how (?:tall|high|far|deep|wide|close)",
        AnswerKind.DURATION: r"""
            how long
            | (?:for )?how many (?:more )?(?:seconds|minutes|hours|days|nights|weeks|months|years)
            | how many (?:decades|centuries)
        """,
        AnswerKind.DATE: "when | since when | what time | at what point | how soon",
        AnswerKind.MEASURE: "how (?:big|large|hot|cold|strong|loud|powerful)",
        AnswerKind.NUMBER: "how many | how much | how often | what number",
        AnswerKind.CAUSE: r"""
            why | how come | on what grounds? | what for
            | what (?:caused|made|makes|prompted|forced|drove|led|leads|triggered|stops?|stopped)
            | what (?:prevents?|prevented|kept|keeps|motivated|convinced|persuaded|inspired|started)
            | what (?:usually|really|finally|actually|originally|first)
              (?:caused|made|prompted|forced|drove|led|leads|triggered|stops?|stopped)
            | what (?:did|does|do) .{1,60}?\b(?:die (?:off?|from)|(?:fall|fell) out over)
            | how (?:does|did|do) .{1,60}?\b(?:justify|explain)
        """,
        AnswerKind.PERSON: "who | whom | whose | who['’]s",
        AnswerKind.PLACE: r"where | where['’]s | (?:at|in|to) whose (?:home|house|place)",
        AnswerKind.STATEMENT: r"""
            how (?:did|does|do) .{1,60}?\b(?:describe|comment|respond to|answer|rate|call|view)
        """,
        AnswerKind.CONSEQUENCE: r"""
            what (?:happens|happened|will happen|would happen|became|becomes|came|follows|followed)
            | what (?:did|does|do|would|will|might) .{1,80}?\b(?:lead to|cause|result in|bring)
            | how (?:did|does|do|has|have|will) .{1,60}?\b(?:react|affect|end|turn out)(?:ed)?
            | what (?:did|does|would|will) .{1,80}?\bmean for | what must .{1,80}?\bif
        """,
        AnswerKind.MANNER: "how | in what way | by what means",
        AnswerKind.DEFINITION: r"""
            what (?:does|do|did) .{1,40}?\b(?:mean|stand for) | what do you call
            | what(?:['’]?s| is| are| was| were) (?:(?:an?|the) )?(?:[\w-]+ ){0,2}[\w-]+(?=
              exactly|\W*$| (?:at|in|near|on) )
            | what(?:['’]?s| is| are| was| were) an? \w+ | who (?:are|were) the [\w-]+(?=\W*$)
            | what(?: is| was|['’]?s) the .{1,40}? about
        """,
        AnswerKind.NONE: "what | which | what['’]s | whats",
    },
    which="""
        which(?: of (?:the|these|those)| other| us)? | wich(?: of the)? | what kinds? of
        | what(?:['’]?s| is| are| was| were) (?:the|his|her|its|their)(?: official| exact)?
        | what other | what
    """,
    naming="what(?:['’]?s| is| are| was| were) the names? of | the names? of | what name",
    nouns={
        AnswerKind.AGE: "age",
        AnswerKind.PERCENT: "percent | percentage | share | proportion | turnout",
        AnswerKind.MONEY: """
            price | prices | costs? | fee | fees | fine | fines | salary | amount | sum | reward
            | compensation | bounty | budget | debts? | ransom | profit
            | revenues? | turnover | damages
        """,
        AnswerKind.SPEED: "speed | velocity",
        AnswerKind.WEIGHT: "weight",
        AnswerKind.LENGTH: "height | distance | length | depth | width | altitude | range",
        AnswerKind.DURATION: "duration | period | sentence",
        AnswerKind.DATE: """
            date | dates | year | years | day | days | month | months | century | decade | weekday
            | season
        """,
        AnswerKind.MEASURE: "temperature | magnitude | size | capacity | power",
        AnswerKind.NUMBER: "number | total | quantity",
        AnswerKind.CAUSE: """
            reason | reasons | cause | causes | grounds? | motive | motives | purpose | aim
            | trigger | origin | explanation | problem | excuse
        """,
        AnswerKind.ROLE: "position | job | role | profession | office | post | rank",
        AnswerKind.ORGANISATION: """
            company | companies | firms? | teams? | party | parties | clubs? | chains?
            | organi[sz]ations? | university | universities | agency | agencies | band | bands
            | banks? | unions? | institutes? | institutions? | airlines? | operators?
            | manufacturers? | groups? | newspapers? | ministry | courts? | carmakers? | brands?
            | associations? | subsidiary | authority | broadcaster | bidders?
        """,
        AnswerKind.PERSON: r"""
            person | people | man | men | woman | women | child | children | boy | girl | kids?
            | players? | presidents? | (?:prime)?ministers? | politicians? | (?:co)?founders? | ceo
            | \w{3,}(?:ists?|icians?|ographers?|wom[ae]n)
            | (?:fire|police|gun|chair|spokes|states|business|sales|sports|fisher)m[ae]n | actors?
            | actress | singers? | coach | manager | authors? | writers? | directors? | leaders?
            | chancellor | mayors? | officials? | king | queen | pope | bishop | judge | lawyers?
            | doctors? | officers? | soldiers? | pilots? | drivers? | killers? | murderer
            | gunm[ae]n | suspects? | victims? | winners? | experts? | teachers? | farmers?
            | members? | candidates? | senators? | governor | general | boss | commander
            | dignitar(?:y|ies) | celebrit(?:y|ies) | friends? | teammates? | inventor | americans
            | germans | owner | spokesperson | head | composer | painter | students?
        """,
        AnswerKind.PLACE: """
            city | cities | town | towns | village | villages | country | countries | place | places
            | states? | regions? | area | province | district | continents? | county | location
            | venue | museums? | airports? | bases? | street | streets | islands? | capital | camps?
            | building | buildings | hospital | stadium | station | stations | destinations? | part
        """,
        AnswerKind.STATEMENT: """
            claim | statement | accusations? | demands? | opinion | message | comment
        """,
        AnswerKind.CONSEQUENCE: """
            consequences? | effects? | results? | outcome | impact | penalty | penalties
            | punishment | reaction | reactions | damage | verdict | ruling | fate
        """,
        AnswerKind.LIST: "list | names",
        AnswerKind.DEFINITION: "meaning | definition",
    },
    keywords={
        AnswerKind.MONEY: """
            price | prices | costs? | salary | pay | fee | revenues? | turnover
        """,
        AnswerKind.PERCENT: "percentage | per ?cent | turnout",
        AnswerKind.DURATION: "duration | length of | how long",
        AnswerKind.DATE: r"\w+ date | date | year of | release | what month",
        AnswerKind.NUMBER: "number of | numbers? | total number",
        AnswerKind.CAUSE: "reasons? | causes? | motives? | cause of | purpose | grounds for",
        AnswerKind.PLACE: "venue | location | whereabouts | birthplace",
        AnswerKind.PERSON: """
            winner | founder | inventor | author | commander | names? of | \\w+ name | successor
        """,
        AnswerKind.LIST: "lists? | names | types of | kinds of",
        AnswerKind.CONSEQUENCE: "consequences? | effects? of | aftermath | reactions? | impact",
        AnswerKind.DEFINITION: "meaning | definition",
    },
    future="will | going to | supposed to | planned | plan | expected | due to | next",
    saying=r"""
        said | says? | stated | claim(?:s|ed)? | announce[sd]? | believe[sd]? | thinks? | thought
        | accuse[sd]? | warn(?:s|ed)? | call(?:s|ed)? | told | demand(?:s|ed)? | insist(?:s|ed)?
        | argue[sd]? | joke[sd]? | quip(?:s|ped)? | comment(?:s|ed)? | predict(?:s|ed)?
        | suggest(?:s|ed)? | compare[sd]? | criticise[sd]? | criticize[sd]? | praise[sd]?
        | den(?:y|ies|ied) | admit(?:s|ted)? | promise[sd]? | describe[sd]? | spoke | speaks?
        | according | repl(?:y|ies|ied) | threaten(?:s|ed)? | urge[sd]? | doubt(?:s|ed)?
        | fear(?:s|ed)? | complain(?:s|ed)? | respond(?:s|ed)? | swore | vow(?:s|ed)?
        | explain(?:s|ed)? | dismiss(?:es|ed)? | mention(?:s|ed)? | remark(?:s|ed)? | blame[sd]?
    """,
    several=r"""
        (?:which|what) (?:of the )?(?:two|three|four|five|six|other)
        | which (?!does|was|is|has)(?:\w{2,}[^siu\W]s|people|men|women|children)
        | which (?:[\w-]+ ){1,2}?(?!does|was|is|has)\w{2,}[^siu\W]s
          (?:are|were|do|did|have|had|will|can|could|should|would|might|may|in|on|from|\w+ed)
        | what (?!does|is|was|has|happens|makes|means|stops|leads|keeps|causes|comes) (?:\w+
          )?\w{2,}[^siu\W]s (?:are|were|do|did|have|had|will|can|could|should)
        | what (?:are|were) (?:the|some) | who (?:are|were) the | names of
    """,
    comparing=r"""
        (?:more|less|fewer|worse|better|higher|lower|\w{2,}er) (?:\w+ ){0,5}?(?:than|then)
        | compared? | comparison | unlike | rather than | versus | vs | differs? | difference
        | in contrast | as (?:much|many|big|strong|high|fast|old|large|good) (?:\w+ ){0,6}?as
        | (?:higher|more) or (?:lower|less) | instead of | bigger than | agree on | same as
    """,
    truth=r"""
        did | does | do | is | are | was | were | has | have | had | can | could | will | would
        | may | should | must | shall | \w{2,6}n['’]t | can['’]?t | won['’]?t | did(?:nt|n)
        | any (?:\w+ )?(?:news|residents|people|passengers|injuries|chance|word|survivors)
    """,
    chatter="""
        (?:hey|hi|hello|ok)(?: all| bot| there| everyone| guys| folks)?
        | good (?:morning|evening)(?: all)? | so | ok(?:ay)? | lol | and | but | well | btw
        | quick q(?:uestion)? | @bot | bot
    """,
    lead_in=r"""
        (?:can|could|would|will) (?:you|anyone|anybody|someone|somebody) (?:please
          )?(?:tell|explain|say|remind)(?: me| us)?(?: please)?
        | (?:does |do |did )?(?:anyone|anybody|someone|somebody|you|any of you)(?: here)? know
        | may i ask | (?:please )?tell (?:me|us) | i(?:['’]d| would) (?:like|love) to know
        | i wonder | (?:i(?:['’]m| am) )?(?:just )?wondering
    """,
    whether="if | whether",
    question_words=("when", "where", "why", "who"),
)
