### Limits that every door shares.

security-too-many-tries = Er is te vaak geprobeerd. Probeer het om { $again_at } opnieuw. Tot dan kijken we niet naar nieuwe pogingen.
