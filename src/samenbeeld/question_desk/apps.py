"""Django application `question_desk`."""

from django.apps import AppConfig


class QuestionDeskConfig(AppConfig):
    name = "samenbeeld.question_desk"
    label = "question_desk"
    default_auto_field = "django.db.models.BigAutoField"
