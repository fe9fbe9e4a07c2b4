"""Check a figure: what is right is found, what is wrong never confirmed, what is left open told."""

import pytest

from inquiries import (
    FITTING,
    corrections,
    is_called_wrong,
    is_confirmed,
    is_found,
    misquotes,
    sentences,
    statuses,
    told,
    wrong_forms,
)


def test_of_sentences_as_they_are_written_nine_in_ten_are_told_right() -> None:
    assert len(sentences()) >= 180
    missed = []
    for verdict, text in sentences():
        answer = told(text)
        if not (is_found(answer) if verdict == "right" else is_called_wrong(answer)):
            missed.append(text)
    assert len(missed) <= len(sentences()) / 10, missed


def test_no_wrong_sentence_is_confirmed_and_no_right_one_called_wrong() -> None:
    for verdict, text in sentences():
        answer = told(text)
        assert not (is_confirmed(answer) if verdict == "wrong" else is_called_wrong(answer)), text


@pytest.mark.parametrize("text", wrong_forms())
def test_a_misquote_is_called_wrong(text: str) -> None:
    assert is_called_wrong(told(text))


def test_a_misquote_is_named() -> None:
    named = 0
    for each, text in zip(misquotes(), wrong_forms(), strict=True):
        answer = told(text)
        ids = {*(i for s in answer for i in s["misquotes"])}
        ids.update(i for s in answer for number in s["numbers"] for i in number["misquotes"])
        named += each.id in ids
    assert named >= 0.9 * len(misquotes())


@pytest.mark.parametrize("text", corrections())
def test_what_to_write_instead_is_not_called_wrong(text: str) -> None:
    assert not is_called_wrong(told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14,197,122", ["incomplete"]),
        ("14,197,123", ["unknown"]),
        ("ImageNet has 14,197,122 images.", ["recorded"]),
        ("ImageNet has 14,197,123 images.", ["different"]),
        ("The site counts 14,197,122 images in 21,841 synsets of ImageNet.", ["recorded"] * 2),
        ("ImageNet has 14 million images in 1,000 categories.", ["mixed"] * 2),
        ("ImageNet does not have 14,197,122 images.", ["elsewhere"]),
        ("The tower in Paris is 330 metres tall.", ["unknown"]),
        ("No figure is in this sentence.", []),
        ("", []),
    ],
)
def test_what_is_said_to_a_number(text: str, expected: list[str]) -> None:
    assert statuses(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiny ImageNet has 64×64 images.", ["recorded"] * 2),
        ("Images of Tiny ImageNet have 64 by 64 pixels.", ["recorded"] * 2),
    ],
)
def test_the_sides_of_an_image_are_no_count_of_images(text: str, expected: list[str]) -> None:
    assert statuses(told(text)) == expected


def test_other_sides_of_an_image_are_not_those_of_the_record() -> None:
    assert FITTING.isdisjoint(statuses(told("Tiny ImageNet has 32×32 images.")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ImageNet-A covers 200 ImageNet-1K classes.", ["uncompared"]),
        ("ImageNet-1K covers 200 classes.", ["elsewhere"]),
        ("ImageNetV2 covers 200 ImageNet-1K classes.", ["elsewhere"]),
        ("ImageNet-R covers 1,000 ImageNet-1K classes.", ["elsewhere"]),
        ("ImageNet-O holds 2,000 images from classes outside ImageNet-1K.", ["uncompared"]),
        ("ImageNet-1K holds 2,000 images from classes outside ImageNet-O.", ["elsewhere"]),
        (
            "ImageNet-1K has 1,281,167/50,000/100,000 images for train, val, test.",
            ["recorded", "incomplete", "recorded"],
        ),
        ("ImageNet-1K has 1,281,167 images for test.", ["elsewhere"]),
    ],
)
def test_a_name_that_the_record_has_besides_is_no_contradiction(
    text: str, expected: list[str]
) -> None:
    assert statuses(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On ImageNetV2 the accuracy drops by 11% to 14%.", ["uncompared"] * 2),
        ("On ImageNetV2 the accuracy drops by 3% to 15%.", ["elsewhere"] * 2),
        ("On CIFAR-10 the accuracy drops by 11% to 14%.", ["elsewhere"] * 2),
        ("AlexNet was trained for six days.", ["uncompared"]),
        ("AlexNet was trained for seven days.", ["unknown"]),
        ("2,916 label errors were found in the ImageNet validation set.", ["uncompared"]),
        ("2,916 label errors were found in the ImageNet training set.", ["elsewhere"]),
        ("The ImageNet training set has 243,198 faces.", ["unknown"]),
    ],
)
def test_what_fits_as_the_source_has_it_is_found_and_not_confirmed(
    text: str, expected: list[str]
) -> None:
    assert statuses(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 6% of the labels in the ImageNet validation set are wrong.", ["recorded"]),
        ("At least 6% of the labels in the ImageNet training set are wrong.", ["elsewhere"]),
        ("The person subtree of ImageNet has 2,832 synsets.", ["recorded"]),
        ("An audit found 2,832 unsafe synsets in the person subtree of ImageNet.", ["different"]),
        ("AlexNet was trained for 90 epochs.", ["elsewhere"]),
        ("ResNet-50 was trained for 90 epochs.", ["unknown"]),
        ("ObjectNet has 313 categories.", ["recorded"]),
        ("ObjectNet has 113 categories.", ["different"]),
        ("When it was first published, ImageNet had 3.2 million images.", ["incomplete"]),
        ("AlexNet was trained on two NVIDIA GPUs.", ["recorded"]),
        ("AlexNet has eight layers.", ["recorded"]),
    ],
)
def test_a_fact_with_few_of_the_words_is_outweighed_by_one_with_most(
    text: str, expected: list[str]
) -> None:
    assert statuses(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2009, ImageNet had 14 million images.", "different"),
        ("In 2009 Li and others published ImageNet, a set of 14 million images.", "different"),
        ("In 2009, ImageNet had 5.2 million images.", "different"),
        ("In 2009, ImageNet had 3.2 million images.", "recorded"),
        ("ImageNet, introduced in 2009, has 14 million images.", "recorded"),
        ("ImageNet was introduced in 2009 and now has 14,197,122 images.", "recorded"),
    ],
)
def test_a_count_is_of_the_year_that_its_clause_tells(text: str, expected: str) -> None:
    assert statuses(told(text))[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The training set of ILSVRC2012 has 1.3 million images.", "confused"),
        ("The training set of ILSVRC2012 has 1,261,406 images.", "misquote"),
        ("AlexNet (2012): ImageNet top-5 error 15.3%.", "confused"),
        ("ImageNet 2012 has 50,000 images for validation of 1,000 classes.", "uncompared"),
        ("All 1,000 classes of ImageNet-1K are among those of ImageNet-21K.", "misquote"),
        ("AlexNet, a single network, had an ImageNet top-5 error of 15.3%.", "misquote"),
    ],
)
def test_what_does_not_have_the_fault_of_a_wrong_form_is_none(text: str, expected: str) -> None:
    assert statuses(told(text))[-1] == expected


def test_a_number_alone_is_never_confirmed() -> None:
    for number in ("14,197,122", "16.422 percent", "1,281,167 images", "5.1 %"):
        assert not is_confirmed(told(number)), number


def test_words_that_no_fact_has_are_told() -> None:
    [sentence] = told("ImageNet has 14,197,122 images of purple dragons.")
    assert {"purple", "dragons"} <= set(sentence["not_compared"])


def test_what_a_sentence_leaves_out_is_told() -> None:
    [sentence] = told("AlexNet had an error of 15.3 percent in ILSVRC2012.")
    [number] = [each for each in sentence["numbers"] if each["status"] != "aside"]
    assert "metric `top-5 error`" in number["facts"][0]["left_out"]


def test_each_sentence_is_answered_by_itself() -> None:
    answers = told(
        "ImageNet has 14,197,122 images. ImageNet-1K has 14 million images.\nAnd 31,415,926."
    )
    assert [statuses([each]) for each in answers] == [["recorded"], ["misquote"], ["unknown"]]
