"""Open what is delivered, in whichever of the forms we take."""

from __future__ import annotations

from socialekaart.errors import UsageError
from socialekaart.exchange.checksum import checksum_of
from socialekaart.exchange.delivery_reader import Delivery, read_delivery
from socialekaart.exchange.hsds.archive import looks_like_package
from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.reference import Reference


def open_delivery(order: DeliveryOrder, reference: Reference, report: Report) -> Delivery:
    """Open the files of a delivery; rows are read while iterating.

    Raises UnreadableFileError when a file is no table, UsageError without a source name.
    """
    if not order.source_name.strip():
        raise UsageError("Geef de bron een naam, bijvoorbeeld: --bron 'Gemeente Zwolle'.")
    packages = [path for path in order.paths if looks_like_package(path)]
    if packages and len(order.paths) > 1:
        raise UsageError(
            "Een HSDS-pakket is een hele levering. Verwerk het apart van de andere bestanden."
        )
    if packages:
        from socialekaart.exchange.hsds.delivered import open_package

        return open_package(packages[0], reference.vocabulary, report)
    return read_delivery(order.paths, reference.vocabulary, report, order.mappings)


def checksum_of_order(order: DeliveryOrder) -> str:
    """Return the SHA-256 of the files together, in hex; raises UnreadableFileError."""
    return checksum_of(order.paths)
