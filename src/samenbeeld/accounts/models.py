"""Who logs in. A person; what they may do hangs on their membership, never on the account."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts with hashed passwords only."""

    def create_account(
        self, login: str, name: str, password: str, *, demonstration: bool = False
    ) -> "Account":
        """A new account. Raises IntegrityError when the login is taken."""
        account = Account(login=login.lower(), name=name, is_demonstration=demonstration)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser):
    """One person who can log in, with their preferences for the screen."""

    class Theme(models.TextChoices):
        DEVICE = "device"
        LIGHT = "light"
        DARK = "dark"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    login = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    # A demonstration account has a public password; it can never log in outside demonstration mode.
    is_demonstration = models.BooleanField(default=False)
    # Given by somebody else: opens nothing but the page where they choose their own.
    password_is_temporary = models.BooleanField(default=False)
    language = models.CharField(max_length=2, default="nl")
    theme = models.CharField(max_length=6, choices=Theme.choices, default=Theme.DEVICE)
    reads_sans = models.BooleanField(default=False)
    table_density = models.CharField(max_length=7, default="default")
    joined_at = models.DateTimeField(default=now)

    objects = AccountManager()

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """Two letters for the presence disc: first of the first and first of the last word."""
        words = self.name.split()
        return (words[0][0] + words[-1][0]).upper() if words else "?"

    @property
    def first_word(self) -> str:
        """The name somebody is called by."""
        return self.name.split(maxsplit=1)[0] if self.name.strip() else self.login


class Visit(models.Model):
    """When somebody last looked at a place, so that "new since you looked" can be told."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="visits")
    place = models.CharField(max_length=200)
    seen_at = models.DateTimeField()
    # When the visit before this one was over; None at the first, and for a place of which nobody asks.
    before_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "place"], name="one_visit_per_place")]

    def __str__(self) -> str:
        return f"{self.account_id} saw {self.place} at {self.seen_at:%Y-%m-%d %H:%M}"
