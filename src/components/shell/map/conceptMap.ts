import { Graph, layout } from '@dagrejs/dagre';

/** A lesson on the map. */
export interface Concept {
  id: string;
  title: string;
  /** The ids of the lessons that it builds on. */
  requires: readonly string[];
}

export interface MapNode {
  id: string;
  /** The title, broken into lines that fit. */
  lines: readonly string[];
  /** The middle. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ConceptMap {
  width: number;
  height: number;
  nodes: readonly MapNode[];
  /** From a lesson to one that builds on it, as an SVG path. */
  edges: readonly { from: string; to: string; path: string }[];
}

const charactersInLine = 16;
const lineHeight = 20;

/**
 * Lays the lessons out so that each stands to the right of what it builds on. An edge that another path implies is
 * left out. Throws when a lesson requires one that is not there, or itself by a detour.
 */
export function conceptMap(concepts: readonly Concept[]): ConceptMap {
  for (const { id, requires } of concepts)
    for (const needed of requires)
      if (!concepts.some((other) => other.id === needed))
        throw new Error(`lesson ${id} requires ${needed}, which is no lesson: mend its front matter`);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 44, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = new Map(concepts.map(({ id, title }) => [id, linesOf(title)]));
  for (const [id, text] of lines) graph.setNode(id, { width: 148, height: 24 + text.length * lineHeight });
  for (const { id } of concepts) for (const needed of directRequires(id, concepts)) graph.setEdge(needed, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: concepts.map(({ id }) => ({ id, lines: lines.get(id) ?? [], ...boxOf(graph.node(id)) })),
    edges: graph.edges().map((edge) => ({
      from: edge.v,
      to: edge.w,
      path: pathThrough(graph.edge(edge).points),
    })),
  };
}

/** Everything that a lesson builds on, directly or not. */
function allRequires(id: string, concepts: readonly Concept[], above: readonly string[] = []): Set<string> {
  if (above.includes(id))
    throw new Error(`lesson ${id} requires itself: ${[...above, id].join(' → ')}; mend its front matter`);
  const direct = concepts.find((concept) => concept.id === id)?.requires ?? [];
  return new Set(direct.flatMap((needed) => [needed, ...allRequires(needed, concepts, [...above, id])]));
}

/** What a lesson requires that none of its other requirements requires already. */
export function directRequires(id: string, concepts: readonly Concept[]): string[] {
  const all = allRequires(id, concepts);
  const implied = new Set([...all].flatMap((needed) => [...allRequires(needed, concepts)]));
  return [...all].filter((needed) => !implied.has(needed));
}

function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= charactersInLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const boxOf = ({
  x = 0,
  y = 0,
  width,
  height,
}: {
  x?: number;
  y?: number;
  width: number;
  height: number;
}) => ({
  x,
  y,
  width,
  height,
});

const pathThrough = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
