"""Work out a fair share and choose, ask for transfers and take them further, say what is expected."""

from samenbeeld.spread.actions.expecting import say_expectation
from samenbeeld.spread.actions.sharing import choose_share, propose_share
from samenbeeld.spread.actions.transferring import ask_transfer, step_transfer

__all__ = ["ask_transfer", "choose_share", "propose_share", "say_expectation", "step_transfer"]
