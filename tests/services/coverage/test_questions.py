"""The question for the index never finds less than the rules take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialekaart.domain.coverage import Requirement, Rule, meets
from socialekaart.domain.model import RecordKind
from socialekaart.domain.search_query import tag
from socialekaart.services.coverage.questions import services_question
from socialekaart.storage.database import Database
from socialekaart.storage.search_index import SearchIndex
from tests.factories import GOEREE, service
from tests.services.conftest import Deliver

SERVICE = RecordKind.SERVICE
RULES = [
    Rule(SERVICE, kinds=("gezins-/systeemhulp", "FACT/wijk-ggz-team")),
    Rule(SERVICE, domains=("werk-dagbesteding",)),
    Rule(SERVICE, target_groups=("mensen met een beperking",)),
    Rule(SERVICE, name_words=("jeugd en gezinsteam",)),
    Rule(SERVICE, name_words=("één loket", "zelfregie*")),
    Rule(SERVICE, words=("systeemtherapeut", "time out*")),
    Rule(SERVICE, minimum_age=55),
    Rule(SERVICE, echelons=("crisis",)),
    Rule(SERVICE, kinds=("crisis",), domains=("psychisch",), without=("bed",)),
]
SERVICES = [
    service(service_type="gezins-/systeemhulp"),
    service(service_type="FACT/wijk-ggz-team"),
    service(domains=("werk-dagbesteding", "wonen")),
    service(target_groups=("Mensen met een beperking",)),
    service(name="Jeugd- en gezinsteams Voorbeeld"),
    service(name="Eén loket"),
    service(name="ZELFREGIEHUIS Voorbeeld"),
    service(summary="Gesprekken met systeemtherapeuten"),
    service(summary="Een time-outbed"),
    service(minimum_age=60),
    service(echelon="crisis"),
    service(service_type="crisis", domains=("psychisch",)),
]


@pytest.mark.parametrize("number", range(len(RULES)))
def test_the_index_finds_what_a_rule_takes(db: Database, deliver: Deliver, number: int) -> None:
    named = [replace(one, external_id=f"A-{n}") for n, one in enumerate(SERVICES)]
    deliver(named)
    rule = RULES[number]
    question = services_question([Requirement("x", "X", "", (rule,))], [tag("g", GOEREE)])
    found = len(SearchIndex(db).answering(question, 100))
    taken = sum(meets(one, rule) for one in named)
    assert 0 < taken <= found


def test_another_area_is_not_asked(db: Database, deliver: Deliver) -> None:
    deliver(SERVICES[:1])
    question = services_question([Requirement("x", "X", "", (RULES[0],))], [tag("g", "GM0599")])
    assert SearchIndex(db).answering(question, 100) == []


def test_rules_for_contacts_ask_nothing_of_the_offerings() -> None:
    rule = Rule(RecordKind.CONTACT, kinds=("voordeur",))
    assert services_question([Requirement("x", "X", "", (rule,))], [tag("g", GOEREE)]) == ""
