"""The Veiligheidsbeeld: a tile per theme and region, judged by experts; where it came from and goes."""
