// Names for the parts of Django's form fields that a screen reader would meet without one.
"use strict";

function labelOf(field) {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  return label?.textContent.trim().replace(/:$/, "") || field.getAttribute("aria-label") || "";
}

// The box that stands in for a select: its own name is its value, and empty where nothing is chosen.
function nameChoice(box) {
  const field = box.previousElementSibling;
  const label = field?.matches("select") ? labelOf(field) : "";
  if (!label) return;
  const opener = box.querySelector("[role=combobox]");
  const value = box.querySelector(".select2-selection__rendered");
  value.setAttribute("aria-label", `${label}: ${value.textContent.trim()}`);
  opener?.setAttribute("aria-label", label);
  if (!box.querySelector(".select2-search__field")) return;
  opener?.removeAttribute("aria-labelledby");
  box.querySelector(".select2-search__field").setAttribute("aria-label", label);
}

function nameParts() {
  document.querySelectorAll(".select2-container").forEach(nameChoice);
  for (const icon of document.querySelectorAll(".search-label-icon[aria-label]")) {
    icon.setAttribute("role", "img");
  }
  for (const tick of document.querySelectorAll("td.delete input:not([aria-label])")) {
    const head = tick.closest("table").querySelector("thead th:last-child");
    tick.setAttribute("aria-label", head.textContent.trim());
  }
}

// The fields are drawn after this script has run, and again for each row that is added.
new MutationObserver(nameParts).observe(document.body, { childList: true, subtree: true });
nameParts();
