"""Who wants to hear of changes in a plan or a theme."""

from django.db import models
from django.db.models import Q

from samenbeeld.accounts.models import Account
from samenbeeld.plans.models.plan import Plan


class PlanWatch(models.Model):
    """This person follows one plan, or every plan of one theme, until `ended_at`."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="plan_watches")
    plan = models.ForeignKey(Plan, null=True, on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=40, blank=True)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["account", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(plan__isnull=False, theme="") | (Q(plan__isnull=True) & ~Q(theme="")),
                name="a_plan_or_a_theme_is_watched",
            ),
            models.UniqueConstraint(
                fields=["account", "plan"],
                condition=Q(ended_at__isnull=True, plan__isnull=False),
                name="a_plan_is_watched_once",
            ),
            models.UniqueConstraint(
                fields=["account", "theme"],
                condition=Q(ended_at__isnull=True, plan__isnull=True),
                name="a_theme_is_watched_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.theme or self.plan_id}"
