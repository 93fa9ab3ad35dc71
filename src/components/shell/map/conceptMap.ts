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
const boxWidth = 148;

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
  for (const [id, text] of lines)
    graph.setNode(id, { width: boxWidth, height: 24 + text.length * lineHeight });
  // Whoever builds on little pulls hardest, so that all stand as far to the left as they can.
  for (const { id } of concepts)
    for (const needed of directRequires(id, concepts))
      graph.setEdge(needed, id, { weight: 4 ** -depthOf(id, concepts) });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const columns = new Set(graph.nodes().map((id) => graph.node(id).x ?? 0));
  return {
    width,
    height,
    nodes: concepts.map(({ id }) => ({ id, lines: lines.get(id) ?? [], ...boxOf(graph.node(id)) })),
    edges: graph.edges().map((edge) => ({
      from: edge.v,
      to: edge.w,
      path: pathThrough([
        boxOf(graph.node(edge.v)),
        ...bendsOf(graph.edge(edge).points).filter(({ x }) => columns.has(x)),
        boxOf(graph.node(edge.w)),
      ]),
    })),
  };
}

/** The places of an edge between its two ends. */
const bendsOf = (points: readonly { x: number; y: number }[]) => points.slice(1, -1);

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

/** How many lessons stand one after the other before this one. */
function depthOf(id: string, concepts: readonly Concept[]): number {
  return Math.max(0, ...directRequires(id, concepts).map((needed) => 1 + depthOf(needed, concepts)));
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

/**
 * From the right side of the first place to the left side of the last, level across every column on its way, so that
 * it bends between the columns only and passes no box.
 */
function pathThrough(places: readonly { x: number; y: number }[]): string {
  const sides = places
    .flatMap(({ x, y }) => [
      { x: x - boxWidth / 2, y },
      { x: x + boxWidth / 2, y },
    ])
    .slice(1, -1);
  return sides
    .map(({ x, y }, i) => {
      const before = sides[i - 1];
      if (!before) return `M${x.toFixed(1)} ${y.toFixed(1)}`;
      if (i % 2 === 0) return `L${x.toFixed(1)} ${y.toFixed(1)}`;
      const middle = ((before.x + x) / 2).toFixed(1);
      return `C${middle} ${before.y.toFixed(1)} ${middle} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
