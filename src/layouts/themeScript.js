try {
  const theme = localStorage.getItem('lossbook:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language =
    new URLSearchParams(location.search).get('language') ?? localStorage.getItem('lossbook:language');
  if (language === 'typescript' || language === 'python')
    document.documentElement.dataset.language = language;
} catch {
  // Storage is blocked: the system's theme and the book's first language stand.
}
document.documentElement.classList.add('scripted');
