import { parseArguments, wantFiles } from '../arguments'
import { readFiles } from '../read-files'

/** `coil inspect FILE...`: one report a file. */
export async function inspect(words: readonly string[]): Promise<unknown> {
  const files = await readFiles(wantFiles(parseArguments(words, {})))
  return files.map((file) => file.report)
}
