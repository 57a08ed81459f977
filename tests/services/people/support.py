"""People by their first name, on a Monday morning."""

from __future__ import annotations

from datetime import date, datetime

from socialekaart.services.people.desk import PeopleDesk
from socialekaart.services.people.views import PersonDetail
from socialekaart.services.views import FieldView

NOW = datetime(2026, 11, 23, 10, 0)
TODAY = date(2026, 11, 23)

NEW = {"name": "Riet Voorbeeld", "organization": "Buurtteam Voorbeeld", "email": "r@voorbeeld.nl"}


class People:
    """Finds and shows people by the beginning of their name."""

    def __init__(self, desk: PeopleDesk) -> None:
        self.desk = desk

    def id(self, name: str) -> str:
        """Give the id of somebody who is shown."""
        return next(one.id for one in self.desk.people("", NOW) if one.name.startswith(name))

    def show(self, name: str) -> PersonDetail:
        """Give the page of somebody."""
        detail = self.desk.person(self.id(name), NOW)
        assert detail is not None
        return detail

    def field(self, name: str, attribute: str) -> FieldView:
        """Give a field of somebody's page."""
        return next(view for view in self.show(name).fields if view.attribute == attribute)

    def change(self, name: str, /, **fields: str) -> None:
        """Type something in fields; "__" stands for the point in area.kind."""
        typed = {attribute.replace("__", "."): text for attribute, text in fields.items()}
        self.desk.change(self.id(name), typed)

    @property
    def names(self) -> list[str]:
        """Give who is shown."""
        return [one.name for one in self.desk.people("", NOW)]
