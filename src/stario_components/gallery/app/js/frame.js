// The bridge in every preview: it notes what Datastar does there, tells the gallery around it, and
// shows another URL of the same story without losing signals, focus or scroll.
//
// Law: a classic script that runs before the client; it changes nothing of what the page does but
// what somebody asked for (`next`, `data-at`); text of the page never becomes markup here.
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || window.stario) return;

  const ENTRIES = 300;
  const TEXT = 60000; // characters of one text that are told; a replay has all of them
  const VALUE = 2000;
  const SIGNALS = 300;
  const FINDINGS = 20; // of one event
  const TOLD_AFTER_MS = 100;
  const FETCH = "datastar-fetch";
  const ELEMENTS = "datastar-patch-elements";
  const PATCH = "datastar-patch-signals";
  const MODES = "outer inner replace prepend append before after remove".split(" ");
  const FAILURES = ["", "network", "500", "404"];

  const id = Math.random().toString(36).slice(2, 10);
  const ask = window.fetch.bind(window);
  let place = { ...script.dataset };
  let isReady = false;
  let isOurs = false; // an event that this script itself sends right now

  // --- the log --------------------------------------------------------------------------------

  const log = [];
  const whole = new Map(); // the events of the log as they came, to be sent again
  const untold = new Set();
  const armed = { delay_ms: 0, fail: "" };
  let last = 0;
  let findings = 0;
  let timer;

  function note(entry) {
    Object.assign(entry, { n: ++last, at_ms: Math.round(performance.now()) });
    log.push(entry);
    if (log.length > ENTRIES) whole.delete(log.shift().n);
    findings += entry.findings?.length || 0;
    tell(entry);
    return entry;
  }

  function tell(entry) {
    if (window.parent === window) return;
    if (entry) untold.add(entry);
    // A timer and no animation frame: those rest in a tab that nobody sees.
    timer ??= setTimeout(flush, TOLD_AFTER_MS);
  }

  function flush() {
    timer = undefined;
    const entries = [...untold].slice(-ENTRIES);
    untold.clear();
    post({ ...report(), entries });
  }

  function post(report) {
    try {
      window.parent.postMessage(report, location.origin);
    } catch {
      // What can't be cloned is not told; the page goes on.
    }
  }

  function report() {
    return {
      stario: "frame",
      document: id,
      story: place.story || "",
      entries: log.slice(),
      signals: rows(),
      findings,
      armed: { ...armed },
    };
  }

  function cut(text, limit = TEXT) {
    return text.length > limit ? text.slice(0, limit) : text;
  }

  function described(el) {
    if (!(el instanceof Element)) return "";
    const mark = el.id ? `#${el.id}` : [...el.classList].slice(0, 2).map((name) => `.${name}`).join("");
    return cut(el.localName + mark, 200);
  }

  // --- signals --------------------------------------------------------------------------------

  let client; // what the client's module exports
  let mirror; // where a client without exports writes its signals

  async function meet() {
    isReady = true;
    for (const each of document.querySelectorAll('script[type="module"][src]')) {
      // The same address gives the instance that runs already.
      const found = await import(each.src).catch(() => ({}));
      if (found.root && found.mergePatch) client = found;
    }
    if (!client) reflect();
    tell();
  }

  function reflect() {
    if (client || !isReady || mirror?.isConnected) return;
    mirror = document.createElement("script");
    mirror.type = "application/json";
    mirror.setAttribute("data-json-signals__terse", "");
    // Beside the body: no morph of the body or the head takes it away.
    document.documentElement.append(mirror);
  }

  function tree() {
    if (client) return client.root;
    try {
      return JSON.parse(mirror?.textContent || "{}");
    } catch {
      return {};
    }
  }

  function rows() {
    const found = [];
    walk(tree(), "", found);
    return found;
  }

  function walk(value, path, found) {
    for (const key of Object.keys(value).sort()) {
      if (found.length >= SIGNALS) return;
      const below = path ? `${path}.${key}` : key;
      try {
        const each = value[key];
        if (isBranch(each)) walk(each, below, found);
        else found.push(row(below, each));
      } catch (error) {
        found.push({ path: below, type: "error", text: cut(String(error), VALUE), is_cut: false });
      }
    }
  }

  function isBranch(value) {
    return Object.prototype.toString.call(value) === "[object Object]" && Object.keys(value).length > 0;
  }

  function row(path, value) {
    const type = typeOf(value);
    const text = textOf(value, type);
    return { path: cut(path, 300), type, text: cut(text, VALUE), is_cut: text.length > VALUE };
  }

  function typeOf(value) {
    if (value === null || value === undefined) return "null";
    if (Array.isArray(value)) return "list";
    if (value instanceof Node) return "element";
    if (["string", "number", "boolean", "function"].includes(typeof value)) return typeof value;
    return "object";
  }

  function textOf(value, type) {
    if (type === "element") return described(value) || value.nodeName;
    if (type === "list" || type === "object") return JSON.stringify(value) ?? "";
    return String(value);
  }

  function signals() {
    return JSON.parse(JSON.stringify(tree()));
  }

  function setSignal(path, value) {
    const keys = path.split(".");
    const patch = keys.reduceRight((inner, key) => ({ [key]: inner }), value);
    quietly(() => send(PATCH, { signals: JSON.stringify(patch) }));
    tell();
    return keys.reduce((inner, key) => inner?.[key], signals());
  }

  // --- events ---------------------------------------------------------------------------------

  const requestsOf = new WeakMap(); // by the element that asks
  let starter; // the element whose request is about to be sent
  let isPatching = false;
  let replayed = 0;

  function send(type, argsRaw, el = document.documentElement) {
    document.dispatchEvent(new CustomEvent(FETCH, { detail: { type, el, argsRaw } }));
  }

  function quietly(act) {
    isOurs = true;
    try {
      act();
    } finally {
      isOurs = false;
    }
  }

  // In the capture phase of the window: before the client, which listens on the document.
  window.addEventListener(FETCH, ({ detail }) => {
    if (isOurs || !detail) return;
    const { type, el } = detail;
    if (type === "started") {
      starter = el;
      queueMicrotask(() => (starter = undefined));
    } else if (type !== "finished" && type !== "error") noteEvent(detail);
  }, true);

  function noteEvent({ type, el, argsRaw }) {
    const args = Object.entries(argsRaw || {}).slice(0, 20);
    const texts = args.map(([name, value]) => [cut(name, 100), markupOf(value)]);
    const entry = note({
      kind: "event",
      type: cut(String(type), 100),
      request: requestsOf.get(el)?.n || 0,
      element: described(el),
      args: Object.fromEntries(texts.map(([name, text]) => [name, cut(text)])),
      sizes: Object.fromEntries(texts.map(([name, text]) => [name, text.length])),
      findings: safely(() => examined(type, argsRaw || {})),
      replay_of: replayed,
    });
    whole.set(entry.n, { type, el, argsRaw, ...safely(() => placesOf(type, argsRaw || {})) });
    isPatching = true;
    queueMicrotask(() => (isPatching = false));
  }

  // Where a patch goes: what it changes, what it is put into, and the ids that it brings.
  function placesOf(type, { selector, mode, elements = "", namespace }) {
    if (type !== ELEMENTS) return { targets: [], ids: [] };
    const nodes = parsed(elements, namespace).filter((node) => node instanceof Element);
    const targets = selector ? selected(selector) || [] : byId(nodes).targets;
    const around = ["before", "after", "remove", "replace"].includes(mode);
    const ids = targets.length ? nodes.map((node) => node.id).filter(Boolean) : [];
    return { targets: around ? targets.map((el) => el.parentElement) : targets, ids };
  }

  // Whether some patch since this document was opened went to what is selected, into or around it.
  function patched(selector) {
    const wanted = [...document.querySelectorAll(selector)];
    return [...whole.values()].some(({ targets = [], ids = [] }) => {
      const places = [...targets, ...ids.map((id) => document.getElementById(id))];
      return places.some((place) => place?.isConnected && wanted.some((el) => touches(place, el)));
    });
  }

  function touches(place, el) {
    return place.contains(el) || el.contains(place);
  }

  function markupOf(value) {
    if (value instanceof Element) return value.outerHTML;
    if (!(value instanceof DocumentFragment)) return String(value);
    const holder = document.createElement("div");
    holder.append(value.cloneNode(true));
    return holder.innerHTML;
  }

  function replay(n) {
    const event = whole.get(n);
    if (!event) return false;
    replayed = n;
    try {
      send(event.type, event.argsRaw, event.el);
    } finally {
      replayed = 0;
    }
    return true;
  }

  window.addEventListener("datastar-signal-patch", ({ detail }) => {
    // What an event from the server changed stands in that event.
    if (isOurs || isPatching) return tell();
    const patch = safely(() => JSON.stringify(detail ?? {})) || "{}";
    const paths = safely(() => pathsOf(detail ?? {}, "")).join(" ");
    const before = log.at(-1);
    if (before?.kind !== "change" || before.paths !== cut(paths, 1000)) {
      note({ kind: "change", paths: cut(paths, 1000), patch: cut(patch), times: 1 });
      return;
    }
    // A clock or a person who types: one entry that counts.
    Object.assign(before, { patch: cut(patch), times: before.times + 1 });
    tell(before);
  }, true);

  function pathsOf(patch, path) {
    return Object.keys(patch).sort().flatMap((key) => {
      const below = path ? `${path}.${key}` : key;
      return isBranch(patch[key]) ? pathsOf(patch[key], below) : [below];
    });
  }

  // --- what is wrong with a patch, before it is applied ---------------------------------------------

  function safely(look) {
    try {
      return look();
    } catch {
      return [];
    }
  }

  function finding(code, subject, more = {}) {
    return { code, subject: cut(String(subject), 300), sample: "", count: 0, known: [], ...more };
  }

  function examined(type, args) {
    if (type === "retries-failed") return [finding("gave-up", "")];
    if (type === PATCH) return isReadable(args.signals) ? [] : [finding("bad-signals", args.signals ?? "")];
    return type === ELEMENTS ? examinedPatch(args).slice(0, FINDINGS) : [];
  }

  function isReadable(text) {
    // The client takes JSON and JavaScript; only what is neither is a fault.
    try {
      JSON.parse(text);
      return true;
    } catch {
      return typeof text === "string" && /^\s*[{(]/.test(text) && safely(() => [Function(`return (${text})`)]).length > 0;
    }
  }

  function examinedPatch({ selector = "", mode = "outer", namespace = "html", elements = "" }) {
    if (!MODES.includes(mode)) return [finding("unknown-mode", mode)];
    const isById = !selector && (mode === "outer" || mode === "replace");
    if (!selector && !isById) return [finding("no-selector", mode)];
    const nodes = parsed(elements, namespace);
    if (isById) {
      const { found, targets } = byId(nodes);
      return [...found, ...duplicates(nodes, targets, mode)];
    }
    const targets = selected(selector);
    if (!targets) return [finding("invalid-selector", selector)];
    if (!targets.length) return [missing(selector, "")];
    return mode === "remove" ? [] : duplicates(nodes, targets, mode);
  }

  function selected(selector) {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      return undefined;
    }
  }

  // As the client reads it: in a template, unless whole parts of a document came.
  function parsed(elements, namespace) {
    if (typeof elements !== "string") return elements instanceof Element ? [elements] : [...(elements?.childNodes || [])];
    const text = elements.replace(/<svg(\s[^>]*>|>)([\s\S]*?)<\/svg>/gim, "");
    if (/<\/(html|head|body)>/.test(text)) return [...new DOMParser().parseFromString(elements, "text/html").documentElement.children];
    const tag = { svg: "svg", mathml: "math" }[namespace];
    const inner = tag ? `<${tag}>${elements}</${tag}>` : elements;
    const { content } = new DOMParser().parseFromString(`<body><template>${inner}</template></body>`, "text/html").querySelector("template");
    return [...(tag ? content.querySelector(tag) : content).childNodes];
  }

  function byId(nodes) {
    const found = [];
    const targets = [];
    for (const node of nodes) {
      if (node instanceof Text && node.data.trim()) found.push(finding("loose-text", node.data.trim()));
      if (!(node instanceof Element) || ["HTML", "HEAD", "BODY"].includes(node.tagName)) continue;
      const target = node.id && document.getElementById(node.id);
      if (target) targets.push(target);
      else if (node.id) found.push(missing(`#${node.id}`, node.outerHTML));
      else found.push(finding("no-id", node.localName, { sample: cut(node.outerHTML, 300) }));
    }
    return { found, targets };
  }

  function missing(selector, sample) {
    const known = [...document.querySelectorAll("[id]")].slice(0, 100).map((el) => cut(el.id, 100));
    return finding("missing-target", selector, { sample: cut(sample, 300), known });
  }

  // An id that came twice, or that stands elsewhere in the page: only the first would ever be patched.
  function duplicates(nodes, targets, mode) {
    const ids = new Map();
    for (const el of nodes.flatMap(withAll)) if (el.id) ids.set(el.id, (ids.get(el.id) || 0) + 1);
    const goes = mode === "outer" || mode === "replace" || mode === "inner" ? targets : [];
    const isGone = (el) => goes.some((target) => target.contains(el) && (mode !== "inner" || el !== target));
    const found = [];
    for (const [id, count] of [...ids].slice(0, 1000)) {
      const others = [...document.querySelectorAll(`[id="${CSS.escape(id)}"]`)].filter((el) => !isGone(el));
      if (count + others.length > 1) found.push(finding("duplicate-id", id, { count: count + others.length }));
    }
    return found;
  }

  function withAll(node) {
    return node instanceof Element ? [node, ...node.querySelectorAll("[id]")] : [];
  }

  // --- errors ---------------------------------------------------------------------------------

  window.addEventListener("error", (event) => {
    if (event.message && !event.message.startsWith("ResizeObserver loop")) noteError(event.error, event.message);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => {
    // What a request came to stands with the request.
    const text = String(reason?.message ?? reason);
    if (!text.startsWith("FetchFailed") && reason?.name !== "AbortError") noteError(reason, text);
  });

  function noteError(error, text) {
    const message = cut(String(error?.message || text), 4000);
    note({ kind: "error", text: message, findings: [finding("error", message.split("\n")[0])] });
  }

  // --- requests -------------------------------------------------------------------------------

  const askers = new WeakMap(); // by the headers: the client sends the same object again when it retries

  window.fetch = (input, init) => {
    const el = starter || askers.get(init?.headers);
    if (el && init?.headers) askers.set(init.headers, el);
    starter = undefined;
    try {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      const request = input instanceof Request ? input : undefined;
      const told = note(entryOf(url, request, init ?? {}, el));
      if (el) requestsOf.set(el, told);
      return answered(told, () => ask(moved(input, url), init), init?.signal || request?.signal);
    } catch {
      return ask(input, init); // what is no request is refused by the browser, in its own words
    }
  };

  function moved(input, url) {
    const to = placed(url);
    if (to === url) return input;
    return input instanceof Request ? new Request(to, input) : to;
  }

  function entryOf(url, request, init, el) {
    const headers = new Headers(init.headers || request?.headers);
    const shown = new URL(url);
    const query = shown.searchParams.get("datastar");
    if (query !== null) shown.searchParams.delete("datastar");
    const isDatastar = headers.has("datastar-request");
    return {
      kind: "request",
      method: (init.method || request?.method || "GET").toUpperCase(),
      url: cut(shown.origin === location.origin ? shown.pathname + shown.search : shown.href, 2000),
      is_datastar: isDatastar,
      is_own: placed(url) !== url,
      element: described(el),
      sent: query === null ? bodyOf(init.body, isDatastar) : { kind: "signals", text: cut(query) },
      state: "pending",
      status: 0,
      ms: 0,
      size: 0,
      type: "",
      error: "",
      delay_ms: take("delay_ms", 0),
      failed: take("fail", ""),
      findings: [],
    };
  }

  function take(name, empty) {
    const value = armed[name];
    armed[name] = empty;
    return value;
  }

  function bodyOf(body, isDatastar) {
    if (body === null || body === undefined) return { kind: "none", text: "" };
    if (typeof body === "string") return { kind: isDatastar ? "signals" : "text", text: cut(body) };
    if (body instanceof URLSearchParams) return { kind: "form", text: cut(String(body)) };
    if (body instanceof FormData) return { kind: "form", text: cut(String(new URLSearchParams(fieldsOf(body)))) };
    return { kind: "binary", text: "" };
  }

  function fieldsOf(form) {
    return [...form].map(([name, value]) => [name, typeof value === "string" ? value : `(file) ${value.name}, ${value.size} bytes`]);
  }

  // Where a story answers its own requests, they go to its handlers.
  function placed(url) {
    const prefix = place.prefix || "";
    const own = prefix ? [`${prefix}/`] : ["/at/", "/assets/", "/frame/"];
    if (!place.at || url.origin !== location.origin || own.some((each) => url.pathname.startsWith(each))) return url;
    return new URL(place.at + url.pathname + url.search, location.origin);
  }

  async function answered(told, send_it, signal) {
    const start = performance.now();
    const end = (state, more) => {
      if (told.state === "done" || told.state === "failed" || told.state === "aborted") return;
      Object.assign(told, { state, ms: Math.round(performance.now() - start) }, more);
      tell(told);
    };
    try {
      if (told.delay_ms) await sleep(told.delay_ms, signal);
      const answer = told.failed ? failure(told.failed) : await send_it();
      Object.assign(told, { status: answer.status, type: cut(answer.headers.get("content-type") || "", 200) });
      judge(told);
      // The client leaves the body of another status unread, so its end would never come.
      const isRead = answer.body && !(told.is_datastar && answer.status !== 200);
      end(isRead ? "open" : "done", {});
      return isRead ? counted(answer, told, end) : answer;
    } catch (error) {
      end(error.name === "AbortError" ? "aborted" : "failed", { error: cut(String(error.message), 500) });
      throw error;
    }
  }

  function sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      const stop = () => reject(new DOMException("The request was aborted.", "AbortError"));
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop);
      setTimeout(resolve, ms);
    });
  }

  function failure(how) {
    if (how === "network") throw new TypeError("Failed to fetch (made to fail in the gallery)");
    return new Response("Made to fail in the gallery", { status: Number(how), headers: { "content-type": "text/plain" } });
  }

  // The client reads answers with the status 200 alone.
  function judge(told) {
    if (!told.is_datastar || told.failed) return;
    if (![200, 204].includes(told.status)) told.findings.push(finding("ignored-status", told.status));
    else if (told.type.startsWith("text/javascript")) told.findings.push(finding("javascript", told.url));
    findings += told.findings.length;
  }

  function counted(answer, told, end) {
    const reader = answer.body.getReader();
    const body = new ReadableStream({
      async pull(out) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            end("done", {});
            return out.close();
          }
          told.size += value.byteLength;
          tell(told);
          out.enqueue(value);
        } catch (error) {
          end(error.name === "AbortError" ? "aborted" : "failed", { error: cut(String(error.message), 500) });
          out.error(error);
        }
      },
      cancel(reason) {
        end("aborted", {});
        return reader.cancel(reason);
      },
    }, { highWaterMark: 0 });
    const { status, statusText, headers, url, redirected, type } = answer;
    const copy = new Response(body, { status, statusText, headers });
    for (const [name, value] of Object.entries({ url, redirected, type })) Object.defineProperty(copy, name, { value });
    return copy;
  }

  function next(wanted = {}) {
    if (wanted.fail !== undefined && !FAILURES.includes(String(wanted.fail))) throw new TypeError(`fail is one of ${FAILURES.join(", ")}`);
    if (wanted.delay_ms !== undefined) armed.delay_ms = Math.min(60000, Math.max(0, Number(wanted.delay_ms) || 0));
    if (wanted.fail !== undefined) armed.fail = String(wanted.fail);
    tell();
  }

  // --- what would leave the preview ----------------------------------------------------------------

  window.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.composedPath().find((el) => el instanceof Element && el.matches("a[href], area[href]"));
    if (!link || link.hasAttribute("download") || isElsewhere(link.getAttribute("target"))) return;
    const url = new URL(link.getAttribute("href"), document.baseURI);
    if (!leaves(url) || isHash(url)) return;
    stay(event, { method: "GET", url, element: described(link), fields: "" });
  });

  window.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    const method = (submitter?.getAttribute("formmethod") || form.getAttribute("method") || "get").toLowerCase();
    const target = submitter?.getAttribute("formtarget") || form.getAttribute("target");
    if (event.defaultPrevented || method === "dialog" || isElsewhere(target)) return;
    const action = submitter?.getAttribute("formaction") || form.getAttribute("action") || location.href;
    const url = new URL(action, document.baseURI);
    const fields = String(new URLSearchParams(fieldsOf(new FormData(form, submitter))));
    if (leaves(url)) stay(event, { method: method.toUpperCase(), url, element: described(form), fields: cut(fields) });
  });

  function isElsewhere(target) {
    return Boolean(target) && !["_self", "_top", "_parent"].includes(target);
  }

  function isHash(url) {
    return url.hash && url.href.split("#")[0] === location.href.split("#")[0];
  }

  function leaves(url) {
    if (!/^https?:$/.test(url.protocol)) return false;
    return !("page" in place && url.origin === location.origin);
  }

  function stay(event, { url, ...more }) {
    event.preventDefault();
    const shown = url.origin === location.origin ? url.pathname + url.search + url.hash : url.href;
    note({ kind: "navigation", url: cut(shown, 2000), ...more });
  }

  // --- another URL of the same story ----------------------------------------------------------------

  let known; // what the server sent: the head's files, the attributes of html and body
  let going;

  document.addEventListener("readystatechange", () => {
    // Read to the end, and no script of the page has run that waits for that.
    if (document.readyState === "interactive") known = outline(document);
  });

  function outline(of) {
    const all = (selector) => [...of.querySelectorAll(selector)];
    return {
      sheets: all("head link[rel~=stylesheet], head style").map((el) => el.outerHTML),
      scripts: all("script:not([type='application/json'])").filter((el) => el.src).map((el) => `${el.type} ${el.src}`),
      html: attributes(of.documentElement),
      body: attributes(of.body),
    };
  }

  function attributes(el) {
    return Object.fromEntries([...el.attributes].map(({ name, value }) => [name, value]));
  }

  async function go(url) {
    going?.abort();
    const mine = (going = new AbortController());
    try {
      const answer = await ask(url, { signal: mine.signal, headers: { accept: "text/html" } });
      const text = await answer.text();
      if (mine.signal.aborted) return "overtaken";
      const page = new DOMParser().parseFromString(text, "text/html");
      const base = page.createElement("base"); // so that relative addresses are read as in the frame
      base.href = new URL(url, document.baseURI).href;
      page.head.prepend(base);
      const bridge = page.querySelector("script[data-stario-frame]");
      const to = outline(page);
      base.remove();
      if (!isReady || !known || !bridge || bridge.dataset.story !== place.story || !isSame(to.scripts, known.scripts)) return leave(url);
      if (!isSame(to.sheets, known.sheets)) await dress(page);
      if (mine.signal.aborted) return "overtaken";
      wear(page, to);
      place = { ...bridge.dataset };
      history.replaceState(history.state, "", url);
      return "morphed";
    } catch (error) {
      return mine.signal.aborted ? "overtaken" : leave(url, error);
    }
  }

  function leave(url) {
    location.replace(url);
    return "reloaded";
  }

  function isSame(one, other) {
    return one.length === other.length && one.every((each, index) => each === other[index]);
  }

  // New sheets before the old ones go, so that nothing flashes.
  async function dress(page) {
    const sheets = [...document.querySelectorAll("head link[rel~=stylesheet], head style")];
    const old = sheets.filter((el) => known.sheets.includes(el.outerHTML));
    const fresh = [...page.querySelectorAll("head link[rel~=stylesheet], head style")].map((el) => document.importNode(el, true));
    const loaded = fresh.filter((el) => el.localName === "link").map((el) => new Promise((done) => {
      el.onload = el.onerror = done;
    }));
    document.head.append(...fresh);
    await Promise.race([Promise.all(loaded), sleep(2000)]);
    for (const el of old) el.remove();
  }

  function wear(page, to) {
    settle(document.documentElement, known.html, to.html);
    settle(document.body, known.body, to.body);
    document.title = page.title;
    known = to;
    const elements = document.createDocumentFragment();
    elements.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
    quietly(() => send(ELEMENTS, { selector: "body", mode: "inner", elements }, document.body));
    reflect();
    tell();
  }

  // Attributes that a script or the client gave stay.
  function settle(el, before, after) {
    for (const name of Object.keys(before)) if (!(name in after)) el.removeAttribute(name);
    for (const [name, value] of Object.entries(after)) if (before[name] !== value) el.setAttribute(name, value);
  }

  // --- the public side ------------------------------------------------------------------------------

  document.addEventListener("datastar-ready", meet);
  document.addEventListener("DOMContentLoaded", () => tell());

  // What plays need comes when a play first asks; it then stands in the place of this.
  async function perform(command) {
    await new Promise((done, failed) => {
      const loader = document.createElement("script");
      Object.assign(loader, { src: place.perform, onload: done });
      loader.onerror = () => failed(new Error("The gallery did not send what performs a play."));
      document.head.append(loader);
    });
    return window.stario.perform(command);
  }

  // Put into a page that was there before: an app's, which knows nothing of a gallery.
  if (document.readyState === "complete") meet();

  window.stario = { go, signals, setSignal, replay, next, perform, patched, report, entries: () => log.slice() };
})();
