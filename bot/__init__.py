"""Fundstelle: answers a question with one sentence quoted word for word from its articles.

language     what words and sentences are, in each language: pure, knows no articles
answering    what to say: pure, no I/O; question and articles in, an outcome out
library      the articles: reads corpus/, keeps the index and what is costly to compute
storage      what to remember: questions, votes, settings of places; the only place with SQL
chat         who is asking: one service; the terminal, Discord and Slack on it
web          what a port shows: health, metrics, and each article on a page
evaluation   asks the real Answerer whole question sets and prints figures
worker       joins the memory, the service, the platforms and the port, until told to stop
platforms    where the bot can be: each platform by its face
reloading    new articles, opened beside the old ones
pulse        whether the event loop still turns
doctor       says whether all is well that a start would need, and changes nothing but its cache
cli          the commands: parse what was typed, call, print
settings     every setting, read once from the environment and .env
metrics      what is counted, and nobody's words
logs         one event a line, and nobody's words
errors       what can go wrong, each in a sentence

Imports go cli -> worker, doctor -> web -> chat, evaluation -> library, storage -> answering ->
language -> errors, never back. docs/architecture.md has the way of a question through the files.
"""

__version__ = "0.1.0"
