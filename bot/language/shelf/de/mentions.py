"""German nouns and prepositions that tell who or where somebody or something named is."""

from __future__ import annotations

from bot.language.shelf.language import MentionCues, each_once

MENTIONS = MentionCues(
    roles=each_once("""
        abgeordnete anwalt anwält architekt arzt astronaut astronom athlet autor bassist beamte
        beauftragte besitzer biologe bischof botschafter boxer bruder bürgermeister chef chemiker
        dekan direktor dirigent doktor dr ehemann expert experte fahrer forscher frau freund
        führer general gewinner gitarrist gouverneur gründer herr historiker ingenieur inhaber
        inspektor intendant journalist kandidat kanzler kapitän kardinal kollege kommissar
        komponist kosmonaut könig künstler lehrer leiter leutnant läufer major maler manager
        meister minister mitglied moderator musiker mutter nachfolger oberst offizier opfer papst
        pfarrer physiker pianist pilot politiker priester prinz prof professor präsident regisseur
        rektor richter ruder schauspieler schlagzeuger schriftsteller schwester schwimmer schüler
        sekretär senator sieger sohn spieler sprecher stellvertreter student stürmer sänger
        tochter torhüter torwart trainer tänzer täter unternehmer vater vize vorgänger vorsitzende
        wissenschaftler zeuge ärzt
    """),
    people=each_once("""
        aktivist anwohner arbeiter armee behörde besucher bewohner demonstrant einwohner eltern
        familie fan feuerwehr firma gemeinde gericht gesellschaft gewerkschaft gruppe händler
        institut junge kind kommission konzern kunde leute mann mannschaft mensch ministerium
        mitarbeiter mädchen männer organisation parlament partei passagier patient polizei
        polizist rebell regierung soldat staatsanwaltschaft team unternehmen verein
    """),
    places=each_once("""
        arena ausland autobahn bahnhof basis bereich berg bezirk boot botschaft brücke burg bühne
        datei dorf exil fabrik flughafen flugzeug fluss friedhof garten gebiet gebirge gebäude
        gefängnis gelände grenze hafen halle hauptstadt haus hof hotel insel kaserne keller kirche
        klinik krankenhaus kreis küche küste labor lager markt meer menü museum norden nähe oper
        ordner osten ozean palast park parlament platz provinz rand rathaus raum region restaurant
        räume saal schiff schloss schule see seite stadion stadt station straße süden tal theater
        tunnel turm ufer universität verzeichnis viertel wald werk westen wohnung wüste zentrum
        zimmer zug
    """),
    local=each_once("""
        in im ins bei beim nahe aus nach am an ans auf vom zum zur unter vor über zwischen neben
        hinter nördlich südlich östlich westlich innerhalb außerhalb
    """),
    endings="innen | in | ern | er | en | es | n | s | r | e",
)
