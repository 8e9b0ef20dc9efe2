// Owns the faults in weights, lots and packages, as people make them. Each gives the papers and fields it stands in.

const WEIGHTS = ["net-weight", "gross-weight", "lots"];
const at = (papers, fields, touches = fields) => ({ papers: [papers].flat(), fields, touches });

/** A number with two unlike neighbouring digits swapped, as fingers do. */
function swapped(d, number) {
  const text = String(number);
  const places = [...text]
    .map((_, index) => index)
    .filter(
      (index) =>
        /\d\d/.test(text.slice(index, index + 2)) &&
        text[index] !== text[index + 1] &&
        !(index === 0 && text[1] === "0"),
    );
  const place = d.pick(places);
  return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
}
const NET = ["invoice", "packing", "certificate", "request"];
const net = (d, set, kg) => {
  const paper = d.pick(NET);
  set.papers[paper]["net-weight"] = { kg };
  return at(paper, ["net-weight"], WEIGHTS);
};
const relist = (d, set, change) => {
  const paper = d.pick(NET);
  const { inARow, lots } = set.papers[paper].lots;
  const list = change(lots.map((lot) => ({ ...lot })));
  set.papers[paper].lots = {
    lots: list,
    inARow: inARow && list.length < lots.length && list.at(-1).id === lots[list.length - 1].id,
  };
  return at(paper, ["lots"]);
};

export const WEIGHT_FAULTS = {
  // Only whole kilograms: less than one is a rounding.
  "net-digits-swapped": (d, set) =>
    net(d, set, Number(swapped(d, Math.trunc(set.net))) + Math.round((set.net % 1) * 100) / 100),
  "net-pounds-as-kilograms": (d, set) => net(d, set, Math.round(set.net / 0.45359237)),
  "net-decimal-slipped": (d, set) => net(d, set, Math.round(set.net * 1000) / 100),
  "net-one-package-less": (d, set) =>
    net(d, set, Math.round((set.net - set.goods.each) * 100) / 100),
  "net-is-gross-on-packing-list"(_, set) {
    const packing = set.papers.packing;
    [packing["net-weight"], packing["gross-weight"]] = [
      packing["gross-weight"],
      packing["net-weight"],
    ];
    return at("packing", ["net-weight", "gross-weight"], WEIGHTS);
  },
  "net-on-invoice-is-gross"(_, set) {
    set.papers.invoice["net-weight"] = { ...set.papers.packing["gross-weight"] };
    return at("invoice", ["net-weight"], WEIGHTS);
  },
  "gross-differs"(d, set) {
    const { kg } = set.papers.packing["gross-weight"];
    set.papers.transport["gross-weight"] = { kg: kg + d.pick([-20, 35, 110, 900]) };
    return at("transport", ["gross-weight"], WEIGHTS);
  },
  "gross-below-net"(_, set) {
    const kg = Math.round(set.net * 0.94);
    for (const paper of ["request", "packing", "transport"])
      set.papers[paper]["gross-weight"] = { kg };
    return at(["request", "packing"], ["gross-weight", "net-weight"], WEIGHTS);
  },
  "more-than-the-certificate"(_, set) {
    const kg = Math.round(set.net * 90) / 100;
    set.papers.certificate["net-weight"] = { kg };
    return at("certificate", ["net-weight"], WEIGHTS);
  },
  "weight-read-in-two-ways"(d, set) {
    // Written so on every paper: none of them settles it.
    const kg = d.whole(2, 24) * 1000 + d.whole(101, 999);
    const dotted = (number) => ({
      raw: `${String(number).slice(0, -3)}.${String(number).slice(-3)} kg`,
    });
    for (const one of Object.values(set.papers)) {
      if (one["net-weight"]) one["net-weight"] = dotted(kg);
      if (one["gross-weight"]) one["gross-weight"] = { raw: `${kg + 900} kg` };
      if (one.lots) one.lots = { ...one.lots, weights: false };
    }
    return at(NET, ["net-weight"], WEIGHTS);
  },
  "weight-said-twice"(d, set) {
    const paper = d.pick(NET);
    const pounds = Math.round(set.net / 0.45359237);
    set.papers[paper]["net-weight"] = { raw: `${set.net} kg (${swapped(d, pounds)} lb)` };
    return at(paper, ["net-weight"], WEIGHTS);
  },
  "lots-do-not-add-up"(d, set) {
    const paper = d.pick(NET);
    const list = set.list.map((lot) => ({ ...lot }));
    const lot = d.pick(list);
    lot.kg = Math.round((lot.kg + d.pick([-1, 1]) * set.goods.each * d.whole(2, 9)) * 100) / 100;
    set.papers[paper].lots = { lots: list, weights: true };
    return at(paper, ["lots", "net-weight"], WEIGHTS);
  },
  "lot-left-out": (d, set) => set.list.length > 1 && relist(d, set, (list) => list.slice(0, -1)),
  "lot-left-out-in-the-middle": (d, set) =>
    set.list.length > 2 && relist(d, set, (list) => list.filter((_, index) => index !== 1)),
  "lot-of-another-shipment": (d, set) =>
    relist(d, set, (list) => [...list, { id: `X${d.digits(5)}`, kg: 0 }]),
  "lot-digits-swapped": (d, set) =>
    relist(d, set, (list) => {
      const lot = list[d.whole(0, list.length - 1)];
      const digits = lot.id.match(/\d+(?=\D*$)/);
      const other = swapped(d, digits[0]);
      lot.id =
        lot.id.slice(0, digits.index) +
        (other.includes("undefined")
          ? `${digits[0].slice(0, -1)}${(Number(digits[0].slice(-1)) + 5) % 10}`
          : other);
      return list;
    }),
  "lot-letter-for-digit": (d, set) =>
    relist(d, set, (list) => {
      const lot = list[0];
      lot.id = lot.id.replace(/[01](?=[^01]*$)/, (digit) => (digit === "0" ? "O" : "I"));
      if (lot.id === set.list[0].id) lot.id += "A";
      return list;
    }),
  "packages-differ"(d, set) {
    const paper = d.pick(["invoice", "packing", "transport", "request"]);
    const entry = set.papers[paper].packages;
    set.papers[paper].packages = {
      ...entry,
      count: d.pick([
        entry.count - d.whole(1, 20),
        Number(swapped(d, `${entry.count}9`).slice(0, -1)) || entry.count + 1,
        entry.count + 10,
      ]),
    };
    if (set.papers[paper].packages.count === entry.count) set.papers[paper].packages.count += 2;
    return at(paper, ["packages"]);
  },
};
