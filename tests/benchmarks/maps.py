"""Our map with the search in front of it, beside three maps of folium alone, at three sizes.

    python -m tests.benchmarks.maps MAP [AANTAL ...]

MAP holds the database of `imports`; those of the smaller sizes are made in it when they are not
there. Sizes are offerings: 2000, 10000 and 171000 unless told otherwise. Each map runs in a process
of its own, some times in turn; the medians are shown, and what they are of FastMarkerCluster's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.imports import OURS, import_ours
from tests.benchmarks.make_country import COUNTRY, make_country
from tests.benchmarks.map_folium import KINDS
from tests.benchmarks.map_runs import OUR_MAP

SIZES = (2_000, 10_000, COUNTRY)
_FAST = KINDS[-1]
_TIMES = 3
_LONGEST = 60
"""Seconds after which a map is given up, and not tried at a larger size."""
_OURS_LONGEST = 300
_STEPS = ("ready", "filter", "select")

Run = dict[str, float]


def folder_of(size: int, folder: Path) -> Path:
    """Return where the database of a size is, made when it isn't there."""
    place = folder if size == COUNTRY else folder / str(size)
    if not (place / OURS).exists():
        make_country(place, size)
        import_ours(place)
    return place


def run(kind: str, folder: Path) -> Run | None:
    """Run one map; None when it takes too long."""
    command = [sys.executable, "-m", "tests.benchmarks.map_runs", kind, str(folder)]
    longest = _OURS_LONGEST if kind == OUR_MAP else _LONGEST
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=longest, check=True)
    except subprocess.TimeoutExpired:
        return None
    found: Run = json.loads(done.stdout.splitlines()[-1])
    return found


def medians(runs: list[Run]) -> Run:
    """Return the median of each figure."""
    return {name: median(one[name] for one in runs) for name in runs[0]}


def line(name: str, cost: Run, fast: Run | None) -> str:
    """Return a line of the table: seconds of clock and processor, MB, and the ratios."""
    shown = [f"{cost[step]:7.2f}{cost[f'{step} processor']:7.2f}" for step in _STEPS]
    text = f"  {name:18}{''.join(shown)}{cost['memory']:8.0f}"
    if fast is None:
        return text
    ratios = [cost[step] / fast[step] for step in ("ready", "ready processor", "memory")]
    return text + "".join(f"{ratio:8.2f}" for ratio in ratios)


def measure(size: int, folder: Path, kinds: list[str]) -> None:
    """Print the lines of one size; kinds that take too long are taken off the list."""
    place = folder_of(size, folder)
    runs: dict[str, list[Run]] = {kind: [] for kind in kinds}
    for _ in range(_TIMES):
        for kind in list(kinds):
            found = run(kind, place)
            if found is None:
                print(f"  {kind:18} not ready within {_LONGEST} s", flush=True)
                kinds.remove(kind)
                del runs[kind]
            else:
                runs[kind].append(found)
    costs = {kind: medians(some) for kind, some in runs.items()}
    print(f"{size:,} offerings; the filter leaves {costs[OUR_MAP]['filtered']:,.0f} pins")
    for kind, cost in costs.items():
        print(line(kind, cost, costs.get(_FAST)), flush=True)
    loads = costs[OUR_MAP]["loads"]
    assert not loads, f"choosing and filtering loaded the page {loads:.0f} times"


def main(folder: Path, sizes: list[int]) -> None:
    """Print the table."""
    print(f"seconds of clock and processor, MB of all processes; medians of {_TIMES}; / {_FAST}")
    heads = "".join(f"{step:>14}" for step in _STEPS)
    print(f"{'':20}{heads}{'memory':>8}{'ready':>8}{'proc.':>8}{'memory':>8}")
    kinds = [OUR_MAP, *KINDS]
    for size in sizes:
        measure(size, folder, kinds)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or list(SIZES))
