"""The app of the gallery: pages to look at stories, to try them and to review them.

Law: loaded by the command and by a mount alone; stories never need it.
"""
