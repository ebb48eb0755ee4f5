import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../config/protection-config.js';

/** What is kept of a key. The key itself is told once, to whoever creates it. */
export interface KeyRecord {
  /** The public part of the key: it names the key in lists and logs. */
  readonly id: string;
  /** Whose it is, in words. */
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the secret part. It has 256 random bits, so that a slow hash would protect nothing more. */
  readonly hash: string;
  /** The day on which it was made. */
  readonly created: string;
}

const FORM = /^lg_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A new key: its text, to be told once, and what is kept of it. */
export function createKey(name: string, role: Role, created: string): { text: string; record: KeyRecord } {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { text: `lg_${id}_${secret}`, record: { id, name, role, hash: digest(secret).toString('hex'), created } };
}

/** The two parts of what has the form of a key; null for anything else. */
export function partsOf(text: string): { id: string; secret: string } | null {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** Takes the same time whether the secret is nearly right or far off. */
export const isSecretOf = ({ hash }: KeyRecord, secret: string): boolean =>
  timingSafeEqual(Buffer.from(hash, 'hex'), digest(secret));

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
