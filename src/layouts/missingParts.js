// Inline, as what tells of a missing script must not be missing itself.
{
  const notice = document.querySelector('.missing-parts p');
  const show = (why) => {
    for (const said of notice.querySelectorAll('[data-why]')) said.hidden = said.dataset.why !== why;
    notice.querySelector('[data-do="reload"]').hidden = why === 'file';
    notice.hidden = false;
  };

  // Names in _astro hold a hash: where the host's page asks for others, it is of another edition than this one.
  const ask = async () => {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    const html = await response.text();
    if (!response.ok || !html.includes('missing-parts')) return response.status === 404;
    const mine = [...document.querySelectorAll('script[src*="/_astro/"], astro-island[component-url]')];
    return mine.some(
      (each) => !html.includes(each.getAttribute('src') ?? each.getAttribute('component-url')),
    );
  };
  let asking = null;
  const newer = () => {
    asking ??= ask()
      .catch(() => false)
      .then((is) => {
        asking = null;
        if (is) show('newer');
        return is;
      });
    return asking;
  };
  const missing = () => {
    if (notice.hidden) show('parts');
    newer();
  };

  if (location.protocol === 'file:') show('file');
  else {
    addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && missing(), true);
    addEventListener('astro:hydration-error', missing);
    // Whoever asked for these says so where they are missed; only a newer edition is told here besides.
    addEventListener('vite:preloadError', newer);
    addEventListener('lossbook:part-missing', ({ detail }) => {
      detail.newer = newer();
    });
  }
  notice.querySelector('[data-do="reload"]').onclick = async () => {
    // A service worker of the edition before would answer with the same page again.
    const isNewer = !notice.querySelector('[data-why="newer"]').hidden;
    if (isNewer) await navigator.serviceWorker?.getRegistration().then((worker) => worker?.unregister());
    location.reload();
  };
  notice.querySelector('[data-do="close"]').onclick = () => {
    notice.hidden = true;
  };
}
