// Who opens a notification has read it: the button beside it is pressed on the way.
// Without this file one presses it oneself.
"use strict";

function markRead(link) {
  const form = link.closest("[data-reads]");
  const body = new FormData(form);
  body.set("read", link.dataset.read);
  // The page is left at once; the request goes on.
  fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" });
}

for (const kind of ["click", "auxclick"]) {
  document.addEventListener(kind, (event) => {
    const link = event.button < 2 && event.target.closest("[data-reads] [data-read]");
    if (link) markRead(link);
  });
}
