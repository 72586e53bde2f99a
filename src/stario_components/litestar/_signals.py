"""Signals of a request, read from where each method puts them.

GET: `?datastar=`. DELETE: the same, then the body (clients before 1.0.0 sent one). POST, PUT and
PATCH: a JSON body. A form posted without JavaScript, or with `content_type="form"`: its fields; a
GET without `?datastar=`: the query's fields.
"""

from __future__ import annotations

from typing import Any

from litestar import Request
from litestar.di import Provide
from litestar.exceptions import ClientException, ValidationException
from litestar.status_codes import HTTP_413_REQUEST_ENTITY_TOO_LARGE, HTTP_415_UNSUPPORTED_MEDIA_TYPE

from .. import ds
from ._runtime import runtime_of

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def provide_signals(kind: type[ds.Signals]) -> Provide:
    """A dependency that reads signals of this class; wrong ones are answered with 400."""

    async def signals(request: Request[Any, Any, Any]) -> Any:
        try:
            return await read_signals(request, kind)
        except ds.SignalsError as error:
            extra = [{"field": each.field, "message": each.message} for each in error.errors]
            detail = f"The signals are wrong: {error}"
            raise ValidationException(detail=detail, extra=extra) from None

    return Provide(signals)


def provide_checked(kind: type[ds.Signals]) -> Provide:
    """A dependency that reads signals of this class and hands on what is wrong with them."""

    async def signals(request: Request[Any, Any, Any]) -> Any:
        try:
            return ds.Checked(await read_signals(request, kind))
        except ds.SignalsError as error:
            return ds.Checked[Any](None, error.errors, error.sent)

    return Provide(signals)


async def read_signals(request: Request[Any, Any, Any], kind: type[ds.Signals]) -> ds.Signals:
    """The signals of a request as their class.

    Raises: SignalsError; 413 past the limit, 415 for a body that is neither JSON nor a form.
    """
    if request.method in ("GET", "HEAD", "DELETE"):
        return await _from_query(request, kind)
    return await _from_body(request, kind)


async def _from_query(request: Request[Any, Any, Any], kind: type[ds.Signals]) -> ds.Signals:
    _check_size(request, len(request.scope["query_string"]))
    source = request.query_params.get("datastar")
    if source is not None:
        return ds.decode(kind, str(source), limit_bytes=runtime_of(request).signals_limit_bytes)
    if request.method == "DELETE" and await request.body():
        return await _from_body(request, kind)
    return ds.decode_form(kind, _pairs(request.query_params.multi_items()))


async def _from_body(request: Request[Any, Any, Any], kind: type[ds.Signals]) -> ds.Signals:
    _check_size(request, int(request.headers.get("content-length") or 0))
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    _check_size(request, len(body))  # a body in chunks announces no length
    if media_type in _FORMS:
        return ds.decode_form(kind, _pairs((await request.form()).multi_items()))
    if body and media_type != "application/json":
        raise unsupported_media_type(media_type)
    return ds.decode(kind, body or b"{}", limit_bytes=runtime_of(request).signals_limit_bytes)


def _pairs(items: Any) -> list[tuple[str, str]]:
    return [(name, value) for name, value in items if isinstance(value, str)]


def _check_size(request: Request[Any, Any, Any], size: int) -> None:
    limit = runtime_of(request).signals_limit_bytes
    if size > limit:
        raise too_large(size, limit)


def too_large(size: int, limit: int) -> ClientException:
    return ClientException(
        detail=f"The signals take {size} bytes; this app accepts {limit}. Send fewer, with "
        "filter_signals, or raise StarioPlugin(signals_limit_bytes=…).",
        status_code=HTTP_413_REQUEST_ENTITY_TOO_LARGE,
    )


def unsupported_media_type(media_type: str) -> ClientException:
    return ClientException(
        detail=f"Signals came as {media_type or 'an unknown type'!r}; send application/json, or "
        "a form.",
        status_code=HTTP_415_UNSUPPORTED_MEDIA_TYPE,
    )
