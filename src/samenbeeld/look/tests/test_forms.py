"""What a form refuses is said in our own words, and nothing that was typed is cut off."""

from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms.fields import Field
from django.template import Context, Template

from samenbeeld.look.words import in_language

REFUSED: list[tuple[Field, Any, str, str]] = [
    (forms.CharField(), "", "Vul dit in.", "Fill this in."),
    (forms.CharField(max_length=3), "abcd", "Dit zijn 4 tekens. Er passen er 3.", "This is 4 characters."),
    (forms.CharField(max_length=1_000), "a" * 1_001, "Dit zijn 1.001 tekens.", "This is 1,001 characters."),
    (forms.CharField(), "a\0b", "Hier staat een teken", "There is a character"),
    (forms.ChoiceField(choices=[("a", "a")]), "b", "Kies iets uit de lijst.", "Choose something"),
    (forms.MultipleChoiceField(choices=[("a", "a")]), ["b"], "Kies iets uit de lijst.", "Choose something"),
    (forms.MultipleChoiceField(choices=[("a", "a")]), "a", "Kies iets uit de lijst.", "Choose something"),
    (forms.IntegerField(), "twee", "Vul een heel getal in.", "Fill in a whole number."),
    (forms.IntegerField(min_value=2), "1", "Vul 2 of meer in.", "Fill in 2 or more."),
    (forms.FloatField(max_value=2_000), "2001", "Vul 2.000 of minder in.", "Fill in 2,000 or less."),
    (forms.FloatField(), "veel", "Vul een getal in.", "Fill in a number."),
    (forms.DecimalField(), "veel", "Vul een getal in.", "Fill in a number."),
    (forms.DecimalField(decimal_places=1), "1.25", "hoogstens 1 cijfer", "at most 1 digit"),
    (forms.DecimalField(max_digits=2), "125", "hoogstens 2 cijfers", "at most 2 digits"),
    (forms.DateField(), "gisteren", "Vul een datum in.", "Fill in a date."),
    (forms.TimeField(), "vroeg", "Vul een tijd in", "Fill in a time"),
    (forms.DateTimeField(), "ooit", "Vul een datum en een tijd in.", "Fill in a date and a time."),
    (forms.UUIDField(), "x", "Hier staat een teken", "There is a character"),
    (forms.FileField(), None, "Kies een bestand.", "Choose a file."),
    (forms.FileField(), SimpleUploadedFile("a.pdf", b""), "Dit bestand is leeg.", "This file is empty."),
    (forms.FileField(max_length=3), SimpleUploadedFile("a.pdf", b"a"), "Dit zijn 5 tekens.", "This is 5"),
]


@pytest.mark.parametrize(("field", "typed", "dutch", "english"), REFUSED)
def test_a_field_refuses_in_the_language_of_whoever_reads_it(
    field: Field, typed: Any, dutch: str, english: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    assert dutch in refused.value.messages[0]
    with in_language("en"):
        assert english in refused.value.messages[0]


def test_a_form_may_say_what_helps_more() -> None:
    with pytest.raises(ValidationError, match="Kort graag"):
        forms.CharField(max_length=3, error_messages={"max_length": "Kort graag"}).clean("abcd")


def test_what_is_pasted_is_not_cut_off_by_the_browser() -> None:
    class Note(forms.Form):
        short = forms.CharField(max_length=3)
        long = forms.CharField(max_length=3, widget=forms.Textarea)

    page = Template("{% load look_forms %}{% field form.short %}{% field form.long %}")
    shown = page.render(Context({"form": Note({"short": "abcd", "long": "abcd"})}))
    assert "maxlength" not in shown
    assert shown.count("abcd") == 2
    assert shown.count("Dit zijn 4 tekens.") == 2
