"""HTML read again: its canonical text, what a screen reader is told of it, and what is wrong.

Law: the parser is loaded when something is read, and one file knows it.
"""
