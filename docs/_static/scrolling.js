// Lets the keyboard reach what scrolls sideways: long lines of code, wide tables.
"use strict";

(() => {
  function reach() {
    for (const box of document.querySelectorAll("pre, .table-wrapper")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }

  reach();
  window.addEventListener("resize", reach);
})();
