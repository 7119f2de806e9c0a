// The Belenios 2.0 protocol in the browser: credentials, ballots, keys and decryptions of trustees. What is secret stays
// here: it leaves this file only sealed under a password, or for the eyes of its holder. Loaded by pages it gives
// window.belenios; started as a worker it takes one task at a time. Hashes, PBKDF2, AES and random numbers are the browser's.
(function () {
  "use strict";

  var ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  var WINDOW = 6;
  var SEALING_ROUNDS = 600000;
  var crypto = self.crypto;

  function Group(name, modulus, order, generator) {
    this.name = name;
    this.p = modulus;
    this.q = order;
    this.g = fixedBase(generator, modulus);
  }

  Group.prototype.mod = function (number) { var rest = number % this.q; return rest < 0n ? rest + this.q : rest; };
  Group.prototype.raised = function (exponent) { return this.g(this.mod(exponent)); };
  Group.prototype.times = function (one, other) { return one * other % this.p; };
  Group.prototype.power = function (base, exponent) { return power(base, this.mod(exponent), this.p); };
  Group.prototype.holds = function (element) { return element > 0n && element < this.p && power(element, this.q, this.p) === 1n; };
  Group.prototype.exponent = function () {
    var bits = this.q.toString(2).length;
    for (;;) {
      var drawn = number(crypto.getRandomValues(new Uint8Array(Math.ceil(bits / 8)))) & ((1n << BigInt(bits)) - 1n);
      if (drawn < this.q) { return drawn; }
    }
  };

  function power(base, exponent, modulus) {
    var result = 1n;
    var bits = exponent.toString(2);
    for (var i = 0; i < bits.length; i++) {
      result = result * result % modulus;
      if (bits[i] === "1") { result = result * base % modulus; }
    }
    return result;
  }

  // Powers of one element from a table of its powers at every position of the exponent.
  function fixedBase(base, modulus) {
    var rows = [];
    function row(first) {
      var all = [1n, first];
      while (all.length < 1 << WINDOW) { all.push(all[all.length - 1] * first % modulus); }
      return all;
    }
    return function (exponent) {
      var digits = exponent.toString(2);
      var result = 1n;
      for (var at = 0; at * WINDOW < digits.length; at++) {
        if (at === rows.length) {
          var last = rows[at - 1];
          rows.push(row(at === 0 ? base : last[last.length - 1] * last[1] % modulus));
        }
        var end = digits.length - at * WINDOW;
        var digit = parseInt(digits.slice(Math.max(0, end - WINDOW), end), 2);
        if (digit > 0) { result = result * rows[at][digit] % modulus; }
      }
      return result;
    };
  }

  var RFC = BigInt("0x" +
      "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd" +
      "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed" +
      "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f" +
      "83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b" +
      "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510" +
      "15728e5a8aacaa68ffffffffffffffff");
  var GROUPS = {
    "BELENIOS-2048": [BigInt("0x" +
      "a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030421f514ed40bfd4c" +
      "06e092a495af8d79a2f85e0fb11c0ede07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1" +
      "07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843a3e14dfa9b2162f4d7229abe93a188b4" +
      "6b006517d6f6747ebbb29c9ec3099b607f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a" +
      "0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d70730" +
      "1e59e0e6351e051ed9cec4157646e64f"), BigInt("0x" +
      "adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491"), BigInt("0x" +
      "1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31" +
      "d9d8976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8" +
      "643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d26aef1be365fdd90165f397c6b870df8c" +
      "1b9e519edcee8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f" +
      "22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c0" +
      "41e1c91fe3823f4bcf284308f1d7e653")],
    "RFC-3526-2048": [RFC, (RFC - 1n) / 2n, 2n]
  };
  var made = {};

  function group(name) {
    if (!GROUPS[name]) { throw new Error("group"); }
    made[name] = made[name] || new Group(name, GROUPS[name][0], GROUPS[name][1], GROUPS[name][2]);
    return made[name];
  }

  function number(bytes) {
    var text = "0x0";
    bytes.forEach(function (byte) { text += (byte < 16 ? "0" : "") + byte.toString(16); });
    return BigInt(text);
  }

  function utf8(text) { return new TextEncoder().encode(text); }

  async function sha256(text) { return new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text))); }

  async function challenge(g, text) { return number(await sha256(text)) % g.q; }

  function base64(bytes) {
    var text = "";
    bytes.forEach(function (byte) { text += String.fromCharCode(byte); });
    return btoa(text);
  }

  function bytes(text) { return Uint8Array.from(atob(text), function (letter) { return letter.charCodeAt(0); }); }

  async function fingerprint(text) { return base64(await sha256(text)).replace(/=+$/, ""); }

  function drawn(length) {
    var text = "";
    while (text.length < length) {
      var byte = crypto.getRandomValues(new Uint8Array(1))[0];
      if (byte < 4 * ALPHABET.length) { text += ALPHABET[byte % ALPHABET.length]; }
    }
    return text;
  }

  // Credentials (section 4.8).

  function checksum(random14) {
    var sum = 0n;
    random14.split("").forEach(function (letter) { sum = sum * 58n + BigInt(ALPHABET.indexOf(letter)); });
    return ALPHABET[Number(53n - sum % 53n)];
  }

  function drawCredential() {
    var random14 = drawn(14);
    return (random14 + checksum(random14)).match(/.{3}/g).join("-");
  }

  function typedCredential(text) {
    var plain = text.trim();
    var digits = plain.replace(/-/g, "");
    var known = digits.length === 15 && digits.split("").every(function (letter) { return ALPHABET.indexOf(letter) >= 0; });
    return known && checksum(digits.slice(0, 14)) === digits[14] ? digits.match(/.{3}/g).join("-") : null;
  }

  async function secretExponent(g, uuid, credential) {
    var key = await crypto.subtle.importKey("raw", utf8(credential), "PBKDF2", false, ["deriveBits"]);
    var bits = await crypto.subtle.deriveBits(
      { name: "PBKDF2", hash: "SHA-256", salt: utf8(uuid), iterations: 1000 }, key, 256);
    return number(new Uint8Array(bits)) % g.q;
  }

  async function credentials(task, progress) {
    var g = group(task.group);
    var all = [];
    for (var i = 0; i < task.count; i++) {
      var secret = drawCredential();
      all.push({ secret: secret, published: String(g.raised(await secretExponent(g, task.uuid, secret))) });
      progress(i + 1, task.count);
    }
    return all;
  }

  // Knowledge of an exponent (sections 4.5, 4.6.1, 4.14).
  async function schnorr(g, prefix, secret) {
    var w = g.exponent();
    var c = await challenge(g, prefix + g.raised(w));
    return { challenge: String(c), response: String(g.mod(w - secret * c)) };
  }

  // Ballots (sections 4.11 to 4.15), of questions that allow no blank vote.

  function Cipher(election) {
    this.g = group(election.group);
    var y = BigInt(election.public_key);
    if (!this.g.holds(y)) { throw new Error("key"); }
    this.y = fixedBase(y, this.g.p);
  }

  Cipher.prototype.encrypted = function (value) {
    var r = this.g.exponent();
    var beta = this.g.times(this.y(r), this.g.raised(BigInt(value)));
    return { r: r, m: value, alpha: this.g.raised(r), beta: beta };
  };

  // A branch for a value that is not the one encrypted; whoever knows the randomness needs no power of the ciphertext.
  Cipher.prototype.simulated = function (opened, value) {
    var c = this.g.exponent();
    var s = this.g.exponent();
    var e = this.g.mod(s + opened.r * c);
    var b = this.g.times(this.y(e), this.g.raised(BigInt(opened.m - value) * c));
    return { c: c, s: s, commitment: this.g.raised(e) + "," + b };
  };

  Cipher.prototype.interval = async function (context, opened, min, max) {
    var g = this.g;
    var w = g.exponent();
    var others = 0n;
    var branches = [];
    for (var value = min; value <= max; value++) {
      var branch = value === opened.m
        ? { commitment: g.raised(w) + "," + this.y(w) }
        : this.simulated(opened, value);
      others += branch.c || 0n;
      branches.push(branch);
    }
    var commitments = branches.map(function (branch) { return branch.commitment; }).join(",");
    var c = g.mod(await challenge(g, "prove|" + context + "|" + joined(opened) + "|" + commitments) - others);
    branches[opened.m - min].c = c;
    branches[opened.m - min].s = g.mod(w - opened.r * c);
    return branches.map(function (branch) { return { challenge: String(branch.c), response: String(branch.s) }; });
  };

  Cipher.prototype.answer = async function (question, chosen, context) {
    var g = this.g;
    var opened = chosen.map(this.encrypted, this);
    var individual = [];
    for (var i = 0; i < opened.length; i++) { individual.push(await this.interval(context, opened[i], 0, 1)); }
    var sum = opened.reduce(function (one, other) {
      return {
        r: one.r + other.r, m: one.m + other.m, alpha: g.times(one.alpha, other.alpha), beta: g.times(one.beta, other.beta)
      };
    }, { r: 0n, m: 0, alpha: 1n, beta: 1n });
    var whole = context + "|" + opened.map(joined).join(",");
    return {
      choices: opened.map(function (one) { return { alpha: String(one.alpha), beta: String(one.beta) }; }),
      individual_proofs: individual,
      overall_proof: await this.interval(whole, sum, question.min, question.max)
    };
  };

  function joined(opened) { return opened.alpha + "," + opened.beta; }

  async function ballot(task, progress) {
    var election = JSON.parse(task.election);
    var cipher = new Cipher(election);
    var secret = await secretExponent(cipher.g, election.uuid, task.credential);
    var hash = await fingerprint(task.election);
    var credential = String(cipher.g.raised(secret));
    var unsigned = { election_uuid: election.uuid, election_hash: hash, credential: credential, answers: [] };
    for (var i = 0; i < election.questions.length; i++) {
      unsigned.answers.push(await cipher.answer(election.questions[i], task.choices[i], hash + "|" + credential));
      progress(i + 1, election.questions.length);
    }
    var signed = await fingerprint(JSON.stringify(unsigned));
    unsigned.signature = { hash: signed, proof: await schnorr(cipher.g, "sig|" + signed + "|", secret) };
    var text = JSON.stringify(unsigned);
    return { ballot: text, tracker: await fingerprint(text) };
  }

  // Trustees (sections 4.5 and 4.18).

  async function publicKey(g, secret) {
    var element = g.raised(secret);
    return { pok: await schnorr(g, "pok|" + g.name + "|" + element + "|", secret), public_key: String(element) };
  }

  async function trusteeKey(task) {
    var g = group(task.group);
    var secret = g.exponent();
    return { published: JSON.stringify(await publicKey(g, secret)), file: await sealed(task, { key: String(secret) }) };
  }

  // A secret for each election of a round, in one file: the key, or the seed of a trustee of a threshold.
  async function trusteeKeys(task, progress) {
    var g = group(task.group);
    var keys = {};
    var published = {};
    for (var i = 0; i < task.elections.length; i++) {
      var one = task.elections[i];
      var secret = one.threshold ? drawn(22) : g.exponent();
      keys[one.uuid] = String(secret);
      published[one.id] = one.threshold ? await certificate(g, secret) : JSON.stringify(await publicKey(g, secret));
      progress(i + 1, task.elections.length);
    }
    return { published: published, file: await sealed(task, { keys: keys }) };
  }

  async function decryption(task, progress) {
    return decrypted(task, (await opened(task)).key, progress);
  }

  // Every election of a round; the files are those of the round, each with the keys of some elections.
  async function decryptions(task, progress) {
    var secrets = await secretsOf(task);
    var made = {};
    for (var j = 0; j < task.elections.length; j++) {
      var one = task.elections[j];
      var secret = secrets[one.uuid];
      if (!secret) { throw new Error("otherKey"); }
      var key = one.sealedKey ? await thresholdKey(group(JSON.parse(one.election).group), secret, one.sealedKey) : secret;
      made[one.id] = await decrypted(one, key, function () {});
      progress(j + 1, task.elections.length);
    }
    return made;
  }

  async function secretsOf(task) {
    var secrets = {};
    for (var i = 0; i < task.files.length; i++) {
      Object.assign(secrets, (await opened({ file: task.files[i], uuid: task.uuid, password: task.password })).keys);
    }
    return secrets;
  }

  async function decrypted(task, key, progress) {
    var election = JSON.parse(task.election);
    var g = group(election.group);
    var hash = await fingerprint(task.election);
    var secret = BigInt(key);
    var x = g.raised(secret);
    if (String(x) !== task.publicKey) { throw new Error("otherKey"); }
    var tally = JSON.parse(task.tally);
    var factors = [];
    var proofs = [];
    for (var i = 0; i < tally.length; i++) {
      var row = [];
      for (var j = 0; j < tally[i].length; j++) {
        row.push(await proven(g, hash, x, secret, BigInt(tally[i][j].alpha)));
      }
      factors.push(row.map(function (one) { return one.factor; }));
      proofs.push(row.map(function (one) { return one.proof; }));
      progress(i + 1, tally.length);
    }
    return JSON.stringify({ decryption_factors: factors, decryption_proofs: proofs });
  }

  async function proven(g, hash, x, secret, alpha) {
    if (!g.holds(alpha)) { throw new Error("tally"); }
    var w = g.exponent();
    var commitments = g.raised(w) + "," + g.power(alpha, w);
    var c = await challenge(g, "decrypt|" + hash + "|" + x + "|" + commitments);
    return {
      factor: String(g.power(alpha, secret)),
      proof: { challenge: String(c), response: String(g.mod(w - secret * c)) }
    };
  }

  // Trustees of a threshold (section 4.6): from a seed that its holder keeps come a key to sign with and a key to be written
  // to. Messages between trustees are signed and sealed, so that the server which carries them reads nothing.

  function signingKey(g, seed) { return challenge(g, "sk|" + seed); }

  function decryptionKey(g, seed) { return challenge(g, "dk|" + seed); }

  async function signed(g, key, message) { return { message: message, signature: await schnorr(g, "sigmsg|" + message + "|", key) }; }

  async function isSigned(g, verification, one) {
    var c = BigInt(one.signature.challenge);
    var w = g.times(g.raised(BigInt(one.signature.response)), g.power(verification, c));
    return await challenge(g, "sigmsg|" + one.message + "|" + w) === c;
  }

  function element(g, text) {
    var found = BigInt(text);
    if (!g.holds(found)) { throw new Error("trustees"); }
    return found;
  }

  async function certificate(g, seed) {
    var sk = await signingKey(g, seed);
    var keys = { verification: String(g.raised(sk)), encryption: String(g.raised(await decryptionKey(g, seed))) };
    return JSON.stringify(await signed(g, sk, JSON.stringify(keys)));
  }

  // The keys of every trustee; whoever holds the seed is one of them.
  async function certificates(g, texts, seed) {
    var all = [];
    for (var i = 0; i < texts.length; i++) {
      var one = JSON.parse(texts[i]);
      var keys = JSON.parse(one.message);
      var known = { verification: element(g, keys.verification), encryption: element(g, keys.encryption) };
      if (!await isSigned(g, known.verification, one)) { throw new Error("trustees"); }
      all.push(known);
    }
    var own = g.raised(await signingKey(g, seed));
    all.own = all.map(function (one) { return one.verification; }).indexOf(own) + 1;
    if (!all.own) { throw new Error("otherKey"); }
    return all;
  }

  async function sent(g, sk, recipient, message) {
    var text = JSON.stringify(await signed(g, sk, JSON.stringify({ recipient: String(recipient), message: message })));
    var r = g.exponent();
    var shared = g.raised(g.exponent());
    var alpha = g.raised(r);
    var data = await ccm(true, shared, alpha, utf8(text));
    return JSON.stringify({ alpha: String(alpha), beta: String(g.times(g.power(recipient, r), shared)), data: hex(data) });
  }

  async function received(g, dk, verification, text) {
    var box = JSON.parse(text);
    var alpha = element(g, box.alpha);
    var shared = g.times(element(g, box.beta), g.power(alpha, -dk));
    var one = JSON.parse(new TextDecoder().decode(await ccm(false, shared, alpha, unhex(box.data))));
    var addressed = JSON.parse(one.message);
    if (!await isSigned(g, verification, one) || BigInt(addressed.recipient) !== g.raised(dk)) { throw new Error("trustees"); }
    return addressed.message;
  }

  // AES-CCM with a tag of 64 bits, from the browser's AES-CBC, which gives the tag, and AES-CTR, which encrypts.
  async function ccm(encrypts, shared, alpha, input) {
    var length = encrypts ? input.length : input.length - 8;
    if (length < 0) { throw new Error("trustees"); }
    var field = 2;
    while (field < 4 && length >= Math.pow(256, field)) { field++; }
    var raw = await sha256("key|" + shared);
    var nonce = (await sha256("iv|" + alpha)).slice(0, 15 - field);
    var counter = block(field - 1, nonce, field, 0);
    var key = await crypto.subtle.importKey("raw", raw, "AES-CTR", false, ["encrypt"]);
    var body = encrypts ? input : input.slice(0, length);
    var stream = new Uint8Array(await crypto.subtle.encrypt(
      { name: "AES-CTR", counter: counter, length: 8 * field }, key, joinedBytes([new Uint8Array(16), body])));
    var output = stream.slice(16);
    var tag = await macOf(raw, block(24 + field - 1, nonce, field, length), encrypts ? input : output);
    for (var i = 0; i < 8; i++) { tag[i] ^= stream[i]; }
    if (encrypts) { return joinedBytes([output, tag.slice(0, 8)]); }
    for (var j = 0; j < 8; j++) { if (tag[j] !== input[length + j]) { throw new Error("trustees"); } }
    return output;
  }

  function block(flags, nonce, field, number) {
    var made = new Uint8Array(16);
    made[0] = flags;
    made.set(nonce, 1);
    for (var i = 15, rest = number; i > 15 - field; i--) {
      made[i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return made;
  }

  async function macOf(raw, first, text) {
    var key = await crypto.subtle.importKey("raw", raw, "AES-CBC", false, ["encrypt"]);
    var padded = joinedBytes([first, text, new Uint8Array((16 - text.length % 16) % 16)]);
    var chained = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv: new Uint8Array(16) }, key, padded));
    return chained.slice(padded.length - 16, padded.length);
  }

  function joinedBytes(parts) {
    var whole = new Uint8Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    parts.reduce(function (at, part) { whole.set(part, at); return at + part.length; }, 0);
    return whole;
  }

  function hex(data) { return Array.from(data, function (one) { return (one < 16 ? "0" : "") + one.toString(16); }).join(""); }

  function unhex(text) { return Uint8Array.from(text.match(/../g) || [], function (two) { return parseInt(two, 16); }); }

  // The second: a polynomial, of which each trustee gets a value that nobody else can read.
  async function polynomial(g, seed, texts, threshold) {
    var all = await certificates(g, texts, seed);
    var sk = await signingKey(g, seed);
    var coefficients = [];
    while (coefficients.length < threshold) { coefficients.push(g.exponent()); }
    var shares = [];
    for (var point = 1; point <= all.length; point++) {
      var value = coefficients.reduceRight(function (sum, one) { return g.mod(sum * BigInt(point) + one); }, 0n);
      shares.push(await sent(g, sk, all[point - 1].encryption, JSON.stringify({ secret: String(value) })));
    }
    var raw = JSON.stringify({ polynomial: coefficients.map(String) });
    var raised = JSON.stringify({ coefexps: coefficients.map(function (one) { return String(g.raised(one)); }) });
    return JSON.stringify({
      polynomial: await sent(g, sk, all[all.own - 1].encryption, raw), secrets: shares, coefexps: await signed(g, sk, raised)
    });
  }

  // The third: the values of all, each checked against what its sender committed to, add up to the private key.
  async function keyShare(g, seed, texts, threshold, delivery) {
    var all = await certificates(g, texts, seed);
    var dk = await decryptionKey(g, seed);
    var sum = 0n;
    for (var i = 0; i < all.length; i++) {
      var committed = delivery.coefexps[i];
      var raised = JSON.parse(committed.message).coefexps.map(function (one) { return element(g, one); });
      if (raised.length !== threshold || !await isSigned(g, all[i].verification, committed)) { throw new Error("trustees"); }
      var share = g.mod(BigInt(JSON.parse(await received(g, dk, all[i].verification, delivery.secrets[i])).secret));
      var expected = raised.reduceRight(function (made, one) { return g.times(g.power(made, BigInt(all.own)), one); }, 1n);
      if (g.raised(share) !== expected) { throw new Error("trustees"); }
      sum = g.mod(sum + share);
    }
    var sealedKey = await sent(g, await signingKey(g, seed), all[all.own - 1].encryption, JSON.stringify(String(sum)));
    return JSON.stringify({ private_key: sealedKey, public_key: await publicKey(g, sum) });
  }

  async function thresholdKey(g, seed, sealedKey) {
    return JSON.parse(await received(g, await decryptionKey(g, seed), g.raised(await signingKey(g, seed)), sealedKey));
  }

  // What is due of each election of a round: the polynomial, or once all have sent theirs, the key.
  async function onward(task, progress) {
    var secrets = await secretsOf(task);
    var made = {};
    for (var i = 0; i < task.elections.length; i++) {
      var one = task.elections[i];
      var g = group(task.group);
      if (!secrets[one.uuid]) { throw new Error("otherKey"); }
      made[one.id] = one.delivery
        ? await keyShare(g, secrets[one.uuid], one.certificates, one.threshold, JSON.parse(one.delivery))
        : await polynomial(g, secrets[one.uuid], one.certificates, one.threshold);
      progress(i + 1, task.elections.length);
    }
    return made;
  }

  // The key file, which its holder keeps: AES-256-GCM under a password (PBKDF2), bound to the election.

  async function fileKey(password, salt) {
    var key = await crypto.subtle.importKey("raw", utf8(password), "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: salt, iterations: SEALING_ROUNDS }, key, { name: "AES-GCM", length: 256 },
      false, ["encrypt", "decrypt"]);
  }

  async function sealed(task, secrets) {
    var salt = crypto.getRandomValues(new Uint8Array(16));
    var nonce = crypto.getRandomValues(new Uint8Array(12));
    var key = await fileKey(task.password, salt);
    var closed = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv: nonce, additionalData: utf8(task.uuid) }, key, utf8(JSON.stringify(secrets)));
    return JSON.stringify({
      format: "ehome-trustee-key", version: 1, election: task.uuid, group: task.group, rounds: SEALING_ROUNDS,
      salt: base64(salt), nonce: base64(nonce), sealed: base64(new Uint8Array(closed))
    });
  }

  async function opened(task) {
    var file;
    try { file = JSON.parse(task.file); } catch (unreadable) { throw new Error("noKeyFile"); }
    if (!file || file.format !== "ehome-trustee-key" || file.version !== 1) { throw new Error("noKeyFile"); }
    if (file.election !== task.uuid) { throw new Error("otherElection"); }
    try {
      var open = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: bytes(file.nonce), additionalData: utf8(task.uuid) },
        await fileKey(task.password, bytes(file.salt)), bytes(file.sealed));
      return JSON.parse(new TextDecoder().decode(open));
    } catch (wrong) {
      throw new Error("password");
    }
  }

  var TASKS = {
    credentials: credentials, ballot: ballot, trusteeKey: trusteeKey, decryption: decryption, trusteeKeys: trusteeKeys,
    onward: onward, decryptions: decryptions
  };

  // In a page: belenios.run(address of this file, task, progress) does the task in a worker.
  function run(address, task, progress) {
    return new Promise(function (done, failed) {
      var worker = new Worker(address);
      worker.onmessage = function (event) {
        if (event.data.of) { progress(event.data.done, event.data.of); return; }
        worker.terminate();
        if (event.data.fault) { failed(new Error(event.data.fault)); } else { done(event.data.result); }
      };
      worker.onerror = function () { worker.terminate(); failed(new Error("fault")); };
      worker.postMessage(task);
    });
  }

  if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope) {
    self.onmessage = function (event) {
      TASKS[event.data.task](event.data, function (done, of) { self.postMessage({ done: done, of: of }); })
        .then(function (result) { self.postMessage({ result: result }); })
        .catch(function (fault) { self.postMessage({ fault: fault.message || "fault" }); });
    };
  } else {
    window.belenios = { run: run, typedCredential: typedCredential };
  }
})();
