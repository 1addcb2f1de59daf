"""Changes to organisations and to who works where.

`access` stands above this package, so permission ("organisations.manage") is asked by whoever calls: a door
through `security.doors.permissions(request)`, or somebody at the command line. An `actor` that is a Stamp is
for the journal; of one that is a Membership the action itself asks what that person gives.
"""

from samenbeeld.organisations.actions.duty import set_duty, withdraw_duty
from samenbeeld.organisations.actions.members import (
    add_member,
    change_functions,
    change_member,
    end_member,
    end_membership,
    register_member,
    take_in_member,
)
from samenbeeld.organisations.actions.places import (
    add_contact,
    add_organisation,
    add_region,
    add_site,
    change_contact,
    check_contact,
    check_contacts,
    withdraw_contact,
)

__all__ = [
    "add_contact",
    "add_member",
    "add_organisation",
    "add_region",
    "add_site",
    "change_contact",
    "change_functions",
    "change_member",
    "check_contact",
    "check_contacts",
    "end_member",
    "end_membership",
    "register_member",
    "set_duty",
    "take_in_member",
    "withdraw_contact",
    "withdraw_duty",
]
