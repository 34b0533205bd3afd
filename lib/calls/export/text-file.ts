/** A text file for the user to keep. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
