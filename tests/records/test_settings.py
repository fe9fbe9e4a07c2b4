"""What a project chooses for itself: its vocabularies and the keys of `about`."""

from datetime import date
from pathlib import Path

import pytest

from source_discipline.gate import check
from source_discipline.numbers.scan import numbers_in
from source_discipline.project import load_project
from source_discipline.records.settings import HOUSE_STYLE
from source_discipline.records.vocabularies import load_vocabulary
from source_discipline.rules.result import Result
from source_discipline.text.errors import ProjectErrors
from source_discipline.vocabulary.about_keys import DEFAULT
from source_discipline.vocabulary.in_force import CORE, by_vocabulary, current, in_force, vocabulary

TODAY = date(2026, 6, 1)
HEAD = "---\ntitle: Plates\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n"


def project(root: Path, **files: str) -> Path:
    """A project that chooses the vocabulary `words`."""
    known = {
        "source-discipline.yml": "vocabularies: [words]\n",
        "words/names.txt": "# names\nharborscope\n",
        "references.bib": "@book{a, author = {A}, title = {T}, publisher = {P}, year = {1999},"
        " kind = {official-record}}\n",
        "evidence/a.yml": "source: a\nfacts:\n- id: plates\n  states: So many.\n  value: 5000\n"
        "  unit: plates\n  printed: 5,000 plates\n  locator: p. 1\n  checked: full-text\n",
        "docs/index.md": f"{HEAD}# Plates\n\nIt was read by harborscope 7.\n",
    }
    for path, text in (known | files).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def faults(root: Path) -> list[str]:
    with pytest.raises(ProjectErrors) as raised:
        load_vocabulary(root)
    return [f"{fault}; {fault.help}" for fault in raised.value.errors]


def test_a_project_without_the_file_has_the_words_of_the_core(tmp_path: Path) -> None:
    assert load_vocabulary(tmp_path) is CORE
    assert CORE.about == DEFAULT


def test_equal_choices_are_one_vocabulary(tmp_path: Path) -> None:
    one, other = project(tmp_path / "one"), project(tmp_path / "other")
    assert load_vocabulary(one) is load_vocabulary(other)
    (other / "words/names.txt").write_text("quayscope\n")
    assert load_vocabulary(one) is not load_vocabulary(other)


@pytest.mark.parametrize("name", ["wrods", "../words", "words/..", "machine-leaning", "docs"])
def test_an_unknown_vocabulary_is_told(tmp_path: Path, name: str) -> None:
    root = project(tmp_path / "site", **{"source-discipline.yml": f"vocabularies: [{name}]\n"})
    project(tmp_path)
    assert len(faults(root)) == 1


def test_the_nearest_vocabulary_is_named(tmp_path: Path) -> None:
    settings = {"source-discipline.yml": "vocabularies: [wrods, machine-leaning, words]\n"}
    own, shipped = faults(project(tmp_path, **settings))
    assert own.startswith("source-discipline.yml:1:16: there is no vocabulary `wrods`")
    assert own.endswith("did you mean `words`?")
    assert shipped.startswith("source-discipline.yml:1:23: ")
    assert shipped.endswith("did you mean `machine-learning`?")


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("words/nmaes.txt", "X\n", "words/nmaes.txt:1:1: "),
        ("words/months.txt", "Brumaire\n", "words/months.txt:1:1: "),
        ("words/counted.txt", "# units\nplate 1: plate\n", "words/counted.txt:2:1: "),
        ("words/units.txt", "plate: plate\n", "words/units.txt:1:1: "),
        ("words/name_words.txt", "haeds: set\n", "words/name_words.txt:1:1: "),
        ("words/artifacts.txt", "[subject]\nPlates\n", "words/artifacts.txt:2:1: "),
        ("words/artifacts.txt", "Plates: plates\n", "words/artifacts.txt:1:1: "),
        ("words/artifacts.txt", "[sbject]\nPlates: plates\n", "words/artifacts.txt:1:1: "),
        ("words/artifacts.txt", "[subject]\nPlates: /plates(/\n", "words/artifacts.txt:2:1: "),
    ],
)
def test_a_list_that_cannot_be_used_is_told(
    tmp_path: Path, path: str, text: str, place: str
) -> None:
    (fault,) = faults(project(tmp_path, **{path: text}))
    assert fault.startswith(place)


def test_lists_that_can_be_used(tmp_path: Path) -> None:
    lists = {
        "words/artifacts.txt": "[subject]\nPlates: plates, /plate(?=s)/\n[covers]\nA: B*\n",
        "words/counted.txt": "plate: plate, slide\n",
        "words/units.txt": "mass.length^-3 0.5 k M: hp, halfplate\n",
        "words/name_words.txt": "heads: set\n",
    }
    assert load_vocabulary(project(tmp_path, **lists)).lists


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ("  Place: {title: P, meaning: M}", "2:3: `Place` is not a valid key"),
        ("  place: {title: P}", "`meaning` is missing"),
        ("  place: {title: P, meaning: M, roles: [mian]}", "`mian` is not valid"),
    ],
)
def test_a_key_that_is_not_explained_is_told(tmp_path: Path, about: str, says: str) -> None:
    settings = f"about:\n{about}\n"
    (fault,) = faults(project(tmp_path, **{"source-discipline.yml": settings}))
    assert says in fault


BARE = "@misc{A_1, author = {A}, title = {On ABC}, year = {1999}}\n"
HELD = {"SRC203": "places", "SRC206": "titles", "SRC208": "keys", "SRC209": "kinds"}


@pytest.mark.parametrize("chosen", [None, [], ["keys"], ["places", "titles"], ["kinds"]])
def test_the_house_style_of_the_bibliography_is_chosen(
    tmp_path: Path, chosen: list[str] | None
) -> None:
    style = "" if chosen is None else f"house_style: [{', '.join(chosen)}]\n"
    files = {"source-discipline.yml": f"vocabularies: [words]\n{style}", "references.bib": BARE}
    root = project(tmp_path, **files)
    facts = (root / "evidence/a.yml").read_text().replace("source: a", "source: A_1")
    (root / "evidence/A_1.yml").write_text(facts)
    (root / "evidence/a.yml").unlink()
    found = {d.rule for d in check(root, TODAY).diagnostics} & set(HELD)
    assert {HELD[rule] for rule in found} == (HOUSE_STYLE if chosen is None else set(chosen))


def test_a_choice_of_style_that_there_is_not_is_told(tmp_path: Path) -> None:
    (fault,) = faults(project(tmp_path, **{"source-discipline.yml": "house_style: [key]\n"}))
    assert fault.startswith("source-discipline.yml:1:15: `key` is not valid")
    assert fault.endswith("did you mean `keys`?")


def test_projects_in_one_process_keep_their_words_apart(tmp_path: Path) -> None:
    """One after the other, and one while the words of the other are in force."""
    one = project(tmp_path / "one")
    other = project(tmp_path / "other", **{"words/names.txt": "quayscope\n"})
    vocabularies = [load_project(root, TODAY).vocabulary for root in (one, other)]
    alone = [kinds(check(root, TODAY)) for root in (one, other)]
    assert alone == [["identifier"], ["quantity"]]
    for words in vocabularies:
        with in_force(words):
            assert [kinds(check(root, TODAY)) for root in (one, other)] == alone
    assert [kinds(check(root, TODAY)) for root in (one, other)] == alone


def kinds(result: Result) -> list[str]:
    return [str(verdict.claim.number.kind) for page in result.pages for verdict in page.verdicts]


def test_words_in_force_end_with_the_call_that_needs_them() -> None:
    before, other = current(), vocabulary((("names", ("harborscope",)),), DEFAULT)

    def read() -> list[str]:
        return [str(number.kind) for number in numbers_in("It was read by harborscope 7.")]

    def fail() -> None:
        with in_force(other):
            assert read() == ["identifier"]
            with in_force(CORE):
                assert read() == ["quantity"]
            assert read() == ["identifier"]
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert current() is before
    assert read() == ["quantity"]


def test_a_table_of_words_is_made_once_for_each_vocabulary() -> None:
    made = []

    @by_vocabulary
    def table() -> int:
        made.append(current())
        return len(made)

    other = vocabulary((("names", ("quayscope",)),), DEFAULT)
    first = table()
    with in_force(other):
        assert table() == table() != first
    assert table() == first
    assert len(made) == 2


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("words/artifacts.txt", "[subject]\nplates: a, , b\n"),
        ("words/artifacts.txt", "[subject]\nplates: /foo\n"),
        ("words/artifacts.txt", "[subject]\nplates: foo/\n"),
        ("words/artifacts.txt", "[subject]\nplates: !!!\n"),
        ("words/artifacts.txt", "[subject]\nplates: /(f)oo/\n"),
        ("words/artifacts.txt", "[subject]\nplates: /(?P<a>f)oo/\n"),
        ("words/artifacts.txt", "[subject]\nplates: /" + "(" * 500 + "f" + ")" * 500 + "/\n"),
        ("words/artifacts.txt", "[years]\nyear: (\n"),
        ("words/artifacts.txt", "[sources]\nsource: pap(er\n"),
        ("words/units.txt", "plate 0: plate\n"),
        ("words/units.txt", "plate 1 q: plate\n"),
    ],
)
def test_a_line_that_could_not_be_used_with_the_others_is_a_finding(
    tmp_path: Path, path: str, text: str
) -> None:
    (fault,) = faults(project(tmp_path, **{path: text}))
    assert fault.startswith(f"{path}:{text.count(chr(10))}:1: ")


def test_a_folder_named_as_a_vocabulary_of_the_gate_is_not_passed_over(tmp_path: Path) -> None:
    settings = {"source-discipline.yml": "vocabularies: [machine-learning]\n"}
    (fault,) = faults(project(tmp_path, **settings, **{"machine-learning/names.txt": "a\n"}))
    assert "rename the folder" in fault


@pytest.mark.parametrize("name", ["machine-learning/..", "machine-learning/.", "x" * 300])
def test_a_way_around_the_name_of_a_vocabulary_leads_nowhere(tmp_path: Path, name: str) -> None:
    settings = {"source-discipline.yml": f"vocabularies: [{name}]\n"}
    assert len(faults(project(tmp_path, **settings))) == 1


def test_choices_that_are_not_a_file_are_not_passed_over(tmp_path: Path) -> None:
    settings = project(tmp_path / "site") / "source-discipline.yml"
    settings.rename(settings.with_suffix(".yaml"))
    assert "rename it to `source-discipline.yml`" in faults(tmp_path / "site")[0]
    settings.with_suffix(".yaml").unlink()
    settings.symlink_to("nowhere")
    assert "this file does not exist" in faults(tmp_path / "site")[0]
    settings.unlink()
    settings.mkdir()
    assert "this file cannot be read" in faults(tmp_path / "site")[0]
