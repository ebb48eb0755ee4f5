import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { derivedContract } from './derived.contract.js';
import { edgeFiltersContract } from './edge-filters.contract.js';
import { endingReadsContract } from './ending-reads.contract.js';
import { graphStoreContract } from './graph-store.contract.js';
import { pagingContract } from './paging.contract.js';
import { searchContract } from './search.contract.js';
import { statisticsContract } from './statistics.contract.js';

graphStoreContract('The embedded store', async () => new MemoryStore());
derivedContract('The embedded store', async () => new MemoryStore());
pagingContract('The embedded store', async () => new MemoryStore());
searchContract('The embedded store', async () => new MemoryStore());
endingReadsContract('The embedded store', async () => new MemoryStore());
edgeFiltersContract('The embedded store', async () => new MemoryStore(), 200);
statisticsContract('The embedded store', async () => new MemoryStore(), 300);

describe('The embedded store', () => {
  it('says so while nothing is loaded', async () => {
    const store = new MemoryStore();
    await expect(store.snapshot()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
