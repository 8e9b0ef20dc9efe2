"""A port on which nobody can serve is told before anything is built."""

import socket

import pytest

from macros.adapter.preview import PortError, refuse_port


def test_a_port_that_another_program_has_is_told_with_the_next() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortError, match=rf"port {port}: .*; try: .* PORT="):
            refuse_port("127.0.0.1", port)
    refuse_port("127.0.0.1", port)


def test_a_number_that_is_no_port_is_told_with_one_that_is() -> None:
    message = "port 99999: there is no such port; try: make serve PORT=8000"
    with pytest.raises(PortError, match=message):
        refuse_port("127.0.0.1", 99999)


def test_what_is_offered_instead_is_open_to_anybody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", denied)
    for port, other in ((80, 8000), (8000, 8001), (65535, 8000)):
        with pytest.raises(PortError, match=f"Permission denied; .* PORT={other}$"):
            refuse_port("127.0.0.1", port)
