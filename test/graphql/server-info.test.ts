import { isObjectType } from 'graphql';
import { readServingConfig } from '../../src/config/config.js';
import { DEFAULT_REQUEST_LIMITS } from '../../src/config/request-limits.js';
import { Settings } from '../../src/config/settings.js';
import { apiOver, seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

it('no limit of a request is left out', () => {
  const type = api.schema.getType('RequestLimits');
  expect(Object.keys((isObjectType(type) && type.getFields()) || {})).toEqual(
    expect.arrayContaining(Object.keys(DEFAULT_REQUEST_LIMITS)),
  );
});

it.each([true, false])('the limits told are those that are set, compiled or not (%s)', async (compile) => {
  const { protection } = readServingConfig(new Settings({ LODEGRAPH_MAX_DEPTH: '9', LODEGRAPH_MAX_COST: '77' }));
  const set = await apiOver(api.store, { protection, compile, federation: true });
  for (let time = 0; time < 3; time += 1) {
    const { data } = await set.ask('{ serverInfo { federation requests { depth cost aliases } } }');
    expect(data).toEqual({ serverInfo: { federation: true, requests: { depth: 9, cost: 77, aliases: 200 } } });
  }
});
