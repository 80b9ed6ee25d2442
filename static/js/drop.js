// Files dropped on a part of a form go into its field, beside those chosen there already.
// Without this file one chooses them with the field.
"use strict";

function zoneOf(event) {
  const carriesFiles = event.dataTransfer?.types.includes("Files");
  return carriesFiles ? event.target.closest?.("[data-drop]") : null;
}

function leave() {
  document.querySelectorAll("[data-drop-over]").forEach((zone) => {
    delete zone.dataset.dropOver;
  });
}

function bring(files, field) {
  const all = new DataTransfer();
  for (const file of [...field.files, ...files]) all.items.add(file);
  field.files = all.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
}

document.addEventListener("dragover", (event) => {
  const zone = zoneOf(event);
  if (!zone) return;
  event.preventDefault();
  zone.dataset.dropOver = "";
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget?.closest?.("[data-drop-over]")) leave();
});

document.addEventListener("drop", (event) => {
  const zone = zoneOf(event);
  leave();
  if (!zone) return;
  event.preventDefault();
  bring(event.dataTransfer.files, document.getElementById(zone.dataset.drop));
});
