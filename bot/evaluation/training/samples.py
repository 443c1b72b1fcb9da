"""What `train` learns from: questions with their candidates, and which of these answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from rich.progress import track

from bot.answering.search.ranking import rank
from bot.answering.search.weights import Weights
from bot.errors import QuestionSetError
from bot.evaluation import judge
from bot.evaluation.question_sets import read
from bot.evaluation.runs import RUNS
from bot.library.answerers import load_answerer
from bot.settings import read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.answering.answerer import Answerer
    from bot.answering.index.sentences import Sentences
    from bot.answering.search.workings import Workings
    from bot.evaluation.question_sets import QuestionSet, SetQuestion
    from bot.evaluation.runs import Run

MOST = 1000
"""So many questions of a run are used at most, evenly spread."""
UNTRAINED = Weights(ranking={}, confidence={}, intercept=0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """The workings of a question, and which candidates the judge takes for right, a bool each.

    `about` names the articles it is about: what is learned from others is tried on it.
    """

    found: Workings
    hits: NDArray[np.bool_]
    answerable: bool
    about: str

    def ranked(self, learned: Weights) -> Workings:
        """Return the workings in the order that the weights `learned` give."""
        found = self.found
        order = rank(found.corpus, found.candidates, found.features, learned)
        return replace(found, ranking=order)

    def without_its_article(self) -> Sample | None:
        """Return the sample with every article that answers taken away, and those of its title.

        None where nothing answers anyway.
        """
        if not self.hits.any():
            return None
        articles = self.found.corpus.articles
        owners = self.found.corpus.article_of[self.found.candidates.sentences]
        gone = {articles[owner].id for owner in owners[self.hits]}
        titles = {articles[owner].title for owner in owners[self.hits]} - {""}
        keep = np.array(
            [articles[o].id not in gone and articles[o].title not in titles for o in owners]
        )
        return replace(self, found=_only(self.found, keep), hits=self.hits[keep] & False)


def samples_by_run(folder: Path, *, learned: bool) -> dict[str, list[Sample]]:
    """Return the samples of all runs that are to be learned from, or of all others, by name."""
    return {run.name: samples(run, folder) for run in RUNS if run.learned is learned}


def samples(run: Run, folder: Path) -> list[Sample]:
    """Return the samples of `run`, over the set's own texts."""
    whole = read(folder / run.folder, questions_in=run.questions_in, articles_in=run.articles_in)
    step = -(-len(whole.questions) // MOST)
    answerer = load_answerer(whole.articles, read_settings().cache_dir, learned=UNTRAINED)
    hit = _hit(folder / run.folder)
    questions = track(whole.questions[::step], run.name)
    return [_sample(answerer, whole, question, run, hit) for question in questions]


def _sample(
    answerer: Answerer,
    whole: QuestionSet,
    question: SetQuestion,
    run: Run,
    hit: Any,  # noqa: ANN401 - the judge is not ours to type
) -> Sample:
    found = answerer.find(question.text)
    corpus = answerer.corpus
    gold = question.gold_in(run.articles_in)
    about = " + ".join(sorted(whole.wholes(question, run.articles_in)))
    hits = [
        any(hit(_place(corpus, sentence), place) for place in gold)
        for sentence in found.candidates.sentences
    ]
    return Sample(found, np.array(hits, bool), bool(gold), about or question.id)


def _place(corpus: Sentences, sentence: int) -> dict[str, Any]:
    quote = corpus.quote(sentence)
    return {"doc_id": quote.article.id, "start": quote.start, "end": quote.end}


def _hit(path: Path) -> Any:  # noqa: ANN401 - the judge is not ours to type
    """Return the judge's own idea of a hit."""
    script = judge.find(path)
    if script is None:
        message = f"{path}: no score.py beside the set"
        raise QuestionSetError(message)
    return judge.load(script).hit


def _only(found: Workings, keep: NDArray[np.bool_]) -> Workings:
    candidates, features = found.candidates, found.features
    return replace(
        found,
        candidates=replace(
            candidates,
            sentences=candidates.sentences[keep],
            by_sentence=candidates.by_sentence[:, keep],
            by_passage=candidates.by_passage[:, keep],
            by_article=candidates.by_article[:, keep],
        ),
        features=replace(
            features,
            table=features.table[keep],
            holds=features.holds[keep],
            in_context=features.in_context[:, keep],
            names_near=features.names_near[:, keep],
            names_in_article=features.names_in_article[:, keep],
        ),
    )
