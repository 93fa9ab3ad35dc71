import type { APIContext } from 'astro';
import { kept } from '../../build/kept.ts';
import { cardPng } from '../../components/shell/card/card.ts';
import { lessonsInOrder } from '../../layouts/lessons.ts';

const code = ['src/components/shell/card/card.ts'];

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
  const png = await kept('cards', { inputs: props, code }, () => cardPng(props.title, props.promise));
  return new Response(png, {
    headers: { 'Content-Type': 'image/png' },
  });
}
