import createPurifier from 'dompurify';

const purifier = createPurifier(window);

/** Classes that outputs wear; another, such as a cell's or a button's, would let an output pass for the page. */
const ofOutputs = /^(v|v-.*|plot|plot-.*|shown|line|line-.*|cell-error|frame)$/;

/** What an attribute that may stand must look like: ids as `scopedIds` writes them, addresses and styles that fetch nothing. */
const wellFormed: Readonly<Record<string, RegExp>> = {
  href: /^#/,
  'xlink:href': /^#/,
  src: /^#/,
  id: /^[a-z0-9-]+-\d+-\d+$/,
  role: /^img$/,
  style: /^(?!.*(url|image-set|expression|@import|binding|behavior)).*$/is,
};

purifier.addHook('uponSanitizeAttribute', (_element, attribute) => {
  const { attrName, attrValue } = attribute;
  if (wellFormed[attrName]?.test(attrValue) === false) attribute.keepAttr = false;
  if (attrName === 'class')
    attribute.attrValue = attrValue
      .split(/\s+/)
      .filter((name) => ofOutputs.test(name))
      .join(' ');
});

/** HTML from the worker as nodes: figures, tables and text; no scripts, styles, forms or links, nothing from elsewhere. */
export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: ['data-sort'],
    FORBID_ATTR: ['name', 'background', 'poster', 'srcset', 'tabindex', 'popover'],
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'a',
      'area',
      'map',
      'audio',
      'video',
      'picture',
      'source',
      'track',
      'template',
      'img',
      'image',
      'dialog',
    ],
  });
}
