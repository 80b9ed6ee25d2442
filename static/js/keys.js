// Single keys for people who work with the keyboard. A key never does what no link or field does:
// it follows or focuses the element that carries it in data-key. Off inside fields, and off
// altogether where the account says so (data-keys="off" on the body).
"use strict";

const SEQUENCE_WAITS = 1000;
let first = "";
let firstTimer = 0;

function isTyping(target) {
  return target.isContentEditable || target.matches("input, select, textarea");
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

function openMenuAround(element) {
  const menu = element.closest("details.menu");
  if (menu && isShown(menu)) menu.open = true;
  return isShown(element);
}

// ── "/" puts the cursor into the search box ──

function focusSearch() {
  const boxes = ["main [data-search]", ".top [data-search]"].flatMap((of) => [...document.querySelectorAll(of)]);
  const box = boxes.find(isShown) ?? boxes.find(openMenuAround);
  box?.focus();
  box?.select();
  return Boolean(box);
}

// ── "j", "k": down and up a list, from one row's link to the next; Enter then opens it ──

function rowLinks() {
  return [...document.querySelectorAll("[data-rows] > *")]
    .filter(isShown)
    .map((row) => row.querySelector("a.title, .title a, a[href]"))
    .filter(Boolean);
}

function moveInRows(step) {
  const links = rowLinks();
  if (!links.length) return false;
  const row = document.activeElement.closest("[data-rows] > *");
  const at = links.findIndex((link) => row?.contains(link));
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next].focus();
  return true;
}

// ── "x" ticks the row, where it can be chosen ──

function tickRow() {
  const box = document.activeElement.closest("[data-rows] > *")?.querySelector("[type=checkbox]");
  box?.click();
  return Boolean(box);
}

// ── Everything else is written on the page: data-key="g d", data-key="u" ──

// What stands in a row of a list is meant only while that row holds the focus.
function isMeant(element) {
  const row = element.closest("[data-rows] > *");
  return !row || row.contains(document.activeElement);
}

function follow(key) {
  const element = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(isMeant);
  if (!element) return false;
  if (element.matches("input, select, textarea")) element.focus();
  else element.click();
  return true;
}

function startsSequence(key) {
  return document.querySelector(`[data-key^="${CSS.escape(key)} "]`) !== null;
}

function wait(key) {
  clearTimeout(firstTimer);
  first = key;
  firstTimer = setTimeout(() => { first = ""; }, SEQUENCE_WAITS);
}

function press(key) {
  const sequence = first && `${first} ${key}`;
  first = "";
  if (sequence && follow(sequence)) return true;
  if (key === "/") return focusSearch() || follow("/");
  if (key === "j") return moveInRows(1) || follow(key);
  if (key === "k") return moveInRows(-1) || follow(key);
  if (key === "x") return tickRow();
  if (follow(key)) return true;
  if (startsSequence(key)) wait(key);
  return false;
}

// ── Arrows: from a search box into what was found, and on through it ──

const ARROWS = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  const inside = event.target.closest("main [data-search], [data-rows=arrows] > *");
  if (inside && ARROWS[event.key] && moveInRows(ARROWS[event.key])) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keys === "off") return;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length !== 1 || isTyping(event.target)) return;
  if (press(event.key)) event.preventDefault();
});
