"""What a prop of our own components means wherever it stands, so that no docstring repeats it."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "attrs": "More HTML and Datastar attributes.",
    "disabled": "It can't be used, and is not sent.",
    "error": "What is wrong, one text or several.",
    "form": "The id of a form elsewhere on the page.",
    "hint": "Helps to fill it in.",
    "href": "Where it leads.",
    "autocomplete": "What the browser may fill in.",
    "full_width": "As wide as what it stands in.",
    "gap": "The space between what it holds.",
    "icon": "The name of an icon, or anything that renders.",
    "icon_end": "An icon after the text.",
    "id": "Its id, from which all others in it follow.",
    "label": "What it is called.",
    "label_hidden": "The label is only read out.",
    "level": "The level of the heading.",
    "mark": "What stands beside the label of a field that is, or is not, required.",
    "name": "The name under which it is sent.",
    "required": "The browser asks for it before it sends.",
    "size": "How large it is.",
    "placeholder": "Shown while nothing is there.",
    "readonly": "It can be read and is sent, but not changed.",
    "title": "Its heading.",
    "tone": "What it means; its colours follow.",
    "type": "As in HTML.",
    "value": "What it holds at first.",
    "variant": "How much weight it carries.",
}
