"""The roles and attributes of WAI-ARIA, one table each: the tree and the lint read them.

Source: https://www.w3.org/TR/wai-aria-1.2/ with `mark` and `suggestion` of 1.3.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

# The lint takes those of 1.3 and of other modules too; the tree tells only those of `ROLES`.
ROLES = frozenset(
    """alert alertdialog application article banner blockquote button caption cell checkbox code
    columnheader combobox complementary contentinfo definition deletion dialog directory document
    emphasis feed figure form generic grid gridcell group heading img insertion link list listbox
    listitem log main mark marquee math meter menu menubar menuitem menuitemcheckbox menuitemradio
    navigation none note option paragraph presentation progressbar radio radiogroup region row
    rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong
    subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip
    tree treegrid treeitem""".split()
)
# Roles that exist for authors as well, of ARIA 1.3, DPUB-ARIA, Graphics-ARIA.
MORE_ROLES = frozenset(
    "comment image sectionfooter sectionheader suggestion graphics-document graphics-object "
    "graphics-symbol".split()
)
ABSTRACT_ROLES = frozenset(
    "command composite input landmark range roletype section sectionhead select structure widget "
    "window".split()
)
# An author's name for these is not told.
NAMELESS = frozenset(
    "caption code definition deletion emphasis generic insertion mark none paragraph presentation "
    "strong subscript suggestion superscript term time".split()
)

Kind: TypeAlias = Literal[
    "boolean", "optional", "tristate", "word", "words", "id", "ids", "text", "integer", "number"
]


def _row(kind: Kind, *words: str) -> tuple[Kind, tuple[str, ...]]:
    return kind, words


# What an attribute may hold. `optional` is a boolean that can be "undefined".
ATTRIBUTES: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "aria-activedescendant": _row("id"),
    "aria-atomic": _row("boolean"),
    "aria-autocomplete": _row("word", "inline", "list", "both", "none"),
    "aria-braillelabel": _row("text"),
    "aria-brailleroledescription": _row("text"),
    "aria-busy": _row("boolean"),
    "aria-checked": _row("tristate"),
    "aria-colcount": _row("integer"),
    "aria-colindex": _row("integer"),
    "aria-colindextext": _row("text"),
    "aria-colspan": _row("integer"),
    "aria-controls": _row("ids"),
    "aria-current": _row("word", "page", "step", "location", "date", "time", "true", "false"),
    "aria-describedby": _row("ids"),
    "aria-description": _row("text"),
    "aria-details": _row("ids"),
    "aria-disabled": _row("boolean"),
    "aria-dropeffect": _row("words", "copy", "execute", "link", "move", "none", "popup"),
    "aria-errormessage": _row("ids"),
    "aria-expanded": _row("optional"),
    "aria-flowto": _row("ids"),
    "aria-grabbed": _row("optional"),
    "aria-haspopup": _row("word", "false", "true", "menu", "listbox", "tree", "grid", "dialog"),
    "aria-hidden": _row("optional"),
    "aria-invalid": _row("word", "grammar", "false", "spelling", "true"),
    "aria-keyshortcuts": _row("text"),
    "aria-label": _row("text"),
    "aria-labelledby": _row("ids"),
    "aria-level": _row("integer"),
    "aria-live": _row("word", "assertive", "off", "polite"),
    "aria-modal": _row("boolean"),
    "aria-multiline": _row("boolean"),
    "aria-multiselectable": _row("boolean"),
    "aria-orientation": _row("word", "horizontal", "vertical", "undefined"),
    "aria-owns": _row("ids"),
    "aria-placeholder": _row("text"),
    "aria-posinset": _row("integer"),
    "aria-pressed": _row("tristate"),
    "aria-readonly": _row("boolean"),
    "aria-relevant": _row("words", "additions", "all", "removals", "text"),
    "aria-required": _row("boolean"),
    "aria-roledescription": _row("text"),
    "aria-rowcount": _row("integer"),
    "aria-rowindex": _row("integer"),
    "aria-rowindextext": _row("text"),
    "aria-rowspan": _row("integer"),
    "aria-selected": _row("optional"),
    "aria-setsize": _row("integer"),
    "aria-sort": _row("word", "ascending", "descending", "none", "other"),
    "aria-valuemax": _row("number"),
    "aria-valuemin": _row("number"),
    "aria-valuenow": _row("number"),
    "aria-valuetext": _row("text"),
}
# Those that any element may have, as far as they keep a role that would be dropped otherwise.
GLOBAL = (
    "aria-atomic aria-busy aria-controls aria-current aria-describedby aria-details "
    "aria-dropeffect aria-flowto aria-grabbed aria-hidden aria-keyshortcuts aria-label "
    "aria-labelledby aria-live aria-owns aria-relevant aria-roledescription"
).split()
