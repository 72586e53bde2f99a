"""Actions: each option under its name on the wire."""

from __future__ import annotations

import math
from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError


@pytest.mark.parametrize("name", ["get", "post", "put", "patch", "delete"])
def test_each_method_is_an_action(name: str) -> None:
    assert getattr(ds, name)("/x").source == f'@{name}("/x")'


@pytest.mark.parametrize(
    ("options", "source"),
    [
        ({"content_type": "form"}, '{contentType:"form"}'),
        ({"selector": "#f"}, '{selector:"#f"}'),
        ({"headers": {"X-A": "b;c"}}, '{headers:{"X-A":"b\\u003bc"}}'),
        ({"filter_signals": {"include": "^a"}}, '{filterSignals:{"include":"^a"}}'),
        ({"open_when_hidden": False}, "{openWhenHidden:false}"),
        ({"payload": {"n": ds.signal("n")}}, '{payload:{"n":$n}}'),
        ({"payload": 0}, "{payload:0}"),
        ({"request_cancellation": "disabled"}, '{requestCancellation:"disabled"}'),
        ({"retry": "never"}, '{retry:"never"}'),
        (
            {
                "retry_interval_ms": 1,
                "retry_scaler": 1.5,
                "retry_max_wait_ms": 9,
                "retry_max_count": 3,
            },
            "{retryInterval:1,retryScaler:1.5,retryMaxWait:9,retryMaxCount:3}",
        ),
        ({"retry_max_count": math.inf}, "{retryMaxCount:Infinity}"),
    ],
)
def test_each_option_has_its_name_on_the_wire(options: dict[str, Any], source: str) -> None:
    assert ds.post("/x", **options).source == f'@post("/x",{source})'


@pytest.mark.parametrize(
    ("name", "value", "choices"),
    [
        ("content_type", "xml", '"json", "form"'),
        ("request_cancellation", "none", '"auto", "cleanup", "disabled"'),
        ("retry", "often", '"auto", "error", "always", "never"'),
    ],
)
def test_a_wrong_choice_is_refused(name: str, value: str, choices: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.post("/x", **{name: value})  # type: ignore[arg-type]
    assert str(caught.value) == (
        f"An action got {name}='{value}'.\n"
        "The client would ignore it, or stop at it.\n"
        f"{name} is one of {choices}."
    )


def test_a_misspelt_option_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        ds.post("/x/{id}", id=1, contenttype="form")
    assert str(caught.value) == (
        "'/x/{id}' has no parameter contenttype.\n"
        "It is neither a hole of the URL nor an option of the action.\n"
        "Did you mean content_type?"
    )


@pytest.mark.parametrize(
    ("action", "source"),
    [
        (ds.peek(ds.signal("n")), "@peek(() => $n)"),
        (ds.set_all(None), "@setAll(null)"),
        (ds.set_all("a", {"include": "^x"}), '@setAll("a",{"include":"^x"})'),
        (ds.toggle_all(), "@toggleAll()"),
        (ds.toggle_all({"exclude": "y"}), '@toggleAll({"exclude":"y"})'),
        (ds.clipboard("a", is_base64=True), '@clipboard("a",true)'),
        (
            ds.fit(ds.signal("n"), old=(0, 9), new=(0, 1), round_=True),
            "@fit($n,0,9,0,1,false,true)",
        ),
        (
            ds.intl("number", 3, options={"style": "percent"}),
            '@intl("number",3,{"style":"percent"})',
        ),
        (ds.intl("list", ["a"], locale="de"), '@intl("list",["a"],{},"de")'),
    ],
)
def test_other_actions(action: ds.Expr, source: str) -> None:
    assert action.source == source


def test_a_pro_action_says_so_by_its_type() -> None:
    assert isinstance(ds.clipboard("a"), ds.ProExpr)


def test_an_unknown_kind_of_intl_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.intl("numbers", 1)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "ds.intl got 'numbers'.\nThe client has no formatter of that name.\nDid you mean number?"
    )
