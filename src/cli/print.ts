/** Pairs of key and value of one JSON object, made while they are written. */
export type JsonEntries = Generator<readonly [key: string, value: unknown]>

/**
 * The text of one JSON document in pieces, a member of the outermost array or object at a time: a
 * string of the whole could be longer than the engine allows. NaN and infinities become null.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* enclosed('[', value.map(json), ']')
  else if (isEntries(value)) yield* enclosed('{', members(value), '}')
  else yield json(value)
  yield '\n'
}

const json = (value: unknown): string => JSON.stringify(value) ?? 'null'

function isEntries(value: unknown): value is JsonEntries {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value
}

function* members(entries: JsonEntries): Generator<string> {
  for (const [key, value] of entries) yield `${json(key)}:${json(value)}`
}

function* enclosed(open: string, items: Iterable<string>, close: string): Generator<string> {
  let before = open
  for (const item of items) {
    yield before + item
    before = ','
  }
  yield before === open ? open + close : close
}

/** Where a document is written to, such as `process.stdout`. */
export interface Sink {
  readonly write: (text: string, written: (error?: Error | null) => void) => boolean
}

/** Writes pieces one after another, each when the one before is out; rejects when the sink fails. */
export async function writePieces(sink: Sink, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    await new Promise<void>((resolve, reject) => {
      sink.write(piece, (error) => (error ? reject(error) : resolve()))
    })
  }
}
