// The bar above the list of commitments: how many are ticked, a page of them at once, none.
// Without this file the boxes and the bar do the same work, and the preview counts.
"use strict";

let lastTicked = null;

function boxes() {
  return [...document.querySelectorAll('input[name="code"][form="bulk-form"]')];
}

function showCount() {
  const bar = document.getElementById("bulk-form");
  if (!bar) return;
  const count = boxes().filter((box) => box.checked).length;
  const said = bar.querySelector("[data-bulk-count]");
  said.hidden = count === 0;
  said.textContent = count ? said.dataset.bulkCount.replace("#", String(count)) : "";
  bar.querySelector("[data-bulk-clear]").hidden = count === 0;
  bar.querySelector("[data-bulk-page]").hidden = boxes().every((box) => box.checked);
}

function tickAll(checked) {
  boxes().forEach((box) => { box.checked = checked; });
  showCount();
}

// With Shift held, everything between this box and the one before it follows.
function tickBetween(box) {
  const all = boxes();
  const [from, to] = [all.indexOf(lastTicked), all.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) all.slice(from, to + 1).forEach((each) => { each.checked = box.checked; });
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-bulk-page]")) tickAll(true);
  if (event.target.closest("[data-bulk-clear]")) tickAll(false);
  if (!event.target.matches('input[name="code"]')) return;
  if (event.shiftKey) tickBetween(event.target);
  lastTicked = event.target;
  showCount();
});
// A browser that goes back to the list brings the ticks with it.
window.addEventListener("pageshow", showCount);
document.addEventListener("htmx:afterSettle", showCount);
