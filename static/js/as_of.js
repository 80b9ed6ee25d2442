// The day of the record is chosen on a page whose filters may have changed since it was drawn:
// what the address says now goes along. Without this file what it said then does.
"use strict";

function addressAsOf(day) {
  const query = new URLSearchParams(location.search);
  query.delete("page");
  query.delete("as_of");
  if (day) query.set("as_of", day);
  return query.toString() ? `${location.pathname}?${query}` : location.pathname;
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-as-of]")) return;
  event.preventDefault();
  location.assign(addressAsOf(new FormData(event.target).get("as_of")));
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-to-today]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.assign(addressAsOf(""));
});
