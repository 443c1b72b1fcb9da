"""Portuguese abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("""
        sra srs sras srta dra drs profa eng arq D exmo exma ilmo ilma Pe sto sta p.ex aprox
        av Cel Maj Cap Ten Des
    """),
    final=each_once("ltda cia a.c d.c s.a a.m p.m mil km kg"),
    numbered=each_once("núm nº pág págs arts cap tít fls mar abr mai ago set out dez n"),
    starters=each_once("""
        O A Os As Um Uma Uns Umas Ele Ela Eles Elas Nós Você Eu Em No Na Nos Nas De Do Da
        Dos Das Ao À Aos Às Com Sem Por Pelo Pela Para Segundo Desde Até Entre Sobre Após
        Durante Contra Sob E Ou Mas Porém Também Além Assim Então Depois Antes Agora Hoje
        Ontem Já Ainda Quando Onde Como Se Que Quem Qual Porque Pois Enquanto Embora Este
        Esta Estes Estas Isto Esse Essa Esses Essas Isso Aquele Aquela Seu Sua Seus Suas Não
        Nem Todo Toda Todos Todas Cada Alguns Algumas Muitos Muitas Outros Outras Vários
        Mais Muito Só É São Era Foi Há
    """),
)
