/** A page of the book as search engines read it: schema.org's LearningResource, with where it stands. */
export interface Described {
  title: string;
  description: string;
  url: string;
  minutes: number;
  teaches: readonly string[];
  /** The pages above it, from the outside in. */
  trail: readonly { title: string; url: string }[];
}

/** JSON-LD as the text of a data block; no text in it can end the block. */
export function structuredData({ title, description, url, minutes, teaches, trail }: Described): string {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'LearningResource',
        name: title,
        description,
        url,
        inLanguage: 'en',
        isAccessibleForFree: true,
        license: 'https://opensource.org/license/mit',
        timeRequired: `PT${minutes}M`,
        teaches,
        isPartOf: { '@type': 'Book', name: 'Lossbook' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [...trail, { title, url }].map((place, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: place.title,
          item: place.url,
        })),
      },
    ],
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
