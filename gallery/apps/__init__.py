"""The example apps, one folder each: where state lives, what it looks like, what may be done."""
