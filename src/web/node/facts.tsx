import type { ReactNode } from 'react';
import type { RelationFactsFragment } from '../api/generated.js';
import { Cited } from '../shared/cited.js';
import { NodeLink, NodeLinks } from '../shared/link.js';
import { capital, typeWords, words } from '../shared/words.js';
import type { PageNode } from './node-page.js';
import { ObservedValue } from './observations.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Related {
  readonly node: Named;
  readonly relation: RelationFactsFragment;
}

type Fact = readonly [name: string, value: ReactNode];

/** What a reader wants to know first. */
export function Facts({ node }: { readonly node: PageNode }) {
  const facts = factsOf(node).filter(([, value]) => value !== null && value !== '' && value !== undefined);
  if (facts.length === 0) return null;
  return (
    <section aria-label="Key facts" className="card-section">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function factsOf(node: PageNode): readonly Fact[] {
  const introduced: Fact = [
    'Introduced by',
    'introducedBy' in node && node.introducedBy ? (
      <Cited claims={[node.introducedBy]} of="entry">
        {node.introducedBy.source?.title ?? 'a claim'}
      </Cited>
    ) : null,
  ];
  return [...ownFacts(node), introduced];
}

function ownFacts(node: PageNode): readonly Fact[] {
  switch (node.__typename) {
    case 'Facility':
      return [
        ['Type', code(node.type)],
        ['Stage', code(node.stage)],
        ['Process', node.process],
        ['Country', one(node.plantCountry)],
        ['Site', one(node.site)],
        [
          'Status',
          node.statusObservation ? <ObservedValue observation={node.statusObservation} /> : words(node.facilityStatus),
        ],
        ['Identifiers', node.identifiers.join(', ')],
        ['Operator', related(node.operators.edges)],
        ['Makes', related(node.outputs.edges)],
      ];
    case 'Firm':
      return [
        ['Country', one(node.partyCountry)],
        ['Listed', node.listed === null || node.listed === undefined ? null : node.listed ? 'yes' : 'no'],
        ['Identifiers', node.identifiers.join(', ')],
        ['Operates', related(node.operates.edges)],
      ];
    case 'Organisation':
      return [
        ['Type', code(node.organisationType)],
        ['Country', one(node.partyCountry)],
        ['Members', related(node.members.edges)],
      ];
    case 'Country':
      return [
        ['Code', node.alpha3],
        ['Region', node.region],
        ['Facilities recorded', node.facilities.totalCount],
        ['Firms and bodies seated here', node.headquarters.totalCount],
      ];
    case 'Mineral':
      return [
        ['Symbol', node.symbol],
        ['Group', node.group],
        ['Products', many(node.products.nodes)],
      ];
    case 'Product':
      return [
        ['Stage', code(node.stage)],
        ['Minerals', many(node.minerals)],
        ['Made by', many(node.makers.nodes)],
      ];
    case 'Agreement':
      return [
        ['Kind', code(node.agreementKind)],
        ['Parties', related(node.parties.edges)],
        ['Covers', related(node.covers.edges)],
        ...latest(node),
      ];
    case 'Measure':
      return [
        ['Type', code(node.measureType)],
        ['Imposed by', one(node.imposedBy)],
        ['From', node.from],
        ['Until', node.until],
        ['Covers', related(node.covers.edges)],
      ];
    case 'Group':
      return [['Members', many(node.groupMembers)]];
    case 'Site':
      return [
        ['Country', one(node.siteCountry)],
        ['Facilities', many(node.siteFacilities.nodes)],
      ];
    case 'Provision':
      return [
        ['Type', code(node.provisionType)],
        ['Agreement', one(node.agreement)],
        ['By', many(node.by)],
        ['Says', node.text],
      ];
    case 'Investment':
      return [
        ['Amount', node.amount == null ? null : `${node.amount.toLocaleString('en')} ${node.currency ?? ''}`],
        ['Investors', many(node.investors)],
        ['Into', many(node.into)],
        ['From', node.from],
        ['Until', node.until],
      ];
    case 'Criterion':
      return [['Measures', node.text]];
    case 'UnnamedParty':
      return [['Unnamed because', node.reason]];
    case 'Rule':
      return [
        ['Says', node.description],
        ['Threshold', node.ruleThreshold == null ? null : `${node.ruleThreshold} %`],
        ['After', node.citation],
      ];
    case 'Observation':
      return [
        ['Of', node.subject && 'name' in node.subject ? one(node.subject) : null],
        [capital(words(node.property)), <ObservedValue key="value" observation={node} />],
        ['When', node.date],
      ];
    default:
      return [];
  }
}

/** The newest word on whether an agreement is in force and whether it binds. */
function latest({ observations }: Extract<PageNode, { __typename: 'Agreement' }>): readonly Fact[] {
  return (['STATUS', 'BINDINGNESS'] as const).map((property): Fact => {
    const found = observations.nodes.find((observation) => observation.property === property);
    return [
      capital(words(property)),
      found ? (
        <>
          <ObservedValue observation={found} /> <span className="soft">{found.date}</span>
        </>
      ) : null,
    ];
  });
}

const code = (value: string | null | undefined): string | null => (value ? capital(typeWords(value)) : null);
const one = (node: Named | null | undefined): ReactNode => (node ? <NodeLink node={node} /> : null);
const many = (nodes: readonly Named[]): ReactNode => (nodes.length > 0 ? <NodeLinks nodes={nodes} /> : null);

/** Related nodes, each with the claims of the relationship behind a small mark. */
function related(edges: readonly Related[]): ReactNode {
  if (edges.length === 0) return null;
  return (
    <ul className="inline">
      {edges.map(({ node, relation }) => (
        <li key={relation.id}>
          <NodeLink node={node} />
          {relation.claims.length > 0 && (
            <Cited claims={relation.claims} of={node.name} className="mark">
              source
            </Cited>
          )}
        </li>
      ))}
    </ul>
  );
}
