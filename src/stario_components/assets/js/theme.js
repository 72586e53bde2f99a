// Classic and blocking, in the head: the chosen theme is there before the first paint.
// Without a choice there is no attribute, and the page follows the system.
try {
  const theme = localStorage["sc-theme"];
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
