"""python -m scripts.bench [NAME …] [--quick] [--write]

Without names all but the peers are measured. --write keeps the figures in docs/performance.json (docs/peers.json for
the peers) and makes docs/performance.md and the plan in docs/scale.md of them; --pages only makes the pages.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.bench import commands, pages, peers, scaling, throughput
from scripts.bench.measuring import machine

BENCHES: dict[str, Callable[..., dict[str, Any]]] = {
    "throughput": throughput.throughput,
    "length": throughput.length,
    "startup": commands.startup,
    "scaling": scaling.scaling,
    "memory": commands.memory,
    "resume": commands.resume,
    "ray": scaling.ray,
    "peers": peers.peers,
}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", choices=[[], *BENCHES], metavar="NAME", help=", ".join(BENCHES))
    options.add_argument("--quick", action="store_true", help="few repeats of small cases: to try it out")
    options.add_argument("--write", action="store_true")
    options.add_argument("--pages", action="store_true")
    chosen = options.parse_args()
    for name in [] if chosen.pages else chosen.names or [name for name in BENCHES if name != "peers"]:
        print(f"{name} …", file=sys.stderr)
        since, where = time.monotonic(), machine()
        found = BENCHES[name](quick=chosen.quick)
        found |= {"machine": where, "quick": chosen.quick, "took": round(time.monotonic() - since)}
        print(json.dumps({name: found}, indent=2))
        if chosen.write:
            _keep(pages.PEERS if name == "peers" else pages.FIGURES, name, found)
    if chosen.write or chosen.pages:
        pages.write()
    return 0


def _keep(path: Path, name: str, found: dict[str, Any]) -> None:
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    path.write_text(json.dumps(known | {name: found}, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
