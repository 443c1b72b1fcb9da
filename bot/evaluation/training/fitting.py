"""The two fits of `train`: small convex problems with signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Vector = NDArray[np.float64]


def conditional_logit(
    groups: Sequence[NDArray[np.float64]],
    hits: Sequence[NDArray[np.bool_]],
    shares: Vector,
    signs: Vector,
    ridge: float,
) -> list[float]:
    """Return a weight a column that makes hits likely among their group's rows.

    `groups` are tables `(rows, columns)`, `hits` say which rows are right, `shares` what a group
    counts; a column's weight has the sign `signs` gives it, or is 0.
    """
    table = np.concatenate(groups)
    right = np.concatenate(hits)
    sizes = np.array([len(group) for group in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    spread = table.std(axis=0) + 1e-9
    scaled = table / spread
    row_share = np.repeat(shares, sizes)

    def loss(w: Vector) -> tuple[float, Vector]:
        scores = scaled @ w
        exps = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        whole, good = np.add.reduceat(exps, starts), np.add.reduceat(exps * right, starts)
        value = -float(shares @ np.log(good / whole)) + ridge / 2 * float(w @ w)
        off = exps / np.repeat(whole, sizes) - exps * right / np.repeat(good, sizes)
        return value, scaled.T @ (off * row_share) + ridge * w

    fitted = _minimise(loss, np.zeros(table.shape[1]), signs)
    return [float(x) for x in fitted / spread]


def logistic(
    table: NDArray[np.float64],
    right: NDArray[np.bool_],
    shares: Vector,
    signs: Vector,
    ridge: float,
) -> tuple[list[float], float]:
    """Return the coefficients, with the given signs, and the intercept of a logistic regression."""
    centre, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    scaled = np.column_stack([(table - centre) / spread, np.ones(len(table))])
    kept = np.append(np.ones(table.shape[1]), 0.0)

    def loss(w: Vector) -> tuple[float, Vector]:
        logits = scaled @ w
        value = float(shares @ (np.logaddexp(0, logits) - right * logits))
        off = (1 / (1 + np.exp(-logits)) - right) * shares
        return value + ridge / 2 * float(w @ (kept * w)), scaled.T @ off + ridge * kept * w

    fitted = _minimise(loss, np.zeros(scaled.shape[1]), np.append(signs, 0.0))
    coefficients = fitted[:-1] / spread
    return [float(x) for x in coefficients], float(fitted[-1] - coefficients @ centre)


def _minimise(
    loss: Callable[[Vector], tuple[float, Vector]], start: Vector, signs: Vector
) -> Vector:
    """Return the minimum of a convex `loss` with the given signs (0: any)."""
    bounds = [{1.0: (0, None), -1.0: (None, 0)}.get(sign, (None, None)) for sign in signs]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x, np.float64)
