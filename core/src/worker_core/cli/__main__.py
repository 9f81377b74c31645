"""``python -m worker_core.cli`` is ``worker-core``."""

import sys

from worker_core.cli import main

if __name__ == "__main__":
    sys.exit(main())
