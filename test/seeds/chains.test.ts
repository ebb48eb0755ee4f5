import { holdsOn, type SupplyEdge } from '../../src/domain/graph/edge.js';
import type { BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { seedGraph } from '../support/seeded-api.js';

/**
 * Eighteen supply chains that were assembled by hand, link by link: supplier, receiver, and what stands of
 * the link on the dataset's date. `past` is a link that was and is no more. A break between two lines is
 * one that no source joins: the same group, or a plant and its firm.
 */
const CHAINS: Readonly<Record<string, string>> = {
  '1. SCM and Tsingshan ore to Morowali, EcoPro, Samsung SDI, SK On and Hungary': `
    facility:scm-mine > facility:esg-hpal
    firm:tsingshan > facility:qmb-hpal PLANNED
    group:ecopro-indonesian-smelters > firm:ecopro
    group:qmb-and-green-eco-nickel > firm:ecopro-materials
    firm:ecopro-materials > firm:ecopro-bm
    firm:ecopro-materials > firm:ecopro-em
    firm:ecopro-bm > firm:sk-on
    firm:sk-on > firm:ford past
    firm:sk-on > firm:hyundai
    firm:ecopro-bm > firm:samsung-sdi
    firm:ecopro-bm > facility:samsung-sdi-hungary
    group:ecopro-indonesian-smelters > facility:ecopro-debrecen PLANNED
    facility:ecopro-debrecen > group:european-ev-market`,
  '2. ESG to the precursor plant in Korea that was scrapped': `
    facility:scm-mine > facility:esg-hpal
    facility:esg-hpal > facility:gem-skon-ecopro-precursor CANCELLED
    facility:gem-skon-ecopro-precursor > group:europe-and-north-america CANCELLED`,
  '3. Kalimantan bauxite to Bintan to Press Metal': `
    group:kalimantan-bauxite-mines > facility:bintan-alumina
    facility:bintan-alumina > firm:press-metal
    facility:bintan-alumina > country:MY
    group:bintan-and-jaa > firm:press-metal`,
  '4. Harita bauxite to Well Harvest Winning to China and Inalum': `
    group:harita-bauxite-mines > facility:well-harvest-winning
    facility:well-harvest-winning > country:CN
    facility:well-harvest-winning > firm:inalum`,
  '5. Pomalaa to Kolaka Nickel to Ford, planned': `
    facility:pomalaa-block-mine > facility:kni-hpal PLANNED
    firm:huayou > firm:ford PLANNED`,
  '6. SCM to Huayue to China, Tesla': `
    facility:scm-mine > facility:huayue-hpal
    facility:huayue-hpal > country:CN
    firm:huayou > firm:tesla past
    firm:cngr > firm:tesla
    firm:cngr > firm:lg-chem
    firm:cngr > firm:samsung-sdi
    firm:tsingshan > firm:huayou past`,
  '7. CNGR matte to Pohang, called off': `
    firm:cngr > facility:posco-cngr-pohang CANCELLED
    facility:posco-cngr-pohang > facility:posco-future-m-cngr-precursor CANCELLED`,
  '8. Greenbushes to Kwinana to customers outside China': `
    facility:greenbushes > facility:kwinana
    facility:kwinana > group:customers-outside-china
    facility:kwinana > firm:sk-innovation past
    facility:kwinana > firm:ecopro-bm past
    facility:kwinana > firm:lg-chem past`,
  '9. Philippine ore to Coral Bay and Taganito to Niihama to Panasonic, Tesla, Toyota': `
    group:nickel-asia-mines > facility:coral-bay-hpal
    facility:taganito-mine > facility:taganito-hpal
    facility:coral-bay-hpal > facility:niihama
    facility:taganito-hpal > facility:niihama
    firm:sumitomo-metal-mining > firm:panasonic
    firm:panasonic > firm:tesla
    firm:sumitomo-metal-mining > firm:toyota`,
  '10. Stainless steel of Morowali to the European Union': `
    facility:itss-mill > organisation:eu
    country:ID > organisation:eu`,
  '11. Grasberg to PT Smelting and Manyar': `
    facility:grasberg > facility:pt-smelting
    firm:ptfi > facility:pt-smelting
    facility:manyar > country:CN
    facility:manyar > country:US
    facility:manyar > group:europe
    facility:manyar > country:VN
    facility:manyar > facility:hailiang-copper-foil`,
  '12. Batu Hijau to the Amman smelter': `
    facility:batu-hijau > facility:amman-smelter`,
  '13. Mt Weld to LAMP to Japan and elsewhere': `
    facility:mt-weld > facility:lamp
    firm:lynas > country:JP
    facility:lamp > group:lamp-customers`,
  '14. Nui Phao to H.C. Starck, the United States and Europe': `
    firm:masan-high-tech-materials > firm:hc-starck-holding
    country:VN > country:US
    country:VN > group:europe`,
  '15. PT Timah to Korea, the Netherlands, Japan, the United States and Italy': `
    firm:timah > country:KR
    firm:timah > country:NL
    firm:timah > country:JP
    firm:timah > country:US
    firm:timah > country:IT`,
  '16. Man Maw to Yunnan, until the suspension': `
    facility:man-maw > group:chinese-tin-smelters past
    country:MM > country:CN`,
  '17. Kachin and Perak clays to China': `
    country:MM > country:CN
    facility:mcre-perak > country:CN`,
  '18. Phu Kham to China': `
    facility:phu-kham > group:chinese-copper-smelters
    facility:phu-kham > country:CN`,
};

let graph: BuiltGraph;
beforeAll(async () => {
  graph = await seedGraph();
});

/** `CURRENT`, `past`, `PLANNED` ... of every state of the link that its date does not rule out. */
function standing(from: string, to: string): string[] {
  const states = graph.edges.filter(
    (edge): edge is SupplyEdge => edge.kind === 'SUPPLY' && edge.from === from && edge.to === to,
  );
  return states.map((edge) =>
    edge.status === 'CURRENT' && !holdsOn(edge, graph.info.date) ? 'past' : edge.status,
  );
}

it.each(Object.entries(CHAINS))('chain %s', (_, text) => {
  for (const line of text.trim().split('\n')) {
    const [from, , to, wanted = 'CURRENT'] = line.trim().split(' ');
    const found = standing(from!, to!);
    expect({ link: line.trim(), found: found.includes(wanted) ? wanted : found }).toEqual({
      link: line.trim(),
      found: wanted,
    });
    // What is over, planned or called off does not also stand.
    if (wanted !== 'CURRENT') expect({ link: line.trim(), found }).not.toMatchObject({ found: expect.arrayContaining(['CURRENT']) as string[] });
  }
});

it('every link of a chain rests on a claim', () => {
  for (const edge of graph.edges) if (edge.kind === 'SUPPLY') expect(edge.claims.length).toBeGreaterThan(0);
});
