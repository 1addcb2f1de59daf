"""The crisis picture, pure: names of rooms, the statutory tree, suggestions, versions and differences."""

from samenbeeld.crisis_picture.rules.rooms import Room, room_name, room_parts
from samenbeeld.crisis_picture.rules.tree import SUMMARY, Branch, Section, Tree, tree_from

__all__ = ["SUMMARY", "Branch", "Room", "Section", "Tree", "room_name", "room_parts", "tree_from"]
