"""What the start page may ask; the services' start desk answers it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from socialekaart.domain.compass import Group, Severity
from socialekaart.domain.model import Place
from socialekaart.services.start.views import GuideView, NetworkForm, NetworkView, RegionChoice


class StartDesk(Protocol):
    """Called from the one worker thread; every method may raise a SocialekaartError.

    Nothing of a question is kept. Changes of networks can be taken back with Ctrl+Z.
    """

    def guide(
        self,
        domains: tuple[str, ...],
        groups: tuple[Group, ...],
        severity: Severity | None,
        place: Place | None,
        age: int | None,
        now: datetime,
    ) -> GuideView:
        """Answer a question at `now` (local Dutch time); without groups it is only whom to call."""
        ...

    def networks_of(self, place: Place | None, now: datetime) -> tuple[NetworkView, ...]:
        """Give the networks that serve a place, all of them without one."""
        ...

    def add_network(self, form: NetworkForm) -> str:
        """Store a network of the practice; raises UsageError or PatientDataError."""
        ...

    def change_network(self, network_id: str, form: NetworkForm) -> None:
        """Change an own network; raises UsageError or PatientDataError."""
        ...

    def remove_network(self, network_id: str) -> None:
        """Take an own network out of sight."""
        ...

    def network_form(self, network_id: str) -> NetworkForm:
        """Give what the form of an own network holds."""
        ...

    def regions(self) -> tuple[RegionChoice, ...]:
        """Give the areas to choose from for a network."""
        ...
