import { builtInCountries, countryIdOf } from './built-in-countries.js';

describe('builtInCountries', () => {
  const byId = new Map(builtInCountries().map((country) => [country.id, country]));

  it('has every ISO 3166-1 code once', () => {
    expect(byId.size).toBe(builtInCountries().length);
    expect(byId.size).toBeGreaterThanOrEqual(249);
    expect(byId.get('country:MY')).toEqual({
      id: 'country:MY',
      kind: 'Country',
      name: 'Malaysia',
      aliases: [],
      alpha2: 'MY',
      alpha3: 'MYS',
      region: null,
    });
  });

  it.each([
    ['country:KR', 'South Korea', 'Korea, Republic of'],
    ['country:VN', 'Vietnam', 'Viet Nam'],
    ['country:LA', 'Laos', 'Lao PDR'],
    ['country:US', 'United States', 'United States of America'],
    ['country:US', 'United States', 'USA'],
    ['country:CN', 'China', "People's Republic of China"],
    ['country:CD', 'Democratic Republic of the Congo', 'DRC'],
    ['country:MM', 'Myanmar', 'Burma'],
  ])('%s is called %s and known as %s', (id, name, alias) => {
    expect(byId.get(id)).toMatchObject({ name, aliases: expect.arrayContaining([alias]) });
    expect(byId.get(id)?.aliases).not.toContain(name);
  });

  it('finds the country that a code or name stands for', () => {
    expect(['MYS', 'malaysia', 'my', 'Narnia'].map(countryIdOf)).toEqual([
      'country:MY',
      'country:MY',
      'country:MY',
      null,
    ]);
  });
});
