"""Somebody looks for what is on record, by keyboard alone and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.once]


def test_a_word_is_found_by_the_keyboard_alone(visitor, real_record, reader):
    page = visitor(reader)
    page.goto("/statements/")

    page.keyboard.press("/")
    page.keyboard.type("turkiye")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=turkiye", wait_until="commit")
    expect(page.locator("mark").first).to_have_text(re.compile("Türkiye"))
    page.keyboard.press("/")
    page.keyboard.press("End")
    page.keyboard.type(" dialogue")
    page.wait_for_url("**/search/?q=turkiye*dialogue", wait_until="commit")
    expect(page.locator("#found-commitments")).to_contain_text("MYS-TUR-2026-17")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#found-commitments a.title").first).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url("**/commitments/MYS-TUR-2026-17/", wait_until="commit")


def test_a_paragraph_is_found_and_read_in_its_place(visitor, real_record, reader):
    page = visitor(reader)
    page.goto("/search/?q=%22laid+the+foundation%22&among=statements")

    page.locator("#found-statements a.title").first.click()

    page.wait_for_url("**/statements/ankara-2026/#p20", wait_until="commit")
    expect(page.locator("#p20")).to_be_in_viewport()


def test_everything_is_found_without_javascript(visitor, real_record, reader):
    page = visitor(reader, java_script_enabled=False)
    page.goto("/commitments/")

    page.locator(".top-search input").fill("dato' seri")
    page.locator(".top-search input").press("Enter")
    expect(page.locator("#found-statements mark").first).to_have_text("Dato")
    page.locator("#id_words").fill("2026-18")
    page.get_by_role("button", name="Search").click()
    page.locator("#found-commitments a.title").first.click()

    expect(page).to_have_url(re.compile("/commitments/MYS-TUR-2026-18/$"))
