// The page of the gallery. The address says what is shown; this makes visits of links, clicks of
// keys, and lets the preview follow. Without it the gallery is plain links and forms.

const find = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const prefix = document.body.dataset.sgPrefix;
const pages = ["/stories/", "/coverage", "/search"];

function isPage(url) {
  const path = url.pathname;
  return url.origin === location.origin
    && (path === `${prefix}/` || pages.some((each) => path.startsWith(prefix + each)));
}

// A page in the preview led here: the gallery is not shown in itself.
if (window.frameElement?.matches(".sg-frame")) parent.location.assign(location.href);

// --- visits -------------------------------------------------------------------------------------

function visit(url) {
  fetchLater();
  find("#sg-visits").dispatchEvent(new CustomEvent("sg-visit", { detail: String(url) }));
}

function open(url) {
  history.pushState(null, "", url);
  visit(url);
}

// A setting that is being changed does not make a new step of the history.
function change(name, value) {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  const address = url.href.replaceAll("%7E", "~"); // as the server writes it
  history.replaceState(null, "", address);
  visit(address);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  if (!isPage(url) || url.hash) return;
  event.preventDefault();
  find("#sg-palette").close();
  find("#shell-side:popover-open")?.hidePopover();
  open(url);
});

addEventListener("popstate", () => visit(location.href));

// How many visits are under way (one that is overtaken ends too), and what waits for the last.
let visits = 0;
const waiting = [];

document.addEventListener("datastar-fetch", ({ detail: { type, el } }) => {
  if (el?.id !== "sg-visits") return;
  if (type === "error") location.reload(); // what is gone answers 404: the browser shows it
  if (type === "started") visits += 1;
  if (type === "finished" && (visits -= 1) === 0) waiting.splice(0).forEach((act) => act());
});

// --- the preview --------------------------------------------------------------------------------

const shown = new WeakMap();

function follow(isForced) {
  const frame = find("iframe[data-sg-frame]");
  if (!frame || frame.hasAttribute("data-sg-page")) return;
  const wanted = frame.dataset.sgFrame;
  const before = shown.get(frame) ?? frame.getAttribute("src");
  shown.set(frame, wanted);
  if (before === wanted && !isForced) return;
  const bridge = frame.contentWindow?.stario;
  if (bridge) bridge.go(wanted);
  else frame.contentWindow?.location.replace(wanted);
}

function watchFrame(frame) {
  frame.contentWindow?.addEventListener("keydown", onKey);
  const bridge = find("#sg-bridge")?.content.firstElementChild;
  const isThere = frame.contentDocument?.readyState === "complete" && frame.contentDocument.head;
  if (!bridge || !isThere || frame.contentWindow.stario) return;
  const script = frame.contentDocument.createElement("script");
  for (const { name, value } of bridge.attributes) script.setAttribute(name, value);
  frame.contentDocument.head.append(script);
}
// `load` does not bubble, and a frame may have been there before this script.
document.addEventListener("load", ({ target }) => target.matches?.("iframe[data-sg-frame]") && watchFrame(target), true);
all("iframe[data-sg-frame]").forEach(watchFrame);

// An act of a play: done in the frame, and answered.
async function restarted(frame) {
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  frame.contentWindow.location.reload();
  await loaded;
}

document.addEventListener("sg-perform", async ({ detail: { run, step, command } }) => {
  const frame = find("iframe[data-sg-frame]");
  let error = null;
  try {
    if (command.do === "reset") await restarted(frame);
    else await frame.contentWindow.stario.perform(command);
  } catch (thrown) {
    error = String(thrown?.message ?? thrown);
  }
  await fetch(`${prefix}/played/${run}/${step}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ error }),
  });
});

// The preview need not wait for the page around it; where that has another one, it follows again.
document.addEventListener("sg-changed", ({ detail }) => {
  if (detail === find("#shell").dataset.sgVersion) return;
  follow(true);
  visit(location.href);
});

document.addEventListener("sg-patched", () => {
  document.title = find("#shell").dataset.sgTitle;
  follow();
  sift();
  uncover();
});

let uncovered;

// An edit must not move what somebody scrolled to.
function uncover() {
  const current = find('#sg-tree [aria-current="page"]');
  for (let fold = current?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (current?.href !== uncovered) current?.scrollIntoView({ block: "nearest" });
  uncovered = current?.href;
}

// What other panels need: once the first look is there, or before the first visit.
function fetchLater() {
  const urls = (document.body.dataset.sgLater ?? "").split(" ").filter(Boolean);
  delete document.body.dataset.sgLater;
  for (const url of urls) {
    if (!url.endsWith(".css")) import(url);
    else document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url }));
  }
}
setTimeout(fetchLater, 2000);

// --- the filter ---------------------------------------------------------------------------------

function sift() {
  const words = find("#sg-filter").value.toLowerCase().split(/\s+/).filter(Boolean);
  const tree = find("#sg-tree .sc-sidebar-body");
  tree.toggleAttribute("data-sifted", words.length > 0);
  for (const fold of all("details", tree)) {
    const name = find("summary", fold).textContent.toLowerCase();
    let count = 0;
    for (const item of all("li", fold)) {
      const text = `${name} ${item.textContent.toLowerCase()}`;
      item.hidden = !words.every((word) => text.includes(word));
      count += !item.hidden;
    }
    fold.parentElement.hidden = !count;
    if (words.length) {
      fold.dataset.sgOpen ??= fold.open;
      fold.open = true;
    } else if (fold.dataset.sgOpen !== undefined) {
      fold.open = fold.dataset.sgOpen === "true";
      delete fold.dataset.sgOpen;
    }
  }
}

document.addEventListener("input", ({ target }) => target.id === "sg-filter" && sift());

// --- keys ---------------------------------------------------------------------------------------

const off = "sg-keys-off";

function isTyping(target) {
  return target.closest?.("input:not([type=checkbox],[type=radio],[type=range]),textarea,select,[contenteditable]");
}

function step(by) {
  // Not by `aria-current`: the answer to the visit before may be under way.
  const links = all("#sg-tree li a[href]").filter((link) => !link.closest("[hidden]"));
  const here = links.findIndex((link) => new URL(link.href).pathname === location.pathname);
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.click();
}

function onKey(event) {
  const { key, target } = event;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "k") {
    event.preventDefault();
    search();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
  if (localStorage[off] || find("dialog[open]")) return;
  if (key === "?") return find("#sg-keys").showModal();
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1);
  // The page that is there may be the one before the visit, whose links lead back.
  if (visits && key.length === 1) return void waiting.push(() => press(key));
  if (press(key)) event.preventDefault();
}

function press(key) {
  const wanted = find(`[data-hotkey="${CSS.escape(key)}"]`);
  wanted?.matches("input") ? wanted.focus() : wanted?.click();
  return Boolean(wanted);
}
document.addEventListener("keydown", onKey);

const keysOn = find("#sg-keys-on");
keysOn.checked = !localStorage[off];
keysOn.addEventListener("change", () => {
  if (keysOn.checked) delete localStorage[off];
  else localStorage[off] = "1";
});

// --- the palette --------------------------------------------------------------------------------

const field = find("#sg-palette-field");

function search() {
  const palette = find("#sg-palette");
  if (palette.open) return;
  palette.showModal();
  field.select();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-sg-find]")) {
    event.preventDefault();
    search();
  } else if (event.target.matches?.("dialog[open]")) event.target.close(); // beside it
  if (event.target.closest?.("[data-sg-keys]")) find("#sg-keys").showModal();
}, true);

function choose(option) {
  for (const each of all("#sg-found [role=option]")) each.setAttribute("aria-selected", each === option);
  if (!option) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

field.addEventListener("keydown", (event) => {
  const options = all("#sg-found [role=option]");
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && options.length) choose(options[(at + by + options.length) % options.length]);
  else if (event.key === "Enter") (options[at] ?? options[0])?.click();
  else return;
  event.preventDefault();
});

document.addEventListener("sg-found", () => choose(find("#sg-found [role=option]")));

// --- copying ------------------------------------------------------------------------------------

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  button.setAttribute("data-copied", "");
  setTimeout(() => button.removeAttribute("data-copied"), 1500);
});

// --- handles ------------------------------------------------------------------------------------

const limits = (handle) => [Number(handle.getAttribute("aria-valuemin")), Number(handle.getAttribute("aria-valuemax"))];
const within = (value, [low, high]) => Math.round(Math.min(Math.max(value, low), high));

const handles = {
  width: {
    now: (handle) => handle.parentElement.clientWidth,
    // The sheet stands in the middle, so it grows on both sides.
    grown: (from, move) => from + 2 * move.x * (document.dir === "rtl" ? -1 : 1),
    show: (handle, value) => {
      handle.parentElement.style.setProperty("--sg-width", `${value}px`);
      handle.parentElement.setAttribute("data-sized", "");
    },
    keep: (handle, value) => change("~width", value === limits(handle)[1] ? "" : String(value)),
  },
  height: {
    now: (handle) => handle.parentElement.getBoundingClientRect().height,
    grown: (from, move) => from - move.y,
    show: (handle, value) => document.documentElement.style.setProperty("--sg-panel-size", `${value}px`),
    keep: (handle, value) => { localStorage["sg-panel-size"] = value; },
  },
};
if (localStorage["sg-panel-size"]) handles.height.show(null, Number(localStorage["sg-panel-size"]));

document.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest?.("[data-sg-handle]");
  if (!handle) return;
  event.preventDefault();
  handle.focus();
  const kind = handles[handle.dataset.sgHandle];
  const start = { x: event.clientX, y: event.clientY, from: kind.now(handle) };
  let value = null;
  const move = ({ clientX, clientY }) => {
    value = within(kind.grown(start.from, { x: clientX - start.x, y: clientY - start.y }), limits(handle));
    kind.show(handle, value);
  };
  handle.setPointerCapture(event.pointerId);
  document.body.setAttribute("data-sg-dragging", "");
  handle.addEventListener("pointermove", move);
  handle.addEventListener("lostpointercapture", () => {
    handle.removeEventListener("pointermove", move);
    document.body.removeAttribute("data-sg-dragging");
    if (value !== null) kind.keep(handle, value);
  }, { once: true });
});

document.addEventListener("keydown", (event) => {
  const handle = event.target.closest?.("[data-sg-handle]");
  const by = { ArrowLeft: -10, ArrowRight: 10, ArrowUp: 10, ArrowDown: -10, Home: -1e5, End: 1e5 }[event.key];
  if (!handle || !by) return;
  event.preventDefault();
  const kind = handles[handle.dataset.sgHandle];
  const value = within(kind.now(handle) + by * (event.shiftKey ? 10 : 1), limits(handle));
  kind.show(handle, value);
  kind.keep(handle, value);
});

uncover();
