"""Coverage: which of the basic offer each municipality has."""
