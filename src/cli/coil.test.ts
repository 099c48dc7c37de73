import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'coil.mjs')
const folder = mkdtempSync(join(tmpdir(), 'coil-'))

interface Answer {
  readonly status: number | null
  readonly json: Record<string, never> & { error?: { code: string; message: string } }
  readonly text: string
  readonly stderr: string
}

function coil(...words: string[]): Answer {
  const { status, stdout, stderr } = spawnSync('node', [SCRIPT, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 1 << 28,
  })
  return { status, json: stdout === '' ? {} : JSON.parse(stdout), text: stdout, stderr } as Answer
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line', () => {
  beforeAll(() => {
    expect(coil('generate', '--preset', 'demo', '--seed', '3', '--out', 'demo').status).toBe(0)
  })

  test('generate writes prices and a truth table, the same for the same seed', () => {
    const again = coil('generate', '--preset', 'demo', '--seed', '3', '--out', 'again')
    expect(again.json['planted']).toBeGreaterThan(100)
    for (const name of ['prices.csv', 'truth.csv'])
      expect(readFileSync(join(folder, 'again', name))).toEqual(
        readFileSync(join(folder, 'demo', name)),
      )
  })

  test('inspect tells what a file is understood to be', () => {
    const [report] = coil('inspect', 'demo/prices.csv').json as unknown as [Record<string, unknown>]
    expect(report).toMatchObject({ interval: 'daily', rejected: [], duplicates: 0 })
    expect((report['symbols'] as string[]).length).toBe(60)
  })

  test('features adds the change of attention of a dated series', () => {
    const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2024, 0, i + 1)))
    const iso = days.map((day) => day.toISOString().slice(0, 10))
    writeFileSync(
      join(folder, 'views.csv'),
      iso.map((d, i) => `${d},${i < 53 ? 10 : 20}`).join('\n'),
    )
    writeFileSync(
      join(folder, 'bars.csv'),
      ['Date,Open,High,Low,Close,Volume', ...iso, '2024-03-01']
        .join(',5,6,4,5,100\n')
        .replace('Volume,5,6,4,5,100', 'Volume') + ',5,6,4,5,100\n',
    )
    const { text } = coil('features', 'bars.csv', '--ids', 'rsi14', '--series', 'views.csv')
    const [columns] = Object.values(JSON.parse(text)) as { attention_delta_7d: number[] }[]
    expect(columns?.attention_delta_7d.at(-1)).toBe(1)
    expect(columns?.attention_delta_7d.at(0)).toBeNull()
  })

  test('features prints a column a feature, null during warm-up', () => {
    const { json } = coil('features', 'demo/prices.csv', '--ids', 'rsi14,bb_width_pct')
    const columns = Object.values(json)[0] as unknown as Record<string, (number | string | null)[]>
    expect(Object.keys(columns)).toEqual(['day', 'rsi14', 'bb_width_pct'])
    expect(columns['rsi14']?.slice(0, 14)).toEqual(Array(14).fill(null))
    expect(columns['rsi14']?.[14]).toEqual(expect.any(Number))
  })

  test('features ranks among all symbols of the date, also when one of them is asked for', () => {
    const words = ['features', 'demo/prices.csv', '--ids']
    type Columns = Readonly<Record<string, readonly (number | string | null)[]>>
    const all = Object.entries(coil(...words, 'rsi14,rank(rsi_14)').json) as unknown as readonly [
      string,
      Columns,
    ][]
    const [symbol, columns] = all[7]!
    const at = 400
    const date = columns['day']![at]
    const own = columns['rsi14']![at] as number
    const others = all
      .filter(([other]) => other !== symbol)
      .map(([, other]) => other['rsi14']![other['day']!.indexOf(date!)])
      .filter((value) => typeof value === 'number')
    const rank = others.filter((value) => value < own).length / others.length
    expect(others.length).toBeGreaterThan(40)
    expect(columns['rank(rsi_14)']![at]).toBe(rank)
    const alone = coil(...words, 'rank(rsi14)', '--symbol', symbol).json[
      symbol
    ] as unknown as Columns
    expect(alone['rank(rsi14)']).toEqual(columns['rank(rsi_14)'])
  })

  test('evidence counts a boost with both intervals', () => {
    const { json, status } = coil('evidence', 'demo/prices.csv', '--signal', 'REL', '--theta=0.3')
    expect(status).toBe(0)
    expect(json).toMatchObject({
      signal: 'REL',
      label: { kind: 'max_high', horizon: 10, theta: 0.3 },
      ci: { symbol: [expect.any(Number), expect.any(Number)] },
    })
  })

  test('the gate adds the figures without suspect bars', () => {
    const { json } = coil('evidence', 'demo/prices.csv', '--gate', 'on')
    const { gated, ...all } = json as unknown as Record<string, Record<string, number>>
    expect(Object.keys(gated ?? {})).toEqual(Object.keys(all).slice(3))
    expect(gated?.['bars']).toBeLessThanOrEqual(all['bars'] as unknown as number)
  })

  test('run prints the same bytes twice and writes its files', () => {
    writeFileSync(
      join(folder, 'spec.json'),
      JSON.stringify({ features: ['atr_pct', 'rank(bb_width20)', 'rank(rsi_14)'], seed: 5 }),
    )
    const words = ['run', 'demo/prices.csv', '--spec', 'spec.json', '--out']
    const first = coil(...words, 'one')
    const second = coil(...words, 'two')
    expect(first.status).toBe(0)
    expect(second.text).toBe(first.text)
    for (const name of ['scores.csv', 'trades.csv', 'equity.csv', 'spec.json'])
      expect(readFileSync(join(folder, 'two', name))).toEqual(
        readFileSync(join(folder, 'one', name)),
      )
    expect(first.json['key']).toMatch(/^[0-9a-f]{32}$/)
  })

  test('audit compares prefixes and finds no mismatch', () => {
    const { json } = coil('audit', 'demo/prices.csv', '--cuts', '1')
    expect(json).toMatchObject({ mismatches: 0, instruments: 60 })
    expect(json['valuesCompared']).toBeGreaterThan(100_000)
  })

  test('a universe file lists its symbols', () => {
    writeFileSync(join(folder, 'list.txt'), 'AAPL\nMSFT\nAAPL\n')
    expect(coil('universe', 'list.txt').json).toMatchObject({ unique: 2, first: 'AAPL' })
  })
})

test.each([
  [[], 'no command'],
  [['generate', '--out', 'x', '--seed', '1.5'], '--seed wants a whole number'],
  [['generate', '--out', 'x', 'prices.csv'], 'generate reads no files'],
  [['audit', 'x.csv', '--cuts', '0.5'], '--cuts wants a whole number'],
  [['frobnicate'], 'unknown command frobnicate'],
  [['feature'], 'unknown command feature, did you mean features?'],
  [['inspect'], 'at least one file'],
  [['evidence', 'x.csv', '--theta', 'much'], '--theta wants a number'],
  [['evidence', 'x.csv', '--signal', 'S9'], '--signal is one of'],
  [['evidence', 'x.csv', '--signal', 'bb_width20 < wide'], 'position 14, “wide”'],
  [['evidence', 'x.csv', '--gate', 'maybe'], '--gate is one of'],
  [['features', 'x.csv', '--gate', 'on'], '--gate is one of'],
  [['features', 'x.csv', '--ids', 'rsi15'], 'unknown feature "rsi15", did you mean rsi14?'],
  [['features', 'x.csv', '--ids', 'rank(rsi15)'], 'did you mean rank(rsi14)?'],
  [['evidence', 'x.csv', '--signal', 'rsi_14'], 'expected one of < <= > >= after rsi_14'],
  [['features', 'x.csv', '--ids', 'rsi14,'], '--ids wants features between its commas'],
  [['features', 'x.csv', '--id', 'rsi14'], 'unknown option --id, did you mean --ids?'],
  [['evidence', 'x.csv', '--signal', 's1'], "there is no signal 's1', did you mean S1?"],
  [['evidence', 'x.csv', '--hole', '0.5'], '--hole wants a whole number from 1'],
  [['bench', '--rows', 'fast'], 'row "fast" is not measured here; those that are: 1, 2, 3'],
  [['evidence', 'x.csv', '--from', '2021-01-02', '--to', '2021-01-01'], 'is after --to 2021-01-01'],
  [['generate', '--out', SCRIPT], 'coil.mjs cannot be a folder: file already exists'],
])('wrong usage exits 2 and says what is wrong, as JSON and on stderr: %j', (words, message) => {
  const answer = coil(...words)
  expect(answer.status).toBe(2)
  expect(answer.stderr).toContain(message)
  expect(answer.json.error).toMatchObject({ code: 'usage', details: {} })
  expect(answer.json.error?.message).toContain(message)
})

test.each([[['--help']], [['-h']], [['help']], [['evidence', '-h']], [['run', 'x.csv', '--help']]])(
  '%j prints the usage and reads nothing',
  (words) => {
    const answer = spawnSync('node', [SCRIPT, ...words], { cwd: folder, encoding: 'utf8' })
    expect(answer.status).toBe(0)
    expect(answer.stdout).toMatch(/^usage: coil <command>/)
  },
)

test('a file that cannot be read is refused beside the others; links back are not followed', () => {
  const inside = join(folder, 'odd')
  mkdirSync(inside)
  writeFileSync(join(inside, 'AAA.csv'), 'Date,Close\n2024-01-02,1\n2024-01-03,2\n2024-01-04,3\n')
  symlinkSync('nowhere', join(inside, 'BBB.csv'))
  symlinkSync(inside, join(inside, 'again'))
  const { status, json } = coil('inspect', 'odd')
  expect(status).toBe(0)
  expect(json).toMatchObject([
    { file: 'odd/AAA.csv', accepted: 3 },
    { file: 'odd/BBB.csv', accepted: 0, refused: { code: 'unreadable' } },
  ])
  expect(json).toHaveLength(2)
})

test('a universe comes from standard input, and not from a folder', () => {
  const piped = spawnSync('node', [SCRIPT, 'universe', '-'], {
    cwd: folder,
    encoding: 'utf8',
    input: 'AAA\nBBB\n',
  })
  expect(JSON.parse(piped.stdout)).toMatchObject({ symbols: 2, first: 'AAA', last: 'BBB' })
  mkdirSync(join(folder, 'lists'))
  expect(coil('universe', 'lists')).toMatchObject({
    status: 1,
    json: { error: { code: 'bad_input' } },
  })
})

test('a missing or unreadable file exits 1 with the error as JSON', () => {
  expect(coil('inspect', 'no-such.csv')).toMatchObject({
    status: 1,
    json: { error: { code: 'not_found' } },
  })
  writeFileSync(join(folder, 'noise.csv'), 'this is\nnot a price file\n')
  writeFileSync(join(folder, 'bar.csv'), 'date,close\n2024-01-02,5\n')
  const short = coil('evidence', 'bar.csv')
  expect(short).toMatchObject({ status: 0, json: { eligibleBars: 0, boost: null } })
  expect(short.stderr).toContain('no bar is eligible: one needs 300 bars before it and 10 after it')
  expect(coil('audit', 'bar.csv')).toMatchObject({
    status: 1,
    json: { error: { code: 'no_bars', message: expect.stringContaining('nothing was compared') } },
  })
  expect(coil('evidence', 'noise.csv')).toMatchObject({
    status: 1,
    json: { error: { code: 'no_bars' } },
  })
})
