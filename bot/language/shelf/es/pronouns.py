"""Spanish pronouns and their like that lean on the sentence before."""

from __future__ import annotations

LEANING = r"""
    él | ella | ellos | ellas | su | sus | esto | est[eao]s? | es[eao]s? | aquel\w* | allí
    | ambos | ambas | (?:el|la|los|las) (?:empresa | compañía | grupo | partido | club | firma
      | hombre | mujer | joven | ciudad | país | dos)
"""
