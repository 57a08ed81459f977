"""Start: `python -m socialekaart` and the installed command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which opens the window when no verb is given."""
    from socialekaart.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
