"""Function words: they carry grammar, not what a text is about, and are no terms.

Articles, pronouns, prepositions, conjunctions, auxiliaries, question words and their contractions,
after the Snowball project's lists (https://snowballstem.org, BSD). Words that can be the
point of a question (not, no, first, more) are kept out of the lists on purpose where the
language lets us.
"""

from __future__ import annotations

_LISTS = {
    "de": """
        der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen
        diesem jener jene jenes jenen jenem derselbe dieselbe dasselbe derjenige diejenige
        dasjenige ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man
        mein meine meinen meinem meiner meines dein deine deinen deinem deiner sein seine seinen
        seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer
        euer eure euren und oder aber denn sondern als wenn dass daß ob weil da damit obwohl
        während bevor nachdem indem sodass sowie bzw falls sobald an am ans auf aus bei beim bis
        durch für gegen hinter in im ins mit nach neben ohne über um unter von vom vor zu zum
        zur zwischen seit wegen trotz gegenüber per pro laut bin bist ist sind seid war waren
        warst wart gewesen sei seien wäre wären habe hast hat haben habt hatte hatten hattest
        hätte hätten gehabt werde wirst wird werden werdet wurde wurden würde würden worden
        geworden kann kannst können könnt konnte konnten könnte könnten muss muß müssen musste
        mussten müsste darf dürfen durfte durften soll sollen sollte sollten will willst wollen
        wollte wollten mag mögen möchte möchten lassen lässt ließ wer wen wem wessen was wann wo
        wohin woher wie warum wieso weshalb welcher welche welches welchen welchem wieviel
        wieviele womit wofür worauf woran wodurch wovon wozu worüber deren dessen denen hier
        dort dabei dafür dagegen daher dahin daran darauf darin darüber darum davon dazu hierzu
        so auch noch nur schon sehr ja doch mal eben etwa dann nun jetzt also zwar wohl
        eigentlich denn bitte es's gibt gab etwas jemand wieder immer sich selbst selber
        einander alle allem allen aller alles viel viele vielen vieler
    """,
    "en": """
        a an the this that these those i you he she it we they me him her us them my your his
        its our their mine yours hers ours theirs myself yourself himself herself itself
        ourselves themselves who whom whose what which when where why how and or but if because
        as until while of at by for with about against between into through during before after
        above below to from up down in out on off over under again then once here there so than
        too very s t d ll m o re ve y am is are was were be been being have has had having do
        does did doing done will would shall should can could may might must ought cannot ain
        aren couldn didn doesn hadn hasn haven isn mustn needn shan shouldn wasn weren won
        wouldn don im ive ill youre hes shes theyre whats wheres whos hows thats lets just also
        yet ever any some such both each own other same per via upon within without toward
        towards among across along around since onto get gets got many much please tell really
        actually supposed
    """,
    "es": """
        el la los las un una unos unas lo al del de a ante bajo con contra desde durante en
        entre hacia hasta mediante para por según sin sobre tras y e o u ni que pero sino porque
        pues aunque si como cuando donde mientras yo tú tu él ella ello nosotros nosotras
        vosotros ellos ellas usted ustedes me te se nos os le les mi mis tus su sus nuestro
        nuestra nuestros nuestras vuestro este esta esto estos estas ese esa eso esos esas aquel
        aquella aquello aquellos aquellas qué quién quiénes cuál cuáles cuándo cuánto cuánta
        cuántos cuántas cómo dónde adónde quien quienes cual cuales cuyo cuya cuyos cuyas es son
        era eran fue fueron ser sido siendo soy eres somos está están estaba estaban estar
        estado estuvo estará estarán será serán sería serían he ha has han había habían haber
        habido hay hubo haya habrá tiene tienen tenía tenían tener tenido tuvo puede pueden
        podía podían poder pudo debe deben va van iba iban ir muy ya también más tan así aquí
        ahí allí cada mismo misma mismos mismas otro otra otros otras tanto algo alguien algún
        alguna algunos algunas hace
    """,
    "fr": """
        le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez entre
        vers contre depuis pendant avant après selon et ou où mais donc or ni car que qu qui
        quoi dont si comme lorsque lorsqu quand puisque parce afin je j tu il elle on nous vous
        ils elles me m te t se s lui leur leurs y moi toi soi eux mon ma mes ton ta tes son sa
        ses notre nos votre vos ce c cet cette ces cela ça ceci celui celle ceux celles quel
        quelle quels quelles lequel laquelle lesquels combien comment pourquoi est es suis
        sommes êtes sont était étaient étions été être étant fut furent sera seront serait
        seraient soit soient ai as a avons avez ont avait avaient avoir eu ayant aura auront
        aurait eut eurent fait font faire faisait peut peuvent pouvait pouvoir doit doivent
        devait devoir va vont aller n ne très plus aussi ainsi alors même mêmes autre autres
        tout toute tous toutes quelque quelques ici là déjà encore
    """,
    "it": """
        il lo la i gli le l un uno una un' di a da in con su per tra fra del dello della dell
        dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai dagli dalle nel
        nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle e ed o od ma però
        che chi cui se come quando dove perché mentre anche io tu lui lei noi voi loro mi ti si
        ci vi ne me te sé mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra
        nostri nostre vostro vostra questo questa questi queste quello quella quelli quelle
        quell quale quali qual quanto quanta quanti quante cosa cos è sono era erano essere
        stato stata stati state fu furono sarà saranno sarebbe sia siano ho hai ha abbiamo avete
        hanno aveva avevano avere avuto avrà ebbe può possono poteva potere deve devono doveva
        viene vengono veniva fa fanno fare c più molto già ancora così qui lì ogni stesso stessa
        altro altra altri altre d
    """,
    "nl": """
        de het een der des den die dat dit deze ik jij je u hij zij ze wij we jullie mij me jou
        hem haar ons hen hun zich mijn jouw zijn onze wie wat waar wanneer waarom hoe welke welk
        hoeveel en of maar want als dan omdat dus dat toen terwijl hoewel in op aan bij door
        voor van met naar om over onder tegen tot uit tussen na te ten ter zonder sinds per is
        ben bent was waren geweest wordt worden werd werden geworden heb hebt heeft hebben had
        hadden gehad kan kunnen kon konden mag mogen moet moeten moest zal zullen zou zouden wil
        willen wilde gaat gaan ging doet doen deed er hier daar ook nog al wel zo zeer reeds nu
        iets iemand alle alles veel zelf ander andere
    """,
    "pt": """
        o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela
        pelos pelas para com contra desde durante entre até sob sobre após e ou mas nem que se
        como quando onde porque pois embora eu tu ele ela nós vós eles elas você vocês me te lhe
        lhes vos meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este
        esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas
        quem qual quais quanto quanta quantos quantas cujo cuja é são era eram foi foram ser
        sido sendo será serão seria seriam está estão estava estavam estar esteve tem têm tinha
        tinham ter tido teve há havia houve pode podem podia poder deve devem devia vai vão ir
        muito já também mais tão assim aqui ali lá cada mesmo mesma outro outra outros outras
        algo alguém
    """,
}

STOP_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _LISTS.items()
}
"""Lower-case function words by language (ISO 639-1)."""
