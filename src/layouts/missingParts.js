// Inline, as what tells of a missing script must not be missing itself.
{
  const notice = document.querySelector('.missing-parts p');
  const show = () => {
    notice.hidden = false;
  };
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && show(), true);
  addEventListener('astro:hydration-error', show);
  notice.querySelector('[data-do="reload"]').onclick = () => location.reload();
  notice.querySelector('[data-do="close"]').onclick = () => {
    notice.hidden = true;
  };
}
