"""Open what is delivered, in whichever of the forms we take."""

from __future__ import annotations

from socialekaart.errors import UsageError
from socialekaart.exchange.checksum import checksum_of
from socialekaart.exchange.delivery_reader import Delivery, read_delivery
from socialekaart.exchange.report import Report
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.reference import Reference


def open_delivery(order: DeliveryOrder, reference: Reference, report: Report) -> Delivery:
    """Open the files of a delivery; rows are read while iterating.

    Raises UnreadableFileError when a file is no table, UsageError without a source name.
    """
    if not order.source_name.strip():
        raise UsageError("Geef de bron een naam, bijvoorbeeld: --bron 'Gemeente Zwolle'.")
    return read_delivery(order.paths, reference.vocabulary, report)


def checksum_of_order(order: DeliveryOrder) -> str:
    """Return the SHA-256 of the files together, in hex; "" when they can't be read any more."""
    return checksum_of(order.paths)
