"""What turns texts into vectors; who makes them is none of answering's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into unit vectors in which nearness is likeness of meaning, across languages."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`.

        The vector of a text does not depend on what else is among `texts`, nor on where it stands
        there: on one machine it is the same, to the last bit, each time. Another processor may
        round otherwise.
        """
        ...
