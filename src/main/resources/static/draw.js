// On the page of a draw: replays the record and says what came out. On the page of a witness: makes a value, or takes the throws
// of a die, keeps it in this browser alone, and fills in what is committed to or revealed. The page works without it.
(function () {
  "use strict";

  const DICE = /^[1-6]{50,200}$/;
  const MADE = /^[0-9a-f]{64}$/;

  async function replay(box) {
    const status = box.querySelector("[role=status]");
    if (!window.crypto || !crypto.subtle) {
      status.textContent = box.dataset.unable;
      return;
    }
    status.textContent = box.dataset.working;
    const answer = await fetch(box.dataset.drawReplay, { credentials: "same-origin" });
    const found = await window.ehomeDraw.replay(await answer.text());
    box.dataset.outcome = found.same ? "same" : "different";
    status.textContent = found.same
      ? box.dataset.same
      : box.dataset.different + " " + found.place + ": " + found.published + " / " + found.expected;
  }

  function made() {
    return Array.from(crypto.getRandomValues(new Uint8Array(32)), function (byte) {
      return byte.toString(16).padStart(2, "0");
    }).join("");
  }

  function element(name, text, css) {
    const one = document.createElement(name);
    one.textContent = text;
    one.className = css;
    return one;
  }

  function witness(box) {
    const commitment = box.querySelector("#commitment");
    const field = element("div", "", "field");
    const label = element("label", box.dataset.label, "label");
    const hint = element("span", box.dataset.hint, "hint");
    const input = element("input", "", "input code");
    const button = element("button", box.dataset.make, "btn");
    const kept = element("p", "", "meta");
    label.htmlFor = input.id = "own-value";
    hint.id = "own-value-hint";
    input.autocomplete = "off";
    input.setAttribute("aria-describedby", hint.id);
    button.type = "button";
    kept.setAttribute("role", "status");
    field.append(label, hint, input);
    box.querySelector("form").before(field, button, kept);

    async function changed() {
      const value = input.value.replace(/\s/g, "");
      const sound = DICE.test(value) || MADE.test(value);
      commitment.value = sound
        ? await window.ehomeDraw.witnessCommitment(box.dataset.announcement, box.dataset.number, value)
        : "";
      kept.textContent = sound ? box.dataset.keep : "";
      if (sound) { window.localStorage.setItem("draw " + box.dataset.drawWitness, value); }
    }

    input.addEventListener("input", changed);
    button.addEventListener("click", function () {
      input.value = made();
      changed();
    });
  }

  document.querySelectorAll("[data-draw-replay]").forEach(replay);
  if (window.crypto && crypto.subtle) { document.querySelectorAll("[data-draw-witness]").forEach(witness); }
  document.querySelectorAll("[data-draw-reveal]").forEach(function (box) {
    const input = box.querySelector("#value");
    input.value = input.value || window.localStorage.getItem("draw " + box.dataset.drawReveal) || "";
  });
})();
