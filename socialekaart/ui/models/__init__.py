"""Item models over plain values, without widgets."""
