import createPurifier from 'dompurify';
import { attributes, elements, isClassOfOutputs, plainStyle } from './outputRules.ts';

const purifier = createPurifier(window);

purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
  const { attrName, attrValue } = attribute;
  if (!attributes[attrName]?.(attrValue, element)) attribute.keepAttr = false;
  else if (attrName === 'class')
    attribute.attrValue = attrValue.split(/\s+/).filter(isClassOfOutputs).join(' ');
  else if (attrName === 'style') attribute.attrValue = plainStyle((element as HTMLElement).style);
});

/** HTML from the worker as nodes: figures, tables and text; nothing that acts, leads elsewhere or comes from there. */
export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: [...elements],
    ALLOWED_ATTR: Object.keys(attributes),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Attributes with plain text, which the sanitiser would take for a URL wherever they contain a colon.
    ADD_URI_SAFE_ATTR: ['aria-label'],
  });
}
