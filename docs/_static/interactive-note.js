// The note of a stretch or mark: one at a time, opened by pointer, focus or touch.
"use strict";

window.khTimeline.notes = (() => {
  const MARGIN = 8;
  const LINGER = 250;
  let open = null;
  let timer = 0;

  /** Make an element with a class and text. */
  function made(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  /** Put the note below its button, or above it where there is more room, inside the window. */
  function place() {
    if (!open) return;
    const { button, note } = open;
    const box = button.getBoundingClientRect();
    note.style.maxHeight = "";
    const width = note.offsetWidth;
    const below = window.innerHeight - box.bottom - 2 * MARGIN;
    const above = box.top - 2 * MARGIN;
    const under = below >= Math.min(note.offsetHeight, above);
    note.style.maxHeight = `${Math.max(under ? below : above, 80)}px`;
    const farthest = window.innerWidth - width - MARGIN;
    const left = Math.min(Math.max(box.left, MARGIN), Math.max(farthest, MARGIN));
    const top = under ? box.bottom + MARGIN : box.top - MARGIN - note.offsetHeight;
    const lowest = window.innerHeight - note.offsetHeight - MARGIN;
    note.style.left = `${left}px`;
    note.style.top = `${Math.max(Math.min(top, lowest), MARGIN)}px`;
  }

  /** Close the note; *back* returns the focus to its button. */
  function close(back) {
    clearTimeout(timer);
    if (!open) return;
    const { button, note } = open;
    const inside = note.contains(document.activeElement);
    open = null;
    button.setAttribute("aria-expanded", "false");
    note.remove();
    if (back && inside) {
      button.dataset.quiet = "quiet";
      button.focus();
      delete button.dataset.quiet;
    }
  }

  /** Open the note of a button; a kept one stays when the pointer leaves. */
  function show(button, content, kept) {
    clearTimeout(timer);
    if (open && open.button === button) {
      open.kept = open.kept || kept;
      return;
    }
    close(false);
    const note = made("div", "kt-note");
    note.setAttribute("role", "group");
    note.setAttribute("aria-label", button.getAttribute("aria-label"));
    const closer = made("button", "kt-close", "Close");
    closer.type = "button";
    closer.addEventListener("click", () => close(true));
    note.append(closer, content());
    note.addEventListener("pointerenter", () => clearTimeout(timer));
    note.addEventListener("pointerleave", leave);
    note.addEventListener("toggle", place, true);
    button.after(note);
    button.setAttribute("aria-expanded", "true");
    open = { button, note, kept };
    place();
    requestAnimationFrame(place);
  }

  /** Close the note soon, unless it is kept or has the focus. */
  function leave() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const focused = open?.button.parentElement.contains(document.activeElement);
      if (!open?.kept && !focused) close(false);
    }, LINGER);
  }

  /** Make a button open its note by pointer, focus, click and tap. */
  function attach(button, content) {
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse" && !(open && open.kept)) show(button, content, false);
    });
    button.addEventListener("pointerleave", leave);
    button.addEventListener("focus", () => {
      if (!button.dataset.quiet) show(button, content, false);
    });
    button.addEventListener("click", () => {
      if (open && open.button === button && open.kept) close(true);
      else show(button, content, true);
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
  document.addEventListener("pointerdown", (event) => {
    if (open && !open.button.parentElement.contains(event.target)) close(false);
  });
  document.addEventListener("focusin", (event) => {
    if (open && !open.button.parentElement.contains(event.target)) close(false);
  });
  window.addEventListener("scroll", place, { capture: true, passive: true });
  window.addEventListener("resize", place);

  return { attach, close, made };
})();
