{
  const root = document.documentElement;
  const buttons = document.querySelectorAll('[data-choose]');
  const show = () => {
    const { language } = root.dataset;
    for (const button of buttons)
      button.ariaPressed = String(button.dataset.choose === (language ?? 'typescript'));
    if (language)
      for (const block of document.querySelectorAll('.in-pytorch > details'))
        block.open = language === 'typescript';
  };
  const choose = ({ currentTarget }) => {
    const language = currentTarget.dataset.choose;
    root.dataset.language = language;
    try {
      localStorage.setItem('lossbook:language', language);
    } catch {
      // Storage is blocked.
    }
    const address = new URL(location.href);
    if (language === 'python') address.searchParams.set('language', language);
    else address.searchParams.delete('language');
    history.replaceState(history.state, '', address);
    show();
    dispatchEvent(new Event('lossbook:language'));
  };
  for (const button of buttons) button.addEventListener('click', choose);
  show();
  addEventListener('DOMContentLoaded', show);
}
