"use strict";
(() => {
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, text, attributes = {}) => {
const element = document.createElement(tag);
element.textContent = text;
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
return element;
};
const FACETS = ["verdict", "source", "kind", "tag"];
const ATTRIBUTE = {source: "s", kind: "k", tag: "t"};
const split = (facet, text) => (text ? text.split(facet === "tag" ? "|" : " ") : []);
const cards = all(".card").map((element) => ({element, id: element.id, text: null, has: Object.fromEntries(
FACETS.map((facet) => [facet, facet === "verdict" ? [element.classList[1]] : split(facet, element.dataset[ATTRIBUTE[facet]])]))}));
const byId = new Map(cards.map((card) => [card.id, card]));
const state = {order: "", search: "", keys: true, verdict: new Set(), source: new Set(), kind: new Set(), tag: new Set()};
const ORDERS = {
name: (left, right) => one("h3", left.element).textContent.localeCompare(one("h3", right.element).textContent, "en"),
sources: (left, right) => right.has.source.length - left.has.source.length,
};
const controls = [];
const mentions = all("tr[data-q],li[data-q]");
let zoomed = false;

// state <-> address

const write = () => {
const query = new URLSearchParams();
if (state.search) query.set("search", state.search);
for (const facet of FACETS) for (const value of state[facet]) query.append(facet, value);
if (state.order) query.set("order", state.order);
if (!state.keys) query.set("keys", "off");
const text = query.toString();
history.replaceState(null, "", text ? "#?" + text : location.pathname + location.search);
};
const read = () => {
if (!location.hash.startsWith("#?")) return false;
const query = new URLSearchParams(location.hash.slice(2));
state.search = query.get("search") || "";
state.order = ORDERS[query.get("order")] ? query.get("order") : "";
state.keys = query.get("keys") !== "off";
for (const facet of FACETS) state[facet] = new Set(query.getAll(facet));
return true;
};

// showing

const fits = (card) => {
for (const facet of FACETS) {
if (state[facet].size && !card.has[facet].some((value) => state[facet].has(value))) return false;
}
if (!state.search) return true;
card.text ??= (card.id + " " + card.element.textContent).toLowerCase();
return state.search.toLowerCase().split(/\s+/).every((word) => card.text.includes(word));
};
const show = () => {
let shown = 0;
const visible = new Set();
for (const card of cards) {
const fit = fits(card);
if (card.element.hidden === fit) card.element.hidden = !fit;
if (fit) { shown += 1; visible.add(card.id); }
}
for (const shelf of all(".shelf")) shelf.hidden = !one(".card:not([hidden])", shelf);
const filtered = shown < cards.length;
for (const element of mentions) { const fit = visible.has(element.dataset.q); if (element.hidden === fit) element.hidden = !fit; }
one("#none").hidden = shown > 0 || cards.length === 0;
one("#count").textContent = filtered ? `${shown.toLocaleString("en")} of ${cards.length.toLocaleString("en")} questions` : "";
one("#clear").hidden = !filtered;
one("#find").value = state.search === one("#find").value.trim() ? one("#find").value : state.search;
one("#keys").checked = state.keys;
for (const control of controls) control();
zoom(filtered ? visible : null);
};
const change = () => { write(); show(); };
let ordered = "";
const arrange = () => {
one("#order").value = state.order;
if (ordered === state.order) return;
ordered = state.order;
const list = ordered ? cards.toSorted(ORDERS[ordered]) : cards;
const shelves = new Map(list.map((card) => [card.element.parentElement, []]));
for (const card of list) shelves.get(card.element.parentElement).push(card.element);
for (const [shelf, elements] of shelves) shelf.append(...elements);
};
const toggle = (facet, value) => {
if (!state[facet].delete(value)) state[facet].add(value);
change();
};
const clear = () => {
state.search = "";
one("#find").value = "";
for (const facet of FACETS) state[facet].clear();
};

// controls

const press = (button, facet, value) => {
button.addEventListener("click", () => toggle(facet, value));
controls.push(() => button.setAttribute("aria-pressed", state[facet].has(value)));
};
for (const tile of all("a.tile")) {
const button = make("button", "", {type: "button", class: tile.className});
button.append(...tile.childNodes);
tile.replaceWith(button);
press(button, "verdict", tile.dataset.v);
}
const nameOf = (facet, value) => facet === "source" ? (one(`#${CSS.escape(value)} .sid`)?.textContent ?? value) : value;
for (const facet of ["source", "kind", "tag"]) {
const values = [...new Set(cards.flatMap((card) => card.has[facet]))].sort();
if (values.length < 2) continue;
const group = make("fieldset", "");
group.append(make("legend", facet[0].toUpperCase() + facet.slice(1)));
if (values.length <= 16) {
for (const value of values) {
const chip = make("button", nameOf(facet, value), {type: "button"});
press(chip, facet, value);
group.append(chip);
}
} else {
const select = make("select", "", {"aria-label": facet});
select.append(make("option", "all", {value: ""}), ...values.map((value) => make("option", nameOf(facet, value), {value})));
select.addEventListener("change", () => { state[facet] = new Set(select.value ? [select.value] : []); change(); });
controls.push(() => { select.value = [...state[facet]][0] ?? ""; });
group.append(select);
}
one("#chips").append(group);
}
if (!one("#chips fieldset")) one("#chips").hidden = true;
let waiting = 0;
one("#find").addEventListener("input", () => {
clearTimeout(waiting);
waiting = setTimeout(() => { state.search = one("#find").value.trim(); change(); }, cards.length > 500 ? 150 : 0);
});
one("#clear").addEventListener("click", () => { clear(); change(); one("#find").focus(); });
const fold = () => {
const folded = one("#main").classList.toggle("folded");
one("#fold").setAttribute("aria-pressed", folded);
};
one("#fold").addEventListener("click", fold);
one("#order").addEventListener("change", () => { state.order = one("#order").value; write(); arrange(); });
const help = () => { if (!one("#help").open) one("#help").showModal(); };
one("#help-open").addEventListener("click", help);
one("#keys").addEventListener("change", () => { state.keys = one("#keys").checked; write(); });

// the timeline follows the filter

const lanes = one(".lanes");
const marks = lanes ? all("rect[data-d]", lanes).map((element) => {
const [first, last] = element.dataset.d.split(" ").map(Number);
return {element, first, last, card: element.dataset.q, x: element.getAttribute("x"), width: element.getAttribute("width")};
}) : [];
const axis = lanes && one(".axis svg", lanes);
const ticks = axis && [...axis.childNodes];
const written = (day) => new Date((day - 719163) * 864e5).toISOString().slice(0, 10);
const zoom = (visible) => {
if (!lanes || (!visible && !zoomed)) return;
zoomed = Boolean(visible);
const inside = marks.filter((mark) => !visible || visible.has(mark.card));
for (const mark of marks) mark.element.toggleAttribute("hidden", Boolean(visible) && !visible.has(mark.card));
const whole = !visible || inside.length === 0;
one("#zoomed").textContent = visible ? (inside.length ? "Zoomed to the filtered questions." : "No filtered question is dated.") : "";
const low = Math.min(...inside.map((mark) => mark.first));
const high = Math.max(...inside.map((mark) => mark.last), low + 1) + 1;
const place = (day) => 6 + (88 * (day - low)) / (high - low);
for (const mark of marks) {
mark.element.setAttribute("x", whole ? mark.x : place(mark.first).toFixed(2) + "%");
mark.element.setAttribute("width", whole ? mark.width : Math.max(place(mark.last + 1) - place(mark.first), 0.6).toFixed(2) + "%");
}
axis.replaceChildren(...(whole ? ticks : [[low, "start"], [high - 1, "end"]].map(([day, anchor]) => {
const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
text.textContent = written(day);
text.setAttribute("x", place(day).toFixed(2) + "%");
text.setAttribute("y", "17");
text.setAttribute("class", anchor);
return text;
})));
};
lanes?.addEventListener("click", (event) => { if (event.target.dataset?.q) location.hash = event.target.dataset.q; });

// moving

const land = (element) => { element.tabIndex = -1; element.focus({preventScroll: true}); element.scrollIntoView({block: "start"}); };
const visibleCards = () => all(".card:not([hidden])");
const step = (by, wanted = () => true) => {
const list = visibleCards();
const at = list.indexOf(document.activeElement?.closest?.(".card"));
const from = at < 0 && by < 0 ? list.length : at;
for (let index = from + by; index >= 0 && index < list.length; index += by) if (wanted(list[index])) return land(list[index]);
};
const nextConflict = () => {
const list = visibleCards().filter((card) => card.classList.contains("conflict"));
const here = document.activeElement?.closest?.(".card");
if (list.length) land(list[(list.indexOf(here) + 1) % list.length]);
};
const KEYS = {
"/": () => { one("#find").focus(); one("#find").select(); },
j: () => step(1), k: () => step(-1), c: nextConflict, f: fold, "?": help,
s: () => one("#sources-h") && land(one("#sources-h")), m: () => one("#matrix .scroll") && (one("#matrix").scrollIntoView(), one("#matrix .scroll").focus({preventScroll: true})),
};
document.addEventListener("keydown", (event) => {
if (event.ctrlKey || event.metaKey || event.altKey || !state.keys || one("#help").open) return;
if (event.target.closest("input:not([type=checkbox]),select,textarea")) {
if (event.key === "Escape") document.activeElement.blur();
return;
}
const action = KEYS[event.key];
if (action) { event.preventDefault(); action(); }
});
const arrive = () => {
if (read()) { arrange(); return show(); }
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (!target) return;
const card = byId.get(target.id);
if (card && card.element.hidden) { clear(); show(); }
for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
if (target.matches(".card,.source")) land(target);
};

// days left of acceptances, counted when the page is read

for (const time of all("time[data-until]")) {
const left = Math.floor((Date.parse(time.dateTime + "T23:59:59") - Date.now()) / 864e5);
time.append(left < 0 ? " (expired)" : left === 0 ? " (last day)" : ` (${left} ${left === 1 ? "day" : "days"} left)`);
}
addEventListener("beforeprint", () => all("details").forEach((details) => { if (!details.open) { details.open = true; details.dataset.was = ""; } }));
addEventListener("afterprint", () => all("details[data-was]").forEach((details) => { details.open = false; delete details.dataset.was; }));
addEventListener("hashchange", arrive);
one("#tools").hidden = false;
read();
show();
arrive();
})();
