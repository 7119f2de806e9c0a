// Shows how far a long work is while the page is open; without script the page reloads itself.
(function () {
  "use strict";

  var box = document.querySelector("[data-progress]");
  if (!box || !window.EventSource) { return; }
  var bar = box.querySelector("progress");
  var text = box.querySelector("[role=status]");
  var source = new EventSource(box.getAttribute("data-progress"));

  source.addEventListener("progress", function (event) {
    var state = JSON.parse(event.data);
    bar.value = state.percent;
    text.textContent = state.text;
  });
  source.addEventListener("end", function () {
    source.close();
    window.location.reload();
  });
})();
