"""English words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import CuesHeld

HELD = CuesHeld(
    numbers="""
        two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen
        | dozens | hundred | hundreds | thousand | thousands | million | billion | half | third
        | quarter
    """,
    ones="one | an?",
    times="""
        monday | tuesday | wednesday | thursday | friday | saturday | sunday | yesterday | today
        | tomorrow | weekend | week | month | years? | spring | summer | autumn | winter | century
        | centuries | decade | quarter
    """,
    calendar_dates=r"(?:1\d|20)\d\ds | \d{1,2}(?:st|nd|rd|th) | (?<=[a-z\d] )May",
    schedule=r"""
        soon | shortly | future | at the latest | no later than | schedule\w* | timetable | deadline
        | not yet | eventually | someday | upcoming
    """,
    future="""
        will | shall | going to | plans? | planned | expected | scheduled | due | supposed | next
        | to be
    """,
    limits="by | until",
    past="was | were | had | did | has been | have been",
    units_of_time="""
        seconds? | minutes? | hours? | days? | weeks? | months? | years? | decades? | centuries
    """,
    durations=r"""
        (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))-long
        | (?:daylong|weeklong|monthlong|yearlong|hourlong|nightlong) | around the clock
        | for (?:hours|days|weeks|months|years|decades|centuries)
    """,
    ages=r"years? old | aged? \d\w* | at the age",
    lengths=r"""
        metre?s? | kilomet\w+ | feet | foot | ft | inch(?:es)? | miles? | yards? | light[ -]years?
    """,
    speeds="mph | knots | kilomet(?:er|re)s (?:per|an) hour | miles (?:per|an) hour | speed",
    weights="tons? | tonnes? | kilograms? | kilos? | grams? | pounds? | lbs? | ounces?",
    units=r"liter | litres? | degrees? | acres? | hectares? | square | magnitud\w*",
    currencies="dollars? | pounds? | francs? | cents? | sterling | pesos?",
    percent="percent | per cent",
    place_prepositions="in | at | near | from | to",
    place_articles="the",
    roles=r"""
        president | director | chairman | founder | ceo | king | queen | general | professor\w*
    """,
    organisations=r"""
        (?-i:Inc|Ltd|LLC|Corp|Co|PLC|FC|SC) | group | holding | party | agency | bank | company
        | association | organi[sz]ation\w* | club | college | council
    """,
    superlatives="""
        most | least | highest | lowest | largest | biggest | smallest | longest | shortest | oldest
        | youngest | fastest | first | best | worst
    """,
    statement=r"""
        said | says | stated? | states | claim\w* | announc\w* | according to | argued? | argues
        | told | warn\w* | demand\w* | wrote | writes | declared?
    """,
    cause=r"""
        because | since (?:it|there|they|he|she|we|you|i|this|these|those)
        | (?<=, )since (?!then|\d|last|early|late|the|\w+ \d) | due to | owing to
        | reason\w* | cause\w* | therefore | so that
        | in order to | thanks to | result\w* | led to | leads to | as a result | motivat\w*
        | blam\w* | for the purpose | thus | hence
    """,
    manner=r"by \w+ing | through | via | using | by means of",
    definition="(?:is|are|was|were) (?:an?|the|one of) | means | refers to | known as | called",
    denial=r"not | no | never | without | neither | nor | none | nobody | cannot | \w+n['’]t",
    comparison=r"""
        more | less | fewer | \w+er than | than | compared | while | instead | whereas | unlike
        | twice | previous\w*
    """,
    consequence=r"""
        therefore | thus | result\w* | led to | leads to | so that | must | had to
        | consequence\w* | finally | afterwards | sentenced | dismissed | rejected | cancel\w*
    """,
)
