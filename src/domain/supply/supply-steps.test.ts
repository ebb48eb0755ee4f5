import { makes, partOf, node, supplies } from './testing/supply-graph.js';
import { linkStatus, type LinkStatus } from './supply-step.js';
import { supplySteps, type SupplyFacts } from './supply-steps.js';

const nodes = [
  node('product:mhp', 'Product', { minerals: ['mineral:nickel'], stage: 'INTERMEDIATE' }),
  node('product:ore', 'Product', { minerals: ['mineral:nickel'], stage: 'EXTRACTION' }),
  node('product:precursor', 'Product', { minerals: ['mineral:nickel'], stage: 'INTERMEDIATE' }),
  node('product:tin', 'Product', { minerals: ['mineral:tin'], stage: 'REFINING' }),
  node('facility:plant', 'Facility', { country: 'country:ID' }),
  node('facility:other', 'Facility', { country: 'country:KR' }),
];

const steps = (facts: Partial<SupplyFacts>, statuses: LinkStatus[] = ['CURRENT']): string[] =>
  supplySteps(
    {
      asOf: '2026-01-01',
      nodes: new Map(nodes.map((item) => [item.id, item])),
      supplies: [],
      outputs: [],
      agents: new Map(),
      groupsOf: new Map(),
      parts: [],
      ...facts,
    },
    new Set(statuses),
  ).map(
    (step) =>
      `${step.from} > ${step.to} ${step.known}${step.inference === null ? '' : ` ${step.inference} by ${step.through}`}`,
  );

const behind = (plant: string, firm: string) => new Map([[plant, [{ firm, facts: [] }]]]);

describe('supply steps', () => {
  it('a statement of supply is a documented step', () => {
    expect(steps({ supplies: [supplies('facility:plant', 'firm:buyer')] })).toEqual([
      'facility:plant > firm:buyer DOCUMENTED',
    ]);
  });

  it('a statement about named plants together is one about each', () => {
    expect(
      steps({
        supplies: [supplies('group:four', 'firm:buyer')],
        groupsOf: new Map([['facility:plant', ['group:four']]]),
      }),
    ).toEqual(['group:four > firm:buyer DOCUMENTED', 'facility:plant > firm:buyer DOCUMENTED']);
  });

  describe('SAME_GROUP', () => {
    const outputs = [makes('facility:plant', 'product:mhp')];
    const agents = behind('facility:plant', 'firm:parent');

    it('what the firm behind a plant sells of the mineral, the plant may feed', () => {
      expect(
        steps({ supplies: [supplies('firm:parent', 'firm:buyer', { product: 'product:precursor' })], outputs, agents }),
      ).toContain('facility:plant > firm:buyer INFERRED SAME_GROUP by firm:parent');
    });

    it.each([
      ['another mineral', 'product:tin'],
      ['a product of an earlier stage than the plant’s own', 'product:ore'],
      ['nothing in particular', null],
    ])('not where it sells %s', (_, product) => {
      expect(steps({ supplies: [supplies('firm:parent', 'firm:buyer', { product })], outputs, agents })).toEqual([
        'firm:parent > firm:buyer DOCUMENTED',
      ]);
    });

    it('what it is to make joins into a plan, where plans are asked for', () => {
      const planned = [{ ...outputs[0]!, status: 'PLANNED' as const }];
      const facts = {
        supplies: [supplies('firm:parent', 'firm:buyer', { product: 'product:precursor' })],
        outputs: planned,
        agents,
      };
      expect(steps(facts)).toHaveLength(1);
      expect(steps(facts, ['CURRENT', 'PLANNED'])).toContain(
        'facility:plant > firm:buyer INFERRED SAME_GROUP by firm:parent',
      );
    });

    it('not where nothing is recorded that the plant makes', () => {
      expect(
        steps({ supplies: [supplies('firm:parent', 'firm:buyer', { product: 'product:mhp' })], agents }),
      ).toHaveLength(1);
    });

    it('what the firm behind a plant buys may feed the plant, where the plant makes it into something later', () => {
      const buys = supplies('facility:mine', 'firm:parent', { product: 'product:ore' });
      expect(steps({ supplies: [buys], outputs, agents })).toContain(
        'facility:mine > facility:plant INFERRED SAME_GROUP by firm:parent',
      );
    });
  });

  describe('SAME_GROUP, among firms', () => {
    const parts = [partOf('firm:unit', 'firm:group')];
    const bought = supplies('facility:plant', 'firm:group', { product: 'product:mhp' });
    const sold = supplies('firm:unit', 'firm:buyer', { product: 'product:precursor' });

    it('what a group buys may go to its unit that sells what is made of it', () => {
      expect(steps({ supplies: [bought, sold], parts })).toContain(
        'facility:plant > firm:unit INFERRED SAME_GROUP by firm:group',
      );
      expect(steps({ supplies: [bought, sold] })).toHaveLength(2);
      expect(steps({ supplies: [bought], parts })).toHaveLength(1);
    });

    it('not where the unit sells the same product, an earlier one, or one of another mineral', () => {
      for (const product of ['product:mhp', 'product:ore', 'product:tin', null])
        expect(steps({ supplies: [bought, { ...sold, product }], parts })).toHaveLength(2);
    });

    it('not to a unit that a sister is stated to feed', () => {
      const sister = supplies('firm:sister', 'firm:unit', { product: 'product:precursor' });
      const both = [...parts, partOf('firm:sister', 'firm:group')];
      expect(steps({ supplies: [bought, sold, sister], parts: both })).toEqual(
        expect.not.arrayContaining(['facility:plant > firm:unit INFERRED SAME_GROUP by firm:group']),
      );
    });

    it('what a group sells its unit may make that takes in what it is made of', () => {
      const fed = supplies('facility:plant', 'firm:unit', { product: 'product:mhp' });
      const sells = supplies('firm:group', 'firm:buyer', { product: 'product:precursor' });
      expect(steps({ supplies: [fed, sells], parts })).toContain(
        'firm:unit > firm:buyer INFERRED SAME_GROUP by firm:group',
      );
    });

    it('a statement about named plants together carries over to each', () => {
      const together = supplies('group:four', 'firm:group', { product: 'product:mhp' });
      expect(
        steps({ supplies: [together, sold], parts, groupsOf: new Map([['facility:plant', ['group:four']]]) }),
      ).toContain('facility:plant > firm:unit INFERRED SAME_GROUP by firm:group');
    });
  });

  it('COUNTRY_EXPORT: a plant that makes what its country exports may have made it', () => {
    const exported = supplies('country:ID', 'country:CN', { product: 'product:mhp' });
    expect(steps({ supplies: [exported], outputs: [makes('facility:plant', 'product:mhp')] })).toContain(
      'facility:plant > country:CN INFERRED COUNTRY_EXPORT by country:ID',
    );
    expect(steps({ supplies: [exported], outputs: [makes('facility:plant', 'product:precursor')] })).toHaveLength(1);
    expect(steps({ supplies: [exported], outputs: [makes('facility:other', 'product:mhp')] })).toHaveLength(1);
    const mineral = supplies('country:ID', 'country:CN', { product: 'mineral:nickel' });
    expect(steps({ supplies: [mineral], outputs: [makes('facility:plant', 'product:precursor')] })).toHaveLength(2);
  });

  it('PRODUCT_MATCH: named firms trade what one plant makes and another is stated to be fed', () => {
    const facts = {
      outputs: [makes('facility:plant', 'product:mhp')],
      agents: new Map([...behind('facility:plant', 'firm:seller'), ...behind('facility:other', 'firm:buyer')]),
    };
    const trade = supplies('firm:seller', 'firm:buyer', { product: 'product:mhp' });
    const feed = supplies('facility:third', 'facility:other', { product: 'product:mhp' });
    const match = 'facility:plant > facility:other INFERRED PRODUCT_MATCH by firm:seller';
    expect(steps({ ...facts, supplies: [trade, feed] })).toContain(match);
    expect(steps({ ...facts, supplies: [trade] })).not.toContain(match);
  });

  it.each<[string, Parameters<typeof supplies>[2], LinkStatus | null]>([
    ['a current supply flows', {}, 'CURRENT'],
    ['an intention is a plan', { intent: true }, 'PLANNED'],
    ['one that ended has ended', { validUntil: '2025-01-01' }, 'ENDED'],
    ['one that has not begun is none', { validFrom: '2027-01-01' }, null],
    ['a plan that came to an end is none', { status: 'PLANNED', validUntil: '2025-01-01' }, null],
    ['a cancellation stands', { status: 'CANCELLED' }, 'CANCELLED'],
    ['an unconfirmed one is none', { status: 'UNCONFIRMED' }, null],
  ])('%s', (_, fields, status) => {
    expect(linkStatus(supplies('a:a', 'b:b', fields), '2026-01-01')).toBe(status);
  });

  it('leaves out statuses that are not asked for, and marks those that are', () => {
    const cancelled = supplies('facility:plant', 'firm:buyer', { status: 'CANCELLED' });
    expect(steps({ supplies: [cancelled] })).toEqual([]);
    expect(steps({ supplies: [cancelled] }, ['CURRENT', 'CANCELLED'])).toHaveLength(1);
  });
});
