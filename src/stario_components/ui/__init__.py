"""`ui`: typed components that render HTML which is accessible and survives a morph.

    from stario_components import ui

    ui.card(title="Cart")[ui.button(tone="primary", attrs=ds.on_click(ds.post("/pay")))["Pay"]]

Every component is a pure function with keyword-only props; what it holds stands in brackets. Wrong
props are told by the type checker and at run time. More HTML goes in through `attrs=`.

Law: no component knows a server, a request or another component's place on the page.
"""

from __future__ import annotations

from ._address import TrustedAddress as TrustedAddress
from ._alert import alert as alert
from ._app_shell import app_shell as app_shell
from ._avatar import avatar as avatar
from ._avatar_group import Person as Person
from ._avatar_group import avatar_group as avatar_group
from ._badge import badge as badge
from ._binding import bound as bound
from ._bound import BoundField as BoundField
from ._bound import FieldKind as FieldKind
from ._bound import Option as Option
from ._bound import Options as Options
from ._bound_form import BoundForm as BoundForm
from ._bound_form import BoundGroup as BoundGroup
from ._bound_form import UnknownField as UnknownField
from ._box import LabelSide as LabelSide
from ._breadcrumb import Crumb as Crumb
from ._breadcrumb import breadcrumb as breadcrumb
from ._button import button as button
from ._button import icon_button as icon_button
from ._button_group import button_group as button_group
from ._card import card as card
from ._checkbox import checkbox as checkbox
from ._checkbox import checkbox_group as checkbox_group
from ._cluster import cluster as cluster
from ._color_names import ColorName as ColorName
from ._container import container as container
from ._control import Control as Control
from ._empty_state import empty_state as empty_state
from ._error_summary import FormError as FormError
from ._error_summary import error_summary as error_summary
from ._faults import Faults as Faults
from ._field import field as field
from ._field_errors import Words as Words
from ._form import form as form
from ._form import form_actions as form_actions
from ._form import form_group as form_group
from ._form_for import form_for as form_for
from ._grid import grid as grid
from ._icon import icon as icon
from ._icon_data import IconName as IconName
from ._input import InputMode as InputMode
from ._input import InputType as InputType
from ._input import input as input
from ._input_group import input_group as input_group
from ._menu import MenuEntry as MenuEntry
from ._menu import MenuGroup as MenuGroup
from ._menu import MenuItem as MenuItem
from ._menu import MenuSeparator as MenuSeparator
from ._nav import NavGroup as NavGroup
from ._nav import NavLink as NavLink
from ._navbar import navbar as navbar
from ._page import assets as assets
from ._page import head as head
from ._page import page as page
from ._pagination import pagination as pagination
from ._plain_words import plain_words as plain_words
from ._presets import Preset as Preset
from ._radio_group import RadioVariant as RadioVariant
from ._radio_group import radio_group as radio_group
from ._select import select as select
from ._separator import separator as separator
from ._shadcn import theme_from_shadcn as theme_from_shadcn
from ._sidebar import sidebar as sidebar
from ._skeleton import skeleton as skeleton
from ._skeleton import skeleton_group as skeleton_group
from ._skip_link import skip_link as skip_link
from ._spinner import spinner as spinner
from ._split_button import split_button as split_button
from ._stack import stack as stack
from ._status_dot import status_dot as status_dot
from ._switch import switch as switch
from ._textarea import textarea as textarea
from ._theme import Theme as Theme
from ._theme_toggle import theme_toggle as theme_toggle
from ._values import Errors as Errors
from ._values import Value as Value
from ._visually_hidden import visually_hidden as visually_hidden
from ._vocabulary import Align as Align
from ._vocabulary import Attrs as Attrs
from ._vocabulary import Gap as Gap
from ._vocabulary import HeadingLevel as HeadingLevel
from ._vocabulary import Icon as Icon
from ._vocabulary import Justify as Justify
from ._vocabulary import Orientation as Orientation
from ._vocabulary import Side as Side
from ._vocabulary import Size as Size
from ._vocabulary import Tone as Tone
from ._vocabulary import Variant as Variant
from ._vocabulary import WideSize as WideSize
from ._with_sidebar import with_sidebar as with_sidebar
