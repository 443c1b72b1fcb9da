"""What is counted, in a format that Prometheus reads."""

from __future__ import annotations

from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics


def counted(metrics: Metrics) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Return all numbers, as whoever watches reads them."""
    families = text_string_to_metric_families(generate_latest(metrics.registry).decode())
    samples = [sample for family in families for sample in family.samples]
    return {(one.name, frozenset(one.labels.items())): one.value for one in samples}


def labels(**named: str) -> frozenset[tuple[str, str]]:
    """Return labels as they are read."""
    return frozenset(named.items())


async def test_a_question_counts_by_what_it_came_to() -> None:
    """And the time it took, by platform."""
    metrics = Metrics()
    for took_s in (0.1, 0.3):
        metrics.came_to("slack", "de", "answer", took_s)
    metrics.came_to("discord", "en", "wait", 0.0)

    found = counted(metrics)

    asked = "fundstelle_questions_total"
    assert found[asked, labels(platform="slack", language="de", outcome="answer")] == 2
    assert found[asked, labels(platform="discord", language="en", outcome="wait")] == 1
    assert found["fundstelle_answer_seconds_count", labels(platform="slack")] == 2
    assert round(found["fundstelle_answer_seconds_sum", labels(platform="slack")], 9) == 0.4
    bucket = labels(platform="slack", le="0.25")
    assert found["fundstelle_answer_seconds_bucket", bucket] == 1


async def test_votes_count_each_way() -> None:
    """By platform."""
    metrics = Metrics()
    metrics.voted("discord", helpful=True)
    for _ in range(2):
        metrics.voted("discord", helpful=False)

    found = counted(metrics)

    votes = "fundstelle_votes_total"
    assert found[votes, labels(platform="discord", vote="helpful")] == 1
    assert found[votes, labels(platform="discord", vote="unhelpful")] == 2


async def test_what_is_searched_is_that_of_now() -> None:
    """Not the sum of all there ever was."""
    metrics = Metrics()
    for articles in (5, 4):
        metrics.searching(articles=articles, sentences=10 * articles)

    found = counted(metrics)

    assert found["fundstelle_index", labels(unit="articles")] == 4
    assert found["fundstelle_index", labels(unit="sentences")] == 40


async def test_the_process_itself_is_watched() -> None:
    """Its memory, its open files, its tasks."""
    found = counted(Metrics())

    assert found["process_resident_memory_bytes", labels()] > 1_000_000
    assert found["process_open_fds", labels()] > 0
    assert found["fundstelle_tasks", labels()] >= 1


async def test_two_in_one_process_count_apart() -> None:
    """Nothing is counted anywhere else."""
    one, other = Metrics(), Metrics()
    one.voted("slack", helpful=True)

    assert not any(name == "fundstelle_votes_total" for name, _ in counted(other))
