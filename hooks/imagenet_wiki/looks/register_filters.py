"""The form that narrows and orders a register, in its place before a script fills it.

A register names what its rows are filtered by. The choices are counted in the browser
(theme/assets/javascripts/register-filter.js); without a script the form is not shown.
"""

import re
from html import escape, unescape
from itertools import count

_REGISTER = re.compile(r"<div class=\"register\" data-register=\"(?P<filters>[^\"]*)\">")


def with_register_filters(html: str) -> str:
    """Each register with its form before its rows."""
    orders = count()
    return _REGISTER.sub(lambda found: f"{found.group()}{_form(found, next(orders))}", html)


def _form(found: re.Match[str], order: int) -> str:
    filters = [each.partition(":") for each in unescape(found["filters"]).split(",")]
    selections = "".join(_selection(name, label, order) for name, _, label in filters)
    return (
        '<form class="register__filter" role="search" aria-label="Filter this register">'
        f'<p><label for="register-{order}-words">Contains</label>'
        f'<input type="search" id="register-{order}-words" name="words" autocomplete="off"></p>'
        f"{selections}{_selection('sort', 'Order', order, 'as published')}"
        '<p><button type="reset" class="md-button">Show all</button></p></form>'
    )


def _selection(name: str, label: str, order: int, usual: str = "all") -> str:
    key = escape(f"register-{order}-{name}")
    return (
        f'<p><label for="{key}">{escape(label)}</label>'
        f'<select id="{key}" name="{escape(name)}"><option value="">{usual}</option></select></p>'
    )
