"""The five steps of a delivery as pages; what may be done when is decided by services' `wizard`."""
