"""What a newer version has beside this one: an app with a change to a table that people write in."""
