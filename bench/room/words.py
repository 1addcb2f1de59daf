"""What people write in the big activity: Dutch sentences, put together by seed. Invented, all of it."""

from random import Random

TOWNS = (
    "Itteren", "Borgharen", "Meers", "Elsloo", "Stein", "Urmond", "Berg", "Grevenbicht", "Roosteren", 
    "Maaseik",
    "Ohé en Laak", "Stevensweert", "Thorn", "Wessem", "Roermond", "Swalmen", "Neer", "Kessel", "Arcen", 
    "Venlo",
)  # fmt: skip
HOUSES = (
    "De Linde", "Maaszicht", "Het Veerhuis", "Sint Anna", "De Oeverwal", "Molenhof", "De Wilg", "Kanaalzicht",
    "De Brink", "Heuvelhof",
)  # fmt: skip
KINDS = (
    ("nursing_home", "Zorgcentrum"), ("general_practice", "Huisartsengroep"), ("home_care", "Thuiszorg"),
    ("disability_care", "Woonzorg"), ("mental_health", "GGZ"), ("pharmacy", "Apotheek"),
)  # fmt: skip
FIRST = ("Anouk", "Bas", "Carla", "Driss", "Els", "Femke", "Gijs", "Hatice", "Ivo", "Joris", "Karin", "Lotte")
LAST = (
    "Peeters",
    "Janssen",
    "Hendrix",
    "Smeets",
    "Vaessen",
    "Kusters",
    "Yilmaz",
    "Dohmen",
    "Geelen",
    "Knops",
)
LINES = (
    "Waterpeil bij {town} {number} cm boven normaal, bron Rijkswaterstaat.",
    "{number} bewoners van {house} in {town} zijn op weg naar de opvang.",
    "Noodstroom bij {house} in {town} draait, nog brandstof voor {number} uur.",
    "De weg tussen {town} en {other} is dicht, ambulances rijden om.",
    "{house} vraagt {number} plaatsen liggend vervoer voor de avond.",
    "Huisartsenpost {town} is bereikbaar op het gewone nummer, wachttijd {number} minuten.",
    "Bericht van de meldkamer: geen nieuwe slachtoffers in {town}.",
    "Opvang in de sporthal van {town} telt {number} mensen, met twee verpleegkundigen.",
    "Medicijnen voor {house} komen met de bus van {other}.",
    "Drinkwater in {town} is goedgekeurd, koken hoeft niet meer.",
)
DECISIONS = (
    "{house} in {town} ontruimt de begane grond, {number} bewoners.",
    "Planbare zorg in {town} stopt tot morgen {hour}:00.",
    "De opvang in {town} gaat open voor {number} mensen.",
    "Ambulances voor {town} rijden vanaf {other}.",
)
TASKS = (
    "Regel {number} bedden in {town}",
    "Bel {house} in {town} over de nacht",
    "Zorg voor vervoer van {number} bewoners naar {other}",
    "Controleer de noodstroom van {house} in {town}",
)
QUESTIONS = (
    "Hoeveel bewoners van {house} in {town} kunnen niet lopen?",
    "Hoe lang houdt {house} in {town} het vol zonder stroom?",
    "Welke voorraad heeft {house} in {town} nog?",
)
BOTTLENECKS = (
    "Liggend vervoer voor {number} bewoners van {house} in {town}",
    "Te weinig verzorgenden in {town} voor de nacht, {number} tekort",
    "Brandstof voor de noodstroom van {house} in {town}",
    "Toegang tot {house} in {town}, de brug is dicht",
)
DOCUMENTS = ("Ontruimingsplan {house} {town}", "Lijst vervoer {town}", "Plattegrond opvang {town} {number}")
ASKED = (
    "noodstroom", "liggend vervoer", "bewoners Itteren", "opvang sporthal", "waterpeil", "ontruimen",
    "brandstof",
    "huisartsenpost", "drinkwater", "Roermond", "verzorgenden nacht", "Maaszicht", "bedden", "medicijnen",
    "brug dicht", "ambulances",
)  # fmt: skip


def said(random: Random, sentences: tuple[str, ...]) -> str:
    """One sentence with its places and figures."""
    town, other = random.sample(TOWNS, 2)
    return random.choice(sentences).format(
        town=town,
        other=other,
        house=random.choice(HOUSES),
        number=random.randint(2, 96),
        hour=random.randint(6, 22),
    )


def organisation(number: int) -> tuple[str, str, str]:
    """Slug, kind and name of the `number`th organisation; no two have the same."""
    kind, word = KINDS[number % len(KINDS)]
    town = TOWNS[number // len(KINDS) % len(TOWNS)]
    return f"groot-{number:03d}", kind, f"{word} {HOUSES[number % len(HOUSES)]} {town}"


def person(number: int) -> str:
    """A name for the person who reports for the `number`th organisation."""
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
