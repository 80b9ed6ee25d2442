// What HTML and htmx leave open: toasts, menus, focus after a swap, clean addresses.
// Every page works without this file; it only shortens the way.
"use strict";

const TOAST_STAYS = 6000;
const TOAST_FADES = 150;

// ── Toasts ──

// A toast leaves by itself, but never from under a pointer or while it holds the focus.
function leaveLater(toast) {
  setTimeout(() => {
    if (toast.matches(":hover, :focus-within")) {
      leaveLater(toast);
      return;
    }
    toast.classList.add("leaving");
    setTimeout(() => toast.remove(), TOAST_FADES);
  }, TOAST_STAYS);
}

function showToast(kind) {
  const template = document.querySelector(`template[data-toast="${kind}"]`);
  const toasts = document.getElementById("toasts");
  if (template && toasts) toasts.append(template.content.cloneNode(true));
}

function watchToasts() {
  const toasts = document.getElementById("toasts");
  if (!toasts) return;
  toasts.querySelectorAll("[data-toast-leaves]").forEach(leaveLater);
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (node.matches?.("[data-toast-leaves]")) leaveLater(node);
      }
    }
  }).observe(toasts, { childList: true });
}

function kindOfRequest(event) {
  return event.detail.requestConfig?.verb === "get" ? "read" : "write";
}

document.addEventListener("htmx:responseError", (event) => showToast(`failed-${kindOfRequest(event)}`));
document.addEventListener("htmx:sendError", (event) => showToast(`offline-${kindOfRequest(event)}`));
document.addEventListener("click", (event) => {
  event.target.closest("[data-toast-close]")?.closest(".toast-note").remove();
});

// ── Addresses: an empty filter is no filter ──

function dropEmpty(data) {
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => value !== "");
    data.delete(name);
    values.forEach((value) => data.append(name, value));
  }
}

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb === "get") dropEmpty(event.detail.formData);
});
document.addEventListener("formdata", (event) => {
  if (event.target.method === "get") dropEmpty(event.formData);
});

// ── Focus: what was refused is read first ──

function focusRefusal(root) {
  const refusal = root.matches?.("[role=alert]") ? root : root.querySelector("[role=alert], .errorlist");
  if (!refusal) return;
  if (!refusal.hasAttribute("tabindex")) refusal.setAttribute("tabindex", "-1");
  refusal.focus();
}

// What held the focus may be gone with a swap; what comes next, or the heading, takes over.
function keepFocus(root) {
  if (document.activeElement !== document.body) return;
  const next = root.querySelector("[data-focus]") ?? root.querySelector("h1, h2");
  if (!next) return;
  if (!next.matches("a")) next.setAttribute("tabindex", "-1");
  next.focus();
}

document.addEventListener("htmx:afterSettle", (event) => {
  focusRefusal(event.target);
  keepFocus(event.target);
});

// ── Menus: <details>, closed by Escape, by a click elsewhere, and by opening another ──

function closeMenus(except) {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
}

document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

document.addEventListener("DOMContentLoaded", () => {
  watchToasts();
  const main = document.getElementById("main");
  if (main) focusRefusal(main);
});
