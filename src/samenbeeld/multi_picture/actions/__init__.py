"""Every change here: may you, lock, rule, save, journal, publish on commit."""

from samenbeeld.multi_picture.actions.keys import make_picture_key, withdraw_picture_key
from samenbeeld.multi_picture.actions.pushing import approve_part, put_forward, return_part, withdraw_part

__all__ = [
    "approve_part",
    "make_picture_key",
    "put_forward",
    "return_part",
    "withdraw_part",
    "withdraw_picture_key",
]
