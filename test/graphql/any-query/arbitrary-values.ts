import fc from 'fast-check';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Json } from './structure.js';
import type { Vocabulary } from './vocabulary.js';

/** Where a value stands: the argument or field of an input, and the field or input that has it. */
export interface Place {
  readonly name: string;
  readonly of: string;
}

/** What an id is probably of, by what takes it: the argument or field, and the field or input that has it. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(\w+Country\b|countr|rival|hosts|destinations|ownedBy|partnerOf|exportsOf|imposedBy)/, ['Country']],
  [/^(minerals?|exported)\b/, ['Mineral']],
  [/^product\b/, ['Product']],
  [/^agreements?\b/, ['Agreement']],
  [/^list\b/, ['Group']],
  [/^measures\b/, ['Measure']],
  [/^source\b/, ['Source']],
  [/^claim\b/, ['Claim']],
  [/^of (partners|agreementCoverage)$/, ['Country']],
  [/^(of (holdings)|owner|owners|parties|investor|by|from ownershipPath)\b/, ['Firm', 'Country', 'Firm', 'Person']],
  [/^(of (ownership|verdict|lookThrough|commonOwners)|to ownershipPath|asset|into)/, ['Facility', 'Firm']],
  [/^(supplier|receiver|from|to|of|target|subject|via|ids|sources)\b/, ['Facility', 'Firm', 'Country', 'Group']],
];
const RULES = ['MAJORITY_CONTROL', 'FEOC_25', 'AGGREGATE_50', 'BENEFICIAL_25', 'DIRECT_STAKE', 'EFFECTIVE_SHARE'];
const WRONG_IDS = [
  'firm:nobody',
  'nonsense',
  '',
  'country:',
  'facility:kwinanna',
  'Firm:gem',
  'rule:x',
  '\u0000',
  'é:ü',
];
const COUNTED = /^(first|last|k|top|chains|maxDepth)$/;

/** Plausible values of the inputs of a schema, and now and then an implausible one; the form is always right. */
export class ArbitraryValues {
  constructor(private readonly vocabulary: Vocabulary) {}

  of(type: GraphQLInputType, place: Place, depth = 3): fc.Arbitrary<Json> {
    if (isNonNullType(type)) return this.of(type.ofType, place, depth);
    if (isListType(type)) {
      const item = this.of(type.ofType, place, depth);
      return often<Json>(fc.array(item, { minLength: 1, maxLength: 3, size: 'max' }), fc.constant([]));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !isInputObjectType(inner(field)));
      if (type.name === 'IdFilter') return this.#some(fields, () => place, depth);
      return type.isOneOf
        ? this.#one(fields, type.name, depth)
        : this.#some(fields, (name) => ({ name, of: type.name }), depth);
    }
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    return this.#scalar(type.name, place);
  }

  #one(fields: readonly GraphQLInputField[], of: string, depth: number): fc.Arbitrary<Json> {
    return fc.oneof(
      ...fields.map(({ name, type }) => this.of(type, { name, of }, depth - 1).map((value) => ({ [name]: value }))),
    );
  }

  /** @param at where each field stands: the operators on an id, where that stands which they are of */
  #some(fields: readonly GraphQLInputField[], at: (name: string) => Place, depth: number): fc.Arbitrary<Json> {
    const required = fields.filter(isRequiredInputField);
    const always = Object.fromEntries(
      required.map(({ name, type }) => [name, this.of(type, at(name), depth - 1)] as const),
    );
    const others = fields
      .filter((field) => !required.includes(field))
      .map(({ name, type }) => {
        const value = this.of(type, at(name), depth - 1);
        const given = isNonNullType(type) ? value : fc.option(value, { nil: null, freq: 30 });
        return given.map((each) => [name, each] as const);
      });
    if (others.length === 0) return fc.record(always);
    const chosen = fc.uniqueArray(fc.oneof(...others), { maxLength: 2, selector: ([name]) => name, size: 'max' });
    return fc.tuple(fc.record(always), chosen).map(([some, more]) => ({ ...some, ...Object.fromEntries(more) }));
  }

  #scalar(type: string, place: Place): fc.Arbitrary<Json> {
    const { days, cursors } = this.vocabulary;
    switch (type) {
      case 'Boolean':
        return fc.boolean();
      case 'ID':
        return this.#id(place);
      case 'Int':
        return COUNTED.test(place.name)
          ? often(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 7, 20, 50, 200, 201, -1, 2_147_483_647))
          : fc.integer();
      case 'Float':
        return fc.oneof(fc.constantFrom(0, 10, 25, 33.3, 50, 66.7, 100), fc.constantFrom(-1, 100.5, 1e9, 1e308, 1e-7));
      case 'Date':
        return often(
          fc.constantFrom('2016-01-01', '2020-06-30', '2023-12-31', '2025-07-01', '2026-05-31', ...days.filter(isDay)),
          fc.constantFrom('1969-12-31', '2099-01-01', '2024-02-29', '0001-01-01', '9998-12-31'),
        );
      case 'PartialDate':
        return fc.constantFrom('2015', '2020-06', '2024-02-29', '2025', '2026-05-31', '1900', '9998');
      default:
        return /^(after|before)$/.test(place.name)
          ? often(fc.constantFrom(...cursors), fc.constantFrom('', 'x'))
          : this.#text(place);
    }
  }

  #id({ name, of }: Place): fc.Arbitrary<string> {
    const { ids } = this.vocabulary;
    if (/^rules?$/.test(name)) return often(fc.constantFrom(...RULES), fc.constantFrom('FEOC', '', 'majority_control'));
    const byType = /^(\w+)By$/.exec(of)?.[1];
    const kinds = ids.has(byType ?? '')
      ? [byType!]
      : (KINDS.find(([pattern]) => pattern.test(`${name} ${of}`))?.[1] ?? []);
    const any = fc.constantFrom(...[...ids.values()].flatMap((few) => few.filter((_, n) => n % 7 === 0)));
    const fitting = kinds.flatMap((kind) => ids.get(kind) ?? []);
    const plausible = fitting.length === 0 ? any : fc.constantFrom(...fitting);
    return fc.oneof(
      { weight: 16, arbitrary: plausible },
      { weight: 2, arbitrary: any },
      { weight: 1, arbitrary: fc.constantFrom(...WRONG_IDS) },
    );
  }

  #text({ name }: Place): fc.Arbitrary<string> {
    const { words, codes, units } = this.vocabulary;
    if (/^(lei|ticker|symbol|alpha2|alpha3)$/.test(name)) return often(fc.constantFrom(...codes), fc.string());
    if (name === 'unit') return fc.constantFrom(...units);
    const piece = fc.tuple(fc.constantFrom(...words), fc.nat({ max: 5 })).map(([word, n]) => word.slice(n, n + 4));
    return fc.oneof(fc.constantFrom(...words), piece, fc.constantFrom(...codes, 'STAKE', ''), fc.string());
  }
}

const inner = ({ type }: GraphQLInputField): GraphQLInputType => {
  const bare = getNullableType(type);
  return isListType(bare) ? getNullableType(bare.ofType) : bare;
};

const isDay = (text: string): boolean => /^(19[7-9]|20)\d/.test(text);

const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: rare });
