"""German function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem
    jener jene jenes jenen jenem derselbe dieselbe dasselbe derjenige diejenige dasjenige ich du
    er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man mein meine meinen meinem
    meiner meines dein deine deinen deinem deiner sein seine seinen seinem seiner seines ihre
    ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure euren und oder aber
    denn sondern als wenn dass daß ob weil da damit obwohl während bevor nachdem indem sodass
    sowie bzw falls sobald an am ans auf aus bei beim bis durch für gegen hinter in im ins mit
    nach neben ohne über um unter von vom vor zu zum zur zwischen seit wegen trotz gegenüber per
    pro laut bin bist ist sind seid war waren warst wart gewesen sei seien wäre wären habe hast
    hat haben habt hatte hatten hattest hätte hätten gehabt werde wirst wird werden werdet wurde
    wurden würde würden worden geworden kann kannst können könnt konnte konnten könnte könnten
    muss muß müssen musste mussten müsste darf dürfen durfte durften soll sollen sollte sollten
    will willst wollen wollte wollten mag mögen möchte möchten lassen lässt ließ wer wen wem
    wessen was wann wo wohin woher wie warum wieso weshalb welcher welche welches welchen
    welchem wieviel wieviele womit wofür worauf woran wodurch wovon wozu worüber deren dessen
    denen hier dort dabei dafür dagegen daher dahin daran darauf darin darüber darum davon dazu
    hierzu so auch noch nur schon sehr ja doch mal eben etwa dann nun jetzt also zwar wohl
    eigentlich bitte es's gibt gab etwas jemand wieder immer selbst selber einander alle allem
    allen aller alles viel viele vielen vieler
    bereits derzeit
""")
