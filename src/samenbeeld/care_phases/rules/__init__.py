"""The rules of care under scarcity: what policy says, who may declare what, and when it is weighed again."""
