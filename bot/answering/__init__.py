"""What to say: a question and articles in, `Answer`, `Perhaps` or `NoAnswer` out; pure, no I/O.

models      Article, Quote, Answer, Perhaps, NoAnswer: what goes in and comes out
answerer    joins what follows, in the order a question takes:
  search/query        its terms, and the kind of answer it asks for
  search/expansion    what stands for each term in the articles; lookalikes find names by look
  search/false_friends what only looks like an asked word, in another language
  search/retrieval    candidates, by BM25 over sentences and passages
  search/features     what speaks for each: coverage, proximity, meaning, the kind it holds
  search/ranking      the best first, by weights that were learned
  search/reports      of those that answer as well, the newest first
  search/evidence     what tells a right quote from a wrong one
  search/confidence   how sure that makes it: an Answer, a Perhaps or neither
  search/matches      which asked word met which; context: what a quote needs beside it
newest      which article is the newest on what was answered
index       what search looks into: made when articles are read, and kept; knows no search
"""
