"""Start: `python -m socialekaart` and the installed command."""

from __future__ import annotations

import gc
import sys

_FEW_SEARCHES = (50_000, 20, 20)
"""While modules load there is no garbage; looking for it took a tenth of the start."""


def main() -> int:
    """Run the command line, which opens the window when no verb is given."""
    gc.set_threshold(*_FEW_SEARCHES)
    from socialekaart.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
