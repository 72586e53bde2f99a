// A preview of an export: shown as its address asks, and cut off from the server that it was written
// for. Law: a classic script, the first of the head, before anything is painted or asked for.
(() => {
  const asked = new URLSearchParams(location.search);
  const allowed = {
    scheme: ["light", "dark"],
    dir: ["ltr", "rtl"],
    ground: ["page", "surface", "grid"],
    zoom: ["50", "75", "100", "125", "150", "200"],
    outline: ["1"],
  };
  const chosen = (name) => allowed[name].find((each) => each === asked.get(`~${name}`));

  function wear() {
    const html = document.documentElement;
    const give = (name, value) => value && html.setAttribute(name, value);
    give("data-theme", chosen("scheme"));
    give("dir", chosen("dir"));
    give("data-sg-ground", chosen("ground"));
    give("data-sg-outline", chosen("outline"));
    const zoom = chosen("zoom");
    if (zoom) html.style.zoom = zoom / 100;
  }
  wear();
  // A page may put on another theme while it is read.
  document.addEventListener("DOMContentLoaded", wear);

  const isOurs = (url) => url.origin === location.origin || url.protocol === "file:";
  const isHash = (url) => url.hash && url.href.split("#")[0] === location.href.split("#")[0];

  // To whoever asks, that all went well and that there is nothing new.
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    return isOurs(url) ? Promise.resolve(new Response(null, { status: 204 })) : ask(input, init);
  };

  addEventListener("click", (event) => {
    const link = event.composedPath().find((el) => el instanceof Element && el.matches("a[href], area[href]"));
    if (!link) return;
    const url = new URL(link.getAttribute("href"), document.baseURI);
    if (/^(https?|file):$/.test(url.protocol) && !isHash(url)) event.preventDefault();
  });
  addEventListener("submit", (event) => {
    const method = event.submitter?.getAttribute("formmethod") || event.target.getAttribute("method");
    if (method?.toLowerCase() !== "dialog") event.preventDefault();
  });
})();
