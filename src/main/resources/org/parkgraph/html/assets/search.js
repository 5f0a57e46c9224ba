"use strict";

/** Opens the filters where they stand beside the hits; where they stand above them, folds them. */
function unfold(filters) {
  const beside = matchMedia("(min-width: 50.01rem)");
  const follow = () => {
    filters.open = beside.matches;
  };
  beside.addEventListener("change", follow);
  follow();
}

document.querySelectorAll(".facets").forEach(unfold);
