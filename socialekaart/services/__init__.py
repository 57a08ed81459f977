"""One file per user task. Qt-free; the window and the command line call the same ones.

Services bring together storage, exchange and geo; those three never import each other.
Long work takes `progress` and `cancelled` callables.
"""
