"""English pronouns and their like that lean on the sentence before."""

from __future__ import annotations

LEANING = r"""
    he | she | they | him | his | her | hers | their | them | its | this | these | those
    | it (?!(?:is|was|has been) \w+(?: (?:that|to|until)\b|[.,;!?])|seems\b)
    | that (?:is|was|would|has) | there (?!is|are|was|were|has|have)
    | both | such | then | the latter | the former
    | the (?:\d+[- ]year[- ]old | company | firm | group | party | club | agency | man | woman
      | two | team | city | country | politician | device)(?! (?-i:[A-Z][a-z]))
"""
