"""What follows when a region changes step: proposed with reasons, confirmed by a person, and really done."""
