/** Where the bytes of a file come from: as much of a Blob as is needed. */
export interface Source {
  readonly size: number;
  slice(
    from: number,
    to: number,
  ): { arrayBuffer(): Promise<ArrayBuffer>; stream(): ReadableStream<Uint8Array<ArrayBuffer>> };
}
