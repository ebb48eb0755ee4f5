/** A file that is derived as a whole, or a part of one that people write. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
  /** In a file that people write: the name of the part, between `<!-- NAME -->` and `<!-- /NAME -->`. */
  readonly part?: string;
}
