/** TRUE: so whatever the unknown shares are; FALSE: not so whatever they are; else UNDETERMINED. */
export type VerdictValue = 'TRUE' | 'FALSE' | 'UNDETERMINED';
