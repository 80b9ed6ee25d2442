"""The addresses of the tracker."""

from django.urls import path

from commitments.views import appearance

urlpatterns = [
    path("appearance/", appearance.appearance, name="appearance"),
]
