import { derivedContract } from '../contract/derived.contract.js';
import { edgeFiltersContract } from '../contract/edge-filters.contract.js';
import { endingReadsContract } from '../contract/ending-reads.contract.js';
import { graphStoreContract } from '../contract/graph-store.contract.js';
import { pagingContract } from '../contract/paging.contract.js';
import { searchContract } from '../contract/search.contract.js';
import { statisticsContract } from '../contract/statistics.contract.js';
import { openNeo4j } from './testing/open-neo4j.js';

graphStoreContract('the Neo4j store', async () => openNeo4j());
derivedContract('the Neo4j store', async () => openNeo4j());
pagingContract('the Neo4j store', async () => openNeo4j());
searchContract('the Neo4j store', async () => openNeo4j());
endingReadsContract('the Neo4j store', async () => openNeo4j());
edgeFiltersContract('the Neo4j store', async () => openNeo4j(), 10);
statisticsContract('the Neo4j store', async () => openNeo4j(), 10);
