// The pages of an export. Nothing answers here: how a preview is shown stands in the address, as in
// the gallery, and this reads it. Without it, a page shows its preview as the system asks.

const find = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const asked = new URLSearchParams(location.search);
const ofFrame = ["~scheme", "~dir", "~zoom", "~ground", "~outline"];
const root = document.body.dataset.sgRoot;

const written = (pairs) => String(new URLSearchParams(pairs)).replaceAll("%7E", "~");
const withQuery = (address, query) => (query ? `${address}?${query}` : address);

// --- how the preview is shown -------------------------------------------------------------------

const frame = find("iframe[data-sg-frame]");
const switches = all('.sg-bar-links a[href*="?~"]').map((link) => {
  const [[name, value]] = new URL(link.href).searchParams;
  return { link, name, value };
});
let shown = "";

function show() {
  const inner = written([...asked].filter(([name]) => ofFrame.includes(name)));
  for (const { link, name, value } of switches) {
    if (asked.get(name) === value) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const field of all(".sg-bar-fields select")) {
    const value = asked.get(field.name) ?? field.dataset.sgUsual;
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  }
  const width = Number(asked.get("~width"));
  const sheet = find(".sg-sheet");
  sheet?.toggleAttribute("data-sized", width > 0);
  sheet?.style.setProperty("--sg-width", `${width}px`);
  find("#shell").toggleAttribute("data-sg-full", asked.get("~full") === "1");
  if (frame && inner !== shown) {
    shown = inner;
    const address = withQuery(frame.dataset.sgFrame, inner);
    // Not `src`, which would make a step of the history.
    frame.contentWindow.location.replace(new URL(address, location.href));
    find("[data-sg-bare]").href = address;
  }
}

function change(name, value) {
  if (value) asked.set(name, value);
  else asked.delete(name);
  try {
    history.replaceState(null, "", withQuery(location.pathname, written(asked)) + location.hash);
  } catch {
    // A file may not change its address everywhere; it is shown all the same.
  }
  show();
}

for (const field of all(".sg-bar-fields select")) {
  field.dataset.sgUsual = field.value;
  field.addEventListener("change", () => change(field.name, field.value === field.dataset.sgUsual ? "" : field.value));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const known = switches.find((each) => each.link === link);
  if (known) {
    event.preventDefault();
    change(known.name, asked.get(known.name) === known.value ? "" : known.value);
  } else if (link?.closest("#sg-tree, .sg-crumb, .sg-home") && /\.html$/.test(link.pathname)) {
    link.search = written(asked); // what was chosen stays
  }
}, true);

// --- the filter ---------------------------------------------------------------------------------

const filter = find("#sg-filter");
const tree = find("#sg-tree .sc-sidebar-body");
let stories; // all of them, asked for by the first who types

function indexed() {
  stories ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = document.body.dataset.sgIndex;
    script.onload = () => done(globalThis.sgStories);
    script.onerror = () => done([]);
    document.head.append(script);
  });
  return stories;
}

function foundList(found) {
  const list = document.createElement("ul");
  list.className = "sc-nav-list sg-export-found";
  for (const [file, title, path] of found) {
    const link = Object.assign(document.createElement("a"), { className: "sc-nav-link", href: root + path });
    link.append(Object.assign(document.createElement("small"), { textContent: file }), title);
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  return list;
}

async function sift() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const known = words.length ? await indexed() : [];
  find(".sg-export-found")?.remove();
  tree.toggleAttribute("data-sg-sifted", words.length > 0);
  if (!words.length) return;
  const found = known.filter(([file, title]) => {
    const text = `${file} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  tree.append(foundList(found.slice(0, 200)));
  find("#sg-export-count").textContent = `${found.length} ${found.length === 1 ? "story" : "stories"} found`;
}

let typing;
filter.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(sift, 60);
});

// --- copying ------------------------------------------------------------------------------------

// Only where a page may: over plain http there is no clipboard.
if (navigator.clipboard) document.documentElement.dataset.sgCopies = "";
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
  button.setAttribute("data-copied", "");
  setTimeout(() => button.removeAttribute("data-copied"), 1500);
});

show();
find('#sg-tree [aria-current="page"]')?.scrollIntoView({ block: "nearest" });
