"""A form, groups in it, and its buttons."""

from __future__ import annotations

from stario_components import ds, render, ui


def test_it_sends_itself_without_javascript_and_with_datastar() -> None:
    form = ui.form(action="/sign-up", attrs=ds.on_submit(ds.post("/sign-up", content_type="form")))
    assert render(form["…"]) == (
        '<form class="sc-form" action="/sign-up" method="post" novalidate '
        'data-on:submit="@post(&#34;/sign-up&#34;,{contentType:&#34;form&#34;})">…</form>'
    )


def test_files_hidden_fields_and_a_label() -> None:
    form = ui.form(
        action="/", id="f", files=True, novalidate=False, label="Upload", hidden={"token": "<1>"}
    )
    assert render(form["…"]) == (
        '<form class="sc-form" id="f" action="/" method="post" enctype="multipart/form-data" '
        'aria-label="Upload"><input type="hidden" name="token" value="&lt;1&gt;">…</form>'
    )


def test_a_group_has_a_legend_and_a_hint() -> None:
    assert render(ui.form_group(label="Address", hint="Where you live")["…"]) == (
        '<fieldset class="sc-form-group"><legend class="sc-form-legend">Address</legend>'
        '<p class="sc-form-hint">Where you live</p>…</fieldset>'
    )


def test_buttons_stand_in_a_row() -> None:
    assert render(ui.form_actions["…"]) == '<div class="sc-form-actions">…</div>'
