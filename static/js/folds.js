// What somebody folded or unfolded stays so when the server draws that part of the page again.
"use strict";

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const { target, fragment } = event.detail;
  for (const fold of target.querySelectorAll("details[id]")) {
    const drawn = fragment.querySelector(`#${CSS.escape(fold.id)}`);
    if (drawn) drawn.open = fold.open;
  }
});
