"""The pages as templates in the language that Jinja2 and MiniJinja share."""

from __future__ import annotations

PRODUCTS = """\
<table id="products" class="wide"><thead><tr>
{%- for name in ["Name", "Price", "Tags", ""] %}<th scope="col">{{ name }}</th>{% endfor -%}
</tr></thead><tbody>
{%- for row in rows -%}
<tr id="row-{{ row.id }}" class="{% if row.is_sale %}sale {% endif %}row">
{#- -#}
<td class="name"><a href="/p/{{ row.id }}" title="{{ row.name }}">{{ row.name }}</a></td>
{#- -#}
<td>{{ "%.2f" % row.price }}</td><td>
{%- for tag in row.tags %}<span class="tag">{{ tag }}</span>{% endfor -%}
</td><td><button type="button"{% if row.is_sale %} disabled{% endif %}>Buy</button></td></tr>
{%- endfor -%}
</tbody></table>
"""

# The macros stand in the page: an import of them costs each rendering anew.
BOARD = """\
{%- macro tab(name, is_shown) -%}
<a href="/board?show={{ name }}" class="tab{% if is_shown %} on{% endif %}"
{%- if is_shown %} aria-current="page"{% endif %}>{{ name.title() }}</a>
{%- endmacro -%}
{%- macro badge(text, is_late) -%}
<span class="badge badge-{% if is_late %}late{% else %}calm{% endif %}">{{ text }}</span>
{%- endmacro -%}
{%- macro task_row(task, is_admin) -%}
<li id="task-{{ task.id }}" class="task{% if task.is_done %} done{% endif %}">
{#- -#}
<input data-on:change="@post('/tasks/{{ task.id }}/toggle')" type="checkbox"
{%- if task.is_done %} checked{% endif %}><span class="title">{{ task.title }}</span>
{%- if task.due %}{{ badge(task.due, task.is_late) }}{% endif -%}
<img class="face" src="/faces/{{ task.owner }}.png" alt="{{ task.owner }}">
{%- if is_admin -%}
<button data-on:click="@delete('/tasks/{{ task.id }}')" data-indicator="_busy" class="quiet">
{#- -#}
Delete</button>
{%- endif -%}
</li>
{%- endmacro -%}
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ board.title }}</title></head>
{#- -#}
<body><main id="board" data-init="@get('/board/live')" data-signals="{'draft':''}">
{#- -#}
<header class="top"><h1>{{ board.title }}</h1><p>Hello, <b>{{ board.user }}</b></p>
{%- if board.is_admin %}<a class="admin" href="/admin">Settings</a>{% endif -%}
</header><nav>
{%- for name in ["all", "open", "done"] %}{{ tab(name, name == board.shown) }}{% endfor -%}
</nav><form data-on:submit__prevent="@post('/tasks')">
{#- -#}
<input data-bind="draft" placeholder="What next?">
{#- -#}
<button type="submit" class="primary">Add</button></form>
{%- if board.tasks -%}
<ul class="tasks">
{%- for task in board.tasks %}{{ task_row(task, board.is_admin) }}{% endfor -%}
</ul>
{%- else -%}
<p class="empty">Nothing to do.</p>
{%- endif -%}
<footer><span>{{ board.tasks|length - done }} open, {{ done }} done</span>
{%- if done -%}
<button data-on:click="@post('/tasks/clear')" class="quiet">Clear done</button>
{%- endif -%}
</footer></main></body></html>
"""

THREAD = """\
{%- for reply in replies recursive -%}
<article id="reply-{{ reply.id }}" class="reply"><h4>{{ reply.author }}</h4><p>{{ reply.text }}</p>
{%- if reply.replies %}<div class="replies">{{ loop(reply.replies) }}</div>{% endif -%}
</article>
{%- endfor -%}
"""

ARTICLE = """\
<article lang="en"><h1>{{ article.title }}</h1><p class="by">By {{ article.author }}</p>
{%- for section in article.sections -%}
<section id="s-{{ loop.index0 }}"><h2>{{ section.title }}</h2>
{#- -#}
<p title="{{ section.note }}">{{ section.text }}</p>
{#- -#}
<blockquote cite="{{ section.source }}"><p>{{ section.quote }}</p></blockquote></section>
{%- endfor -%}
</article>
"""

TEMPLATES = {
    "products.html": PRODUCTS,
    "board.html": BOARD,
    "thread.html": THREAD,
    "article.html": ARTICLE,
}
