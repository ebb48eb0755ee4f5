/** Why a file, a text or a cell cannot be used: a problem that does not know yet where it stands. */
export class Fault {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly advice: string,
    /** The line, where the fault itself knows it. */
    readonly row: number | null = null,
  ) {}
}
