"""German pronouns and their like that lean on the sentence before."""

from __future__ import annotations

LEANING = r"""
    er | sie | ihm | ihr\w* | ihn | ihnen | sein\w*
    | es (?!gibt\b|gab\b|geht\b|(?:ist|war|sei) \w+(?:,? (?:dass|zu)\b|[.,;!?]))
    | dies(?:e[rsmn]?)?
    | jene[rsnm]? | das (?:ist|war|sei|hat|wird|wäre|bedeutet|gilt) | dort | dabei | damit
    | dazu | dafür | dagegen | davon | danach | daher | darum | deshalb | deswegen | dadurch
    | daran | darin | daraufhin | dann | da | beide[nrs]? | letztere[nrs]? | ebenso
    | solche[nrs]?
    | (?:der|die|das|den|dem|des) (?:\d+[- ]?jährige[nrs]? | unternehmen\w* | konzern\w* | firma
      | hersteller\w* | gruppe | partei | verein\w* | behörde | mann | frau | beiden | junge
      | politiker\w* | sprecher\w* | chef\w* | stadt | land
      | gerät\w*)(?! (?-i:[A-ZÄÖÜ][a-zäöüß]))
"""
