"""`h`: every HTML and SVG element under an explicit name, on htpy.

    from stario_components import h

    h.ul(".todos")[(h.li(id=f"todo-{todo.id}")[todo.title] for todo in todos)]

Parentheses say how (attributes), brackets say what (children). Text is escaped, `None`, `True`
and `False` render nothing, lists and generators are flattened. Everything that htpy offers works:
the elements *are* htpy's.

Two things differ from `import htpy`. A misspelt tag is an error in the type checker and at run
time, with the nearest name (htpy renders `<buton>`); a custom element is asked for by name,
`h.element("my-tag")`. What no checker can catch is a misspelt *attribute* name: attributes are an
open set (`data-*`, `aria-*`, custom elements), so `h.input(plceholder="x")` renders as written.

Law: this part knows htpy's public names and nothing of Datastar or of rendering.
Source: https://developer.mozilla.org/docs/Web/HTML/Reference/Elements,
https://www.w3.org/TR/SVG2/eltindex.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from htpy import Attribute as Attribute
from htpy import BaseElement as BaseElement
from htpy import Context as Context
from htpy import Element as Element
from htpy import Fragment as Fragment
from htpy import HTMLElement as HTMLElement
from htpy import Node as Node
from htpy import Renderable as Renderable
from htpy import VoidElement as VoidElement
from htpy import a as a
from htpy import abbr as abbr
from htpy import address as address
from htpy import area as area
from htpy import article as article
from htpy import aside as aside
from htpy import audio as audio
from htpy import b as b
from htpy import base as base
from htpy import bdi as bdi
from htpy import bdo as bdo
from htpy import blockquote as blockquote
from htpy import body as body
from htpy import br as br
from htpy import button as button
from htpy import canvas as canvas
from htpy import caption as caption
from htpy import cite as cite
from htpy import code as code
from htpy import col as col
from htpy import colgroup as colgroup
from htpy import comment as comment
from htpy import data as data
from htpy import datalist as datalist
from htpy import dd as dd
from htpy import del_ as del_
from htpy import details as details
from htpy import dfn as dfn
from htpy import dialog as dialog
from htpy import div as div
from htpy import dl as dl
from htpy import dt as dt
from htpy import em as em
from htpy import embed as embed
from htpy import fieldset as fieldset
from htpy import figcaption as figcaption
from htpy import figure as figure
from htpy import footer as footer
from htpy import form as form
from htpy import fragment as fragment
from htpy import h1 as h1
from htpy import h2 as h2
from htpy import h3 as h3
from htpy import h4 as h4
from htpy import h5 as h5
from htpy import h6 as h6
from htpy import head as head
from htpy import header as header
from htpy import hgroup as hgroup
from htpy import hr as hr
from htpy import html as html
from htpy import i as i
from htpy import iframe as iframe
from htpy import img as img
from htpy import input as input
from htpy import ins as ins
from htpy import kbd as kbd
from htpy import label as label
from htpy import legend as legend
from htpy import li as li
from htpy import link as link
from htpy import main as main
from htpy import map as map
from htpy import mark as mark
from htpy import math as math
from htpy import menu as menu
from htpy import meta as meta
from htpy import meter as meter
from htpy import nav as nav
from htpy import noscript as noscript
from htpy import object as object
from htpy import ol as ol
from htpy import optgroup as optgroup
from htpy import option as option
from htpy import output as output
from htpy import p as p
from htpy import picture as picture
from htpy import pre as pre
from htpy import progress as progress
from htpy import q as q
from htpy import rp as rp
from htpy import rt as rt
from htpy import ruby as ruby
from htpy import s as s
from htpy import samp as samp
from htpy import script as script
from htpy import search as search
from htpy import section as section
from htpy import select as select
from htpy import slot as slot
from htpy import small as small
from htpy import source as source
from htpy import span as span
from htpy import strong as strong
from htpy import style as style
from htpy import sub as sub
from htpy import summary as summary
from htpy import sup as sup
from htpy import svg as svg
from htpy import table as table
from htpy import tbody as tbody
from htpy import td as td
from htpy import template as template
from htpy import textarea as textarea
from htpy import tfoot as tfoot
from htpy import th as th
from htpy import thead as thead
from htpy import time as time
from htpy import title as title
from htpy import tr as tr
from htpy import track as track
from htpy import u as u
from htpy import ul as ul
from htpy import var as var
from htpy import video as video
from htpy import wbr as wbr
from htpy import with_children as with_children

from ._element import element as element
from ._element import unknown_tag

# SVG. htpy makes these on demand from any attribute name; here each has one that a checker knows.
# The parser keeps camelCase names only when they are written so, hence the constructor.
animate = Element("animate")
animate_motion = Element("animateMotion")
animate_transform = Element("animateTransform")
circle = Element("circle")
clip_path = Element("clipPath")
defs = Element("defs")
desc = Element("desc")
ellipse = Element("ellipse")
filter = Element("filter")
foreign_object = Element("foreignObject")
g = Element("g")
image = Element("image")
line = Element("line")
linear_gradient = Element("linearGradient")
marker = Element("marker")
mask = Element("mask")
metadata = Element("metadata")
mpath = Element("mpath")
path = Element("path")
pattern = Element("pattern")
polygon = Element("polygon")
polyline = Element("polyline")
radial_gradient = Element("radialGradient")
rect = Element("rect")
set = Element("set")
stop = Element("stop")
switch = Element("switch")
symbol = Element("symbol")
text = Element("text")
text_path = Element("textPath")
tspan = Element("tspan")
use = Element("use")
view = Element("view")

# Hidden from the checker: a module `__getattr__` that it can see makes every name valid.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Element:
        raise unknown_tag(name, [key for key, value in globals().items() if _is_tag(value)])

    def _is_tag(value) -> bool:
        return isinstance(value, BaseElement)
