import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from '../logger.js';

/** How long a connection that idles may still bring a request, which was on its way when the stop began. */
const GRACE_MS = 300;

/**
 * Ends a server so that whoever has sent a request gets the whole answer. The `close` of node:http would destroy
 * connections that idle, and with them requests that have arrived there and were not read yet: under load, one on
 * nearly every connection. It also cuts off answers that a slow client has not taken yet.
 */
export class Drain {
  /**
   * The answers on each connection of which not the last byte has left. One set of all answers would do, but what a set
   * has held that is always added to and removed from, V8 collects with the whole heap only (docs/decisions/0039).
   */
  readonly #connections = new Map<Socket, ServerResponse[]>();
  #began = false;
  #taken = 0;

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.#taken += 1;
      this.#connections.set(socket, []);
      socket.once('close', () => this.#connections.delete(socket));
    });
    server.prependListener('request', ({ socket }, response) => {
      if (this.#began) lastOnItsConnection(response);
      const answers = this.#connections.get(socket);
      answers?.push(response);
      response.once('close', () => answers?.splice(answers.indexOf(response), 1));
    });
  }

  /** Takes no more connections, and resolves when all are closed: those that work after their answer, or after so long. */
  async run(seconds: number, logger: Logger): Promise<void> {
    const { server } = this;
    const late = setTimeout(() => {
      logger.warn({ seconds }, 'requests still running are cut off');
      server.closeAllConnections();
    }, seconds * 1_000);
    await this.#takeThoseThatWait(seconds * 500);
    this.#began = true;
    for (const answers of this.#connections.values()) answers.forEach(lastOnItsConnection);
    server.keepAliveTimeout = GRACE_MS;
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    // A timer that is late runs before what has arrived meanwhile is read; what is set immediate runs after it.
    const idle = setTimeout(() => setImmediate(() => this.#closeIdle()), GRACE_MS);
    await closed;
    clearTimeout(idle);
    clearTimeout(late);
  }

  /**
   * Connections may have been made before the stop and not been taken yet. Node takes one in a turn of its loop: when
   * a whole turn brings none, none waits.
   */
  async #takeThoseThatWait(atMostMs: number): Promise<void> {
    const end = performance.now() + atMostMs;
    // The signal came in the midst of a turn.
    await nextTurn();
    let before: number;
    do {
      before = this.#taken;
      await nextTurn();
    } while (this.#taken > before && performance.now() < end);
  }

  #closeIdle(): void {
    for (const [socket, answers] of this.#connections) if (answers.length === 0) socket.destroy();
  }
}

function lastOnItsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
