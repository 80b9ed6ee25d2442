// A paste that is longer than a text may be is told at once, before it is sent for nothing.
// Without this file the answer to what was sent says so.
"use strict";

function judge(field) {
  const isTooLong = field.value.length > Number(field.dataset.most);
  field.setCustomValidity(isTooLong ? field.dataset.tooLong : "");
  return !isTooLong;
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-most]") && !judge(event.target)) event.target.reportValidity();
});

document.addEventListener("submit", (event) => {
  for (const field of event.target.querySelectorAll("[data-most]")) {
    if (judge(field)) continue;
    event.preventDefault();
    field.reportValidity();
  }
});
