// What HTML does not do by itself for components, in every browser of today.
//
// Law: it acts on components and on what asks for it (`data-sc-…`), and leaves the rest of a page to
// whoever wrote it. Every listener is on the document and reads the page when something happens. Nothing is set
// up for an element and nothing is remembered about one, so a morph leaves nothing to repair.
const isHere = Symbol.for("stario-components");
if (!document[isHere]) {
  document[isHere] = true;

  const on = (type, listener, capture) => document.addEventListener(type, listener, capture);
  const near = (event, selector) => event.target.closest?.(selector);
  const visible = (selector, root = document) =>
    [...root.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const controlled = (button) =>
    document.getElementById(button.getAttribute("popovertarget") ?? button.getAttribute("commandfor"));

  const MENU = ":is(.sc-menu,[data-sc-menu])[popover]";
  const BOX = MENU + ",[data-sc-roving]";
  const INERT = "[aria-disabled=true]:is(.sc-button,.sc-menu-item,[data-sc-inert])";
  const CONTROL = ":is(button,input,select,textarea):enabled,a[href],[tabindex]";
  const SUMMARY = "sc-error-summary";

  // --- disabled, and still in the order of Tab: nobody else hears of the click ----------------------
  on(
    "click",
    (event) => {
      if (!near(event, INERT)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  // --- menus and roving focus -----------------------------------------------------------------------
  const isMenu = (box) => box.matches(MENU);
  const itemsOf = (box) =>
    visible(isMenu(box) ? "[role^=menuitem]" : CONTROL, box).filter((item) => item.closest(BOX) === box);

  let typed = "";
  let typedAt = 0;
  const spelt = ({ key, timeStamp }, items, at) => {
    const letter = key.toLowerCase();
    const find = () =>
      [...items.slice(at + (typed === letter)), ...items].find((item) =>
        item.textContent.trim().toLowerCase().startsWith(typed),
      );
    typed = timeStamp - typedAt > 600 ? letter : typed + letter;
    typedAt = timeStamp;
    // The same letter again leads to the next item that begins with it.
    return find() ?? ((typed = letter), find());
  };

  // The item that a key leads to; ends meet.
  const led = (event, box) => {
    const { key, target } = event;
    // Fields need their keys themselves.
    if (!isMenu(box) && target.matches("select,textarea,input:not([type=checkbox])")) return;
    const items = itemsOf(box);
    const at = items.indexOf(target);
    const next = items[(at + 1) % items.length];
    const previous = items.at(Math.max(at, 0) - 1);
    const isRtl = getComputedStyle(box).direction === "rtl";
    const ways =
      isMenu(box) || box.ariaOrientation === "vertical"
        ? { ArrowDown: next, ArrowUp: previous }
        : { ArrowRight: isRtl ? previous : next, ArrowLeft: isRtl ? next : previous };
    if (key === "Tab") {
      // Of a menu, the button has the focus again and Tab goes on from there. Of a toolbar, one item
      // is a stop: written now, because a morph takes it away.
      if (isMenu(box)) box.hidePopover();
      else for (const each of items) each.tabIndex = each === target ? 0 : -1;
    } else if (isMenu(box) && key === " " && target.href) {
      // A button does it by itself; a link would scroll the page.
      event.preventDefault();
      target.click();
    } else if (isMenu(box) && /^\S$/u.test(key)) return spelt(event, items, at);
    else return { ...ways, Home: items[0], End: items.at(-1) }[key];
  };

  on("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const end = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    const button = near(event, "[aria-haspopup=menu]");
    const menu = button && end <= 0 && controlled(button);
    const isOurs = menu && isMenu(menu);
    if (isOurs && !menu.matches(":popover-open")) button.click();
    const box = near(event, BOX);
    const item = isOurs ? itemsOf(menu).at(end) : box && led(event, box);
    if (!item) return;
    event.preventDefault();
    item.focus();
  });

  on(
    "toggle",
    ({ target, newState }) => {
      if (isMenu(target) && newState === "open" && !target.contains(document.activeElement))
        itemsOf(target)[0]?.focus();
    },
    true,
  );

  // --- the theme: theme.js has put it on before the first paint -------------------------------------
  const { dataset } = document.documentElement;
  const reflect = () => {
    for (const each of document.querySelectorAll("[data-sc-theme-set]")) {
      const isOn = each.dataset.scThemeSet === (dataset.theme ?? "system");
      if ("checked" in each) each.checked = isOn;
      else each[each.role ? "ariaChecked" : "ariaPressed"] = isOn;
    }
  };
  const wear = (theme) => {
    if (theme === "light" || theme === "dark") dataset.theme = theme;
    else delete dataset.theme;
    reflect();
  };
  addEventListener("storage", ({ key, newValue }) => key === "sc-theme" && wear(newValue));
  reflect();

  // --- forms that come back with errors -------------------------------------------------------------
  let sent;
  on("submit", ({ target }) => (sent = { form: target }), true);
  // Who writes on is not led away.
  on("input", () => (sent = null), true);
  on("datastar-fetch", ({ detail: { type, el, argsRaw } }) => {
    // The client patches after this event, or in the next frame where there is a view transition.
    setTimeout(reflect, 99);
    const one = sent;
    const isOver = type === "finished" && one?.form.contains(el);
    if (one && (isOver || argsRaw.elements?.includes(SUMMARY)))
      requestAnimationFrame(() => requestAnimationFrame(showErrors));
    // An answer by another stream may come a little later; what comes after that answers nothing.
    if (isOver) setTimeout(() => one === sent && (sent = null), 999);
  });
  const showErrors = () => {
    const summary = visible("." + SUMMARY).find((each) => {
      const around = each.closest("form");
      return !around || around === sent?.form || !sent?.form.isConnected;
    });
    if (!sent || !summary) return;
    summary.focus();
    sent = null;
  };

  // --- clicks ---------------------------------------------------------------------------------------
  on("click", (event) => {
    near(event, "[role=menuitem]")?.closest(MENU + ":popover-open")?.hidePopover();

    const theme = near(event, "[data-sc-theme-set]")?.dataset.scThemeSet;
    if (theme) {
      wear(theme);
      try {
        localStorage["sc-theme"] = theme;
      } catch {}
    }

    const box = near(event, "[data-sc-dismiss]")?.closest("[data-sc-dismissable]");
    if (box?.contains(document.activeElement)) {
      const others = visible(CONTROL).filter((each) => each.tabIndex >= 0 && !box.contains(each));
      (others.find((each) => box.compareDocumentPosition(each) & 4) ?? others.at(-1))?.focus();
    }
    box?.remove();

    // A group hands the focus to its choice, or to the first that there is.
    const link = near(event, `.${SUMMARY} a[href^='#']`);
    const goal = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const control = goal && (goal.querySelector("input:checked") ?? visible(CONTROL, goal)[0]);
    if (control) {
      event.preventDefault();
      control.focus();
    }
  });

  // --- browsers without `command` and `closedby` ----------------------------------------------------
  const press = (event) => {
    const button = near(event, "button[commandfor][command]");
    const target = button && controlled(button);
    if (!target || event.defaultPrevented) return;
    const [verb, noun] = button.getAttribute("command").split("-");
    if (noun === "popover") {
      // The browser's own way. Told at the press, which would close first what the click then opens.
      button.popoverTargetElement = target;
      button.popoverTargetAction = verb;
    } else if (event.type === "click" && target.open === (verb !== "show")) {
      if (verb === "show") target.showModal();
      else leave(target, verb === "request", button.value || undefined);
    }
  };
  const leave = (dialog, isAsked, value) =>
    isAsked && dialog.requestClose ? dialog.requestClose(value) : dialog.close(value);
  if (!("commandForElement" in HTMLButtonElement.prototype)) {
    on("pointerdown", press);
    on("click", press);
  }
  if (!("closedBy" in HTMLDialogElement.prototype))
    on("pointerdown", ({ target, x, y }) => {
      if (!target.matches("dialog[closedby=any]")) return;
      const { left, right, top, bottom } = target.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) leave(target, true);
    });
}
