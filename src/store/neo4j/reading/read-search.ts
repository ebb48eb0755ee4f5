import neo4j from 'neo4j-driver';
import type { GraphNode, NodeKind } from '../../../domain/graph/node.js';
import { searchClauses } from '../../../domain/search/search-clauses.js';
import { Vocabulary } from '../../../domain/search/vocabulary.js';
import type { StoredRecord } from '../layout/records.js';
import { generationWord } from '../layout/search-words.js';
import { READ_VOCABULARY, SEARCH, searchQuery } from '../statements/finding.js';
import type { GenerationReader } from './generation-reader.js';
import { keepNode } from './read-nodes.js';

/**
 * Nodes that meet some clause of the text. What a misspelt word may mean is decided by the vocabulary of the
 * generation and not by the index, which holds the words of other generations too, and cuts where it likes.
 */
export async function searchCandidates(
  reader: GenerationReader,
  text: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<readonly GraphNode[]> {
  const key = `search ${JSON.stringify([text, kinds, limit])}`;
  const known = reader.cached<readonly GraphNode[]>(key);
  if (known !== undefined) return known;
  const clauses = searchClauses(text, await vocabularyOf(reader));
  if (clauses.length === 0) return [];
  const query = searchQuery(clauses, generationWord(reader.number), kinds);
  const [records] = (await reader.ask(SEARCH, { query, limit: neo4j.int(limit) })) as [readonly StoredRecord[]];
  const nodes = records.map((record) => keepNode(reader, record));
  reader.keep(key, nodes, nodes.length);
  return nodes;
}

const vocabularyOf = (reader: GenerationReader): Promise<Vocabulary> =>
  reader.derived('vocabulary', async () => {
    const parts = (await reader.ask(READ_VOCABULARY, {})) as readonly string[];
    return new Vocabulary(parts.flatMap((part) => part.split(' ')));
  });
