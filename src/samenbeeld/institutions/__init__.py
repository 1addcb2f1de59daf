"""Institutions: which care they give, how long they last without power, water or ICT, whom they take over."""
