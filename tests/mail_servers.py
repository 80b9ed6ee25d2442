"""A mail server that does what a test asks of it."""

from django.core.mail.backends.base import BaseEmailBackend


class Server(BaseEmailBackend):
    """`on_open` and `on_send` are called, in turn, each time that this happens; they may raise."""

    received: list = []
    on_open: list = []
    on_send: list = []

    def open(self):
        if self.on_open:
            self.on_open.pop(0)()

    def send_messages(self, messages):
        if self.on_send:
            self.on_send.pop(0)()
        self.received.extend(messages)
        return len(messages)


def raising(error):
    def act():
        raise error

    return act
