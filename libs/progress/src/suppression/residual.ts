interface Arc {
  readonly to: number;
  room: number;
  readonly back: number;
  /** The edge that it belongs to, by its place among the edges. */
  readonly edge: number;
}

/** A quantity that goes from one node to another; what enters a node leaves it again. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * By how much edge `probe` can rise and fall while every node stays balanced and nothing becomes negative, when exactly the
 * edges given may change: the most that can flow around it through the residual network (Ford & Fulkerson 1956). Never more than `cap`.
 */
export function slackOf(
  edges: readonly Edge[],
  probe: number,
  nodes: number,
  cap: number,
): { rise: number; fall: number } {
  const { from, to, value } = edges[probe]!;
  return {
    rise: flow(residual(edges, probe, nodes), to, from, cap),
    fall: flow(residual(edges, probe, nodes), from, to, Math.min(cap, value)),
  };
}

function residual(edges: readonly Edge[], except: number, nodes: number): Arc[][] {
  const arcs: Arc[][] = Array.from({ length: nodes }, () => []);
  edges.forEach(({ from, to, value }, edge) => {
    if (edge === except) return;
    const forth = arcs[from]!;
    const back = arcs[to]!;
    forth.push({ to, room: Infinity, back: back.length, edge });
    back.push({ to: from, room: value, back: forth.length - 1, edge });
  });
  return arcs;
}

/** The most that flows from one node to another, shortest ways first (Edmonds & Karp 1972), at most `cap`. */
function flow(arcs: Arc[][], from: number, to: number, cap: number): number {
  let total = 0;
  while (total < cap) {
    const way = shortestWay(arcs, from, to);
    if (!way) break;
    const amount = Math.min(cap - total, ...way.map((arc) => arc.room));
    for (const arc of way) {
      arc.room -= amount;
      arcs[arc.to]![arc.back]!.room += amount;
    }
    total += amount;
    if (amount === Infinity) break;
  }
  return total;
}

function shortestWay(arcs: Arc[][], from: number, to: number): Arc[] | null {
  const cameBy = new Map<number, { arc: Arc; before: number }>();
  const queue = [from];
  for (let node = queue.shift(); node !== undefined && node !== to; node = queue.shift()) {
    for (const arc of arcs[node]!) {
      if (arc.room <= 0 || arc.to === from || cameBy.has(arc.to)) continue;
      cameBy.set(arc.to, { arc, before: node });
      queue.push(arc.to);
    }
  }
  if (!cameBy.has(to)) return null;
  const way: Arc[] = [];
  for (let node = to; node !== from; node = cameBy.get(node)!.before) way.push(cameBy.get(node)!.arc);
  return way;
}
