/**
 * How long a refusal may take, in milliseconds after the last byte of the request. 100 on a machine that does nothing
 * else; LODEGRAPH_PATIENCE multiplies it for one that is shared, and CI is patient by itself.
 */
export const PATIENCE_MS = 100 * Number(process.env['LODEGRAPH_PATIENCE'] ?? 10);
