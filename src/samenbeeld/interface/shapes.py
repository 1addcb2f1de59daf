"""What each address gives. Names outside are Dutch: the API Design Rules ask for the words of the field."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, JsonValue
from pydantic.fields import FieldInfo

from samenbeeld.interface import words
from samenbeeld.kernel.marking import Tlp

JsonDict: TypeAlias = dict[str, JsonValue]


def _called(name: str, choices: Iterable[str] | None = None) -> FieldInfo:
    """How a field is called outside, and which words can stand in it."""
    extra: JsonDict | None = {"enum": [*choices]} if choices is not None else None
    found: FieldInfo = Field(serialization_alias=name, json_schema_extra=extra)
    return found


def _one_of(name: str, known: Mapping[str, str]) -> FieldInfo:
    return _called(name, known.values())


_MODE, _LEVEL = _one_of("modus", words.MODES), _one_of("niveau", words.LEVELS)
_TLP = _called("tlp", [each.value for each in Tlp])


class Link(BaseModel):
    model_config = ConfigDict(title="Verwijzing")

    href: str


class ListLinks(BaseModel):
    model_config = ConfigDict(title="LijstVerwijzingen")

    here: Annotated[Link, _called("self")]
    following: Annotated[Link | None, _called("next")]


class ActivityLinks(BaseModel):
    model_config = ConfigDict(title="ActiviteitVerwijzingen")

    here: Annotated[Link, _called("self")]
    picture: Annotated[Link, _called("beeld")]
    reports: Annotated[Link, _called("situatierapporten")]


class Named(BaseModel):
    model_config = ConfigDict(title="Naam")

    code: Annotated[str, _called("code")]
    name: Annotated[str, _called("naam")]


class RegionGrip(BaseModel):
    model_config = ConfigDict(title="RegioInActiviteit")

    code: Annotated[str, _called("code")]
    name: Annotated[str, _called("naam")]
    grip: Annotated[int | None, _called("grip")]
    since: Annotated[datetime | None, _called("gripSinds")]


class Activity(BaseModel):
    model_config = ConfigDict(title="Activiteit")

    code: Annotated[str, _called("code")]
    name: Annotated[str, _called("naam")]
    kind: Annotated[str, _one_of("soort", words.KINDS)]
    mode: Annotated[str, _MODE]
    state: Annotated[str, _one_of("status", words.STATES)]
    tlp: Annotated[str, _TLP]
    step: Annotated[int | None, _called("fase")]
    owner: Annotated[Named, _called("eigenaar")]
    regions: Annotated[list[RegionGrip], _called("regios")]
    started_at: Annotated[datetime | None, _called("begonnenOp")]
    closed_at: Annotated[datetime | None, _called("geslotenOp")]
    links: Annotated[ActivityLinks, _called("_links")]


class Activities(BaseModel):
    model_config = ConfigDict(title="Activiteiten")

    rows: Annotated[list[Activity], _called("activiteiten")]
    links: Annotated[ListLinks, _called("_links")]


class RegionStep(BaseModel):
    model_config = ConfigDict(title="FaseVanRegio")

    region: Annotated[Named, _called("regio")]
    step: Annotated[int | None, _called("fase")]
    name: Annotated[str | None, _called("naam")]
    level: Annotated[str, _LEVEL]
    mode: Annotated[str, _MODE]
    since: Annotated[datetime | None, _called("sinds")]


class RegionSteps(BaseModel):
    model_config = ConfigDict(title="Fasen")

    rows: Annotated[list[RegionStep], _called("fasen")]
    links: Annotated[ListLinks, _called("_links")]


class Statement(BaseModel):
    model_config = ConfigDict(title="Uitspraak")

    text: Annotated[str, _called("tekst")]
    certainty: Annotated[str | None, _called("zekerheid")]
    source: Annotated[str | None, _called("bron")]


class PictureText(BaseModel):
    model_config = ConfigDict(title="BeeldTekst")

    tlp: Annotated[str, _TLP]
    lines: Annotated[list[str], _called("regels")]
    statements: Annotated[list[Statement], _called("uitspraken")]
    changed_at: Annotated[datetime | None, _called("gewijzigdOp")]


class PictureSection(BaseModel):
    model_config = ConfigDict(title="BeeldOnderdeel")

    code: Annotated[str, _called("code")]
    title: Annotated[str, _called("titel")]
    texts: Annotated[list[PictureText], _called("teksten")]


class SharedPicture(BaseModel):
    model_config = ConfigDict(title="Beeld")

    activity: Annotated[Named, _called("activiteit")]
    mode: Annotated[str, _MODE]
    sections: Annotated[list[PictureSection], _called("onderdelen")]
    changed_at: Annotated[datetime | None, _called("gewijzigdOp")]
    links: Annotated[ListLinks, _called("_links")]


class PushedPart(BaseModel):
    model_config = ConfigDict(title="DoorgezetDeel")

    number: Annotated[int, _called("nummer")]
    state: Annotated[str, _one_of("status", words.PART_STATES)]
    code: Annotated[str, _called("code")]
    title: Annotated[str, _called("titel")]
    tlp: Annotated[str, _TLP]
    mode: Annotated[str, _MODE]
    statements: Annotated[list[Statement], _called("uitspraken")]
    said: Annotated[str | None, _called("toelichting")]
    text: Annotated[str | None, _called("tekst")]
    version: Annotated[int | None, _called("beeldVersie")]
    replaces: Annotated[int | None, _called("vervangt")]
    replaced_by: Annotated[int | None, _called("vervangenDoor")]
    reason: Annotated[str | None, _called("reden")]
    approved_by: Annotated[str, _called("goedgekeurdDoor")]
    pushed_at: Annotated[datetime, _called("doorgezetOp")]
    changed_at: Annotated[datetime, _called("gewijzigdOp")]


class PushedParts(BaseModel):
    model_config = ConfigDict(title="Doorgezet")

    activity: Annotated[Named, _called("activiteit")]
    mode: Annotated[str, _MODE]
    rows: Annotated[list[PushedPart], _called("delen")]
    links: Annotated[ListLinks, _called("_links")]


class Report(BaseModel):
    model_config = ConfigDict(title="Situatierapport")

    organisation: Annotated[Named, _called("organisatie")]
    state: Annotated[str, _one_of("status", words.REPORT_STATES)]
    level: Annotated[str, _LEVEL]
    last_level: Annotated[str, _one_of("laatsteNiveau", words.LEVELS)]
    number: Annotated[int | None, _called("nummer")]
    sent_at: Annotated[datetime | None, _called("verstuurdOp")]
    due_at: Annotated[datetime | None, _called("verwachtOp")]
    is_late: Annotated[bool, _called("isTeLaat")]


class Reports(BaseModel):
    model_config = ConfigDict(title="Situatierapporten")

    rows: Annotated[list[Report], _called("situatierapporten")]
    mode: Annotated[str, _MODE]
    links: Annotated[ListLinks, _called("_links")]


class FigureValue(BaseModel):
    model_config = ConfigDict(title="Cijfer")

    code: Annotated[str, _called("code")]
    name: Annotated[str, _called("naam")]
    unit: Annotated[str | None, _called("eenheid")]
    age: Annotated[str, _one_of("ouderdom", words.AGES)]
    number: Annotated[float | None, _called("waarde")]
    total: Annotated[float | None, _called("totaal")]
    licensed: Annotated[float | None, _called("toegestaan")]
    state: Annotated[str | None, _called("toestand")]
    reason: Annotated[str | None, _called("reden")]
    until: Annotated[datetime | None, _called("tot")]
    observed_at: Annotated[datetime | None, _called("waargenomenOp")]
    holds_until: Annotated[datetime | None, _called("geldtTot")]
    is_disputed: Annotated[bool, _called("isBetwist")]


class InstitutionFigures(BaseModel):
    model_config = ConfigDict(title="CijfersVanInstelling")

    institution: Annotated[Named, _called("instelling")]
    kind: Annotated[Named, _called("soort")]
    regions: Annotated[list[str], _called("regios")]
    is_open: Annotated[bool, _called("isOpen")]
    figures: Annotated[list[FigureValue], _called("cijfers")]
    never_told: Annotated[list[str], _called("nooitGemeld")]


class Figures(BaseModel):
    model_config = ConfigDict(title="Capaciteitscijfers")

    rows: Annotated[list[InstitutionFigures], _called("instellingen")]
    mode: Annotated[str, _MODE]
    links: Annotated[ListLinks, _called("_links")]


class Claim(BaseModel):
    model_config = ConfigDict(title="Bewering")

    kind: Annotated[str, _one_of("soort", words.FACTS)]
    about: Annotated[str | None, _called("over")]
    name: Annotated[str, _called("naam")]
    level: Annotated[str, _LEVEL]
    was: Annotated[str, _one_of("gemeldNiveau", words.LEVELS)]
    is_stale: Annotated[bool, _called("isVerouderd")]
    grip: Annotated[int | None, _called("grip")]
    said: Annotated[str | None, _called("toelichting")]
    lines: Annotated[list[str], _called("regels")]
    node: Annotated[str, _called("knooppunt")]
    is_own: Annotated[bool, _called("isVanOns")]
    is_owner: Annotated[bool, _called("isVanDeRegioZelf")]
    tlp: Annotated[str, _TLP]
    released_at: Annotated[datetime, _called("vrijgegevenOp")]
    received_at: Annotated[datetime | None, _called("ontvangenOp")]


class RegionClaims(BaseModel):
    model_config = ConfigDict(title="VrijgavenVanRegio")

    region: Annotated[Named, _called("regio")]
    level: Annotated[str, _LEVEL]
    is_disputed: Annotated[bool, _called("isBetwist")]
    claims: Annotated[list[Claim], _called("fasen")]
    others: Annotated[list[Claim], _called("overige")]


class Released(BaseModel):
    model_config = ConfigDict(title="Vrijgaven")

    rows: Annotated[list[RegionClaims], _called("vrijgaven")]
    mode: Annotated[str, _MODE]
    links: Annotated[ListLinks, _called("_links")]


class Mistake(BaseModel):
    model_config = ConfigDict(title="Fout")

    place: Annotated[str, _called("in")]
    location: str
    code: Annotated[str, _called("code")]
    detail: str


class Problem(BaseModel):
    """RFC 9457."""

    model_config = ConfigDict(title="Probleem")

    type: str
    status: int
    title: str
    detail: str
    errors: list[Mistake] | None = None
