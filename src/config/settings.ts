import { LodegraphError } from '../domain/errors.js';

/** A flag of the command line that stands for the same setting. */
interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

export const MEBIBYTE = 1_048_576;

/**
 * Reads settings one by one and collects what is wrong with them, so that a person mends all at once.
 * An empty value counts as not set: that is how compose files and shells unset a variable.
 */
export class Settings {
  readonly #env: NodeJS.ProcessEnv;
  readonly #problems: string[] = [];

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  text(name: string, fallback: string, flag?: Flag): string {
    return this.#find(name, flag)?.value ?? fallback;
  }

  optional(name: string): string | undefined {
    return this.#find(name)?.value;
  }

  /** The address of a service. What is wrong with it is said without repeating it: it may hold a password. */
  address(name: string, schemes: readonly string[]): string | undefined {
    const value = this.optional(name);
    const url = value !== undefined && URL.canParse(value) ? new URL(value) : null;
    if (value !== undefined && (url === null || !schemes.includes(url.protocol) || url.hostname === '')) {
      this.wrong(`${name} is not an address: expected ${schemes.map((scheme) => `${scheme}//HOST`).join(' or ')}.`);
    }
    return value;
  }

  integer(name: string, fallback: number, { min, max }: { min: number; max: number }, flag?: Flag): number {
    const found = this.#find(name, flag);
    if (found === null) return fallback;
    const number = /^\d{1,15}$/.test(found.value) ? Number(found.value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.wrong(`${found.name} is ${JSON.stringify(found.value)}: expected a whole number from ${min} to ${max}.`);
    return fallback;
  }

  oneOf<const V extends readonly string[]>(name: string, values: V, fallback: V[number]): V[number] {
    const found = this.#find(name);
    if (found === null) return fallback;
    const value = values.find((candidate) => candidate === found.value.toLowerCase());
    if (value !== undefined) return value;
    this.wrong(`${name} is ${JSON.stringify(found.value)}: expected one of ${values.join(', ')}.`);
    return fallback;
  }

  wrong(problem: string): void {
    this.#problems.push(problem);
  }

  check(): void {
    if (this.#problems.length === 0) return;
    throw new LodegraphError('CONFIGURATION_INVALID', this.#problems.join('\n'));
  }

  #find(name: string, flag?: Flag): (Flag & { value: string }) | null {
    if (flag?.value !== undefined) return { name: flag.name, value: flag.value };
    const value = this.#env[name]?.trim();
    return value === undefined || value === '' ? null : { name, value };
  }
}
