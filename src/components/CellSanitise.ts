import createPurifier from 'dompurify';

const purifier = createPurifier(window);

/** HTML from the worker as nodes: figures, tables and text; no scripts, styles, forms or links. */
export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'a',
      'area',
      'audio',
      'video',
      'img',
    ],
  });
}
