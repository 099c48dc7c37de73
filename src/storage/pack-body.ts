import type { CoilDatabase, PackRow } from './database'

/**
 * A pack is stored as a `Blob`: Chromium reads it twice as fast as a buffer, which it would compress as
 * well. A browser that stores none, as Safari in a private window, keeps the buffer. Part of the
 * caller's transaction.
 */
export async function addPack(
  db: CoilDatabase,
  row: { readonly datasetId: string; readonly id?: number },
  buffer: ArrayBuffer,
): Promise<number> {
  const as = (body: PackRow['buffer']) => ({ ...row, buffer: body })
  return db.packs.add(as(new Blob([buffer]))).catch(() => db.packs.add(as(buffer)))
}

/** Bytes of a stored pack. Not part of a transaction unless the caller has Dexie wait for it. */
export async function bytesOfPack({ buffer }: Pick<PackRow, 'buffer'>): Promise<ArrayBuffer> {
  return buffer instanceof Blob ? buffer.arrayBuffer() : buffer
}

/** How many bytes a stored pack has. */
export const sizeOfPack = ({ buffer }: Pick<PackRow, 'buffer'>): number =>
  buffer instanceof Blob ? buffer.size : buffer.byteLength
