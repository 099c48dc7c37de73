import { toAppError } from '../contracts/errors'
import { audit } from './commands/audit'
import { bench } from './commands/bench'
import { evidence } from './commands/evidence'
import { features } from './commands/features'
import { generate } from './commands/generate'
import { inspect } from './commands/inspect'
import { run } from './commands/run'
import { universe } from './commands/universe'
import { didYouMean } from './did-you-mean'
import { settle } from './failed'
import { jsonPieces, writePieces } from './print'
import type { Project } from './project'
import { asksForHelp, USAGE, UsageError } from './usage'

/** Takes the words after its name and gives what is printed as JSON, see `jsonPieces`. */
export type Command = (words: readonly string[], project: Project) => Promise<unknown>

const COMMANDS: Readonly<Record<string, Command>> = {
  inspect,
  universe,
  features,
  evidence,
  run,
  generate,
  audit,
  bench,
}

const noCommand = (name: string): string =>
  name === '' ? 'no command' : `unknown command ${name}${didYouMean(name, Object.keys(COMMANDS))}`

const print = (value: unknown): Promise<void> => writePieces(process.stdout, jsonPieces(value))

/** A reader that has seen enough, such as `head`, closes the pipe: nothing is left to say. */
function isClosedPipe(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPIPE'
}

async function printError(thrown: unknown, command: string): Promise<number> {
  if (thrown instanceof UsageError) {
    process.stderr.write(`coil: ${thrown.message}\n\n${USAGE}`)
    await print({ error: { code: 'usage', message: thrown.message, details: {} } })
    return 2
  }
  const { code, message, details, stage, hint } = toAppError(thrown, command)
  process.stderr.write(`coil: ${message}\n`)
  await print({ error: { code, message, details: { ...details, stage, hint } } })
  return 1
}

/**
 * Runs one command and prints one JSON document on stdout; the exit code is 0 done, 1 failed on the
 * data, 2 wrong usage. Asked for help, it prints the usage instead.
 */
export async function main(words: readonly string[], project: Project): Promise<number> {
  const [name = '', ...rest] = words
  // Without a listener a closed pipe would end the process before the write reports it.
  process.stdout.on('error', () => undefined)
  if (asksForHelp(words)) {
    await writePieces(process.stdout, [USAGE])
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (command === undefined) throw new UsageError(noCommand(name))
    return await settle(await command(rest, project), print)
  } catch (thrown) {
    return isClosedPipe(thrown) ? 0 : printError(thrown, name)
  }
}
