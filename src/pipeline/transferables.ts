/**
 * The buffers of an answer that can change hands instead of being copied. A view on a part of a
 * buffer is left to be cloned: its memory belongs to somebody else, such as a cached record of bars.
 */
export function transferablesOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof ArrayBuffer) found.add(value)
  else if (ArrayBuffer.isView(value)) collectView(value, found)
  else if (Array.isArray(value)) for (const item of value) collect(item, found)
  else for (const item of Object.values(value)) collect(item, found)
}

function collectView(view: ArrayBufferView, found: Set<ArrayBuffer>): void {
  const { buffer } = view
  if (buffer instanceof ArrayBuffer && buffer.byteLength === view.byteLength) found.add(buffer)
}
