"""Agreements (afspraken) and wrong doors ("niet hier"): shown, made and looked up."""
