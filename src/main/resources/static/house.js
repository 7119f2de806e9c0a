// What a page gains where script runs; every page works without it.
(function () {
  "use strict";

  function closeMenus(except) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (menu !== except) { menu.open = false; }
    });
  }

  document.addEventListener("click", function (event) {
    var target = event.target instanceof Element ? event.target : null;
    if (!target) { return; }
    closeMenus(target.closest("details.menu"));
    var opener = target.closest("[data-opens]");
    if (opener) {
      var dialog = document.getElementById(opener.getAttribute("data-opens"));
      if (dialog && dialog.showModal) {
        event.preventDefault();
        dialog.showModal();
      }
    }
    var closer = target.closest("[data-closes]");
    if (closer && closer.closest("dialog")) {
      event.preventDefault();
      closer.closest("dialog").close();
    }
    var dismiss = target.closest("[data-dismisses]");
    if (dismiss) { dismiss.closest(".toast").remove(); }
    var print = target.closest("[data-prints]");
    if (print) { event.preventDefault(); window.print(); }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    var menu = document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // One click sends a form once: the button says so and keeps the focus.
  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    if (!button || event.target.hasAttribute("hx-post") || event.target.hasAttribute("hx-get")) { return; }
    if (button.getAttribute("aria-disabled") === "true") { event.preventDefault(); return; }
    if (event.target.method === "post" && !event.target.hasAttribute("data-stays")) {
      button.setAttribute("aria-busy", "true");
      button.setAttribute("aria-disabled", "true");
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) { return; }
    document.querySelectorAll("button[aria-busy]").forEach(function (button) {
      button.removeAttribute("aria-busy");
      button.removeAttribute("aria-disabled");
    });
  });

  // Ticked rows: how many, and the row's tint.
  function countTicks(form) {
    var boxes = form.querySelectorAll("td.pick input[type=checkbox]");
    var ticked = 0;
    boxes.forEach(function (box) {
      if (box.checked) { ticked += 1; }
      box.closest("tr").classList.toggle("is-on", box.checked);
    });
    var bar = form.querySelector("[data-ticks]");
    if (bar) { bar.textContent = String(ticked); }
    form.querySelectorAll("[data-all]").forEach(function (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
    });
  }
  document.addEventListener("change", function (event) {
    var box = event.target;
    var form = box.form || (box.closest && box.closest("form"));
    if (box.hasAttribute && box.hasAttribute("data-all") && form) {
      form.querySelectorAll("td.pick input[type=checkbox]").forEach(function (one) { one.checked = box.checked; });
    }
    if (form && box.type === "checkbox") { countTicks(form); }
    if (box.type === "radio" && box.closest(".option, .vote")) {
      document.getElementsByName(box.name).forEach(function (radio) {
        var label = radio.closest(".option, .vote");
        if (label) {
          var name = label.classList.contains("vote") ? "vote--on" : "option--on";
          label.classList.toggle(name, radio.checked);
        }
      });
    }
    if (box.type === "file" && box.closest(".drop")) {
      var names = Array.prototype.map.call(box.files, function (file) { return file.name; }).join("; ");
      var place = box.closest(".drop").querySelector("[data-names]");
      if (place && names) { place.textContent = names; }
    }
  });

  // A form that is saved while it is typed: what is wrong at a field is said to its reader too, and a save that did not
  // come through is not passed over in silence.
  function markFaults() {
    document.querySelectorAll("[data-fault]").forEach(function (place) {
      var input = document.getElementById(place.getAttribute("data-fault"));
      var wrong = place.childElementCount > 0;
      if (!input) { return; }
      if (input.matches("input, select, textarea")) {
        if (wrong) { input.setAttribute("aria-invalid", "true"); } else { input.removeAttribute("aria-invalid"); }
      }
      place.parentElement.classList.toggle("field--error", wrong);
    });
  }
  document.addEventListener("htmx:afterRequest", function (event) {
    var form = event.target.closest && event.target.closest("[data-autosaves]");
    if (!form) { return; }
    var answer = event.detail.xhr ? event.detail.xhr.responseText : "";
    var state = document.getElementById("form-state");
    if (state && answer.indexOf("form-state") < 0) { state.textContent = state.getAttribute("data-unsaved"); }
    markFaults();
  });

  // What is handed in is not saved once more on the way: the draft is gone by then, and the house would refuse it.
  document.addEventListener("submit", function (event) {
    var form = event.target.querySelector("[data-autosaves]");
    if (form && !event.defaultPrevented) { form.setAttribute("data-handed-in", ""); }
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (event.target.closest && event.target.closest("[data-handed-in]")) { event.preventDefault(); }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("[data-handed-in]").forEach(function (form) { form.removeAttribute("data-handed-in"); });
  });

  // After a refused post the summary takes the focus.
  var summary = document.querySelector(".summary[tabindex]");
  if (summary && !summary.closest("[data-sample]")) { summary.focus(); }

  // Numbers beside the lines of a document; a fault names the line it stands on.
  document.querySelectorAll("textarea[data-numbers]").forEach(function (area) {
    var gutter = document.createElement("pre");
    gutter.className = "numbered__n";
    gutter.setAttribute("aria-hidden", "true");
    area.parentNode.classList.add("numbered--on");
    area.parentNode.insertBefore(gutter, area);
    function count() {
      var lines = area.value.split("\n").length;
      var text = "";
      for (var line = 1; line <= lines; line++) { text += line + "\n"; }
      gutter.textContent = text;
      gutter.style.height = area.offsetHeight + "px";
      gutter.scrollTop = area.scrollTop;
    }
    area.addEventListener("input", count);
    area.addEventListener("scroll", function () { gutter.scrollTop = area.scrollTop; });
    count();
  });
})();
