"""Templates copied from the theme: its next release must not leave a stale copy behind."""

from hashlib import sha256
from pathlib import Path

import material
import pytest

SHIPPED = Path(material.__file__).parent / "templates"
COPIED_FROM = {
    "partials/header.html": "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
    "partials/javascripts/palette.html": (
        "8790389765ea6036effddba548b15093bb05bdc75624eaeaf8b13f3c24be4ab5"
    ),
    "partials/palette.html": "fb935107ae7d3d7475965019eec36c1ad72bf1d154254dab2474921fcd2710e3",
    "partials/search.html": "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
}
# The markup that the styles and scripts of this wiki hold on to, in templates that are not copied.
LEANED_ON = {
    "base.html": [
        'id="__drawer"',
        'data-md-toggle="search"',
        "md-sidebar--primary",
        "{% block footer %}",
    ],
    "partials/content.html": ["{{ page.content }}"],
}


@pytest.mark.parametrize("template", COPIED_FROM)
def test_the_copied_template_is_the_one_that_the_theme_ships(template: str) -> None:
    shipped = sha256((SHIPPED / template).read_bytes()).hexdigest()
    assert shipped == COPIED_FROM[template], (
        f"the theme's {template} has changed: carry the change over, then update the hash"
    )


@pytest.mark.parametrize("template", LEANED_ON)
def test_what_the_styles_hold_on_to_is_still_there(template: str) -> None:
    text = (SHIPPED / template).read_text(encoding="utf-8")
    assert [markup for markup in LEANED_ON[template] if markup not in text] == []
