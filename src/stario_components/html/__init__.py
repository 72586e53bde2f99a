"""`h`: every HTML and SVG element under an explicit name, on htpy.

    from stario_components import h

    h.ul(".todos")[(h.li(id=f"todo-{todo.id}")[todo.title] for todo in todos)]

Parentheses say how (attributes), brackets say what (children). Text is escaped, `None`, `True`
and `False` render nothing, lists and generators are flattened. Everything that htpy offers works:
the elements *are* htpy's, made and written several times faster (see `_htpy`).

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
from htpy import comment as comment
from htpy import fragment as fragment
from htpy import with_children as with_children

from .._htpy import Element as _Element
from .._htpy import HTMLElement as _HTMLElement
from .._htpy import VoidElement as _VoidElement
from ._attrs import merged as merged
from ._element import element as element
from ._element import unknown_tag

html = _HTMLElement("html")

area = _VoidElement("area")
base = _VoidElement("base")
br = _VoidElement("br")
col = _VoidElement("col")
embed = _VoidElement("embed")
hr = _VoidElement("hr")
img = _VoidElement("img")
input = _VoidElement("input")
link = _VoidElement("link")
meta = _VoidElement("meta")
source = _VoidElement("source")
track = _VoidElement("track")
wbr = _VoidElement("wbr")

a = _Element("a")
abbr = _Element("abbr")
address = _Element("address")
article = _Element("article")
aside = _Element("aside")
audio = _Element("audio")
b = _Element("b")
bdi = _Element("bdi")
bdo = _Element("bdo")
blockquote = _Element("blockquote")
body = _Element("body")
button = _Element("button")
canvas = _Element("canvas")
caption = _Element("caption")
cite = _Element("cite")
code = _Element("code")
colgroup = _Element("colgroup")
data = _Element("data")
datalist = _Element("datalist")
dd = _Element("dd")
del_ = _Element("del")
details = _Element("details")
dfn = _Element("dfn")
dialog = _Element("dialog")
div = _Element("div")
dl = _Element("dl")
dt = _Element("dt")
em = _Element("em")
fieldset = _Element("fieldset")
figcaption = _Element("figcaption")
figure = _Element("figure")
footer = _Element("footer")
form = _Element("form")
h1 = _Element("h1")
h2 = _Element("h2")
h3 = _Element("h3")
h4 = _Element("h4")
h5 = _Element("h5")
h6 = _Element("h6")
head = _Element("head")
header = _Element("header")
hgroup = _Element("hgroup")
i = _Element("i")
iframe = _Element("iframe")
ins = _Element("ins")
kbd = _Element("kbd")
label = _Element("label")
legend = _Element("legend")
li = _Element("li")
main = _Element("main")
map = _Element("map")
mark = _Element("mark")
math = _Element("math")
menu = _Element("menu")
meter = _Element("meter")
nav = _Element("nav")
noscript = _Element("noscript")
object = _Element("object")
ol = _Element("ol")
optgroup = _Element("optgroup")
option = _Element("option")
output = _Element("output")
p = _Element("p")
picture = _Element("picture")
pre = _Element("pre")
progress = _Element("progress")
q = _Element("q")
rp = _Element("rp")
rt = _Element("rt")
ruby = _Element("ruby")
s = _Element("s")
samp = _Element("samp")
script = _Element("script")
search = _Element("search")
section = _Element("section")
select = _Element("select")
slot = _Element("slot")
small = _Element("small")
span = _Element("span")
strong = _Element("strong")
style = _Element("style")
sub = _Element("sub")
summary = _Element("summary")
sup = _Element("sup")
svg = _Element("svg")
table = _Element("table")
tbody = _Element("tbody")
td = _Element("td")
template = _Element("template")
textarea = _Element("textarea")
tfoot = _Element("tfoot")
th = _Element("th")
thead = _Element("thead")
time = _Element("time")
title = _Element("title")
tr = _Element("tr")
u = _Element("u")
ul = _Element("ul")
var = _Element("var")
video = _Element("video")

# SVG. htpy makes these on demand from any attribute name; here each has one that a checker knows.
# The parser keeps camelCase names only when they are written so, hence the constructor.
animate = _Element("animate")
animate_motion = _Element("animateMotion")
animate_transform = _Element("animateTransform")
circle = _Element("circle")
clip_path = _Element("clipPath")
defs = _Element("defs")
desc = _Element("desc")
ellipse = _Element("ellipse")
filter = _Element("filter")
foreign_object = _Element("foreignObject")
g = _Element("g")
image = _Element("image")
line = _Element("line")
linear_gradient = _Element("linearGradient")
marker = _Element("marker")
mask = _Element("mask")
metadata = _Element("metadata")
mpath = _Element("mpath")
path = _Element("path")
pattern = _Element("pattern")
polygon = _Element("polygon")
polyline = _Element("polyline")
radial_gradient = _Element("radialGradient")
rect = _Element("rect")
set = _Element("set")
stop = _Element("stop")
switch = _Element("switch")
symbol = _Element("symbol")
text = _Element("text")
text_path = _Element("textPath")
tspan = _Element("tspan")
use = _Element("use")
view = _Element("view")

# Hidden from the checker: a module `__getattr__` that it can see makes every name valid.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Element:
        raise unknown_tag(name, [key for key, value in globals().items() if _is_tag(value)])

    def _is_tag(value) -> bool:
        return isinstance(value, BaseElement)
