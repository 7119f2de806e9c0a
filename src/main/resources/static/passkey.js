// Makes and shows passkeys: asks the house what to ask the browser for, and puts the answer into the form.
(function () {
  "use strict";

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = "";
    new Uint8Array(buffer).forEach(function (byte) { plain += String.fromCharCode(byte); });
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function known(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function made(options) {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = known(options.excludeCredentials);
    return navigator.credentials.create({ publicKey: options }).then(function (credential) {
      var response = credential.response;
      return answer(credential, {
        attestationObject: text(response.attestationObject),
        clientDataJSON: text(response.clientDataJSON),
        transports: response.getTransports ? response.getTransports() : []
      });
    });
  }

  function shown(options) {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = known(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options }).then(function (credential) {
      var response = credential.response;
      return answer(credential, {
        authenticatorData: text(response.authenticatorData),
        clientDataJSON: text(response.clientDataJSON),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : null
      });
    });
  }

  function answer(credential, response) {
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: response
    });
  }

  function ask(form) {
    var body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    return fetch(form.getAttribute("action") + "/options", { method: "POST", body: body }).then(function (reply) {
      if (reply.redirected) { window.location.reload(); return new Promise(function () {}); }
      if (!reply.ok) { throw new Error(String(reply.status)); }
      return reply.json();
    });
  }

  function fault(form, error) {
    var said = form.querySelector("[data-fault]");
    var words = form.querySelector("template").content;
    said.textContent = (words.querySelector("[data-of=" + error.name + "]") || words.querySelector("[data-of=Error]")).textContent;
    said.hidden = false;
    form.querySelector("button").removeAttribute("aria-busy");
  }

  document.querySelectorAll("[data-passkeys]").forEach(function (box) {
    if (box.hasAttribute("data-ready")) { return; }
    box.setAttribute("data-ready", "");
    var form = box.querySelector("form");
    if (!window.PublicKeyCredential) { return; }
    box.querySelector("[data-passkey-none]").hidden = true;
    if (window.location.origin !== box.getAttribute("data-passkeys")) {
      var there = box.querySelector("[data-passkey-elsewhere]");
      there.querySelector("a").href = box.getAttribute("data-passkeys") + window.location.pathname + window.location.search;
      there.hidden = false;
      return;
    }
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      form.querySelector("[data-fault]").hidden = true;
      form.querySelector("button").setAttribute("aria-busy", "true");
      ask(form).then(form.getAttribute("data-passkey") === "create" ? made : shown).then(function (credential) {
        form.elements.credential.value = credential;
        form.submit();
      }).catch(function (error) { fault(form, error); });
    });
  });
})();
