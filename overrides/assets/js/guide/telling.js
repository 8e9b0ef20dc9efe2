// The result of what the address says, with all that its parts need of the page.

import { action } from "../shared/action.js";
import { pageAddress } from "../shared/address.js";
import { today } from "../shared/today.js";
import { askLink, fragment, go, restartLink, settled, stay } from "./moves.js";
import { chip, dateText, label } from "./naming.js";
import { data, rooms, words } from "./page.js";
import { read } from "./state.js";

/** Days of the shipment, besides departure, for its calendar: kept in the page only. */
const days = new Map();

/** What the walk on the day `asof`, which is `past`, told of the same shipment, if it was another.
    @type {(asof: string, past: Walk | undefined, now: Walk, branch: GuideData,
      room: ResultRoom) => string} */
function before(asof, past, now, branch, { certificatesAt }) {
  // The rules of that day may have asked for more than is known.
  if (!past || past.next) return "";
  const then = certificatesAt(past.ends, branch);
  const texts = branch.words.guide;
  return then === certificatesAt(now.ends, branch)
    ? ""
    : texts.changed.replace("{x}", dateText(asof)).replace("{y}", then || texts.depends);
}

/** The address of this result, to be opened later or by others.
    @type {(state: State) => string} */
function addressOf(state) {
  const { answers, on } = state;
  const made = { answers, on, asof: on ? "" : today(), rules: data.version };
  return pageAddress() + fragment(made);
}

/** What other rules told, if the address names them: those of an old link, or `known`.
    @type {(state: State) => Promise<Child>} */
export async function knownThen(state) {
  const { rules, known: release, on, asof } = state;
  if (!release && (!rules || rules === data.version)) return "";
  const otherRules = await rooms.known();
  const day = on || (!release && asof) || today();
  return otherRules(state, { rules: data.version, own: data.parts.known[0], day, dateText });
}

/** What the address says by now: more than is drawn, if that is still to come. */
const now = () => read(location.hash, data);

/** @type {(shown: Set<string>, id: string, yes: boolean) => void} */
function tick(shown, id, yes) {
  const state = now();
  for (const done of [shown, state.done]) done[yes ? "add" : "delete"](id);
  stay(state, false);
}

/** The result of `state`, told by the `room` for it from what is `branch`; `past` is the walk on
    the day of its link, if that has one, and `dated` the room if it has a day.
    @type {(state: State, walked: Walk, past: Walk | undefined, day: string, branch: GuideData,
      room: ResultRoom, dated?: DatedRoom) => Shown} */
export function tell(state, walked, past, day, branch, room, dated) {
  /** @type {Answers} */
  const answers = new Map([...walked.assumed, ...state.answers]);
  const { done } = now();
  /** @type {(fact: string) => string} */
  const labelOf = (fact) => label(fact, answers.get(fact));
  const [goods, kind] = data.facts.product.typed ?? [];
  return room.result(walked, branch, {
    answers,
    day,
    dated,
    days,
    on: state.on,
    today: today(),
    dateText,
    changed: before(state.asof, past, walked, branch, room),
    address: addressOf(state),
    pair: `${labelOf("origin")} → ${labelOf("destination")}`,
    goods: (kind === answers.get("product") && goods) || "",
    label,
    chip: (fact) => chip(fact, answers.get(fact)),
    ask: (name, content) => {
      const link = askLink(state, name, content);
      link.setAttribute("aria-label", `${words.change} ${data.facts[name].name}: ${content}`);
      return link;
    },
    tell: (fact, value) => {
      const state = now();
      stay({ ...state, answers: state.answers.set(fact, value) });
    },
    open: (pairs, content) => {
      const there = { ...state, answers: new Map([...state.answers, ...pairs]), ask: "" };
      return action(fragment(there), () => go(there), content);
    },
    leaves: (on) => stay({ ...now(), on }),
    done,
    tick: (id, yes) => tick(done, id, yes),
    restart: restartLink(),
    settled,
    rest: rooms.rest,
    take: rooms.take,
    why: rooms.why,
    ways: rooms.ways,
  });
}
