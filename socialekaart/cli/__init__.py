"""The command line: Dutch verbs over the same services as the window.

Exit 0: done. Exit 1: something is wrong with the data. Exit 2: with the call or the machine.
Errors go to stderr as a Dutch sentence.
"""
