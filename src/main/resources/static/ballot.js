// Fills the forms of an election with what must be made in the browser: a ballot, a trustee's key, a partial decryption,
// the voters' credentials. Without script the same forms take what was made elsewhere.
(function () {
  "use strict";

  if (!window.belenios || !window.crypto || !window.crypto.subtle || !window.Worker) { return; }
  document.querySelectorAll("form[data-ballot]").forEach(function (form) {
    var scripted = form.querySelector("[data-scripted]");
    var plain = form.querySelector("[data-plain]");
    var button = form.querySelector("[data-does]");
    scripted.hidden = false;
    plain.hidden = true;

    function data(name) { return form.getAttribute("data-" + name); }

    function field(name) { return form.querySelector("[id=" + name + "], [id^=" + name + "-]:is(input, textarea)"); }

    function value(name) { return field(name).value; }

    function fault(name) {
      var words = form.querySelector("template").content;
      var said = form.querySelector("[data-fault]");
      said.textContent = (words.querySelector("[data-of=" + name + "]") || words.querySelector("[data-of=fault]")).textContent;
      said.hidden = false;
    }

    function progress(done, of) { form.querySelector("progress").value = Math.round(100 * done / of); }

    function run(task) { return window.belenios.run(data("worker"), task, progress); }

    // What the server must never have is taken out of the form before anything is sent.
    var ready = false;
    form.querySelectorAll("[data-scripted] input:not([type=radio])").forEach(function (input) { input.removeAttribute("name"); });
    form.addEventListener("submit", function (event) {
      if (!ready) { event.preventDefault(); button.click(); }
    });

    function filled(name, text) {
      ready = true;
      field(name).value = text;
      form.querySelectorAll("[data-scripted] input").forEach(function (input) { input.disabled = true; });
    }

    // One hidden field for each election of a round.
    function filledAll(byId) {
      ready = true;
      Object.keys(byId).forEach(function (id) { form.querySelector("[name='of-" + id + "']").value = byId[id]; });
      form.querySelectorAll("[data-scripted] input").forEach(function (input) { input.disabled = true; });
    }

    function offered(text, type) {
      var link = form.querySelector("[data-download] a");
      link.href = URL.createObjectURL(new Blob([text], { type: type }));
      link.addEventListener("click", function () { form.querySelector("[data-after]").hidden = false; });
      form.querySelector("[data-download]").hidden = false;
      button.hidden = true;
    }

    function choices() {
      return Array.prototype.map.call(form.querySelectorAll("[data-question]"), function (question) {
        var chosen = question.querySelector("input:checked");
        return chosen ? [0, 1, 2].map(function (answer) { return Number(chosen.value) === answer ? 1 : 0; }) : null;
      });
    }

    // What needs the files that the trustee has kept.
    async function withFiles(task) {
      var files = Array.from(form.querySelector("input[type=file]").files);
      if (!files.length) { throw new Error("noKeyFile"); }
      filledAll(await run({
        task: task, group: "BELENIOS-2048", uuid: data("uuid"), password: form.querySelector("input[type=password]").value,
        elections: JSON.parse(data("tasks")), files: await Promise.all(files.map(function (file) { return file.text(); }))
      }));
      form.submit();
    }

    var tasks = {
      vote: async function () {
        var credential = window.belenios.typedCredential(value("credential"));
        var chosen = choices();
        if (chosen.indexOf(null) >= 0) { throw new Error("choices"); }
        if (!credential) { throw new Error("credential"); }
        var made = await run({ task: "ballot", election: data("election"), credential: credential, choices: chosen });
        filled("ballot", made.ballot);
        form.submit();
      },
      key: async function () {
        if (value("password").length < 12) { throw new Error("short"); }
        var made = await run({ task: "trusteeKey", group: "BELENIOS-2048", uuid: data("uuid"), password: value("password") });
        filled("key", made.published);
        offered(made.file, "application/json");
      },
      decrypt: async function () {
        var file = form.querySelector("#file").files[0];
        if (!file) { throw new Error("noKeyFile"); }
        var made = await run({
          task: "decryption", uuid: data("uuid"), election: data("election"), tally: data("tally"), publicKey: data("key"),
          file: await file.text(), password: value("password")
        });
        filled("decryption", made);
        form.submit();
      },
      keys: async function () {
        if (value("password").length < 12) { throw new Error("short"); }
        var made = await run({
          task: "trusteeKeys", group: "BELENIOS-2048", uuid: data("uuid"), password: value("password"),
          elections: JSON.parse(data("tasks"))
        });
        filledAll(made.published);
        offered(made.file, "application/json");
      },
      onward: function () { return withFiles("onward"); },
      decryptions: function () { return withFiles("decryptions"); },
      credentials: async function () {
        var voters = data("voters").split("\n");
        var made = await run({ task: "credentials", group: "BELENIOS-2048", uuid: data("uuid"), count: voters.length });
        var published = made.map(function (one) { return one.published; })
          .sort(function (one, other) { return one.length - other.length || (one < other ? -1 : 1); });
        filled("credentials", JSON.stringify(published));
        var lines = voters.map(function (voter, i) { return "\"" + voter.replace(/"/g, "\"\"") + "\"," + made[i].secret; });
        offered("\ufeff" + lines.join("\r\n") + "\r\n", "text/csv");
      }
    };

    button.addEventListener("click", function () {
      if (button.getAttribute("aria-busy")) { return; }
      form.querySelector("[data-fault]").hidden = true;
      form.querySelector("[data-working]").hidden = false;
      button.setAttribute("aria-busy", "true");
      tasks[data("ballot")]().catch(function (error) { fault(error.message); }).then(function () {
        form.querySelector("[data-working]").hidden = true;
        button.removeAttribute("aria-busy");
      });
    });
  });
})();
