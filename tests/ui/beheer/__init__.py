"""The screens of Beheer, on real documents and real files."""
