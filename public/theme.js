// Runs before the first paint: puts the learner's choices on <html>. Without a choice the system decides.
// The keys and words are those of src/stores/preferences.ts.
try {
  const theme = localStorage.getItem('qinke:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const size = localStorage.getItem('qinke:text-size');
  if (size === 'large' || size === 'larger') document.documentElement.dataset.textSize = size;
} catch {
  // Storage is blocked: the system's theme and the browser's text size it is.
}
