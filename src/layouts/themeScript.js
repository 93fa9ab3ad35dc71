try {
  const theme = localStorage.getItem('lossbook:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme stands.
}
document.documentElement.classList.add('scripted');
