import pytest
from allauth.mfa.adapter import get_adapter

from commitments.templatetags.accounts import qr_code


def test_the_square_is_drawn_by_classes_alone():
    drawn = qr_code(get_adapter().build_totp_svg("otpauth://totp/Ikrar:analyst?secret=ABC"))

    assert drawn.startswith('<svg class="qr" viewBox="0 0 ')
    assert "style" not in drawn
    assert "fill" not in drawn


@pytest.mark.parametrize("svg", ["", '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>'])
def test_something_else_is_not_passed_on(svg):
    with pytest.raises(ValueError, match="not a QR code"):
        qr_code(svg)
