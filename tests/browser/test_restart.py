"""What a page does when the server goes and comes back."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import People
from tests.browser.gallery_server import GalleryServer
from tests.browser.test_tiles import cell, pick


def test_a_page_reconnects_after_a_restart_and_shows_the_truth(
    people: People, gallery: GalleryServer
) -> None:
    ada = people.visit("/tiles")
    expect(ada.locator(".people")).to_have_text("Only you are here")
    gallery.stop()
    gallery.start()
    # A visitor of the new process changes what the old page shows.
    bob = people.visit("/tiles")
    pick(bob, "red")
    cell(bob, 200).click()
    expect(cell(ada, 200)).to_have_class("red", timeout=20_000)
    expect(ada.locator(".people")).to_have_text("2 people are here", timeout=20_000)


def test_what_was_painted_survives_a_restart(people: People, gallery: GalleryServer) -> None:
    ada = people.visit("/tiles")
    pick(ada, "violet")
    cell(ada, 300).click()
    expect(cell(ada, 300)).to_have_class("violet")
    gallery.stop()
    gallery.start()
    expect(cell(people.visit("/tiles"), 300)).to_have_class("violet")


def test_it_stops_while_pages_are_open(people: People, gallery: GalleryServer) -> None:
    pages = [people.visit("/tiles") for _ in range(3)]
    expect(pages[0].locator(".people")).to_have_text("3 people are here")
    took_s = gallery.stop()
    print(f"{gallery.server} stopped {took_s:.2f} s after SIGTERM, with 3 streams open")
    gallery.start()
    expect(pages[0].locator(".people")).to_have_text("3 people are here", timeout=20_000)
