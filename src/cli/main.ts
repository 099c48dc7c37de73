import { toAppError } from '../contracts/errors'
import { audit } from './commands/audit'
import { evidence } from './commands/evidence'
import { features } from './commands/features'
import { generate } from './commands/generate'
import { inspect } from './commands/inspect'
import { run } from './commands/run'
import { universe } from './commands/universe'
import { USAGE, UsageError } from './usage'

/** Takes the words after its name and gives what is printed as JSON. */
export type Command = (words: readonly string[]) => Promise<unknown>

const COMMANDS: Readonly<Record<string, Command>> = {
  inspect,
  universe,
  features,
  evidence,
  run,
  generate,
  audit,
}

/** One document on stdout; NaN and infinities become null, as JSON.stringify writes them. */
function print(value: unknown): Promise<void> {
  return new Promise((resolve) =>
    process.stdout.write(`${JSON.stringify(value)}\n`, () => resolve()),
  )
}

/** Runs one command; the exit code is 0 done, 1 failed on the data, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words
  if (name === '--help' || name === 'help') {
    process.stderr.write(USAGE)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (command === undefined) throw new UsageError(name ? `unknown command ${name}` : 'no command')
    await print(await command(rest))
    return 0
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      process.stderr.write(`coil: ${thrown.message}\n\n${USAGE}`)
      return 2
    }
    const { code, message, details, stage, hint } = toAppError(thrown, name)
    await print({ error: { code, message, details: { ...details, stage, hint } } })
    return 1
  }
}
