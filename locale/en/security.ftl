### Limits that every door shares.

security-too-many-tries = There were too many tries. Try again at { $again_at }. Until then new tries are not looked at.
