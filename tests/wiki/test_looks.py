"""What is done to the HTML after the generator: on small pieces, before and after."""

import io
import zipfile
from base64 import b64encode
from datetime import date
from hashlib import sha256

import pytest

from imagenet_wiki.looks import (
    dates,
    elements,
    host_files,
    labels,
    navigation,
    offline,
    policy,
    reading_time,
    register_filters,
    row_heads,
    tables,
)
from imagenet_wiki.looks.assets import scripts, style_sheets
from imagenet_wiki.looks.theme_scripts import ThemeScripts
from source_discipline.publishing.html.pieces import letters
from source_discipline.text.days import long_date


def test_void_elements_lose_their_slash_and_code_keeps_it() -> None:
    assert (
        elements.without_void_slashes('a<br />b<img src="x/y.png" />')
        == 'a<br>b<img src="x/y.png">'
    )
    code = "<code>&lt;br /&gt;</code>"
    assert elements.without_void_slashes(code) == code


def test_only_check_boxes_lose_autocomplete() -> None:
    box = '<input class="a" type="checkbox" id="b" autocomplete="off">'
    text = '<input type="text" autocomplete="off">'
    assert elements.without_checkbox_autocomplete(box + text) == (
        '<input class="a" type="checkbox" id="b">' + text
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<td style="text-align: right;">', '<td class="align-right">'),
        ('<th style="text-align:center">', '<th class="align-center">'),
        ('<td class="sum" style="text-align: left;">', '<td class="sum align-left">'),
        ("<td>", "<td>"),
    ],
)
def test_alignment_is_a_class(cell: str, expected: str) -> None:
    assert tables.with_alignment_classes(cell) == expected


def test_a_table_is_framed_under_the_name_of_its_heading() -> None:
    html = (
        '<h2 id="s">Sizes &amp; splits<a class="headerlink" href="#s">¶</a></h2>'
        "<table><tr></tr></table>"
    )
    framed = tables.with_scroll_frames(html)
    assert '<div class="table-frame" role="group" aria-label="Table: Sizes &amp; splits"' in framed
    assert framed.endswith('<table class="record"><tr></tr></table></div>')


def test_a_caption_names_its_table() -> None:
    html = "<h2>Other</h2><table><caption>By <em>year</em></caption></table>"
    assert 'aria-label="Table: By year"' in tables.with_scroll_frames(html)


TABLE = (
    "<thead>\n<tr>\n<th>Name</th>\n<th>Size &amp; unit</th>\n<th>Source</th>\n</tr>\n</thead>\n"
    "<tbody>\n"
    '<tr>\n<td>One <em>x</em></td>\n<td class="align-right">5</td>\n<td>[1]</td>\n</tr>\n'
    "<tr>\n<td></td>\n<td>6</td>\n<td></td>\n</tr>\n</tbody>\n"
)


def test_a_table_of_an_author_has_heads_of_rows_and_names_in_its_cells() -> None:
    html = row_heads.with_row_heads(TABLE)
    assert html.count('<th scope="col">') == 3
    assert '<th scope="row">One <em>x</em></th>' in html
    assert '<td class="align-right" data-label="Size &amp; unit">5</td>' in html
    assert '<td data-label="Name"></td>' in html, "an empty cell is the head of nothing"
    assert row_heads.with_row_heads(html) == html


def test_a_table_without_a_head_is_left_alone() -> None:
    assert row_heads.with_row_heads("<tr><td>1</td></tr>") == "<tr><td>1</td></tr>"


def test_a_table_of_two_columns_is_a_pair() -> None:
    pair = TABLE.replace("<th>Source</th>", "")
    assert '<table class="record pair">' in tables.with_scroll_frames(f"<table>{pair}</table>")
    assert '<table class="record">' in tables.with_scroll_frames(f"<table>{TABLE}</table>")


def test_each_register_has_a_form_for_what_it_is_filtered_by() -> None:
    register = '<div class="register" data-register="kind:Kind &amp; sort,read:How read"><p>'
    html = register_filters.with_register_filters(f"{register}1 claim</p></div>{register}")
    assert html.count("<form") == html.count('role="search"') == html.count('type="reset"') == 2
    assert '<label for="register-0-words">Contains</label><input type="search"' in html
    for order in (0, 1):
        assert (
            f'<label for="register-{order}-kind">Kind &amp; sort</label>'
            f'<select id="register-{order}-kind" name="kind"><option value="">all</option></select>'
        ) in html
    assert html.index("</form>") < html.index("<p>1 claim")


def test_a_table_with_attributes_is_left_alone() -> None:
    html = '<table class="highlighttable"><tr></tr></table>'
    assert tables.with_scroll_frames(html) == html


def test_each_heading_names_its_anchor() -> None:
    html = (
        '<h2 id="a">One <code>x</code>'
        '<a class="headerlink" href="#a" title="Permanent link">¶</a></h2>'
        '<h3 id="b">Two<a class="headerlink" href="#b" title="Permanent link">¶</a></h3>'
    )
    named = labels.with_heading_names(html)
    assert 'href="#a" aria-label="Link to this section: One x">¶</a></h2>' in named
    assert 'href="#b" aria-label="Link to this section: Two">¶</a></h3>' in named
    assert "Permanent link" not in named


@pytest.mark.parametrize(
    ("order", "expected"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba")]
)
def test_letters_go_on_after_z(order: int, expected: str) -> None:
    assert letters(order) == expected


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


THEME = ThemeScripts.of(
    [
        '<script>run()</script><script>at("{{ base_url }}", here)</script><script src="a.js">'
        "</script><style>p { color: {{ ink }}; }</style>",
        '<script type="application/json">{{ data }}</script>',
    ]
)
HEAD = '<head><meta charset="utf-8">'


def test_the_policy_allows_the_scripts_of_the_theme_and_no_others() -> None:
    html = (
        f'{HEAD}<script>run()</script><script>walk()</script><script>at("../..", here)</script>'
        '<style>p { color: red; }</style><script type="application/json">{"a": 1}</script></head>'
    )
    directives = policy.policy(html, THEME)
    allowed = [_hash(text) for text in ("run()", 'at("../..", here)')]
    assert f"script-src 'self' 'sha256-{allowed[0]}' 'sha256-{allowed[1]}';" in directives
    assert f"style-src 'self' 'sha256-{_hash('p { color: red; }')}';" in directives
    assert "unsafe" not in directives


@pytest.mark.parametrize(
    "html",
    [
        "<script>walk()</script>",
        "<script>run() </script>",
        '<script>at("", here); walk("", here)</script>',
        '<script>at("" + walk() + "", here)</script>',
        '<script type="module">run()</script>',
        "<SCRIPT>walk()</SCRIPT>",
        "<script",
        '<script src="https://example.org/assets/javascripts/own.js"></script>',
        '<script src="../own.js"></script>',
        '<script src="assets/javascripts/own.js">walk()</script>',
        '<script data-at=">" src="own.js"></script>',
        "<style>p { color: red; } a { color: red; }</style>",
        '<style>p { color: url("own.png"); }</style>',
    ],
)
def test_a_script_or_sheet_that_is_not_of_the_theme_is_found(html: str) -> None:
    assert len([*THEME.foreign_tags(f"{HEAD}{html}")]) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<script>run()</script>",
        '<script>at(".", here)</script>',
        '<script src="../assets/javascripts/wiki.js" defer></script>',
        '<script type="application/ld+json">{"run": "walk()"}</script>',
        "<style>p { color: dark blue; }</style>",
        "<code>&lt;script&gt;</code> <p>script</p>",
    ],
)
def test_what_the_theme_has_is_its_own(html: str) -> None:
    assert [*THEME.foreign_tags(f"{HEAD}{html}")] == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>x</p><script>run()</script>", ["<script>"]),
        ("<SCRIPT\nsrc='a.js'>", ["<SCRIPT\nsrc='a.js'>"]),
        ('<script data-type="application/json">run()</script>', 1),
        ('<script type="module">run()</script>', 1),
        ('<script type="application/json-not">', 1),
        ("<script", 1),
        ("<style>p {}</style>", ["<style>"]),
        ('<script type="application/json">{}</script>', []),
        ('<script type="application/ld+json" id="a">{}</script>', []),
        ("<code>&lt;script&gt;</code> <scripts> in style", []),
    ],
)
def test_scripts_and_styles_in_the_content_are_found(
    content: str, expected: list[str] | int
) -> None:
    found = policy.active_tags(content)
    assert found == expected if isinstance(expected, list) else len(found) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<p style="color: red">', ['<p style="color: red">']),
        ("<B class=a STYLE='x'", ["<B class=a STYLE='x'"]),
        ('<td style="text-align: right;">', []),
        (
            '<td style="text-align: right; color: red">',
            ['<td style="text-align: right; color: red">'],
        ),
        ("&lt;p style=&quot;color: red&quot;&gt;", []),
        ('<p data-style="x" title="a style of its own">', []),
    ],
)
def test_styles_that_would_not_be_shown_are_found(content: str, expected: list[str]) -> None:
    assert policy.styled_tags(content) == expected


def test_the_policy_comes_before_everything_it_governs() -> None:
    html = policy.with_policy(f'{HEAD}<link rel="stylesheet"></head>', THEME)
    assert html.index("Content-Security-Policy") < html.index("stylesheet")


def test_a_page_without_a_charset_gets_no_policy_silently() -> None:
    with pytest.raises(ValueError, match="charset"):
        policy.with_policy("<head></head>", THEME)


PAGES = ["index.md", "rules/index.md", "rules/b.md", "rules/a.md"]


def test_a_pattern_stands_for_the_pages_of_a_folder() -> None:
    nav = [{"Home": "index.md"}, {"Rules": ["rules/index.md", "rules/*"]}]
    assert navigation.expanded(nav, PAGES) == [
        {"Home": "index.md"},
        {"Rules": ["rules/index.md", "rules/a.md", "rules/b.md"]},
    ]
    assert navigation.idle_patterns(nav, PAGES) == []


def test_a_pattern_that_stands_for_nothing_is_reported() -> None:
    assert navigation.idle_patterns([{"Rules": ["rules/*", "rule/*"]}], PAGES) == ["rule/*"]


def test_dates_are_written_out_without_the_machines_locale() -> None:
    assert long_date(date(2026, 11, 5)) == "November 5, 2026"


def test_the_newest_of_what_is_a_date() -> None:
    assert dates.newest([None, date(2026, 1, 1), "soon", date(2026, 2, 1)]) == date(2026, 2, 1)
    assert dates.newest([None]) is None


def test_robots_names_the_site_map_only_where_the_site_has_an_address() -> None:
    assert "Sitemap: https://example.org/w/sitemap.xml" in host_files.robots(
        "https://example.org/w/"
    )
    assert "Sitemap" not in host_files.robots("")


def test_words_of_neighboring_cells_stay_apart() -> None:
    html = "<tr><td>Classes</td><td>1,000</td></tr><p>a<em>b</em>c</p>text"
    assert elements.with_lines_between_blocks(html) == (
        "<tr><td>Classes</td>\n<td>1,000</td>\n</tr>\n<p>a<em>b</em>c</p>text"
    )


def test_a_page_links_one_sheet_where_it_linked_its_first() -> None:
    links = [
        f'<link rel="stylesheet" href="../assets/stylesheets/{name}.css">'
        for name in ("main.57a0d79d.min", "print")
    ]
    assert style_sheets.with_one_sheet(f"<head>{links[0]}<title>T</title>{links[1]}</head>") == (
        '<head><link rel="stylesheet" href="../assets/stylesheets/wiki.css"><title>T</title></head>'
    )
    assert style_sheets.with_one_sheet("<head></head>") == "<head></head>"


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("a { color: red; }", "a{color: red;}"),
        (".shown, .gone { top: 0 }", ".shown{top: 0}"),
        (".gone p { top: 0 }", ""),
        ("[dir=rtl] .shown { left: 0 }", ""),
        (
            "a { --idle: url('a;b'); --asked: 1; top: var(--asked) }",
            "a{--asked: 1;top: var(--asked)}",
        ),
        (":root { --idle: 1 }", ":root{}"),
        (':root { --idle: url("a(b);c)d") } p { top: 0 }', ":root{}p{top: 0}"),
        ("p { background: url('a , (b)') }", "p{background: url('a , (b)')}"),
        ("@media print { .gone { top: 0 } .shown{top:0} }", "@media print{.shown{top:0}}"),
        ("@media print { .gone { top: 0 } }", ""),
        (".shown:not(.gone) { top: 0 }", ".shown:not(.gone){top: 0}"),
        (":is(.shown, [x='.gone,']) { top: 0 }", ":is(.shown,[x='.gone,']){top: 0}"),
        (".by-script { top: 0 }", ".by-script{top: 0}"),
        ("[data-md-color-accent=red] p, p { top: 0 }", "p{top: 0}"),
        ('[data-md-color-scheme="slate"] { top: 0 }', '[data-md-color-scheme="slate"]{top: 0}'),
        ("p:not([data-md-color-accent=red]) { x: 0 }", "p:not([data-md-color-accent=red]){x: 0}"),
        (".tabbed-labels { top: 0 }", ""),
        (".md-typeset table:not([class]) { top: 0 }", ""),
        ("@font-face { src: url(data:a;b,c) }", "@font-face{src: url(data:a;b,c)}"),
        ("@charset 'utf-8'; /* .x { */ p { top: 0 }", "@charset 'utf-8';p{top: 0}"),
        ("p::after { content: ' ;  , ' }", "p::after{content: ' ;  , '}"),
    ],
)
def test_rules_for_what_is_nowhere_are_left_out(sheet: str, expected: str) -> None:
    pages = ['<body data-md-color-scheme="slate"><p class="shown other">']
    code = ["made.classList.add('by-script', 'tabbed-labels')"]
    assert style_sheets.one_sheet([sheet], pages, code) == expected


def test_the_parts_of_a_feature_stay_where_its_beginning_is() -> None:
    sheet = ".tabbed-labels{top:0}"
    pages = ['<div class="tabbed-set">']
    assert style_sheets.one_sheet([sheet], pages, ["add('tabbed-labels')"]) == sheet


def test_a_page_asks_for_one_script_where_it_asked_for_its_first() -> None:
    tags = [
        f'<script src="../assets/javascripts/{name}.js" defer></script>'
        for name in ("cite", "register-filter", "cards")
    ]
    html = f"<p></p>{tags[0]}\n  {tags[1]}\n  {tags[2]}</body>"
    within = {"assets/javascripts/cite.js", "assets/javascripts/cards.js"}
    wiki = tags[0].replace("cite", "wiki")
    assert scripts.with_one_script(html, within) == f"<p></p>{wiki}\n  {tags[1]}</body>"
    assert scripts.with_one_script("<p></p>", within) == "<p></p>"


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("// What for.\n  // Why.\nrun();\n", "run();\n"),
        ("const wait = 250;  // long enough\nrun();", "const wait = 250;\nrun();"),
        ('go("https://example.org");', 'go("https://example.org");'),
        ('say("a  // b");', 'say("a  // b");'),
        ("try { run(); } catch { /* nothing */ }", "try { run(); } catch { /* nothing */ }"),
    ],
)
def test_a_script_without_its_comments_is_the_same_script(script: str, expected: str) -> None:
    assert scripts.without_comments(script) == expected


def test_indentation_goes_except_where_it_is_text() -> None:
    html = (
        "<ul>\n\n    <li>a  b</li>\n  </ul>\n<pre>\n  x\n\n  y</pre>\n\n <textarea>\n\n</textarea>"
    )
    assert elements.without_indentation(html) == (
        "<ul>\n<li>a  b</li>\n</ul>\n<pre>\n  x\n\n  y</pre>\n<textarea>\n\n</textarea>"
    )


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../", "../index.html"),
        ("../imagenet/", "../imagenet/index.html"),
        ("../..", "../../index.html"),
        ("", "index.html"),
        ("../data/claims.json", "../data/claims.json"),
    ],
)
def test_an_address_names_a_file_on_a_disk(address: str, expected: str) -> None:
    assert offline.file(address) == expected


def test_a_page_for_a_disk_asks_for_nothing_that_a_disk_cannot_give() -> None:
    html = (
        '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
        '<link rel="alternate " type="text/markdown" href="../imagenet.md" title="Markdown">'
        '<a href="../#x">a</a><a href="#y">b</a><a href="https://image-net.org/">c</a>'
        '<p class="site-footer__offline"><a href="x.zip">Download</a></p>'
        '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>'
    )
    assert offline.page(html) == (
        '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' file:">'
        '<a href="../index.html#x">a</a><a href="#y">b</a><a href="https://image-net.org/">c</a>'
        '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>'
    )


def test_data_for_a_disk_are_scripts_that_name_files() -> None:
    record = '{"key":"a","entry":"sources/paper/#a","facts":{"b":{"entry":"sources/law/"}}}'
    assert offline.card(record) == (
        '(globalThis.evidenceRecords ??= {})["a"] = {"key":"a","entry":'
        '"sources/paper/index.html#a","facts":{"b":{"entry":"sources/law/index.html"}}};\n'
    )


def test_the_same_files_make_the_same_archive() -> None:
    files = {"b.txt": b"2", "a.html": b"<p>1</p>", "404.html": b"", "robots.txt": b""}
    packed, again = io.BytesIO(), io.BytesIO()
    offline.archive(packed, files, files.__getitem__, "wiki")
    offline.archive(again, reversed(files), files.__getitem__, "wiki")
    assert packed.getvalue() == again.getvalue()
    with zipfile.ZipFile(packed) as archive:
        assert archive.namelist() == ["wiki/a.html", "wiki/b.txt"]
        assert archive.testzip() is None


def test_the_time_to_read_is_that_of_the_running_text() -> None:
    prose = f"<p>{'<em>word</em> ' * 2300}</p>"
    beside = f"<table><td>{'cell ' * 999}</td></table>"
    references = f'<div class="footnote"><ol><li><p>{"source " * 999}</p></li></ol></div>'
    assert reading_time.minutes(prose + beside + references) == 10
    assert reading_time.minutes("<p>word</p>") == 0
