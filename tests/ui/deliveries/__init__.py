"""Tests of the screens of deliveries."""
