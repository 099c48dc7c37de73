import { didYouMean } from './did-you-mean'
import { UsageError } from './usage'

/** 'value' wants one, 'optional' may have a number behind it. */
export type OptionKind = 'value' | 'optional'

export interface Arguments {
  readonly files: readonly string[]
  /** Text of each option given; an 'optional' one without a number is ''. */
  readonly options: ReadonlyMap<string, string>
}

/**
 * Splits `--name value`, `--name=value` and files; after `--` all words are files. Throws a
 * UsageError on an unknown option and on one given twice.
 */
export function parseArguments(
  words: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
): Arguments {
  const files: string[] = []
  const options = new Map<string, string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    if (word === '--') {
      files.push(...words.slice(i + 1))
      break
    }
    if (word === '-' || !word.startsWith('-')) {
      files.push(word)
      continue
    }
    const [name = '', inline] = splitOnce(word.replace(/^--?/, ''))
    const kind = known[name]
    if (kind === undefined) {
      const options = Object.keys(known).map((option) => `--${option}`)
      throw new UsageError(`unknown option ${word}${didYouMean(`--${name}`, options)}`)
    }
    if (options.has(name)) throw new UsageError(`--${name} is given twice`)
    const next = words[i + 1]
    if (inline !== undefined) options.set(name, inline)
    else if (kind === 'value') {
      if (next === undefined) throw new UsageError(`${word} wants a value`)
      options.set(name, next)
      i++
    } else if (next !== undefined && next !== '' && Number.isFinite(Number(next))) {
      options.set(name, next)
      i++
    } else options.set(name, '')
  }
  return { files, options }
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

/** A finite number above `least`; throws a UsageError that names the option and the text. */
export function numberOption(
  args: Arguments,
  name: string,
  otherwise: number,
  least = -Infinity,
): number {
  const text = args.options.get(name)
  if (text === undefined) return otherwise
  const value = Number(text)
  if (text === '' || !Number.isFinite(value) || value <= least)
    throw new UsageError(
      `--${name} wants a number${least > -Infinity ? ` above ${least}` : ''}, not "${text}"`,
    )
  return value
}

/** A whole number from `least` to `most`; throws a UsageError that names the option and the text. */
export function wholeOption(
  args: Arguments,
  name: string,
  otherwise: number,
  [least, most]: readonly [number, number],
): number {
  const value = numberOption(args, name, otherwise)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new UsageError(`--${name} wants a whole number from ${least} to ${most}, not ${value}`)
  return value
}

/** One of the given words; throws a UsageError that lists them. */
export function choiceOption<T extends string>(
  args: Arguments,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const text = args.options.get(name)
  if (text === undefined) return otherwise
  const found = choices.find((choice) => choice === text)
  if (found === undefined)
    throw new UsageError(`--${name} is one of ${choices.join(', ')}, not "${text}"`)
  return found
}

export function wantFiles(args: Arguments): readonly string[] {
  if (args.files.length === 0) throw new UsageError('name at least one file')
  return args.files
}
