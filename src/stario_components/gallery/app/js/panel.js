// The Datastar panel: what the bridge in the preview tells goes to the server in batches, and what
// is done in the panel goes to the bridge.
//
// Law: it makes no markup; rows come from the server. Messages count only from the preview's own
// window and origin.
const PANEL = "datastar-panel";
const WAITING = 300; // entries; older ones give way
const BATCH = 40;
const BATCH_CHARACTERS = 500000;
const ROWS = 300;
const FETCH = "datastar-fetch";

let source; // which document of the preview the rows are about
let signals; // the last that came, until they are sent
let isPaused = false;
let isBusy = false;
let section;
let cleared = 0; // entries up to this number were taken away
const waiting = new Map();

function frame() {
  return document.querySelector("iframe[data-sg-frame]")?.contentWindow;
}

function bridge() {
  try {
    return frame()?.stario;
  } catch {
    return undefined; // a page of another origin
  }
}

// --- from the preview -----------------------------------------------------------------------------

window.addEventListener("message", ({ origin, source: from, data }) => {
  if (origin !== location.origin || from !== frame() || data?.stario !== "frame") return;
  receive(data);
});

function receive(report) {
  if (report.document !== source) start(report.document);
  count(report.findings);
  choose("slow", String(report.armed.delay_ms));
  choose("fail", report.armed.fail || "none");
  if (!section) return;
  for (const each of report.entries) if (each.n > cleared) waiting.set(each.n, each);
  for (const n of waiting.keys()) if (waiting.size > WAITING) waiting.delete(n);
  signals = report.signals;
  send();
}

function start(name) {
  source = name;
  cleared = 0;
  empty();
}

function empty() {
  waiting.clear();
  for (const list of lists()) list.replaceChildren();
}

let counted;

function count(findings) {
  if (findings === counted) return;
  counted = findings;
  tellClient("datastar-patch-signals", { signals: JSON.stringify({ _findings: findings }) });
}

function tellClient(type, argsRaw) {
  document.dispatchEvent(new CustomEvent(FETCH, { detail: { type, el: document.body, argsRaw } }));
}

function choose(act, value) {
  const select = section?.querySelector(`select[data-sg-ds="${act}"]`);
  if (select) select.value = value;
}

// --- to the server, one batch at a time -------------------------------------------------------------

let told; // the signals that the server was told last
let isStarted;

function send() {
  if (!section || isBusy || isPaused) return;
  const text = JSON.stringify(signals ?? null);
  const isNews = signals && text !== told;
  if (!waiting.size && !isNews) return;
  const detail = { document: source, ...batch(), signals: isNews ? signals : null };
  isBusy = true;
  isStarted = false;
  section.dispatchEvent(new CustomEvent("sg-entries", { detail }));
  if (!isStarted) return sendLater();
  for (const { n } of [...detail.entries, ...detail.updates]) waiting.delete(n);
  if (isNews) told = text;
}

// The client has not looked at the panel yet: nothing is lost, and it is asked again.
function sendLater() {
  isBusy = false;
  setTimeout(send, 50);
}

function batch() {
  const entries = [];
  const updates = [];
  let size = 0;
  for (const [n, each] of waiting) {
    size += JSON.stringify(each).length;
    if (entries.length + updates.length >= BATCH || (size > BATCH_CHARACTERS && entries.length + updates.length)) break;
    (document.getElementById(`sg-ds-${source}-${n}`) ? updates : entries).push(each);
  }
  return { entries, updates };
}

// The page's own patches leave the panel alone; the answers to it are let in.
window.addEventListener(FETCH, ({ detail }) => {
  if (!section || detail?.el !== section || !detail.type.startsWith("datastar-patch")) return;
  section.removeAttribute("data-ignore-morph");
  queueMicrotask(() => section?.setAttribute("data-ignore-morph", ""));
}, true);

document.addEventListener(FETCH, ({ detail }) => {
  if (!section || detail?.el !== section) return;
  if (detail.type === "started") isStarted = true;
  if (["error", "retries-failed"].includes(detail.type)) told = undefined; // it did not arrive
  if (detail.type !== "finished") return;
  isBusy = false;
  trim();
  filter();
  send();
});

// --- the panel's own tools ----------------------------------------------------------------------------

function lists() {
  return section ? section.querySelectorAll(".sg-ds-list") : [];
}

function trim() {
  for (const list of lists()) while (list.children.length > ROWS) list.lastElementChild.remove();
}

function filter() {
  const wanted = section.querySelector("input[data-sg-ds='filter']").value.trim().toLowerCase();
  for (const list of lists()) {
    for (const row of list.children) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  }
}

const acts = {
  slow: (select) => bridge()?.next({ delay_ms: Number(select.value) }),
  fail: (select) => bridge()?.next({ fail: select.value === "none" ? "" : select.value }),
  show: (select) => (section.dataset.show = select.value),
  filter,
  clear() {
    cleared = Math.max(0, ...(bridge()?.entries().map(({ n }) => n) ?? []));
    empty();
  },
  pause(button) {
    isPaused = !isPaused;
    button.setAttribute("aria-pressed", String(isPaused));
    if (!isPaused) send();
  },
  replay: (button) => bridge()?.replay(Number(button.dataset.n)),
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(`#${PANEL} button[data-sg-ds]`);
  if (button) acts[button.dataset.sgDs](button);
});

document.addEventListener("input", ({ target }) => {
  if (target.matches?.(`#${PANEL} :is(select, input)[data-sg-ds]`)) acts[target.dataset.sgDs](target);
});

// When a value is finished: with Enter, or on the way out.
document.addEventListener("change", ({ target }) => {
  if (target.matches?.(`#${PANEL} [data-sg-signal]`)) edit(target);
});

function edit(field) {
  const { sgSignal: path, sgType: type } = field.dataset;
  let value;
  try {
    value = read(field, type);
    field.setCustomValidity("");
  } catch (error) {
    field.setCustomValidity(error.message);
    field.reportValidity();
    return;
  }
  const now = bridge()?.setSignal(path, value);
  // A computed signal, or one that the page corrects, has another value than was asked for.
  if (type === "boolean") field.checked = now === true;
  else if (type === "string" || type === "number") field.value = String(now ?? "");
}

function read(field, type) {
  if (type === "boolean") return field.checked;
  if (type === "string") return field.value;
  if (type === "number") {
    if (field.value.trim() === "") throw new Error("A number is missing.");
    return Number(field.value);
  }
  try {
    return JSON.parse(field.value);
  } catch (error) {
    throw new Error(`This is no JSON: ${error.message}`);
  }
}

// --- the panel comes and goes with the page's patches ---------------------------------------------------

function look() {
  const now = document.getElementById(PANEL) ?? undefined;
  if (now === section) return;
  section = now;
  isBusy = isPaused = false;
  told = undefined;
  waiting.clear();
  const report = section && bridge()?.report();
  if (report) receive(report);
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
look();
