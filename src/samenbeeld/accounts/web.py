"""Doors: log in, log out, and how somebody likes to read."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.accounts import actions, queries
from samenbeeld.accounts.models import Account
from samenbeeld.kernel.errors import Refused
from samenbeeld.look import preferences
from samenbeeld.look.words import say
from samenbeeld.security import rate_limit
from samenbeeld.security.rate_limit import Limit, TooManyTries

PER_LOGIN = Limit("login", tries=5, window=timedelta(minutes=5))
# Wider: a whole hospital may sit behind one address.
PER_ADDRESS = Limit("address", tries=30, window=timedelta(minutes=5))


class LoginForm(forms.Form):
    """Two fields. A wrong pair is one message, so that nobody learns which of the two was wrong."""

    login = forms.CharField(
        max_length=64,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        max_length=256, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, bound in self.fields.items():
            bound.label = say(f"accounts-{name}")
            bound.error_messages["required"] = say(f"accounts-{name}-missing")


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """The login page. In demonstration mode one button per person logs in without a password."""
    back = _back(request, request.POST.get("next") or request.GET.get("next", ""))
    if request.method == "GET":
        return (
            HttpResponseRedirect(back) if request.user.is_authenticated else _page(request, LoginForm(), back)
        )
    if "person" in request.POST:
        return _as_person_of_the_demonstration(request, back)
    form = LoginForm(request.POST)
    if not form.is_valid():
        return _page(request, form, back, status=400)
    try:
        account = _checked(request, form.cleaned_data["login"], form.cleaned_data["password"])
    except TooManyTries as wait:
        form.add_error(None, say(wait.key, **wait.values))
        return _page(request, form, back, status=429)
    if account is None:
        form.add_error(None, say("accounts-login-wrong"))
        return _page(request, form, back, status=403)
    actions.log_in(actor=account, request=request)
    return _welcome(account, back)


class PasswordForm(forms.Form):
    """The present password once, the new one twice: nobody sees what they type."""

    present = forms.CharField(
        max_length=256, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    new = forms.CharField(
        max_length=256, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    again = forms.CharField(
        max_length=256, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, bound in self.fields.items():
            bound.label = say(f"accounts-password-{name}")
            bound.error_messages["required"] = say("accounts-password-missing")
        self.fields["new"].help_text = say("accounts-password-hint")

    def clean_again(self) -> str:
        """The same as `new`, or an error there."""
        again = str(self.cleaned_data["again"])
        if again != self.cleaned_data.get("new", again):
            raise forms.ValidationError(say("accounts-passwords-differ"))
        return again


@never_cache
@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """Choose a new password. The first time somebody logs in with one that was given, they come here."""
    assert request.user.is_authenticated
    back = _back(request, request.POST.get("next") or request.GET.get("next", ""))
    form = PasswordForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            rate_limit.count(PER_LOGIN, request.user.login)
            actions.change_password(
                actor=request.user,
                request=request,
                present=form.cleaned_data["present"],
                new=form.cleaned_data["new"],
            )
        except TooManyTries as wait:
            form.add_error(None, say(wait.key, **wait.values))
        except Refused as refused:
            form.add_error(refused.field, say(refused.key, **refused.values))
        else:
            rate_limit.forget(PER_LOGIN, request.user.login)
            messages.success(request, say("accounts-password-changed"))
            return HttpResponseRedirect(back)
    told = {"form": form, "next": back, "is_temporary": request.user.password_is_temporary}
    return render(request, "accounts/password.html", told, status=422 if form.errors else 200)


@never_cache
@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """End the session, and have the browser throw away what it kept for working offline."""
    if request.user.is_authenticated:
        actions.log_out(actor=request.user, request=request)
    messages.info(request, say("accounts-logged-out"))
    response = HttpResponseRedirect(settings.LOGIN_URL)
    # Honoured on https and on localhost; the script of the page wipes by name wherever this is not.
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_POST
def preference(request: HttpRequest) -> HttpResponse:
    """Keep one preference, in this browser and with the account; then back to where the person was."""
    name, value = request.POST.get("preference", ""), request.POST.get("value", "")
    response = HttpResponseRedirect(_back(request, request.POST.get("next", "")))
    if value not in preferences.CHOICES.get(name, ()):
        return response
    if request.user.is_authenticated:
        actions.change_preference(actor=request.user, preference=name, value=value)
    preferences.keep(response, name, value)
    return response


def _checked(request: HttpRequest, login: str, password: str) -> Account | None:
    """The account, or None for a wrong pair. Raises TooManyTries before the password is looked at."""
    who, address = login.strip().lower(), request.META.get("REMOTE_ADDR", "")
    rate_limit.count(PER_ADDRESS, address)
    rate_limit.count(PER_LOGIN, who)
    account = authenticate(request, login=login, password=password)
    if account is None:
        actions.refuse_login(actor=queries.by_login(login))
        return None
    rate_limit.forget(PER_LOGIN, who)
    # Everybody of a large hospital comes from one address, and logs in at the same hour of the same crisis.
    rate_limit.take_back(PER_ADDRESS, address)
    return account


def _as_person_of_the_demonstration(request: HttpRequest, back: str) -> HttpResponse:
    people = [told.account for told in queries.people_of_the_demonstration()]
    account = next((one for one in people if one.login == request.POST["person"]), None)
    if account is None:
        return _page(request, LoginForm(), back, status=403, problem=say("accounts-no-such-person"))
    actions.log_in(actor=account, request=request, demonstration=True)
    return _welcome(account, back)


def _welcome(account: Account, back: str) -> HttpResponse:
    """To where they wanted to go, in the language and light they like, also in a browser new to them."""
    if account.password_is_temporary:
        back = f"{reverse('change_password')}?{urlencode({'next': back})}"
    response = HttpResponseRedirect(back)
    for name, value in queries.preferences(account).items():
        preferences.keep(response, name, value)
    return response


def _page(
    request: HttpRequest, form: LoginForm, back: str, *, status: int = 200, problem: str = ""
) -> HttpResponse:
    offered = queries.people_of_the_demonstration()
    told = {
        "form": form,
        "next": back,
        "problem": problem or "".join(map(str, form.non_field_errors())),
        "people": [each for each in offered if each.is_first],
        "others": [each for each in offered if not each.is_first],
    }
    return render(request, "accounts/log_in.html", told, status=status)


def _back(request: HttpRequest, wanted: str) -> str:
    """Where to go next: only a page of our own, never the address of a stranger."""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else settings.LOGIN_REDIRECT_URL


urlpatterns = [
    path("inloggen/", log_in, name="log_in"),
    path("uitloggen/", log_out, name="log_out"),
    path("wachtwoord/", change_password, name="change_password"),
    path("voorkeuren/", preference, name="preferences"),
]
