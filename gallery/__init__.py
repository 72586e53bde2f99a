"""The gallery: example apps, written as a user of the package would write them."""
