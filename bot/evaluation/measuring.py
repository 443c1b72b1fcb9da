"""Asks every run that there is a set for, several at a time, and makes the record of it."""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.search import weights
from bot.errors import QuestionSetError
from bot.evaluation import plain
from bot.evaluation.figures import DIGITS, estimates
from bot.evaluation.misses.kinds import MissFinder, counted
from bot.evaluation.outcomes import outcomes
from bot.evaluation.parts import came_out, parts
from bot.evaluation.predictions import ask, candidates, library
from bot.evaluation.question_sets import read
from bot.evaluation.reliability import bins, calibration_error, curve
from bot.evaluation.removed import (
    KEPT,
    ask_without_article,
    keeping,
    outcomes_without_article,
    removal_figures,
)
from bot.evaluation.reporting.record import Curve, Measured, Record, Removed
from bot.evaluation.runs import folder_of
from bot.library.answerers import load_answerer
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from bot.evaluation.misses.kinds import Miss
    from bot.evaluation.outcomes import JudgedOutcome
    from bot.evaluation.runs import Run

PROCESSES = 2
"""Runs asked at the same time: each holds the models, about 400 MB."""


@dataclass(frozen=True, slots=True)
class AskedRun:
    """What became of the questions of a run; `removed` with their articles taken away."""

    run: Run
    index: str
    found: list[JudgedOutcome]
    missed: list[Miss]
    plain: list[JudgedOutcome]
    removed: list[JudgedOutcome]


def present(runs: Iterable[Run], folder: Path) -> list[Run]:
    """Return those of `runs` whose sets are in `folder`; raises `QuestionSetError` if none is."""
    known = list(runs)
    found = [run for run in known if (folder / run.folder / "questions.jsonl").is_file()]
    if not found:
        names = ", ".join(dict.fromkeys(run.folder for run in known))
        message = f"{folder} holds none of the sets that are known: {names}"
        raise QuestionSetError(message)
    return found


def refusable(run: Run, folder: Path) -> bool:
    """Tell whether a run can show what refusing is worth: there is something to refuse."""
    asked = read(folder / run.folder, questions_in=run.questions_in).questions
    return run.removed or not all(question.gold_in(run.articles_in) for question in asked)


def ask_runs(
    runs: Sequence[Run], folder: Path, progress: Callable[[AskedRun, float], None]
) -> list[AskedRun]:
    """Return what became of each of `runs`, in order; `progress(asked, seconds)` after each.

    Those with most to ask go first, so that the processes end at about the same time.
    """
    largest = sorted(runs, key=lambda run: -_questions(run, folder))
    context = multiprocessing.get_context("spawn")  # a forked copy of running threads may hang
    workers = min(PROCESSES, os.cpu_count() or 1, len(runs))
    asked: dict[str, AskedRun] = {}
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            for done in as_completed([pool.submit(_timed, run, folder) for run in largest]):
                found, seconds = done.result()
                asked[found.run.name] = found
                progress(found, seconds)
        except BaseException:
            pool.shutdown(cancel_futures=True)  # or what is left would be asked first
            raise
    return [asked[run.name] for run in runs]


def ask_run(run: Run, folder: Path) -> AskedRun:
    """Ask the real Answerer, plain BM25 and, if wanted, libraries without the article."""
    languages = {"questions_in": run.questions_in, "articles_in": run.articles_in}
    settings = read_settings()
    whole = read(folder / run.folder, **languages)
    held = library(whole, settings.corpus_dir if run.shipped else None)
    answerer = load_answerer(held.articles, settings.cache_dir)
    said = ask(answerer, whole.questions, held.places)
    found = outcomes(whole, said, **languages)
    finder = MissFinder(
        whole,
        whole.articles or held.articles,
        run.articles_in,
        lambda question: candidates(answerer, question, held.places),
    )
    missed = finder.misses(said, found)
    removed: list[JudgedOutcome] = []
    if run.removed:
        gone = ask_without_article(whole, answerer, articles_in=run.articles_in)
        removed = outcomes_without_article(found, gone)
    simple = outcomes(whole, plain.ask(whole.articles, whole.questions), **languages)
    return AskedRun(run, answerer.fingerprint, found, missed, simple, removed)


def _questions(run: Run, folder: Path) -> int:
    asked = read(folder / run.folder, questions_in=run.questions_in).questions
    return len(asked) * (2 if run.removed else 1)


def _timed(run: Run, folder: Path) -> tuple[AskedRun, float]:
    started = time.perf_counter()
    return ask_run(run, folder), time.perf_counter() - started


def record(asked: Sequence[AskedRun]) -> Record:
    """Return the record of all runs asked."""
    together = bins(one for each in asked for one in each.found)
    return Record(
        runs=tuple(_measured(each) for each in asked),
        removed=tuple(_removed(each) for each in asked if each.removed),
        bins=tuple(together),
        calibration_error=calibration_error(together),
        curves=curves(asked),
    )


def curves(asked: Sequence[AskedRun]) -> tuple[Curve, ...]:
    """Return what thresholds would bring in each run that has something to refuse."""
    found = [(each.run.name, each.found) for each in asked]
    found += [(_removed_name(each), [*each.found, *each.removed]) for each in asked if each.removed]
    return tuple(
        Curve(name, tuple(curve(outcomes)))
        for name, outcomes in found
        if not all(one.answerable for one in outcomes)
    )


def _measured(each: AskedRun) -> Measured:
    simple = estimates(each.plain)
    learned, left_out = _learned(each.run)
    return Measured(
        name=each.run.name,
        questions=len(each.found),
        groups=_groups(each.found),
        index=each.index,
        figures=estimates(each.found),
        plain={key: simple[key] for key in ("hit1", "mrr10") if key in simple},
        calibration_error=calibration_error(bins(each.found)),
        learned=learned,
        left_out=left_out,
        parts=tuple(parts(each.found)),
        came_out=tuple(came_out(each.found)),
        misses=counted(each.missed),
    )


def _learned(run: Run) -> tuple[bool, float | None]:
    """Tell whether the weights were learned from a set, by their own account, and how it did.

    How it did is hit@1 where it was left out of learning; None where that was not measured.
    """
    stored = json.loads(weights.FILE.read_text(encoding="utf-8"))
    sets = {folder_of(name) for name in stored["learned_from"]}
    measured: dict[str, float] = stored["hit1_when_learned_without_it"]
    return run.folder in sets, measured.get(run.name)


def _removed(each: AskedRun) -> Removed:
    answerable = [one for one in each.found if one.answerable]
    return Removed(
        name=_removed_name(each),
        questions=len(each.removed),
        groups=_groups(each.removed),
        threshold_90=round(keeping(KEPT, answerable), DIGITS),
        figures=removal_figures(each.found, each.removed),
    )


def _removed_name(each: AskedRun) -> str:
    return f"{each.run.name}, its article removed"


def _groups(found: Sequence[JudgedOutcome]) -> int:
    return len({one.group for one in found})
