import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { ArbitraryValues } from './arbitrary-values.js';
import { isField, waysToTypes, type Step } from './ways-to-types.js';
import type { Argument, Condition, FieldPick, FragmentPick, Pick, Way } from './structure.js';

type Picks = fc.Arbitrary<readonly Pick[]>;

const DEPTH = 7;
/** Above this depth a branch may end; nearer to the root, each goes on. */
const SPINE = 4;

/** Null but for one time in so many. */
const seldom = <T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const condition: fc.Arbitrary<Condition | null> = seldom(
  12,
  fc.record({
    name: fc.constantFrom('skip' as const, 'include' as const),
    when: fc.boolean(),
    asVariable: fc.boolean(),
  }),
);
const alias = seldom(10, fc.constantFrom('a', 'id', 'name', 'nodes', 'value'));
const rarely = (times: number): fc.Arbitrary<boolean> => fc.nat({ max: times - 1 }).map((n) => n === times - 1);

/** Mostly the least. */
const few = <T>(item: fc.Arbitrary<T>, least: number, most: number): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.array(item, { minLength: least, maxLength: least, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: least, maxLength: most, size: 'max' }) },
  );

const way: fc.Arbitrary<Way> = fc.oneof(
  { weight: 10, arbitrary: fc.constant('literal' as const) },
  { weight: 6, arbitrary: fc.constant('variable' as const) },
  { weight: 3, arbitrary: fc.constantFrom('default' as const, 'inside' as const) },
  { weight: 1, arbitrary: fc.constantFrom('omitted' as const, 'null' as const) },
);

/** Draws valid queries of a schema: any field of it, to a depth. */
export class ArbitraryQuery {
  readonly #picks = new Map<string, Picks>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: ArbitraryValues,
  ) {}

  /** Two fields of the root, or fewer: with whatever lies below, or with a way to a type that is drawn first. */
  query(): Picks {
    const fields = Object.values(this.schema.getQueryType()!.getFields());
    const any = fc.oneof(...fields.map((field) => this.#field(field, DEPTH)));
    // To stored things by their lists, where there may be more of them, and to all others by what computes them.
    const isList = (name: string): boolean => name.endsWith('Connection');
    const ways = [true, false].map((lists) =>
      waysToTypes(
        this.schema,
        (field) => !/^nodes?$/.test(field.name) && isList(getNamedType(field.type).name) === lists,
      ),
    );
    const aimed = ways
      .flatMap((found) => [...found])
      .filter(([, way]) => way.length > 0)
      .map(([type, way]) => this.#aimed(type, way));
    return fc.array(fc.oneof(any, fc.oneof(...aimed)), { minLength: 1, maxLength: 2 }) as Picks;
  }

  #aimed(type: string, way: readonly Step[]): fc.Arbitrary<Pick> {
    const goal = fc.constant(null).chain(() => this.#half(this.schema.getType(type) as GraphQLObjectType));
    const picks = way.reduceRight<Picks>(
      (below, step) => (isField(step) ? this.#asked(step, below) : this.#fragment(step, below)).map((pick) => [pick]),
      goal,
    );
    return picks.map(([pick]) => pick!);
  }

  /** About half of all fields of a type. */
  #half(type: GraphQLObjectType): Picks {
    const fields = Object.values(type.getFields()).map((field) => fc.option(this.#field(field, 0), { freq: 2 }));
    return fc.tuple(...fields).map((picks) => picks.filter((pick) => pick !== null));
  }

  #below(type: GraphQLCompositeType, depth: number): Picks {
    const key = `${type.name} ${depth}`;
    const known = this.#picks.get(key);
    if (known !== undefined) return known;
    const made = isAbstractType(type) ? this.#ofAbstract(type, depth) : this.#ofFields(type, depth);
    this.#picks.set(key, made);
    return made;
  }

  #ofFields(type: GraphQLCompositeType, depth: number): Picks {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const branches = depth === 0 ? [] : fields.filter((field) => !leaves.includes(field));
    const of = (some: readonly GraphQLField<unknown, unknown>[]): fc.Arbitrary<Pick> =>
      fc.oneof(...some.map((field) => this.#field(field, depth - 1)));
    const parts: Picks[] = [];
    if (leaves.length > 0) parts.push(fc.array(of(leaves), { minLength: 1, maxLength: 6, size: 'max' }));
    if (branches.length > 0) parts.push(few(of(branches), depth > SPINE ? 1 : 0, depth > SPINE ? 2 : 1));
    if (isObjectType(type) && depth > 0) parts.push(this.#odd(type, depth));
    return fc.tuple(...parts).map((lists) => lists.flat());
  }

  /** Fragments where there need be none: without a condition, on the type itself, or on an interface of it. */
  #odd(type: GraphQLCompositeType, depth: number): Picks {
    const types = isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
    const fragments = [this.#within(null, type, depth - 1), ...types.map((on) => this.#within(on, on, depth - 1))];
    return seldom(12, fc.oneof(...fragments)).map((fragment) => (fragment === null ? [] : [fragment]));
  }

  #ofAbstract(type: GraphQLCompositeType, depth: number): Picks {
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    const wider = Object.values(this.schema.getTypeMap()).filter(
      (other) => isInterfaceType(other) && other !== type && possible.some((one) => this.schema.isSubType(other, one)),
    ) as GraphQLCompositeType[];
    const on = fc.oneof(
      { weight: 4, arbitrary: fc.oneof(...possible.map((one) => this.#within(one, one, depth))) },
      ...(depth === 0 || wider.length === 0
        ? []
        : [{ weight: 1, arbitrary: fc.oneof(...wider.map((one) => this.#within(one, one, depth - 1))) }]),
    );
    const fragments = few(on, depth > 1 ? 1 : 0, 2);
    return fc.tuple(this.#ofFields(type, Math.min(depth, 1)), fragments).map((lists) => lists.flat());
  }

  #within(on: GraphQLCompositeType | null, of: GraphQLCompositeType, depth: number): fc.Arbitrary<FragmentPick> {
    return this.#fragment(on, this.#later(of, depth));
  }

  #fragment(on: GraphQLCompositeType | null, picks: Picks): fc.Arbitrary<FragmentPick> {
    return fc.record({
      pick: fc.constant('fragment' as const),
      on: fc.constant(on),
      named: on === null ? fc.constant(false) : rarely(4),
      directive: condition,
      picks,
    });
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<FieldPick> {
    const type = getNamedType(field.type);
    return this.#asked(field, isCompositeType(type) ? this.#later(type, depth) : null);
  }

  /** Made when it is first drawn: types lead back to each other. */
  #later(type: GraphQLCompositeType, depth: number): Picks {
    return fc.constant(null).chain(() => this.#below(type, depth));
  }

  #asked(field: GraphQLField<unknown, unknown>, below: Picks | null): fc.Arbitrary<FieldPick> {
    const args = field.args.map((argument) => this.#argument(argument, field.name));
    const once = (below ?? fc.constant([])).map((picks) => [picks]);
    return fc.record({
      pick: fc.constant('field' as const),
      field: fc.constant(field),
      alias,
      args: fc.tuple(...args).map((given) => given.flat()),
      directive: condition,
      below:
        below === null
          ? fc.constant([])
          : fc.oneof({ weight: 20, arbitrary: once }, { weight: 1, arbitrary: fc.tuple(below, below) }),
      paged: field.args.some(({ name }) => name === 'after') ? rarely(3) : fc.constant(false),
    });
  }

  #argument(argument: GraphQLField<unknown, unknown>['args'][number], of: string): fc.Arbitrary<readonly Argument[]> {
    const { name, type } = argument;
    const optional = !isRequiredArgument(argument);
    const given = fc
      .record({ value: this.values.of(type, { name, of }), way })
      .map((how) => [{ name, type, optional, ...how }]);
    if (!optional) return given;
    return fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: OFTEN[name] ?? 3, arbitrary: given });
  }
}

/** Arguments that are given more often than others, or less, so that answers stay small and are answers. */
const OFTEN: Readonly<Record<string, number>> = { first: 80, country: 30, k: 12, by: 1, after: 1, last: 1, before: 1 };
