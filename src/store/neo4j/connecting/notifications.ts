import type { GqlStatusObject, ResultSummary } from 'neo4j-driver';
import type { Notice } from '../options.js';

/** Logs what the server remarks about statements, each remark once: it is about our text, not about a request. */
export class Notifications {
  readonly #seen = new Set<string>();

  constructor(private readonly notice: Notice) {}

  note(text: string, { gqlStatusObjects }: ResultSummary): void {
    for (const status of gqlStatusObjects) {
      if (!isNotification(status)) continue;
      const key = `${status.gqlStatus} ${text}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.notice('warn', 'Neo4j remarks on a statement', {
        status: status.gqlStatus,
        remark: status.statusDescription,
        statement: text,
      });
    }
  }
}

/** Every result has a status of its own (00000, 02000); those that the server remarks on begin with 01 or 03. */
const isNotification = ({ gqlStatus }: GqlStatusObject): boolean =>
  gqlStatus.startsWith('01') || gqlStatus.startsWith('03');
