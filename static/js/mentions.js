// Names in a comment: after "@" the people whose name fits are offered, with the keyboard too.
// Without this file one types the name; who can be mentioned is listed below the field.
"use strict";

const AT_MOST = 6;
const BEGUN = /(^|[^\p{L}\p{N}_.@+-])@([\p{L}\p{N}_.@+-]*)$/u;
const OFFER = "mention-offer";

function begunBefore(field) {
  return BEGUN.exec(field.value.slice(0, field.selectionStart))?.[2];
}

function fits(person, begun) {
  const words = `${person.dataset.mention} ${person.textContent}`.toLocaleLowerCase();
  return words.split(/[\s@]+/).some((word) => word.startsWith(begun));
}

function peopleFor(field) {
  const begun = begunBefore(field)?.toLocaleLowerCase();
  if (begun === undefined) return [];
  const people = document.querySelectorAll(`#${field.dataset.mentions} [data-mention]`);
  return [...people].filter((person) => fits(person, begun)).slice(0, AT_MOST);
}

// ── The offer: a list below the field, as long as something fits ──

function closeOffer() {
  document.getElementById(OFFER)?.remove();
  document.querySelectorAll("[data-mentions]").forEach((field) => {
    field.removeAttribute("aria-controls");
    field.removeAttribute("aria-activedescendant");
  });
}

function optionFor(person, number) {
  const option = document.createElement("li");
  option.id = `${OFFER}-${number}`;
  option.role = "option";
  option.dataset.offers = person.dataset.mention;
  option.append(...person.cloneNode(true).childNodes);
  return option;
}

function mark(field, option) {
  for (const each of option.parentElement.children) each.ariaSelected = String(each === option);
  field.setAttribute("aria-activedescendant", option.id);
}

function offer(field) {
  closeOffer();
  const people = peopleFor(field);
  if (!people.length) return;
  const list = document.createElement("ul");
  list.id = OFFER;
  list.className = OFFER;
  list.role = "listbox";
  list.ariaLabel = document.querySelector(`#${field.dataset.mentions} summary`).textContent;
  list.append(...people.map(optionFor));
  field.after(list);
  field.setAttribute("aria-controls", OFFER);
  mark(field, list.firstElementChild);
}

function choose(field, name) {
  const end = field.selectionStart;
  field.setRangeText(`@${name} `, end - begunBefore(field).length - 1, end, "end");
  closeOffer();
}

// ── Keys and pointer ──

function move(field, chosen, step) {
  const options = [...chosen.parentElement.children];
  mark(field, options.at((options.indexOf(chosen) + step) % options.length));
}

const ACTS = {
  ArrowDown: (field, chosen) => move(field, chosen, 1),
  ArrowUp: (field, chosen) => move(field, chosen, -1),
  Enter: (field, chosen) => choose(field, chosen.dataset.offers),
  Tab: (field, chosen) => choose(field, chosen.dataset.offers),
  Escape: closeOffer,
};

document.addEventListener("keydown", (event) => {
  const chosen = document.querySelector(`#${OFFER} [aria-selected=true]`);
  if (!chosen || !ACTS[event.key] || !event.target.matches("[data-mentions]")) return;
  event.preventDefault();
  ACTS[event.key](event.target, chosen);
});
document.addEventListener("input", (event) => {
  if (event.target.matches("[data-mentions]")) offer(event.target);
});
document.addEventListener("focusout", closeOffer);
// The field keeps the focus, and with it the place to write.
document.addEventListener("mousedown", (event) => {
  const option = event.target.closest("[data-offers]");
  if (!option) return;
  event.preventDefault();
  choose(option.parentElement.previousElementSibling, option.dataset.offers);
});
