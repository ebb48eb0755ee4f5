import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { LodegraphError } from '../../domain/errors.js';

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Binds the server; resolves with the address a person can open, the real port in it. */
export function listen(server: Server, { host, port }: Address): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, { host, port })));
    server.listen({ host, port }, () => {
      server.removeAllListeners('error');
      resolve(urlOf(host, (server.address() as AddressInfo).port));
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  const where = `${host}:${port}`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another: PORT=${port === 65_535 ? port - 1 : port + 1}.`,
    EACCES: `Port ${port} may not be opened by this user. Choose one above 1023, for example PORT=4000.`,
    EADDRNOTAVAIL: `HOST is "${host}", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
    ENOTFOUND: `HOST is "${host}", which no name server knows. Use 127.0.0.1, or 0.0.0.0 for all.`,
    EAI_AGAIN: `HOST is "${host}", which no name server knows. Use 127.0.0.1, or 0.0.0.0 for all.`,
  };
  const message = reasons[error.code ?? ''] ?? `Cannot listen on ${where}: ${error.message}.`;
  return new LodegraphError('CONFIGURATION_INVALID', message, {}, { cause: error });
}

/** Loopback and all-interfaces addresses are shown as the name that a browser on this machine opens. */
function urlOf(host: string, port: number): string {
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
