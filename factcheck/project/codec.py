"""What was read in a document as JSON, and back.

In: an `Extraction` and its document. Out: bytes, or the same values again. The form follows the fields of the model, so a new
field needs nothing here. Words are not written: a selector is two offsets, and its words are taken out of the document again.
Every value is held against its type: a file that somebody else wrote gives an error and no odd value.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from factcheck.model.document import Document, Selector
from factcheck.model.extraction import Extraction

Encode = Callable[[Any], Any]
Decode = Callable[[Any, Document], Any]


def encode(extraction: Extraction) -> bytes:
    """Write an extraction."""
    fields_only = _encoder(Extraction)(extraction)
    return json.dumps(fields_only, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode(content: bytes, document: Document) -> Extraction:
    """Read an extraction of a document again.

    Raises:
        ValueError: the content is not one.
    """
    try:
        extraction: Extraction = _decoder(Extraction)(json.loads(content.decode("utf-8", "surrogatepass")), document)
    except (TypeError, InvalidOperation, RecursionError) as error:
        raise ValueError(f"not what was read in a document: {error}") from error
    return extraction


@cache
def _encoder(kind: Any) -> Encode:
    """Build the writer of a type, once."""
    if kind is Selector:
        return lambda place: (place.start, place.end)
    if is_dataclass(kind):
        parts = [(name, _encoder(of)) for name, of in _fields(kind)]
        return lambda value: [write(getattr(value, name)) for name, write in parts]
    if get_origin(kind) is tuple:
        item = _encoder(get_args(kind)[0])
        return lambda values: [item(value) for value in values]
    if get_origin(kind) in (Union, UnionType):
        return _union_encoder(get_args(kind))
    return str if kind is Decimal else date.isoformat if kind is date else time.isoformat if kind is time else _same


def _union_encoder(kinds: tuple[Any, ...]) -> Encode:
    """One of several classes is written with its number before it; None as null."""
    real = [kind for kind in kinds if kind is not NoneType]
    if len(real) == 1:
        only = _encoder(real[0])
        return lambda value: None if value is None else only(value)
    writers = {kind: (number, _encoder(kind)) for number, kind in enumerate(real)}

    def write(value: Any) -> Any:
        if value is None:
            return None
        number, of = writers[type(value)]
        return [number, of(value)]

    return write


@cache
def _decoder(kind: Any) -> Decode:
    """Build the reader of a type, once."""
    if kind is Selector:
        return _selected
    if is_dataclass(kind):
        return _class_decoder(kind)
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return _union_decoder(get_args(kind))
    if get_origin(kind) is Literal:
        return _word_decoder(frozenset(get_args(kind)))
    if kind is Decimal:
        return lambda value, _: Decimal(_of(str, value))
    if kind in (date, time):
        return lambda value, _: kind.fromisoformat(_of(str, value))
    return lambda value, _: _of(kind, value)


def _class_decoder(kind: Any) -> Decode:
    readers = [_decoder(of) for _, of in _fields(kind)]

    def read(values: Any, document: Document) -> Any:
        return kind(*[part(value, document) for part, value in zip(readers, _of(list, values), strict=True)])

    return read


def _tuple_decoder(kind: Any) -> Decode:
    if kind is str:  # the words of a sentence: most of a file, so they are looked at together
        return lambda values, _: tuple(values) if set(map(type, _of(list, values))) <= {str} else _of(str, None)
    item = _decoder(kind)
    return lambda values, document: tuple([item(value, document) for value in _of(list, values)])


def _union_decoder(kinds: tuple[Any, ...]) -> Decode:
    real = [_decoder(kind) for kind in kinds if kind is not NoneType]
    if len(real) == 1:
        only = real[0]
        return lambda value, document: None if value is None else only(value, document)

    def read(value: Any, document: Document) -> Any:
        if value is None:
            return None
        number, inner = _of(list, value)
        if number not in range(len(real)):
            raise TypeError(f"there is no kind {number}")
        return real[number](inner, document)

    return read


def _word_decoder(words: frozenset[str]) -> Decode:
    def read(value: Any, _: Document) -> str:
        if _of(str, value) not in words:
            raise TypeError(f"'{value}' is none of {sorted(words)}")
        return str(value)

    return read


def _selected(value: Any, document: Document) -> Selector:
    start, end = (_of(int, bound) for bound in _of(list, value))
    if not 0 <= start <= end <= len(document.text):
        raise TypeError(f"there are no characters {start} to {end}")
    return document.select(start, end)


def _fields(kind: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def _of(kind: Any, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{value!r:.40} is no {kind.__name__}")
    return value


def _same(value: Any) -> Any:
    return value
