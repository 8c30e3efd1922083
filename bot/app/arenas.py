"""How much memory the C library sets apart for threads."""

import ctypes

# <malloc.h>
_ARENA_MAX = -8
_FEW = 2


def share_arenas() -> None:
    """Let all threads that begin from now on share two arenas, where the C library is glibc.

    Each thread would fill one of its own, which gives little back: a bot that reads 150 pages grows by 54 MB
    so, and by 47 with two (mallopt(3)).
    """
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(_ARENA_MAX, _FEW)
