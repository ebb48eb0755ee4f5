import { badInput } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { bestPaths, VIA_AT_MOST, type FoundPaths } from '../../domain/supply/best-paths.js';
import { isCountry, StepGraph } from '../../domain/supply/step-graph.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { gatherSupply } from './gather-supply.js';
import { requireMineral, stepsOf, SUPPLY_ENDS, type StepFilter } from './supply-around.js';

export interface PathsQuestion extends StepFilter {
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  readonly depth: number;
  readonly first: number;
  readonly asOf: IsoDate;
}

export interface PathsAnswer {
  readonly asOf: IsoDate;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly found: FoundPaths;
  readonly truncated: readonly string[];
}

/** The best ways from one node to another over supply, with everything that lies between them. */
export async function supplyPaths(snapshot: Snapshot, question: PathsQuestion): Promise<PathsAnswer> {
  const { from, to, via } = question;
  await requireNodes(snapshot, 'from', [from], SUPPLY_ENDS);
  await requireNodes(snapshot, 'to', [to], SUPPLY_ENDS);
  await requireNodes(snapshot, 'via', via, SUPPLY_ENDS);
  await requireMineral(snapshot, question.mineral);
  if (from === to)
    throw badInput('to', to, `"${to}" is where the path starts. Name another node, or ask for downstream(of:).`);
  if (via.length > VIA_AT_MOST) throw badInput('via', via.length, `name at most ${VIA_AT_MOST} nodes to pass.`);
  const country = via.find((id) => isCountry(id) && id !== from && id !== to);
  if (country !== undefined)
    throw badInput(
      'via',
      country,
      `"${country}" is a country, and nothing is known to pass through one: what it exports is not what it imported. Name plants or firms.`,
    );
  const around = await gatherSupply(snapshot, {
    downstreamOf: [from],
    upstreamOf: [to],
    asOf: question.asOf,
    inside: false,
  });
  const found = bestPaths(new StepGraph(stepsOf(around.facts, question)), {
    from,
    to,
    via: [...new Set(via)],
    maxLength: question.depth,
    k: question.first,
  });
  return {
    asOf: question.asOf,
    nodes: around.facts.nodes,
    found: { ...found, complete: found.complete && around.truncated.length === 0 },
    truncated: around.truncated,
  };
}
