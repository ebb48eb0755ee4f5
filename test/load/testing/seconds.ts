export const isFull = process.env['LODEGRAPH_RUNS'] !== undefined;

/** How long a load lasts: in the long profile as long as the memory of a leak needs, else as long as CI has. */
export const LOAD_SECONDS = isFull ? 60 : 10;
/** Before that caches are filled, and what is asked often is compiled. */
export const WARM_UP_SECONDS = isFull ? 20 : 3;

/** Limits of time are multiplied by this: 1 on a machine that does nothing else. */
export const PATIENCE = Number(process.env['LODEGRAPH_PATIENCE'] ?? 4);

/** Requests that are under way at any time. */
export const IN_FLIGHT = 32;

/** Settings of a server whose machine may do much else: what takes long there is no fault. */
export const PATIENT = { LODEGRAPH_OPERATION_MS: '60000', NEO4J_READ_MS: '60000' };
