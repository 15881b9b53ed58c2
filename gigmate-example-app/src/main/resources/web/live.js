// Keeps what a visitor has unfolded as it is while a region of the page is replaced.
document.addEventListener("htmx:beforeSwap", function (event) {
  var region = event.detail.target;
  var open = {};
  region.querySelectorAll("details[id]").forEach(function (one) { open[one.id] = one.open; });
  region.addEventListener("htmx:afterSwap", function () {
    region.querySelectorAll("details[id]").forEach(function (one) {
      if (one.id in open) one.open = open[one.id];
    });
  }, { once: true });
});
