// What a person does with a story, done by a play: `stario.perform({ do: "click", name: "Save" })`.
//
// Law: things are found as people find them, by label, role or text. An act that can't be done says
// what is there.
(() => {
  "use strict";
  if (!window.stario) return;

  const FOUND_WITHIN_MS = 2000;
  const SEEN_WITHIN_MS = 5000;
  const ANSWERED_WITHIN_MS = 8000;
  const QUIET_MS = 150; // a stream without news for so long has nothing more to say about an act

  const FIELDS = "input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=checkbox],[type=radio],[type=file]),textarea,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],[role=spinbutton]";
  const BOXES = "input[type=checkbox],input[type=radio],[role=checkbox],[role=switch],[role=radio],[role=menuitemcheckbox]";
  const CONTROLS = `button,a[href],area[href],summary,input[type=button],input[type=submit],input[type=reset],input[type=image],[role=button],[role=link],[role=tab],[role=menuitem],[role=option],${BOXES}`;
  const CHOICES = "select,fieldset,[role=radiogroup]";

  const acts = { fill, click, press, select, check, see, see_no, assert_patched };

  async function perform(command) {
    const act = acts[command?.do];
    if (!act) throw new Error(`A play can't ${JSON.stringify(command?.do)}. It can ${Object.keys(acts).join(", ")}.`);
    const before = window.stario.entries().at(-1)?.n ?? 0;
    await act(command);
    await answered(before);
  }

  async function fill({ name, value }) {
    const field = await found(FIELDS, name, "no field");
    refuseDisabled(field, name);
    field.focus();
    if (field.isContentEditable) field.textContent = value;
    else write(field, value);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: value }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // By the setter of the element: a component may have put another one on it.
  function write(field, value) {
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, value);
  }

  async function click({ name }) {
    const control = await found(CONTROLS, name, "nothing to click");
    refuseDisabled(control, name);
    press_down(control);
    control.click();
  }

  function press_down(control) {
    const about = { bubbles: true, cancelable: true, composed: true };
    control.dispatchEvent(new PointerEvent("pointerdown", about));
    if (control.dispatchEvent(new MouseEvent("mousedown", about))) control.focus();
    control.dispatchEvent(new PointerEvent("pointerup", about));
    control.dispatchEvent(new MouseEvent("mouseup", about));
  }

  async function press({ key, name }) {
    const target = name ? await found(`${FIELDS},${CONTROLS},select`, name, "nothing") : document.activeElement || document.body;
    if (name) target.focus();
    const about = { key, bubbles: true, cancelable: true, composed: true };
    if (target.dispatchEvent(new KeyboardEvent("keydown", about))) followed(key, target);
    target.dispatchEvent(new KeyboardEvent("keyup", about));
  }

  // What a browser does by itself when a key is not taken.
  function followed(key, target) {
    const isButton = target.matches("button,summary,input[type=button],input[type=submit],input[type=reset]");
    if (key === "Enter" && (isButton || target.matches("a[href]"))) target.click();
    else if (key === " " && (isButton || target.matches("input[type=checkbox],input[type=radio]"))) target.click();
    else if (key === "Enter" && target.matches("input")) submit(target);
    else if (key === "Escape") dismiss(target);
  }

  function submit(field) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
    const button = field.form && [...field.form.elements].find((el) => el.type === "submit");
    if (button) button.click();
    else field.form?.requestSubmit();
  }

  function dismiss(target) {
    const popovers = document.querySelectorAll("[popover]:popover-open");
    const dialog = target.closest("dialog[open]") ?? [...document.querySelectorAll("dialog[open]")].at(-1);
    if (popovers.length) popovers[popovers.length - 1].hidePopover();
    else if (dialog?.dispatchEvent(new Event("cancel", { cancelable: true }))) dialog.close();
  }

  async function select({ name, value }) {
    const choice = await found(CHOICES, name, "no select and no group of radio buttons");
    if (choice.localName !== "select") return click_radio(choice, value);
    refuseDisabled(choice, name);
    const options = [...choice.options];
    const option = options.find((each) => plain(each.text) === plain(value)) ?? options.find((each) => each.value === value);
    if (!option) throw missing(`no option of "${name}"`, value, options.map((each) => plain(each.text)));
    choice.focus();
    option.selected = true;
    choice.dispatchEvent(new Event("input", { bubbles: true }));
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function click_radio(group, value) {
    const radios = visible("input[type=radio],[role=radio]", group);
    const radio = radios.find((each) => nameOf(each) === plain(value)) ?? radios.find((each) => each.value === value);
    if (!radio) throw missing(`no option of "${nameOf(group)}"`, value, radios.map(nameOf));
    refuseDisabled(radio, value);
    press_down(radio);
    radio.click();
  }

  async function check({ name, checked = true }) {
    const box = await found(BOXES, name, "no box and no switch");
    refuseDisabled(box, name);
    if (isChecked(box) === checked) return;
    press_down(box);
    box.click();
    if (isChecked(box) !== checked) throw new Error(`"${name}" stays ${checked ? "off" : "on"} after a click.`);
  }

  function isChecked(box) {
    return box instanceof HTMLInputElement ? box.checked : box.getAttribute("aria-checked") === "true";
  }

  async function see({ text }) {
    if (await until(() => seen().includes(plain(text)), SEEN_WITHIN_MS)) return;
    throw new Error(`"${text}" is not to be seen.\nThe page says: ${short(seen())}`);
  }

  async function see_no({ text }) {
    if (await until(() => !seen().includes(plain(text)), SEEN_WITHIN_MS)) return;
    throw new Error(`"${text}" is still to be seen.\nThe page says: ${short(seen())}`);
  }

  async function assert_patched({ selector }) {
    if (await until(() => window.stario.patched(selector), FOUND_WITHIN_MS)) return;
    const there = document.querySelector(selector) ? "It is in the page, but" : "It is not in the page, and";
    const patches = window.stario.entries().filter(({ type }) => type === "datastar-patch-elements");
    const targets = patches.map(({ args }) => args.selector || "by id").slice(-8).join(", ");
    throw new Error(`No patch changed ${selector}.\n${there} ${targets ? `the patches so far went to: ${targets}` : "no patch has come"}.`);
  }

  // --- finding ----------------------------------------------------------------------------------

  async function found(selector, name, what) {
    let matches = [];
    await until(() => (matches = called(visible(selector), name)).length > 0, FOUND_WITHIN_MS);
    if (matches.length === 1) return matches[0];
    if (!matches.length) throw missing(what, name, visible(selector).map(nameOf));
    throw new Error(`${matches.length} are called "${name}".\nIt can't be told which one is meant.\nGive each a name of its own, with aria-label for example.`);
  }

  // The whole name; else, where only one holds it, a part of a name.
  function called(elements, name) {
    const wanted = plain(name);
    const exact = elements.filter((el) => nameOf(el) === wanted);
    if (exact.length) return exact;
    const lower = wanted.toLowerCase();
    const same = elements.filter((el) => nameOf(el).toLowerCase() === lower);
    if (same.length) return same;
    const holding = elements.filter((el) => nameOf(el).toLowerCase().includes(lower));
    return holding.length === 1 ? holding : [];
  }

  function visible(selector, from = document) {
    return [...from.querySelectorAll(selector)].filter(isThere);
  }

  function isThere(el) {
    // A box or a radio button may be drawn by something else, and a modal dialog makes the rest inert.
    const isShown = el.checkVisibility?.({ visibilityProperty: true }) ?? true;
    const modal = document.querySelector("dialog:modal");
    return isShown && !el.closest("[inert],[aria-hidden=true]") && (!modal || modal.contains(el));
  }

  function nameOf(el) {
    const by = (el.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    if (by.length) return plain(by.map(told).join(" "));
    if (el.getAttribute("aria-label")) return plain(el.getAttribute("aria-label"));
    const labels = [...(el.labels ?? [])];
    if (labels.length) return plain(labels.map((label) => told(label, el)).join(" "));
    if (el.localName === "fieldset") return plain(told(el.querySelector(":scope > legend")));
    const isButton = ["button", "submit", "reset"].includes(el.type) && el.localName === "input";
    const text = isButton ? el.value : el.matches("input,textarea,select") ? "" : told(el);
    return plain(text) || plain(el.getAttribute("title") || el.getAttribute("alt") || el.getAttribute("placeholder") || "");
  }

  // The text of an element as it is read out, without what stands in a field within it.
  function told(node, except) {
    if (!node || node === except) return "";
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches("[aria-hidden=true],[hidden],script,style,template,select,textarea")) return "";
    if (node.getAttribute("aria-label")) return ` ${node.getAttribute("aria-label")} `;
    if (node.localName === "img") return ` ${node.alt} `;
    const text = [...node.childNodes].map((each) => told(each, except)).join("");
    return getComputedStyle(node).display === "inline" ? text : ` ${text} `;
  }

  function plain(text) {
    return String(text ?? "").replace(/\s+/g, " ").trim();
  }

  function seen() {
    const fields = visible("input:not([type=password],[type=hidden],[type=checkbox],[type=radio]),textarea");
    return plain([document.body.innerText, ...fields.map(({ value }) => value)].join(" "));
  }

  function short(text) {
    return text.length > 600 ? `${text.slice(0, 600)}…` : text || "nothing";
  }

  function refuseDisabled(el, name) {
    if (el.matches(":disabled,[aria-disabled=true]")) throw new Error(`"${name}" is disabled.\nA person could not use it now.`);
  }

  function missing(what, name, names) {
    const there = [...new Set(names.filter(Boolean))].slice(0, 20).map((each) => `"${each}"`);
    return new Error(`There is ${what} called "${name}".\n${there.length ? `There are: ${there.join(", ")}.` : "There are none."}`);
  }

  // --- waiting ----------------------------------------------------------------------------------

  async function until(holds, limit_ms) {
    const end = performance.now() + limit_ms;
    while (!holds()) {
      if (performance.now() > end) return false;
      await later(30);
    }
    return true;
  }

  function later(ms) {
    return new Promise((done) => setTimeout(done, ms));
  }

  // Requests that came of the act have ended; a stream that stays open has been quiet for a while.
  async function answered(before) {
    await later(0);
    const sizes = new Map();
    await until(() => window.stario.entries().every((each) => {
      if (each.kind !== "request" || each.n <= before || !["pending", "open"].includes(each.state)) return true;
      if (each.state === "pending" || !each.type.startsWith("text/event-stream")) return false;
      const { size, since } = sizes.get(each.n) ?? {};
      if (size === each.size) return performance.now() - since > QUIET_MS;
      sizes.set(each.n, { size: each.size, since: performance.now() });
      return false;
    }), ANSWERED_WITHIN_MS);
    await later(30); // the client has applied it
  }

  window.stario.perform = perform;
})();
