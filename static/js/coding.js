// The coding bench with a pointer and with keys: words selected in the text, and where the focus
// goes. Everything here is also a form or a link.
"use strict";

// ── Words selected in the text, as offsets of the stored text in code points ──

function codePoints(words) {
  return [...words].length;
}

function offsetOf(node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const paragraph = element.closest("[data-coding-text] [data-start]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return Number(paragraph.dataset.start) + codePoints(before.toString());
}

function selectedWords() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function fill(form, words) {
  form.elements.start.value = words.start;
  form.elements.end.value = words.end;
}

// A press on a button would drop the selection before the click is told.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("[data-use-words], [data-mark] > summary")) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const words = selectedWords();
  if (!words) return;
  const use = event.target.closest("[data-use-words]");
  if (use) fill(use.form, words);
  const mark = event.target.closest("[data-mark] > summary");
  if (mark) {
    event.preventDefault();
    const form = mark.parentElement.querySelector("form");
    fill(form, words);
    form.requestSubmit();
  }
  // The end of a selection is no click on the candidate under it.
  if (event.target.closest("a.candidate") && event.detail) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

document.addEventListener("toggle", (event) => {
  if (event.target.matches("[data-mark][open]")) event.target.querySelector("[name=first_words]").focus();
}, true);

// ── Keys: "e" to the fields, "r" to the reason, Enter there, Escape back ──

// Which button Enter in a field presses.
const ENTERS = { reason: "rejected", first_words: "words", last_words: "words", second_words: "split" };

function toHeading() {
  document.querySelector("#candidate-card [data-focus]")?.focus();
}

document.addEventListener("keydown", (event) => {
  const inside = event.target.closest("[data-candidate] :is(input, select, textarea)");
  if (!inside || event.isComposing) return;
  if (event.key === "Escape") toHeading();
  if (event.key !== "Enter" || !inside.matches("input:not([type=checkbox])")) return;
  event.preventDefault();
  inside.form.querySelector(`button[value=${ENTERS[inside.name] ?? "accepted"}]`)?.click();
});

// ── After each step the words at hand are in sight, and hints for the pointer are shown ──

function settle() {
  document.querySelectorAll("[data-with-script]").forEach((hint) => { hint.hidden = false; });
  // Where the text stands under the card, it would take the card out of sight.
  if (!matchMedia("(min-width: 62.01rem)").matches) return;
  document.querySelector("a.candidate[aria-current]")?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:afterSettle", settle);
document.addEventListener("DOMContentLoaded", settle);
