// Going back to a list brings one to the row that one left, and to where the page stood.
// Lists are never kept by the browser, so each is remembered here by its address, for this tab.
"use strict";

const PLACE = `place ${location.pathname}`;

function placeKey() {
  return `${PLACE}${location.search}`;
}

function rowLink(element) {
  const link = element?.closest?.("[data-rows] a[href]");
  return link ? link.getAttribute("href") : "";
}

function remember(link) {
  try {
    sessionStorage.setItem(placeKey(), JSON.stringify({ link, top: window.scrollY }));
  } catch {
    // A browser that stores nothing goes back to the top.
  }
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(placeKey()));
  } catch {
    return null;
  }
}

function restore() {
  const place = remembered();
  if (!place) return;
  const links = [...document.querySelectorAll("[data-rows] a[href]")];
  const same = links.filter((link) => link.getAttribute("href") === place.link);
  (same.find((link) => link.matches(".title")) ?? same[0])?.focus({ preventScroll: true });
  window.scrollTo(0, place.top);
}

function cameBack() {
  return performance.getEntriesByType("navigation")[0]?.type === "back_forward";
}

// The click that leaves says which row; leaving in any other way keeps what had the focus.
let left = "";
document.addEventListener("click", (event) => { left = rowLink(event.target) || left; });
window.addEventListener("pagehide", () => remember(left || rowLink(document.activeElement)));

window.addEventListener("load", () => { if (cameBack()) restore(); });
document.addEventListener("htmx:historyRestore", restore);
