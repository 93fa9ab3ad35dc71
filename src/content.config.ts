import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** `03-huber.mdx`: the number orders, the slug addresses. */
const numbered = /^(\d{2})-([a-z0-9-]+)\.mdx$/;

const lessons = defineCollection({
  loader: glob({
    base: './src/content/lessons',
    pattern: '*.mdx',
    generateId({ entry }) {
      const match = numbered.exec(entry);
      if (!match) throw new Error(`lesson file ${entry}: expected a name such as 03-huber.mdx`);
      return match[2] as string;
    },
  }),
  schema: z.object({
    title: z.string(),
    promise: z.string(),
    objectives: z.array(z.string()).min(2).max(4),
    prerequisites: z.array(z.string()),
    /** Slugs of the lessons that this one builds on: the arrows of the map. */
    requires: z.array(z.string()).default([]),
    minutes: z.number().int().positive(),
    losses: z.array(z.string()),
    sources: z.array(z.string()).default([]),
  }),
});

export const collections = { lessons };
