"""Tests of the coverage page, on a real directory."""
