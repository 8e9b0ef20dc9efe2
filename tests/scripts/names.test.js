// The real places and goods: found by what people type, in both languages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { folded } from "../../overrides/assets/js/shared/fold.js";
import {
  membersOf,
  namedExactly,
  namesLike,
  offeredNames,
} from "../../overrides/assets/js/shared/names.js";

const names = JSON.parse(readFileSync(process.env.NAMES, "utf-8"));
const KEYS = 4;

/** What people type of `name`: its beginning, the beginning of a later word, or those of several words. */
function typings(name) {
  const words = folded(name)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const starts = words.flatMap((word, i) => [
    word.slice(0, KEYS),
    words.slice(i).join(" ").slice(0, KEYS),
  ]);
  const pairs = words.flatMap((word, i) =>
    words
      .slice(i + 1)
      .flatMap((next) => [`${word[0]} ${next.slice(0, 2)}`, `${word.slice(0, 2)} ${next[0]}`]),
  );
  return [...starts, ...pairs];
}

for (const lang of ["en", "es"]) {
  const { places, goods } = names[lang];

  // Where two countries begin alike (Niger, Nigeria) four letters cannot tell them apart.
  test(`${lang}: four keys bring every place among the first three offered`, () => {
    const missed = places.filter(
      ([id, name]) => !typings(name).some((typed) => namesLike(places, typed, 3).includes(id)),
    );
    assert.deepEqual(
      missed.map(([, name]) => name),
      [],
    );
  });

  test(`${lang}: at most four keys bring every place to the first line`, () => {
    const missed = places.filter(
      ([id, name]) =>
        ![...typings(name), id].some((typed) => namesLike(places, typed, 1).includes(id)),
    );
    assert.deepEqual(
      missed.map(([, name]) => name),
      [],
    );
  });

  // Codes are typed by few; what a language calls a place so, all its readers mean.
  test(`${lang}: a code of two letters brings its place first, or what is called so`, () => {
    const called = new Map(places.flatMap(([id, , others]) => others.map((n) => [folded(n), id])));
    for (const [id] of places) assert.equal(namesLike(places, id)[0], called.get(id) ?? id, id);
  });

  test(`${lang}: the name of a union offers its members, and takes none of them`, () => {
    for (const typed of [
      "EU",
      "E.U.",
      "UE",
      "U.E.",
      "la UE",
      "the EU",
      "European Union",
      "unión europea",
      "Europ",
    ]) {
      const members = membersOf(places, typed);
      assert.equal(members.length, 27, typed);
      for (const id of ["de", "nl", "be", "it", "es"]) assert.ok(members.includes(id), id);
    }
    for (const typed of ["", "E", "Eur", "EUA", "Germany", "Estados Unidos", "u", "Unido"])
      assert.deepEqual(membersOf(places, typed), [], typed);
    assert.deepEqual(membersOf(goods, "EU"), []);
  });

  test(`${lang}: every name leads to its own place or goods`, () => {
    for (const rows of [places, goods]) {
      for (const [id, name, others] of rows) {
        assert.equal(namesLike(rows, name)[0], id, name);
        for (const other of others)
          assert.ok(namesLike(rows, other).includes(id), `${other} -> ${id}`);
      }
    }
  });
}

const PLACES = {
  en: {
    uk: "gb",
    UK: "gb",
    England: "gb",
    "great britain": "gb",
    usa: "us",
    "U.S.": "us",
    Holland: "nl",
    uae: "ae",
    korea: "kr",
    turkey: "tr",
    Türkiye: "tr",
    "ivory coast": "ci",
    Alemania: "de",
    "cote d'ivoire": "ci",
    "U.S": "us",
    "u.s.a": "us",
    "the US": "us",
    "The Netherlands": "nl",
    "u.k.": "gb",
    "U.A.E": "ae",
    "d.r.": "do",
    "N.Z.": "nz",
    ee: "ee",
    ru: "ru",
  },
  es: {
    Inglaterra: "gb",
    "gran bretana": "gb",
    EEUU: "us",
    "ee. uu.": "us",
    "EE.UU.": "us",
    holanda: "nl",
    eau: "ae",
    Corea: "kr",
    turquia: "tr",
    "costa de marfil": "ci",
    Germany: "de",
    alemania: "de",
    EE: "us",
    "EE.": "us",
    "EE.UU": "us",
    "E.E.U.U.": "us",
    "e. e. u. u.": "us",
    "E.U.A.": "us",
    "los Estados Unidos": "us",
    "Estados Unidos de América": "us",
    RU: "gb",
    "R.U.": "gb",
    "U.K.": "gb",
    "R.D.": "do",
    "E.A.U.": "ae",
    "la India": "in",
    "el Perú": "pe",
    "los Países Bajos": "nl",
    "El Salvador": "sv",
  },
};
const GOODS = {
  en: { cacao: "cocoa-beans", coffee: "green-coffee", Bananas: "bananas", shrimps: "shrimp" },
  es: {
    banano: "bananas",
    plátano: "bananas",
    GUINEO: "bananas",
    bananos: "bananas",
    cacao: "cocoa-beans",
    piña: "pineapples",
    pina: "pineapples",
    palta: "avocados",
    aguacates: "avocados",
    maracuya: "passion-fruit",
    arandano: "blueberries",
    camarones: "shrimp",
    panela: "panela",
    yuca: "cassava",
    quinua: "quinoa",
  },
};
for (const lang of ["en", "es"]) {
  for (const [kind, wanted] of [
    ["places", PLACES[lang]],
    ["goods", GOODS[lang]],
  ]) {
    for (const [typed, id] of Object.entries(wanted)) {
      test(`${lang}: ${typed} is ${id}`, () =>
        assert.equal(namesLike(names[lang][kind], typed)[0], id));
    }
  }
}

for (const [lang, typed, ids] of [
  ["en", "cocoa beans and banana puree", ["cocoa-beans", "fruit-puree"]],
  ["en", "coffee, cacao / bananas", ["green-coffee", "cocoa-beans", "bananas"]],
  ["es", "cacao y puré de banano", ["cocoa-beans", "fruit-puree"]],
  ["es", "Piña + palta", ["pineapples", "avocados"]],
])
  test(`${lang}: ${typed} offers each, and takes none`, () =>
    assert.deepEqual(offeredNames(names[lang].goods, typed), { ids, sure: false, several: true }));

for (const typed of ["cacao y qqq", "qqq and xyz", "cacao y"])
  test(`${typed} is not taken for several`, () =>
    assert.ok(!offeredNames(names.es.goods, typed).several));

for (const typed of ["", " ", "-", "qqq", "xyz land", "germanyy!", "%00", "usa usa usa"]) {
  test(`${JSON.stringify(typed)} matches nothing, and nothing is chosen`, () => {
    assert.deepEqual(namesLike(names.en.places, typed), []);
    assert.equal(namedExactly(names.en.places, typed), "");
  });
}

for (const [kind, typed, id] of [
  ["places", "Equador", "ec"],
  ["places", "Colmbia", "co"],
  ["places", "Phillipines", "ph"],
  ["places", "Costarica", "cr"],
  ["places", "Alemnia", "de"],
  ["places", "Peurto Rico", "pr"],
  ["goods", "bannanas", "bananas"],
  ["goods", "aguacatte", "avocados"],
]) {
  test(`${typed} is near to ${id}, which is offered and not taken`, () => {
    const offered = offeredNames(names.es[kind], typed);
    assert.equal(offered.ids[0], id);
    assert.equal(offered.sure, false);
    assert.equal(namedExactly(names.es[kind], typed), "");
  });
}

test("what is near to nothing offers nothing, and what begins a name is sure", () => {
  for (const typed of ["", "x", "qqq", "Atlantis", "xyz land", "usa usa usa"])
    assert.deepEqual(offeredNames(names.en.places, typed).ids, [], typed);
  assert.equal(offeredNames(names.en.places, "Ecu").sure, true);
});

for (const [lang, typed, ids] of [
  ["en", "Rotterdam", ["nl"]],
  ["en", "hamb", ["de"]],
  ["es", "Róterdam", ["nl"]],
  ["en", "Rot", []],
]) {
  test(`${lang}: ${typed} leads to ${ids}, and is no name of it`, () => {
    assert.deepEqual(namesLike(names[lang].places, typed), ids);
    assert.equal(namedExactly(names[lang].places, typed), "");
  });
}

test("a town never comes before a country, and goods have none", () => {
  assert.equal(namesLike(names.en.places, "Mexico")[0], "mx");
  assert.deepEqual(namesLike(names.en.goods, "Rotterdam"), []);
});

test("a name is taken for meant only if it is typed whole", () => {
  assert.equal(namedExactly(names.en.places, "germany "), "de");
  assert.equal(namedExactly(names.en.places, "GERMANY"), "de");
  assert.equal(namedExactly(names.en.places, "germ"), "");
  assert.equal(namedExactly(names.es.places, "ee.uu."), "us");
});

for (const [lang, typed, id] of [
  ["en", "raw almonds", "almonds"],
  ["en", "cashew butter", "nut-butter"],
  ["en", "frozen cherries", "frozen-fruit"],
  ["en", "frozen beef", "beef"],
  ["es", "almendras crudas", "almonds"],
  ["es", "jugo de cereza", "juice"],
]) {
  test(`${lang}: ${typed}, which nothing is called, is ${id}`, () => {
    const { goods, aside } = names[lang];
    assert.deepEqual(offeredNames(goods, typed, aside), { ids: [id], sure: true });
    assert.equal(namedExactly(goods, typed), "");
  });
}

test("what is made of no crop is not guessed", () => {
  const { goods, aside } = names.en;
  for (const typed of ["wool juice", "wool wine", "unobtainium butter"])
    assert.notEqual(offeredNames(goods, typed, aside).sure, true, typed);
});
