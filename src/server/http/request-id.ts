import { randomUUID } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9._:=+/-]{1,128}$/;

/** The caller's id of a request where it is a plain token, so that their log and ours speak of one thing; else a new one. */
export const requestId = (header: string | string[] | undefined): string =>
  typeof header === 'string' && TOKEN.test(header) ? header : randomUUID();
