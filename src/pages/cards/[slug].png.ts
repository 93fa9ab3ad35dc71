import type { APIContext } from 'astro';
import { cardPng } from '../../components/card/card.ts';
import { lessonsInOrder } from '../../layouts/lessons.ts';

/** A card for each lesson, and one for every other page. */
export async function getStaticPaths() {
  const lessons = await lessonsInOrder();
  return [
    {
      params: { slug: 'lossbook' },
      props: {
        title: 'A model learns what its loss tells it.',
        promise: 'An interactive notebook on loss functions for deep learning.',
      },
    },
    ...lessons.map(({ id, data }) => ({
      params: { slug: id },
      props: { title: data.title, promise: data.promise },
    })),
  ];
}

export async function GET({ props }: APIContext<{ title: string; promise: string }>): Promise<Response> {
  return new Response(await cardPng(props.title, props.promise), {
    headers: { 'Content-Type': 'image/png' },
  });
}
