/** A file to read: the part of Blob that is needed, so that tests need no browser. */
export interface Source {
  readonly size: number;
  slice(
    from: number,
    to: number,
  ): { arrayBuffer(): Promise<ArrayBuffer>; stream(): ReadableStream<Uint8Array<ArrayBuffer>> };
}
