import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates at the reader's first input on the page. */
    'client:intent'?: boolean;
    /** Hydrates as the reader comes near. */
    'client:near'?: boolean;
  }
}
