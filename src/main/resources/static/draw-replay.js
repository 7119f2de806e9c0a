// Recomputes a published draw from nothing but its file, as docs/draw.md says. A second implementation beside the house's own:
// it shares no code with it. ehomeDraw.replay(text) gives a promise of {same, place, published, expected}.
(function () {
  "use strict";

  const FORMAT = "ehome-draw-1";
  const UTF8 = new TextEncoder();

  class Different extends Error {
    constructor(place, published, expected) {
      super(place);
      this.answer = { same: false, place: place, published: String(published), expected: String(expected) };
    }
  }

  function demand(holds, place, published, expected) {
    if (!holds) { throw new Different(place, published, expected === undefined ? "" : expected); }
  }

  function equal(place, published, expected) {
    demand(published === expected, place, published, expected);
  }

  function canonical(value) {
    if (Array.isArray(value)) { return "[" + value.map(canonical).join(",") + "]"; }
    if (value !== null && typeof value === "object") {
      return "{" + Object.keys(value).sort().map(function (name) {
        return JSON.stringify(name) + ":" + canonical(value[name]);
      }).join(",") + "}";
    }
    return JSON.stringify(value);
  }

  function hex(buffer) {
    return Array.from(new Uint8Array(buffer), function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
  }

  async function sha256(text) {
    return hex(await crypto.subtle.digest("SHA-256", UTF8.encode(text)));
  }

  function labelled(label, parts) {
    return sha256([FORMAT + " " + label].concat(parts).map(function (line) { return line + "\n"; }).join(""));
  }

  // Numbers of 64 bits, four from each block, as BigInt.
  class Stream {
    constructor(key) {
      this.key = key;
      this.block = 0;
      this.numbers = [];
    }

    static async of(seed) {
      const bytes = Uint8Array.from(seed.match(/../g), function (pair) { return parseInt(pair, 16); });
      return new Stream(await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]));
    }

    async next() {
      if (this.numbers.length === 0) {
        const counter = new DataView(new ArrayBuffer(8));
        counter.setBigUint64(0, BigInt(this.block));
        this.block += 1;
        const block = new DataView(await crypto.subtle.sign("HMAC", this.key, counter.buffer));
        for (let i = 0; i < 32; i += 8) { this.numbers.push(block.getBigUint64(i)); }
      }
      return this.numbers.shift();
    }

    async below(bound) {
      const whole = (1n << 64n) / bound * bound;
      let number = await this.next();
      while (number >= whole) { number = await this.next(); }
      return number % bound;
    }
  }

  function ascending(place, items, before) {
    for (let i = 1; i < items.length; i++) { demand(before(items[i - 1], items[i]), place + "/" + i, items[i]); }
  }

  function byQuotas(one, other) {
    for (let i = 0; i < Math.min(one.length, other.length); i++) {
      if (one[i] !== other[i]) { return one[i] < other[i]; }
    }
    return one.length < other.length;
  }

  function less(one, other) { return one < other; }

  function counts(composition, strata) {
    const all = new Array(strata).fill(0);
    composition.counts.forEach(function (pair) { all[pair[0]] = pair[1]; });
    return all;
  }

  function keeps(announcement, all) {
    const met = announcement.quotas.map(function () { return 0; });
    let members = 0;
    let there = true;
    announcement.strata.forEach(function (stratum, s) {
      there = there && all[s] >= 0 && all[s] <= stratum.experts.length;
      members += all[s];
      stratum.quotas.forEach(function (quota) { met[quota] += all[s]; });
    });
    return there && members === announcement.size && announcement.quotas.every(function (quota, q) {
      return met[q] >= quota.min && met[q] <= quota.max;
    });
  }

  function checkPool(announcement) {
    const seen = new Set();
    ascending("/announcement/exclusions", announcement.exclusions, less);
    ascending("/announcement/strata", announcement.strata.map(function (one) { return one.quotas; }), byQuotas);
    announcement.strata.forEach(function (stratum, s) {
      const place = "/announcement/strata/" + s;
      ascending(place + "/quotas", stratum.quotas, less);
      ascending(place + "/experts", stratum.experts, less);
      stratum.experts.forEach(function (expert) {
        demand(!seen.has(expert), place + "/experts", expert);
        seen.add(expert);
      });
    });
  }

  function checkChances(announcement) {
    const strata = announcement.strata;
    const taken = strata.map(function () { return 0n; });
    let weight = 0n;
    demand(announcement.compositions.length > 0, "/announcement/compositions", "[]");
    announcement.compositions.forEach(function (composition, c) {
      const all = counts(composition, strata.length);
      demand(keeps(announcement, all), "/announcement/compositions/" + c, canonical(composition.counts));
      weight += BigInt(composition.weight);
      all.forEach(function (count, s) { taken[s] += BigInt(composition.weight) * BigInt(count); });
    });
    strata.forEach(function (stratum, s) {
      const below = weight * BigInt(stratum.experts.length);
      let divisor = taken[s];
      for (let rest = below; rest !== 0n;) { [divisor, rest] = [rest, divisor % rest]; }
      const place = "/announcement/strata/" + s + "/probability/";
      equal(place + "0", String(stratum.probability[0]), String(taken[s] / divisor));
      equal(place + "1", String(stratum.probability[1]), String(below / divisor));
    });
    return weight;
  }

  function fine(instant) {
    const parts = instant.replace("Z", "").split(".");
    return parts[0] + "." + (parts[1] || "").padEnd(9, "0");
  }

  function inTime(place, at, from, until) {
    demand(fine(at) >= fine(from) && (until === null || fine(at) <= fine(until)), place, at);
  }

  function checkTimes(record) {
    const announcement = record.announcement;
    inTime("/announcement/commitBy", announcement.commitBy, announcement.announcedAt, announcement.revealBy);
    let last = announcement.announcedAt;
    record.commitments.forEach(function (one, i) {
      inTime("/commitments/" + i + "/at", one.at, announcement.announcedAt, announcement.commitBy);
      last = fine(one.at) > fine(last) ? one.at : last;
    });
    let revealed = last;
    record.reveals.forEach(function (one, i) {
      inTime("/reveals/" + i + "/at", one.at, last, announcement.revealBy);
      revealed = fine(one.at) > fine(revealed) ? one.at : revealed;
    });
    if (record.voided) {
      const all = record.commitments.length === announcement.witnesses.length;
      inTime("/voided/at", record.voided.at, all ? announcement.revealBy : announcement.commitBy, null);
      return;
    }
    record.replacements.forEach(function (one, i) {
      inTime("/replacements/" + i + "/at", one.at, revealed, null);
      revealed = one.at;
    });
  }

  function checkWitnesses(record) {
    const all = record.announcement.witnesses.map(function (_, i) { return i + 1; });
    const committed = record.commitments.map(function (one) { return one.witness; });
    const revealed = record.reveals.map(function (one) { return one.witness; });
    ascending("/commitments", committed, less);
    ascending("/reveals", revealed, less);
    const complete = String(committed) === String(all);
    demand(committed.every(function (one) { return all.includes(one); }) && (complete || record.voided), "/commitments", committed);
    demand(revealed.every(function (one) { return committed.includes(one); }) && (complete || revealed.length === 0)
      && (record.voided || String(revealed) === String(all)), "/reveals", revealed);
    if (record.voided) {
      const there = complete ? revealed : committed;
      const missing = all.filter(function (one) { return !there.includes(one); });
      demand(missing.length > 0, "/voided/missing", record.voided.missing);
      equal("/voided/missing", String(record.voided.missing), String(missing));
    }
  }

  async function checkCommitments(record) {
    equal("/announcement/server", record.announcement.server,
      await labelled("server", [record.announcement.draw, record.secret]));
    equal("/commitment", record.commitment, await sha256(canonical(record.announcement)));
    for (const one of record.reveals) {
      const at = record.commitments.findIndex(function (each) { return each.witness === one.witness; });
      equal("/commitments/" + at + "/commitment", record.commitments[at].commitment,
        await labelled("witness", [record.commitment, String(one.witness), one.value]));
    }
  }

  async function draw(announcement, weight, stream) {
    const number = await stream.below(weight);
    let passed = 0n;
    const taken = announcement.compositions.find(function (composition) {
      passed += BigInt(composition.weight);
      return number < passed;
    });
    const panel = [];
    for (const pair of taken.counts) {
      const order = announcement.strata[pair[0]].experts.slice();
      for (let i = 0; i < pair[1]; i++) {
        const j = i + Number(await stream.below(BigInt(order.length - i)));
        [order[i], order[j]] = [order[j], order[i]];
        panel.push(order[i]);
      }
    }
    return panel;
  }

  async function replace(announcement, sitting, everDrawn, left, stream) {
    const stratumOf = function (expert) {
      return announcement.strata.findIndex(function (stratum) { return stratum.experts.includes(expert); });
    };
    const all = announcement.strata.map(function () { return 0; });
    sitting.forEach(function (expert) { all[stratumOf(expert)] += expert === left ? 0 : 1; });
    const could = [];
    announcement.strata.forEach(function (stratum, s) {
      all[s] += 1;
      if (keeps(announcement, all)) {
        could.push(...stratum.experts.filter(function (expert) { return !everDrawn.has(expert); }));
      }
      all[s] -= 1;
    });
    could.sort();
    return could.length === 0 ? null : could[Number(await stream.below(BigInt(could.length)))];
  }

  async function checkDrawn(record, weight) {
    const values = record.reveals.map(function (one) { return one.value; });
    equal("/seed", record.seed, await labelled("seed", [record.commitment, record.secret].concat(values)));
    const stream = await Stream.of(record.seed);
    const panel = await draw(record.announcement, weight, stream);
    panel.forEach(function (expert, i) { equal("/panel/" + i, record.panel[i], expert); });
    equal("/panel", record.panel.length, panel.length);
    const everDrawn = new Set(panel);
    for (let i = 0; i < record.replacements.length; i++) {
      const one = record.replacements[i];
      const place = panel.indexOf(one.left);
      demand(place >= 0, "/replacements/" + i + "/left", one.left);
      const joined = await replace(record.announcement, panel, everDrawn, one.left, stream);
      equal("/replacements/" + i + "/joined", one.joined, joined);
      panel[place] = joined;
      everDrawn.add(joined);
    }
    return panel;
  }

  async function all(text) {
    const record = JSON.parse(text);
    demand(canonical(record) === text, "", "", "RFC 8785");
    equal("/format", record.format, FORMAT);
    checkPool(record.announcement);
    const weight = checkChances(record.announcement);
    checkWitnesses(record);
    checkTimes(record);
    await checkCommitments(record);
    const sitting = record.voided ? [] : await checkDrawn(record, weight);
    const rest = Object.assign({}, record);
    delete rest.record;
    equal("/record", record.record, await sha256(canonical(rest)));
    return { same: true, place: "", published: "", expected: "", sitting: sitting };
  }

  async function replay(text) {
    try {
      return await all(text);
    } catch (fault) {
      if (fault instanceof Different) { return fault.answer; }
      return { same: false, place: "", published: String(fault.message || fault), expected: "" };
    }
  }

  // What a witness commits to; needed by the page of the witness.
  function witnessCommitment(announcement, witness, value) {
    return labelled("witness", [announcement, String(witness), value]);
  }

  globalThis.ehomeDraw = { replay: replay, witnessCommitment: witnessCommitment };
})();
