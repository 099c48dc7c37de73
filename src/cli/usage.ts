/** A command line that cannot be understood: exit 2, the message on stderr. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const USAGE = `usage: coil <command> [options] FILE...

FILE is a file, a folder, a .zip, a .gz, or - for standard input. One JSON document is printed.

  inspect FILE...                what each file is understood to be
  universe FILE                  the symbols of a universe file
  features FILE... [--ids a,b] [--symbol S]
  evidence FILE... [--label max_high] [--theta 0.5] [--horizon 10] [--signal S1]
                   [--from DATE] [--to DATE] [--liq [VALUE]] [--gate off]
  run FILE... [--spec spec.json] [--out DIR]
  generate --preset demo|legacy|null [--seed N] --out DIR
  audit FILE... [--cuts N]
`
