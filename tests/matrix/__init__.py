"""Every door times every person, with the expected answer written down in `expected.txt`.

`expected.txt` says how to read it, how to add a door and how to see what the product answers now.
"""
