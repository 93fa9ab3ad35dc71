// Inline; MissingParts.astro says how it works.
{
  const notice = document.querySelector('.missing-parts p');
  const reload = notice.querySelector('[data-do="reload"]');
  let shown = '';
  const show = (why) => {
    shown = why;
    for (const said of notice.querySelectorAll('[data-why]')) said.hidden = said.dataset.why !== why;
    reload.hidden = why === 'file';
    notice.hidden = false;
  };
  const ask = async () => {
    const html = await (await fetch(location.pathname, { cache: 'no-store' })).text();
    const names = [...document.querySelectorAll('[src*="/_astro/"], [component-url*="/_astro/"]')].map(
      (each) => each.getAttribute('src') ?? each.getAttribute('component-url'),
    );
    return html.includes('missing-parts') && names.some((name) => !html.includes(name));
  };
  let asked = null;
  const newer = () => {
    asked ??= ask()
      .catch(() => false)
      .then((is) => {
        asked = null;
        if (is) show('newer');
        return is;
      });
    return asked;
  };
  const missing = () => {
    if (notice.hidden) show('parts');
    newer();
  };
  if (location.protocol === 'file:') show('file');
  else {
    addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && missing(), true);
    addEventListener('astro:hydration-error', missing);
    addEventListener('vite:preloadError', newer);
    addEventListener('lossbook:part-missing', ({ detail }) => {
      detail.newer = newer();
    });
  }
  reload.onclick = async () => {
    if (shown === 'newer') await (await navigator.serviceWorker?.getRegistration())?.unregister();
    location.reload();
  };
  notice.querySelector('[data-do="close"]').onclick = () => {
    notice.hidden = true;
  };
}
