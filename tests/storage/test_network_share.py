"""Which paths lie on a network share."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.storage.network_share import is_on_network_share

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/praktijk /srv/praktijk cifs rw 0 0
tmpfs /srv/praktijk/lokaal tmpfs rw 0 0
server:/home /mnt/met\\040spatie nfs4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("/home/poh/kaart.db", False),
        ("/srv/praktijk/kaart.db", True),
        ("/srv/praktijk/lokaal/kaart.db", False),
        ("/srv/praktijkje/kaart.db", False),
        ("/mnt/met spatie/kaart.db", True),
    ],
)
def test_deepest_mount_decides(tmp_path: Path, path: str, shared: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert is_on_network_share(Path(path), mounts) is shared
