/** A command line that cannot be understood: exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** True for `help`, and for `-h` or `--help` anywhere before a `--`. */
export function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  const options = end < 0 ? words : words.slice(0, end)
  return words[0] === 'help' || options.includes('-h') || options.includes('--help')
}

export const USAGE = `usage: coil <command> [options] FILE...

FILE is a file, a folder, a .zip, a .gz, or - for standard input. One JSON document is printed on
standard output; exit 0 done, 1 failed on the data, 2 wrong usage, both with {"error": ...}.

  inspect FILE...                what each file is understood to be
  universe FILE                  the symbols of a universe file
  features FILE... [--ids a,b] [--symbol S] [--series FILE [--column NAME] [--lag BARS]]
                                 a column a feature, null where it is missing; rank(id) is its
                                 rank among all symbols on the date, 0 to 1; --series adds
                                 attention_delta_7d from daily values (dates first), the same
                                 for every symbol, known from the BARS-th bar after their date
  evidence FILE... [--label max_high] [--theta 0.5] [--horizon 10] [--hole DAYS] [--signal S1]
                   [--from DATE] [--to DATE] [--liq [VALUE]] [--gate off|on]
                                 how a signal changes the odds of an explosion: DATE is the
                                 decision bar, --liq alone takes the limits of the asset class,
                                 VALUE is the least mean traded value over 20 bars, --gate on adds
                                 the figures without rows that touch suspect bars, --hole leaves
                                 labels unknown whose bars lie further apart than DAYS; --label:
                                 max_high max_close end_close vol_scaled triple_barrier; --theta:
                                 the gain (0.5 is 50%), but for vol_scaled a multiple of sigma
                                 sqrt(H), 3 unless given, and for triple_barrier of ATR14, 2 unless
                                 given; --signal: S1 S2 S3 HI REL BRK SQ SQOFF SQFIRE NR7 PRE, or a
                                 rule: 'bb_width20 < 0.05 and (S2 or not SQ)'
  run FILE... [--spec spec.json] [--out DIR]
                                 plan and execute a run: folds, calibration, candidates, backtest
  generate --preset demo|legacy|null [--seed N] --out DIR
                                 synthetic prices with the truth about them
  audit FILE... [--cuts N]       the look-ahead audit: features on cut series, bit for bit; exit 1
                                 where a value changes
  bench [FILE...] [--rows 1,2]   how fast features and the reader are against copying and other libraries,
                                 with the size of what loads and the memory of a run, and in a Chromium
                                 storage (row 6), the app's main thread (row 8) and the next chart in
                                 Review (row 9); FILE: prices of the rows that want a large set
`
