"""How much there is. Nothing else may grow: a figure of another size is another benchmark."""

SIZE = {"documents": 20_000, "organisations": 5_000, "contacts": 50_000}
SHORTEST_WORDS, PAGE_WORDS, MOST_PAGES = 200, 300, 300
# Share of the documents, and between how many pages; the last ones are the thickest there are.
PAGES = ((0.9, 1, 1), (0.08, 2, 8), (0.0195, 9, 40), (0.0005, 300, 300))
QUESTIONS = 150  # timed for each person
PACKED = 500  # documents that one takes along
THEME_VISITS = 200  # over all themes in turn
REGIONS = [*["VR24"] * 10, *["VR23"] * 6, "VR10", "VR13", "VR17", "VR22"]
SEED = 20_261_129
