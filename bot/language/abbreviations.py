"""What a full stop after a word means in a language: its abbreviations and sentence openers.

An entry in lower case stands for any spelling, one with a capital only for itself ('Ill' is
Illinois, 'ill' a word). The last full stop and spaces are left out: 'z. B.' is 'z.b'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,3}")
_ROMAN = re.compile(r"[IVXLC]+")
_ORDINAL = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}|[IVXLC]{2,}")
_VOWELLESS = re.compile(r"[A-Za-z](?<![AEIOUYaeiouy])[b-df-hj-np-tv-xz]+")
_COMPOUND = re.compile(r"[-/–.'’]")
_SHORTEST_WORD = 4


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The words of one language that decide whether a full stop ends a sentence."""

    inner: frozenset[str] = frozenset()
    """Abbreviations that stand before what they belong to, so never end a sentence."""
    final: frozenset[str] = frozenset()
    """Abbreviations that end a sentence when the next one plainly begins."""
    numbered: frozenset[str] = frozenset()
    """Words abbreviated only before a number ('no. 5')."""
    starters: frozenset[str] = frozenset()
    """Capitalised words that begin a sentence and are no names."""
    ordinals: bool = False
    """Whether a number with a full stop is an ordinal ('der 3. Mai')."""
    words_known: bool = True
    """Whether the lists are full enough to tell a word from an abbreviation."""

    def ends_sentence(self, word: str, following: str) -> bool:
        """Tell whether the full stop after `word` ends a sentence that `following` would open."""
        tail = _COMPOUND.split(word)[-1]
        if _listed(word, tail, self.inner):
            return False
        if self._is_numbered(tail) and (following[:1].isdigit() or _ROMAN.fullmatch(following)):
            return False
        doubtful = (
            _listed(word, tail, self.final)
            or (len(tail) == 1 and tail.isalpha())
            or _DOTTED.fullmatch(word)
            or _VOWELLESS.fullmatch(tail)
            or (self.ordinals and _ORDINAL.fullmatch(word))
        )
        return following in self.starters if doubtful else True

    def is_word(self, word: str) -> bool:
        """Tell whether `word` is surely no abbreviation, so that even lower case may follow."""
        tail = _COMPOUND.split(word)[-1]
        return (
            self.words_known
            and len(tail) >= _SHORTEST_WORD
            and tail.isalpha()
            and not _listed(word, tail, self.inner | self.final | self.numbered)
            and not _VOWELLESS.fullmatch(tail)
        )

    def _is_numbered(self, tail: str) -> bool:
        """Tell whether `tail` is one of the words abbreviated before a number, or a street."""
        return _listed(tail, tail, self.numbered) or tail.endswith("str")


def _listed(word: str, tail: str, entries: frozenset[str]) -> bool:
    """Tell whether a word, or its last part ('Dipl.-Ing', 'l'art'), is among the entries."""
    return word in entries or word.lower() in entries or tail in entries or tail.lower() in entries


def _lexicon(  # noqa: PLR0913 - one argument a list
    *,
    inner: str,
    final: str,
    numbered: str,
    starters: str,
    ordinals: bool = False,
    words_known: bool = True,
) -> Abbreviations:
    """Build a lexicon from lists in words, each with what every language shares."""
    return Abbreviations(
        inner=frozenset((_INNER + inner).split()),
        final=frozenset((_FINAL + final).split()),
        numbered=frozenset((_NUMBERED + numbered).split()),
        starters=frozenset(starters.split()),
        ordinals=ordinals,
        words_known=words_known,
    )


# Names and titles travel between languages: every article can hold a Dr., St. or Inc.
_INNER = "dr prof mr mrs ms st mt vs e.g i.e cf ca dipl Gen Col Sen Rep Gov Lt Sgt Capt Rev "
_FINAL = "etc jr sr inc ltd co corp bros ph.d al max min ing dir dept univ tel "
_NUMBERED = "no nr p pp s vol art fig jan feb apr jun jul aug sep sept nov "

_OTHER = _lexicon(inner="", final="", numbered="", starters="", words_known=False)

_LEXICONS = {
    "de": _lexicon(
        inner="""z.b d.h d.i z.t z.zt z.hd i.d.r i.a i.v u.u v.a s.o s.u m.e m.w o.g bzw bspw vgl
            sog ggf ggfs evtl inkl exkl einschl insb insbes mind zzgl abzgl sen hr hrn frl fa gebr
            geb gest verh gegr ehem urspr eigtl vorm nachm stellv allg amtl öffentl gesetzl jährl
            monatl wöchentl tägl durchschnittl dt engl frz ital lat griech span russ amerik österr
            schweiz kath ev röm hl chem phys techn wiss med jur phil rer nat päd wg rd bez betr gem
            lt zit zus verw Vors Msgr Hrsg Präs Abg Abt Anm Bsp Verf Mag Dir Ing Univ Obb u""",
        final="""usw usf mio mrd tsd bill u.a u.ä u.v.a u.v.m o.ä v.chr n.chr chr e.v jh jhd jhdt
            std ff str hbf bhf pkt sek zw zz dgl dergl Nachf Ges Verl Fr Hr Temp insg""",
        numbered="""nrn abs ziff kap bd bde abb tab rn jg aufl mär mai okt dez mo di mi do fr sa so
            hausnr anl lfd""",
        starters="""Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Ihr
            Du Man In Im Ins An Am Auf Aus Bei Beim Mit Nach Seit Von Vom Zu Zum Zur Für Gegen Ohne
            Um Über Unter Vor Hinter Neben Zwischen Während Wegen Trotz Durch Bis Als Wenn Weil Da
            Dass Ob Obwohl Nachdem Bevor Und Oder Aber Doch Sondern Denn Auch Nur Noch Schon Jetzt
            Nun Dann Danach Dabei Damit Dazu Dafür Dagegen Daher Darum Deshalb Deswegen Daraufhin
            Darüber Darunter Davon Davor Dadurch Darin Daran Zudem Zuvor Zugleich Zunächst Zuletzt
            Außerdem Allerdings Jedoch Dennoch Trotzdem Hingegen Hierbei Hierzu Hier Dort So Somit
            Sobald Sofern Soweit Sogar Sonst Wie Was Wer Wo Wann Warum Weshalb Wozu Welche Welcher
            Welches Wobei Wer Weitere Weiterhin Dieser Diese Dieses Diesen Diesem Jener Jede Jeder
            Jedes Kein Keine Keiner Alle Alles Viele Einige Mehrere Manche Andere Beide Sein Seine
            Seinen Seiner Ihre Ihren Ihrer Unser Unsere Mein Meine Insgesamt Bereits Bisher Bislang
            Derzeit Seitdem Laut Ebenso Ebenfalls Heute Gestern Morgen Zurzeit Nicht Nachdem Später
            Schließlich Insbesondere Innerhalb Anschließend Ferner Inzwischen Mittlerweile Dagegen
            Sollte Sollten Ist Sind War Hat Etwa Rund Erst Immer Selbst Vielleicht Möglicherweise
            Aufgrund Angesichts Hierfür Genau Falls Dessen Deren Denen Daneben Gleichzeitig""",
        ordinals=True,
    ),
    "en": _lexicon(
        inner="""messrs Adm Maj Cmdr Supt Hon Pres Fr Ft Msgr Sec viz approx assoc incl i.e Ste
            Atty Insp Brig Cpl Pvt Det""",
        final="""esq ave blvd rd cos mfg assn hr hrs oz lb lbs sq ft est dist rpm c Ala Ariz Ark
            Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
            Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo""",
        numbered="nos sec ch figs eq cl mar oct dec mon tue tues wed thu thur thurs fri sat sun",
        starters="""The A An He She It They We I You His Her Its Their Our My This That These Those
            There Here In On At By For From With Without After Before During Since Until While When
            Where Why How What Who Which As If Although Though Because But And Or So Yet However
            Also Then Thus Therefore Moreover Furthermore Meanwhile Some Many Most Several All Both
            Each Every Not One Two Another Other Others Later Today According Despite Among Between
            Through Throughout Once Only To Instead Nevertheless Such Unlike Within Following Due
            Other Additionally Eventually Finally Originally Currently Recently Even It's Is Was Are
            Were Has Had Do Does Did Can Could Would Should Upon Unfortunately Perhaps Sometimes
            Often Usually Early Few First Second Let Now Still Rather Overall Whether""",
    ),
    "es": _lexicon(
        inner="""sra sres sras srta dra dres D Dª dña ud uds vd vds lic arq profa gral cnel mons fr
            sto sta p.ej ej aprox av avda ctra pdte pte excmo excma ilmo ilma gob pbro EE FF RR
            JJ CC""",
        final="""ee.uu ff.aa rr.hh jj.oo a.c d.c a.m p.m s.a s.l cía dpto teléf mill km kg ed
            edo""",
        numbered="""núm núms nº pág págs cap tít párr ss sec inc ene mar abr may ago oct dic n""",
        starters="""El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Ello En De Del Al A Con
            Sin Por Para Según Desde Hasta Entre Sobre Tras Ante Bajo Contra Durante Mediante Y E O
            U Pero Sino Aunque Como Cuando Donde Si Porque Pues Mientras Que Qué Quién Cuál Cuándo
            Dónde Cómo Este Esta Estos Estas Esto Ese Esa Esos Esas Eso Aquel Aquella Su Sus Mi Mis
            Tu Nuestro Nuestra No Ni Se Le Les Nos Me Te También Tampoco Además Así Entonces Luego
            Después Antes Ahora Hoy Ayer Ya Aún Todavía Sin Todo Toda Todos Todas Cada Algunos
            Algunas Muchos Muchas Otros Otras Otro Otra Varios Ambos Más Muy Solo Sólo Es Son Era
            Fue Ha Hay Había Posteriormente Finalmente Actualmente Asimismo Dicho Dicha Cuya""",
    ),
    "fr": _lexicon(
        inner="M MM Mgr mme mlle Me Pr ste env av apr boul bd p.ex c.-à-d ibid éd chap dépt",
        final="cie sté hab coll J.-C s.a apr.j.-c tél ex",
        numbered="al chap t n n° no éd janv févr mars avr juil oct déc",
        starters="""Le La Les Un Une Des Du De D Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette
            Ces Cela Ça C'est C’est Son Sa Ses Leur Leurs Notre Nos Mon Ma Mes En Au Aux À A Dans
            Avec Sans Pour Par Sur Sous Selon Depuis Pendant Entre Vers Chez Contre Après Avant
            Dès Lors Lorsque Lorsqu'il Quand Où Comment Pourquoi Qui Que Quoi Quel Quelle Si Mais
            Et Ou Or Donc Car Ni Puis Ensuite Enfin Ainsi Alors Aussi Cependant Toutefois Pourtant
            Malgré Bien Comme Parce Puisque Tandis Tous Toutes Tout Toute Chaque Plusieurs Certains
            Certaines D'autres Aucun Aucune Ne Non Oui Plus Moins Très Déjà Encore Ici Là
            Aujourd'hui Hier Parmi Grâce Actuellement Il L'un Est Sont Était""",
    ),
    "it": _lexicon(
        inner="""sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv arch geom rag On mons ss es p.es
            cfr Ten Mar Cav Comm Egr Spett s.p.a""",
        final="ecc a.c d.c s.r.l mln mld km kg c.a",
        numbered="n artt pag pagg cap sec tab gen mar mag giu lug ago set ott dic",
        starters="""Il Lo La I Gli Le Un Uno Una Egli Lui Lei Loro Essi Noi Voi Io In Nel Nella Nei
            Nelle Nello Di Del Della Dei Delle Dello A Al Alla Ai Alle Allo Da Dal Dalla Dai Dalle
            Con Su Sul Sulla Sui Sulle Per Tra Fra Secondo Durante Dopo Prima Senza Contro Verso E
            Ed O Ma Però Anche Inoltre Tuttavia Quindi Così Poi Infine Mentre Quando Dove Come Se
            Che Chi Cosa Perché Poiché Questo Questa Questi Queste Quello Quella Suo Sua Suoi Sue
            Non Si Ci È Sono Era Ha Ogni Tutti Tutte Alcuni Alcune Molti Molte Altri Altre Oggi
            Ieri Ora Già Ancora Più Solo Sempre""",
    ),
    "nl": _lexicon(
        inner="""dhr mevr mw drs ir ds bijv d.w.z o.a m.b.t m.n n.a.v t.a.v t.o.v i.p.v i.v.m incl
            excl evt resp vgl zgn jhr mgr kol gen ong""",
        final="enz mln mld e.d e.a o.i.d b.v n.v v.chr n.chr jl ll a.u.b",
        numbered="nrs blz pag hfdst mrt okt dec mei",
        starters="""De Het Een Hij Zij Ze Wij We Ik Jij Je U Jullie Dit Dat Deze Die Er In Op Aan
            Bij Met Na Naar Van Voor Tot Uit Over Onder Tegen Tussen Door Om Sinds Tijdens Volgens
            Zonder Als Toen Wanneer Omdat Hoewel Terwijl Maar En Of Want Dus Ook Nog Nu Dan Daarna
            Daarom Daarnaast Daarbij Bovendien Echter Toch Hier Daar Waar Wie Wat Hoe Waarom Zo
            Zijn Haar Hun Ons Onze Mijn Geen Alle Veel Sommige Enkele Meer Niet Vandaag Gisteren
            Inmiddels Later Eerst Vervolgens Ten Het Is Was""",
    ),
    "pt": _lexicon(
        inner="""sra srs sras srta dra drs profa eng arq D exmo exma ilmo ilma Pe sto sta p.ex aprox
            av Cel Maj Cap Ten Des""",
        final="ltda cia a.c d.c s.a a.m p.m mil km kg",
        numbered="núm nº pág págs arts cap tít fls mar abr mai ago set out dez n",
        starters="""O A Os As Um Uma Uns Umas Ele Ela Eles Elas Nós Você Eu Em No Na Nos Nas De Do
            Da Dos Das Ao À Aos Às Com Sem Por Pelo Pela Para Segundo Desde Até Entre Sobre Após
            Durante Contra Sob E Ou Mas Porém Também Além Assim Então Depois Antes Agora Hoje Ontem
            Já Ainda Quando Onde Como Se Que Quem Qual Porque Pois Enquanto Embora Este Esta Estes
            Estas Isto Esse Essa Esses Essas Isso Aquele Aquela Seu Sua Seus Suas Não Nem Todo Toda
            Todos Todas Cada Alguns Algumas Muitos Muitas Outros Outras Vários Mais Muito Só É São
            Era Foi Há""",
    ),
}


def lexicon(language: str) -> Abbreviations:
    """Return the lexicon of a language (ISO 639-1), or one of sane defaults for any other."""
    return _LEXICONS.get(language, _OTHER)
