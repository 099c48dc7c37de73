/** The part of `Blob` that reading needs; a `File` is one, and so is a stand-in in Node. */
export interface SourceBlob {
  readonly size: number
  /** Milliseconds since 1970 of the last change; files have it. */
  readonly lastModified?: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A file chosen by the user. `path` keeps the folder it was dropped with. */
export interface SourceFile {
  readonly path: string
  readonly blob: SourceBlob
}
