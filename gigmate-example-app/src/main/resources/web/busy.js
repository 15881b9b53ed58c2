// Says of what a page asked for that its answer is on the way.
document.addEventListener("htmx:beforeRequest", function (event) {
  event.detail.target.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", function (event) {
  event.detail.target.removeAttribute("aria-busy");
});
