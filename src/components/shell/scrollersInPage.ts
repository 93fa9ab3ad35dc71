/* A formula wider than its place scrolls, so a keyboard must be able to reach it; one that fits would only be a stop. */

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of document.querySelectorAll('.display-formula, .katex-display:not(.display-formula > *)')) {
  sizes.observe(box);
}
