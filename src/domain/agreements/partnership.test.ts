import type { NodeOf, ObservationNode } from '../graph/node.js';
import { partnersOf, type AgreementFacts, type PartnershipQuery } from './partnership.js';

const agreement = (slug: string, type: NodeOf<'Agreement'>['type']): NodeOf<'Agreement'> => ({
  id: `agreement:${slug}`,
  kind: 'Agreement',
  name: slug,
  aliases: [],
  type,
  source: null,
  locator: null,
  quote: null,
  claim: null,
  confidence: null,
});

const observed = (
  subject: string,
  property: 'STATUS' | 'BINDINGNESS',
  code: string,
  date: string,
  fields: Partial<ObservationNode> = {},
): ObservationNode => ({
  id: `observation:${subject}.${code}`,
  kind: 'Observation',
  subject,
  property,
  code,
  date,
  of: null,
  partner: null,
  value: null,
  text: null,
  unit: null,
  basis: null,
  bound: null,
  status: 'CURRENT',
  until: null,
  note: null,
  validFrom: date.padEnd(10, '-01').slice(0, 10),
  validUntil: '9999-12-31',
  claims: [],
  preferredClaim: 'claim:x',
  unconfirmed: false,
  disputed: false,
  ...fields,
});

const facts = (
  slug: string,
  type: NodeOf<'Agreement'>['type'],
  parties: string[],
  ...observations: [property: 'STATUS' | 'BINDINGNESS', code: string, date: string][]
): AgreementFacts => ({
  agreement: agreement(slug, type),
  parties,
  observations: observations.map(([property, code, date]) => observed(`agreement:${slug}`, property, code, date)),
});

const US = 'country:US';
const ART = facts(
  'art',
  'RECIPROCAL_TRADE',
  ['country:ID', US],
  ['STATUS', 'ANNOUNCED', '2025-07-22'],
  ['STATUS', 'SIGNED', '2026-02-19'],
  ['BINDINGNESS', 'BINDING_NOT_IN_FORCE', '2026-02-19'],
);
const MOU = facts(
  'mou',
  'CRITICAL_MINERALS',
  ['country:TH', US],
  ['STATUS', 'SIGNED', '2025-10-26'],
  ['BINDINGNESS', 'NON_BINDING', '2025-10-26'],
);

const ask = (agreements: AgreementFacts[], fields: Partial<PartnershipQuery> = {}): string[] => [
  ...partnersOf(agreements, {
    of: US,
    asOf: '2026-05-31',
    minStage: 'SIGNED',
    kinds: [],
    bindingness: [],
    ...fields,
  }).keys(),
];

describe('partnership', () => {
  it.each<[string, Partial<PartnershipQuery>, string[]]>([
    ['signed agreements make partners by default', {}, ['country:ID', 'country:TH']],
    ['before it is signed an agreement makes none', { asOf: '2026-02-18' }, ['country:TH']],
    ['on the day it is signed it does', { asOf: '2026-02-19' }, ['country:ID', 'country:TH']],
    [
      'an announcement is enough where it is asked for',
      { asOf: '2026-01-01', minStage: 'ANNOUNCED' },
      ['country:ID', 'country:TH'],
    ],
    ['a signature is not force', { minStage: 'IN_FORCE' }, []],
    ['only the kind asked for', { kinds: ['CRITICAL_MINERALS'] }, ['country:TH']],
    ['only the bindingness asked for', { bindingness: ['BINDING_NOT_IN_FORCE', 'BINDING'] }, ['country:ID']],
    ['nobody is a partner of a country that is party to nothing', { of: 'country:XX' }, []],
  ])('%s', (_, query, partners) => {
    expect(ask([ART, MOU], query)).toEqual(partners);
  });

  it('a terminated agreement makes no partner from that day on', () => {
    const ended = facts(
      'mou',
      'CRITICAL_MINERALS',
      ['country:TH', US],
      ['STATUS', 'SIGNED', '2025-10-26'],
      ['STATUS', 'TERMINATED', '2026-03-01'],
    );
    expect(ask([ended], { asOf: '2026-02-28' })).toEqual(['country:TH']);
    expect(ask([ended], { asOf: '2026-03-01' })).toEqual([]);
  });

  it('a day that is known rules over a month that contains it', () => {
    const day = observed('agreement:mou', 'STATUS', 'SIGNED', '2025-10-20', {
      id: 'observation:day',
      validUntil: '2025-10-21',
    });
    const month = observed('agreement:mou', 'STATUS', 'SIGNED', '2025-10', {
      id: 'observation:month',
      validUntil: '2025-11-01',
    });
    const mou = { ...MOU, observations: [month, day] };
    expect(ask([mou], { asOf: '2025-10-19' })).toEqual([]);
    expect(ask([mou], { asOf: '2025-10-20' })).toEqual(['country:TH']);
  });

  it('only countries are partners, and none is its own', () => {
    expect(
      ask([facts('forge', 'ALLIANCE', [US, 'country:JP', 'organisation:eu'], ['STATUS', 'SIGNED', '2026-02-04'])]),
    ).toEqual(['country:JP']);
  });

  it('an agreement without a recorded status, or with an unconfirmed one, makes none', () => {
    const unconfirmed = {
      ...MOU,
      observations: [observed('agreement:mou', 'STATUS', 'SIGNED', '2025-10-26', { unconfirmed: true })],
    };
    expect(ask([unconfirmed, facts('x', 'OTHER', [US, 'country:ID'])])).toEqual([]);
  });

  it('says what was reached, when, and how it binds', () => {
    const [ground] = partnersOf([ART], {
      of: US,
      asOf: '2026-05-31',
      minStage: 'SIGNED',
      kinds: [],
      bindingness: [],
    }).get('country:ID')!;
    expect(ground).toMatchObject({
      stage: 'SIGNED',
      stageReachedOn: '2026-02-19',
      bindingness: 'BINDING_NOT_IN_FORCE',
    });
    expect(ground!.observations.map(({ code }) => code)).toEqual(['ANNOUNCED', 'SIGNED', 'BINDING_NOT_IN_FORCE']);
  });
});
