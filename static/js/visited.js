// The last pages that somebody opened, for the list under "My work". They stay in this browser,
// apart for each person, and are gone once one signs out: the server never hears of them.
"use strict";

const PAGES_AT_MOST = 10;
const SHELVES = "ikrar-visited:";
const person = document.body.dataset.person;
const shelf = `${SHELVES}${person}`;

// A browser may refuse to keep anything; then there is nothing to show, and nothing breaks.
function readPages() {
  try {
    const pages = JSON.parse(localStorage.getItem(shelf)) ?? [];
    return pages.filter(({ address, title }) => /^\/(?!\/)/.test(address) && title);
  } catch {
    return [];
  }
}

function keepPages(pages) {
  try {
    localStorage.setItem(shelf, JSON.stringify(pages));
  } catch {
    // It is a convenience, no record.
  }
}

function forgetPages() {
  try {
    localStorage.removeItem(shelf);
  } catch {
    // Nothing was kept.
  }
}

// ── A page with other filters is the same page, seen last as it was left ──

function pathOf(address) {
  return address.split("?")[0];
}

function keepThisPage() {
  const address = location.pathname + location.search;
  const title = document.title.replace(/ – Ikrar$/, "");
  const others = readPages().filter((page) => pathOf(page.address) !== location.pathname);
  keepPages([{ address, title }, ...others].slice(0, PAGES_AT_MOST));
}

// ── The list ──

function rowOf(template, { address, title }) {
  const row = template.content.cloneNode(true);
  const link = row.querySelector("a");
  link.href = address;
  link.textContent = title;
  return row;
}

function showPages(section) {
  const pages = readPages();
  const template = section.querySelector("[data-visited-row]");
  const list = section.querySelector("[data-visited-pages]");
  list.replaceChildren(...pages.map((page) => rowOf(template, page)));
  section.querySelector("[data-visited-none]").hidden = pages.length > 0;
  section.querySelector("[data-visited-forget]").hidden = pages.length === 0;
  section.hidden = false;
}

document.addEventListener("DOMContentLoaded", () => {
  if (!person) return;
  // What was not found is not worth coming back to.
  if ("visit" in document.body.dataset && !document.querySelector("[data-unvisited]")) keepThisPage();

  const section = document.querySelector("[data-visited]");
  if (section) showPages(section);
  section?.querySelector("[data-visited-forget]").addEventListener("click", () => {
    forgetPages();
    showPages(section);
    section.querySelector("h2").setAttribute("tabindex", "-1");
    section.querySelector("h2").focus();
  });
});

// Signing out leaves nothing of anybody in this browser.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-sign-out]")) return;
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(SHELVES))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // Nothing was kept.
  }
});
